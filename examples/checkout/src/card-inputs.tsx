import type { CardFieldErrorCode, CardFieldName, UseCardFieldsResult } from 'cardmint'

const fields = [
  ['number', 'Card number'],
  ['expiry', 'Expiry date'],
  ['securityCode', 'Security code'],
  ['name', 'Name on card'],
] as const satisfies [CardFieldName, string][]

const words: Partial<Record<CardFieldErrorCode, string>> = {
  required: 'is missing.',
  incomplete: 'is incomplete.',
}

/** The card's inputs, for the middle of a form of yours. The form library doesn't know of them. */
export function CardInputs({ card }: { card: UseCardFieldsResult }) {
  return fields.map(([name, label]) => {
    const props = card.getFieldProps(name)
    const code = card.state.errors[name]
    return (
      <p key={name}>
        <label htmlFor={props.id}>{label}</label> <input {...props} />{' '}
        <span id={card.getErrorId(name)}>
          {code && `${label} ${words[code] ?? "doesn't look valid."}`}
        </span>
      </p>
    )
  })
}
