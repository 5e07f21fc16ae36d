'use client'
import { useCallback, useMemo, useRef, useState, type ClipboardEvent } from 'react'
import { brokenApiSecretRules, type ApiSecretRule } from '../contracts/limits.ts'
import type { ReadSecret } from '../queries/apiSecretMutationOptions.ts'
import { generateSecretValue } from './api-secrets/generateSecretValue.ts'

export interface UseSecretDraftParameters {
  /** The value is another one now, typed or generated. Never gets the value. */
  onChange?: () => void
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
   * Copies the value. `true` only after the browser has confirmed it; otherwise the value is uncovered and
   * selected, for copying by hand (pages without https have no clipboard).
   */
  copy: () => Promise<boolean>
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
} as const

/**
 * The value of a secret that is to be created. It is made when the input appears, lives in that input and
 * nowhere else, and is wiped when the input goes. State knows only which rules it breaks.
 *
 * @example
 * const draft = useSecretDraft()
 * const { mutate } = useCreateApiSecret({ apiKey })
 * <input {...draft.inputProps} />
 * <button onClick={() => mutate(draft.read, { onSuccess: draft.wipe })}>Activate</button>
 */
export function useSecretDraft({ onChange }: UseSecretDraftParameters = {}): UseSecretDraftResult {
  const input = useRef<HTMLInputElement | null>(null)
  const [brokenRules, setBrokenRules] = useState<readonly ApiSecretRule[]>([])
  const [concealed, setConcealed] = useState(true)

  const setValue = (value: string) => {
    if (input.current) input.current.value = value
    changed()
  }
  const changed = () => {
    setBrokenRules(brokenApiSecretRules(input.current?.value ?? ''))
    onChange?.()
  }
  const ref = useCallback((element: HTMLInputElement | null) => {
    if (input.current) input.current.value = ''
    input.current = element
    if (element) element.value = generateSecretValue()
  }, [])
  const actions = useMemo(() => {
    const read = () => input.current?.value ?? ''
    const focus = () => input.current?.focus()
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(read())
        return true
      } catch {
        setConcealed(false)
        focus()
        input.current?.select()
        return false
      }
    }
    return { read, focus, copy }
  }, [])

  return {
    ...actions,
    inputProps: {
      ref,
      ...attributes,
      'data-concealed': concealed || undefined,
      onInput: changed,
      onCopy: copySelection,
      onCut: copySelection,
    },
    brokenRules,
    concealed,
    setConcealed,
    generate: () => setValue(generateSecretValue()),
    wipe: () => setValue(''),
  }
}

/** Of a covered text browsers copy the dots. Nothing is cut: what cannot be seen is not removed. */
function copySelection(event: ClipboardEvent<HTMLInputElement>): void {
  const { value, selectionStart, selectionEnd, dataset } = event.currentTarget
  if (dataset['concealed'] === undefined) return
  const selected = value.slice(selectionStart ?? 0, selectionEnd ?? value.length)
  event.clipboardData.setData('text/plain', selected)
  event.preventDefault()
}
