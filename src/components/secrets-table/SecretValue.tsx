'use client'
import { useId, useState, type RefObject } from 'react'
import type { ApiSecretRule } from '../../contracts/limits.ts'
import { secretEnvFile } from '../../secrets/secretEnvFile.ts'
import type { UseSecretDraftResult } from '../../hooks/useSecretDraft.ts'
import { useMessages } from '../../provider/useMessages.ts'
import { secretsWords } from './secretsWords.ts'

export interface SecretValueProps {
  /** Names the files. */
  apiKey: string
  draft: UseSecretDraftResult
  copyRef: RefObject<HTMLButtonElement | null>
  /** The server did not take this value. */
  isRefused: boolean
  /** The value is being sent: it can be shown and copied, but not changed. */
  isLocked: boolean
  announce: (words: string) => void
}

/** The value of a new secret, with buttons that show, copy, download or replace it. Renders a `<div>`. */
export function SecretValue(props: SecretValueProps) {
  const { apiKey, draft, copyRef, isRefused, isLocked, announce } = props
  const words = useMessages('<CreateSecretDialog>', secretsWords).secrets
  const [isCopied, setIsCopied] = useState(false)
  const [failure, setFailure] = useState('')
  const id = useId()
  const show = (isDone: boolean, isCopy = false, why = words.copyFailed) => {
    setIsCopied(isDone && isCopy)
    setFailure(isDone ? '' : why)
    if (isCopy || !isDone) announce(isDone ? words.copied : why)
  }
  const forget = () => {
    setIsCopied(false)
    setFailure('')
  }
  const { inputProps, brokenRules, concealed } = draft
  return (
    <div data-slot="secret-value">
      <label htmlFor={id}>{words.value}</label>
      <input
        {...inputProps}
        id={id}
        readOnly={isLocked}
        aria-invalid={isRefused || brokenRules.length > 0 || undefined}
        aria-describedby={`${id}rules`}
        onInput={(event) => {
          // no ancestor in React reads the value, such as a form of the host's that keeps what is typed in it
          event.stopPropagation()
          forget()
          inputProps.onInput()
        }}
        onChange={(event) => event.stopPropagation()}
      />
      <div data-slot="tools">
        <button ref={copyRef} type="button" onClick={async () => show(await draft.copy(), true)}>
          {isCopied ? words.copied : words.copy}
        </button>
        <button
          type="button"
          onClick={() => {
            let why = words.saveUnsure
            const isDone = draft.download(`${apiKey}.env`, (secret) => {
              why = words.envFailed
              const text = secretEnvFile({ apiKey, secret })
              why = words.saveUnsure
              return text
            })
            show(isDone, false, why)
          }}
        >
          {words.download('.env')}
        </button>
        <button
          type="button"
          onClick={() => show(draft.download(`${apiKey}.txt`), false, words.saveUnsure)}
        >
          {words.download('.txt')}
        </button>
      </div>
      {failure && <p data-slot="field-error">{failure}</p>}
      <div data-slot="tools">
        <button type="button" onClick={() => draft.setConcealed(!concealed)}>
          {concealed ? words.show : words.hide}
        </button>
        <button
          type="button"
          aria-disabled={isLocked || undefined}
          onClick={() => {
            if (isLocked) return
            forget()
            draft.generate()
          }}
        >
          {words.generate}
        </button>
      </div>
      <Rules id={`${id}rules`} broken={brokenRules} />
    </div>
  )
}

/** The rules, each with its state, as the server does not say which one a value breaks. */
function Rules({ id, broken }: { id: string; broken: readonly ApiSecretRule[] }) {
  const words = useMessages('<CreateSecretDialog>', secretsWords).secrets
  return (
    <div data-slot="rules" id={id}>
      <p>{words.rulesTitle}</p>
      <ul>
        {Object.entries(words.rules).map(([rule, need]) => {
          const isBroken = broken.some((each) => each === rule)
          return (
            <li key={rule} data-broken={isBroken || undefined}>
              {need}
              {isBroken && <span data-slot="hidden"> ({words.ruleBroken})</span>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
