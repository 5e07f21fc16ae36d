'use client'
import { useCallback, useEffect, useMemo, useRef, useState, type ClipboardEvent } from 'react'
import { brokenApiSecretRules, type ApiSecretRule } from '../contracts/limits.ts'
import type { ReadSecret } from '../queries/apiSecretMutationOptions.ts'
import { generateSecretValue } from '../secrets/generateSecretValue.ts'
import { copyBySelecting, copyCovered, saveFile } from './copyOrSave.ts'

export interface UseSecretDraftParameters {
  /** The value is another one now, typed or generated. Never gets the value. */
  onChange?: () => void
  /** The value is saved and active, so that leaving the page loses nothing: nobody is asked before it. */
  isSafe?: boolean
}

/** Attributes of the value's input. There is no `name` and no value: both would carry it elsewhere. */
export interface SecretInputProps {
  ref: (element: HTMLInputElement | null) => void
  type: 'text'
  autoComplete: 'off'
  autoCapitalize: 'off'
  autoCorrect: 'off'
  spellCheck: false
  translate: 'no'
  dir: 'ltr'
  'data-1p-ignore': true
  'data-bwignore': true
  'data-form-type': 'other'
  'data-lpignore': true
  'data-protonpass-ignore': true
  'data-concealed': true | undefined
  onInput: () => void
  onCopy: (event: ClipboardEvent<HTMLInputElement>) => void
  onCut: (event: ClipboardEvent<HTMLInputElement>) => void
}

export interface UseSecretDraftResult {
  /** Spread on a real `<input>` of your own markup. */
  inputProps: SecretInputProps
  /** The rules that the value breaks; empty when it may be sent. */
  brokenRules: readonly ApiSecretRule[]
  /** Whether the value is covered (`data-concealed` on the input; the looks are CSS's). */
  concealed: boolean
  setConcealed: (concealed: boolean) => void
  /** Puts a new strong value in the place of the present one. */
  generate: () => void
  /**
   * Somebody may count on the value: it was copied, downloaded or typed. What is then not activated is
   * saved in vain, so ask before you discard it.
   */
  isTaken: boolean
  /**
   * Copies the value. `true` only after the browser has confirmed it; otherwise the value is uncovered and
   * selected, for copying by hand.
   */
  copy: () => Promise<boolean>
  /**
   * Has the browser save the value as a file, or what `toText` makes of it. `false` where the browser cannot, or
   * may not: in a frame with `sandbox` or of another origin nobody knows. The value is then uncovered and selected,
   * for copying by hand. No browser says whether the file was written in the end.
   */
  download: (fileName: string, toText?: (value: string) => string) => boolean
  focus: () => void
  /** What `useCreateApiSecret().mutate` takes. Empty once the value is wiped. */
  read: ReadSecret
  wipe: () => void
}

/** Text to everybody but its owner: not a password field, as password managers would take it for theirs. */
const attributes = {
  type: 'text',
  autoComplete: 'off',
  autoCapitalize: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  translate: 'no',
  dir: 'ltr',
  'data-1p-ignore': true,
  'data-bwignore': true,
  'data-form-type': 'other',
  'data-lpignore': true,
  'data-protonpass-ignore': true,
} as const

/**
 * The value of a secret that is to be created. It is made when the input appears, lives in that input and
 * nowhere else, and is wiped when the input goes. State knows only which rules it breaks. While it is there,
 * the browser asks before the page is left.
 *
 * @example
 * const draft = useSecretDraft()
 * const { mutate } = useCreateApiSecret({ apiKey })
 * <input {...draft.inputProps} />
 * <button onClick={() => mutate(draft.read, { onSuccess: draft.wipe })}>Activate</button>
 */
export function useSecretDraft({
  onChange,
  isSafe = false,
}: UseSecretDraftParameters = {}): UseSecretDraftResult {
  const input = useRef<HTMLInputElement | null>(null)
  const [brokenRules, setBrokenRules] = useState<readonly ApiSecretRule[]>([])
  const [concealed, setConcealed] = useState(true)
  const [isTaken, setIsTaken] = useState(false)

  const changed = (isTyped: boolean) => {
    setBrokenRules(brokenApiSecretRules(input.current?.value ?? ''))
    setIsTaken(isTyped)
    onChange?.()
  }
  const setValue = (value: string) => {
    if (input.current) input.current.value = value
    changed(false)
  }
  const ref = useCallback((element: HTMLInputElement | null) => {
    if (input.current) input.current.value = ''
    input.current = element
    if (element) element.value = generateSecretValue()
  }, [])
  const actions = useMemo(() => {
    const read = () => input.current?.value ?? ''
    const focus = () => input.current?.focus()
    const select = () => {
      focus()
      input.current?.select()
    }
    const tell = (isDone: boolean) => {
      if (isDone) setIsTaken(true)
      else {
        setConcealed(false)
        select()
      }
      return isDone
    }
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(read())
        return tell(true)
      } catch {
        // pages without https have no clipboard, but they have this
        return tell(copyBySelecting(select))
      }
    }
    const download: UseSecretDraftResult['download'] = (fileName, toText = (value) => value) => {
      try {
        return tell(saveFile(fileName, toText(read())))
      } catch {
        return tell(false)
      }
    }
    return { read, focus, copy, download }
  }, [])
  useEffect(() => {
    if (isSafe) return undefined
    const ask = (event: BeforeUnloadEvent) => {
      if (actions.read()) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [actions, isSafe])

  const copySelection = (event: ClipboardEvent<HTMLInputElement>) => {
    setIsTaken(true)
    copyCovered(event)
  }
  return {
    ...actions,
    inputProps: {
      ref,
      ...attributes,
      'data-concealed': concealed || undefined,
      onInput: () => changed(true),
      onCopy: copySelection,
      onCut: copySelection,
    },
    brokenRules,
    concealed,
    isTaken,
    setConcealed,
    generate: () => setValue(generateSecretValue()),
    wipe: () => setValue(''),
  }
}
