import { replayBlock, useCardFields, useTokenizeCard, type CardFieldName } from '../../src/index.ts'

const address = {
  line1: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  postalCode: '62701',
  country: 'US',
}

const fields = [
  ['number', 'Card number'],
  ['expiry', 'Expiry date'],
  ['securityCode', 'Security code'],
  ['name', 'Name on card'],
] as const satisfies [CardFieldName, string][]

/** Your own markup and words: the hooks give attributes, codes and actions, and nothing to look at. */
export function Headless({ payerId }: { payerId: string }) {
  const card = useCardFields({ billingAddress: address })
  const { mutate, isPending, data, error } = useTokenizeCard({ payerId })
  return (
    <form
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        mutate(card.entry)
      }}
      {...replayBlock()}
    >
      {fields.map(([name, label]) => (
        <p key={name}>
          <label htmlFor={card.getFieldProps(name).id}>{label}</label>{' '}
          <input {...card.getFieldProps(name)} />{' '}
          <span id={card.getErrorId(name)}>{card.state.errors[name]}</span>
        </p>
      ))}
      <button type="submit" disabled={isPending}>
        Save
      </button>
      <output>
        {data && `Kept ${data.id}`}
        {error && `Failed: ${error.code}`}
      </output>
    </form>
  )
}
