import { useState } from 'react'

interface CopyButtonProps {
  text: string
  /** The accessible name; also shown on hover. */
  label: string
  /** What stands on the button. */
  children?: string
}

export function CopyButton({ text, label, children = 'Copy' }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    // without permission nothing is copied, and the button does not say that it was
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <button
      type="button"
      className="copy"
      aria-label={copied ? `Copied. ${label}` : label}
      title={label}
      onBlur={() => setCopied(false)}
      onClick={() => void copy()}
    >
      {copied ? 'Copied' : children}
    </button>
  )
}
