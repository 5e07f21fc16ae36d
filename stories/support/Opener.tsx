import { useState, type ReactNode } from 'react'

export interface OpenerProps {
  children: (open: boolean, close: () => void) => ReactNode
}

/** A host's button that opens a dialog. */
export function Opener({ children }: OpenerProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {children(open, () => setOpen(false))}
    </>
  )
}
