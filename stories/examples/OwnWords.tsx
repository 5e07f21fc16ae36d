import {
  replayBlock,
  useCardFields,
  useRetryAfter,
  useTokenizeCard,
  type CardFieldName,
  type CardmintError,
  type GivenAddress,
} from '../../src/index.ts'
import * as de from '../../src/messages/de.ts'

const fields = ['number', 'expiry', 'securityCode', 'name'] as const satisfies CardFieldName[]

/** The words for a failure: those about cards first, then those about any call. */
function wordsOf({ code, outcome }: CardmintError) {
  const known: Partial<Record<string, string>> = { ...de.errors, ...de.card.errors }
  return outcome === 'unknown' ? de.unknownOutcome : (known[code] ?? de.errors.other)
}

export function CardForm({ payerId, address }: { payerId: string; address: GivenAddress }) {
  const card = useCardFields({ billingAddress: address })
  const { mutate, isPending, data, error } = useTokenizeCard({ payerId })
  const seconds = useRetryAfter(error)
  return (
    <form
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (card.validate()) mutate(card.entry)
      }}
      {...replayBlock()}
    >
      {fields.map((name) => {
        const props = card.getFieldProps(name)
        const label = de.card.fields[name]
        const code = card.state.errors[name]
        return (
          <p key={name}>
            <label htmlFor={props.id}>{label}</label> <input {...props} />{' '}
            <span id={card.getErrorId(name)}>{code && de.card.fieldErrors[code](label)}</span>
          </p>
        )
      })}
      <button disabled={isPending || seconds > 0}>
        {seconds > 0 ? `Noch ${seconds} s` : de.card.submit}
      </button>
      {error && <p role="alert">{wordsOf(error)}</p>}
      <output>{data && de.card.saved(data.data.brand ?? '', data.data.last4 ?? '')}</output>
    </form>
  )
}
