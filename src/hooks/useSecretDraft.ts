'use client'
import {
  useCallback,
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
} from 'react'
import { brokenApiSecretRules, type ApiSecretRule } from '../contracts/limits.ts'
import type { ReadSecret } from '../queries/apiSecretMutationOptions.ts'
import { generateSecretValue } from '../secrets/generateSecretValue.ts'
import { secretInput, type SecretInputProps } from './secretInput.ts'
import { copyCovered, copyValue, saveFile, windowOf } from './copyOrSave.ts'

/** Parameters of `useSecretDraft`. */
export interface UseSecretDraftParameters {
  /** Called when the value was typed or generated anew. Receives no value. */
  onChange?: (() => void) | undefined
  /**
   * The value is saved and active, so the browser need not ask before the page is left.
   *
   * @default false
   */
  isSafe?: boolean | undefined
}

/** The result of `useSecretDraft`. */
export interface UseSecretDraftResult {
  /** Spread on a real `<input>` of your own markup. */
  inputProps: SecretInputProps
  /** The rules that the value breaks; empty when it may be sent. */
  brokenRules: readonly ApiSecretRule[]
  /** Whether the value is covered: `data-concealed` on the input, which CSS styles. */
  concealed: boolean
  /** Covers or uncovers the value. */
  setConcealed: (concealed: boolean) => void
  /** Replaces the value with a new strong one. */
  generate: () => void
  /**
   * The value was copied, downloaded or typed, so somebody may rely on it. Ask before you discard it.
   */
  isTaken: boolean
  /**
   * Copies the value. Resolves with `true` once the browser has confirmed it; otherwise with `false`, and the value is
   * uncovered and selected for copying by hand.
   */
  copy: () => Promise<boolean>
  /**
   * Saves the value, or the text that `toText` makes of it, as a file. Returns `false` where the browser cannot save
   * files, or may not (in a frame that is sandboxed or of another origin); the value is then uncovered and selected
   * for copying by hand. No browser tells whether the file was written.
   */
  download: (fileName: string, toText?: (value: string) => string) => boolean
  /** Focuses the input. */
  focus: () => void
  /** Reads the value; pass it to `mutate` of `useCreateApiSecret`. Returns `''` once the value is cleared. */
  read: ReadSecret
  /** Clears the value. */
  wipe: () => void
}

/**
 * Holds the value of a secret that is about to be created.
 *
 * The value is generated when the input mounts, lives in that input only, and is cleared when the input unmounts;
 * Suspense and `<Activity>` don't change it. React state holds only the rules that it breaks. Until the secret is safe,
 * the browser asks before the page is left. Never throws.
 *
 * @param parameters A listener for changes, and whether the value is safe.
 * @returns The props of the input, and actions on the value.
 * @example
 * const draft = useSecretDraft()
 * const { mutate } = useCreateApiSecret({ apiKey })
 * const form = (
 *   <>
 *     <input {...draft.inputProps} />
 *     <button onClick={() => mutate(draft.read, { onSuccess: draft.wipe })}>Activate</button>
 *   </>
 * )
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
    const before = input.current
    if (element === before) return
    // Suspense and Activity take the ref of a hidden input and give it back with its value, which may be saved already
    setTimeout(() => before?.isConnected || wipe(before))
    if (!element) return
    element.value = before?.value || generateSecretValue()
    input.current = element
  }, [])
  // of all effects, only this one ends with the component and not when it is hidden
  useInsertionEffect(() => () => wipe(input.current), [])
  const actions = useMemo(() => {
    const read = () => input.current?.value ?? ''
    const focus = () => input.current?.focus()
    const tell = (isDone: boolean) => {
      if (isDone) setIsTaken(true)
      else {
        setConcealed(false)
        focus()
        input.current?.select()
      }
      return isDone
    }
    const copy = async () => tell(input.current !== null && (await copyValue(input.current)))
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
    // closing either of them loses the value
    const views = [window, windowOf(input.current)]
    for (const view of views) view.addEventListener('beforeunload', ask)
    return () => {
      for (const view of views) view.removeEventListener('beforeunload', ask)
    }
  }, [actions, isSafe])

  const copySelection = (event: ClipboardEvent<HTMLInputElement>) => {
    setIsTaken(true)
    copyCovered(event)
  }
  return {
    ...actions,
    inputProps: {
      ref,
      ...secretInput,
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

function wipe(field: HTMLInputElement | null): void {
  if (field) field.value = ''
}
