import {
  DefaultCreditCardDelimiter,
  DefaultDateDelimiter,
  formatCreditCard,
  formatDate,
  formatGeneral,
  registerCursorTracker,
} from 'cleave-zen'
import { useEffect, useRef, useState } from 'react'

/** As its readme has it for React: a formatted value in state, and its cursor tracker. */
export const CleaveZen = () => (
  <>
    <Field
      name="number"
      delimiter={DefaultCreditCardDelimiter}
      format={(value) => formatCreditCard(value, { strictMode: true })}
    />
    <Field
      name="expiry"
      delimiter={DefaultDateDelimiter}
      format={(value) => formatDate(value, { datePattern: ['m', 'y'] })}
    />
    <Field
      name="securityCode"
      delimiter=""
      format={(value) => formatGeneral(value, { blocks: [4], numericOnly: true })}
    />
  </>
)

interface FieldProps {
  name: string
  delimiter: string
  format: (value: string) => string
}

function Field({ name, delimiter, format }: FieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [value, setValue] = useState('')
  useEffect(() => {
    if (!input.current || !delimiter) return
    return registerCursorTracker({ input: input.current, delimiter })
  }, [delimiter])
  return (
    <input
      ref={input}
      name={name}
      aria-label={name}
      value={value}
      onChange={(event) => setValue(format(event.target.value))}
    />
  )
}
