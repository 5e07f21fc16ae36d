import {
  isCardmintError,
  replayBlock,
  useCardFields,
  useTokenizeCard,
  type CardFieldErrorCode,
  type CardFieldName,
} from 'cardmint'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'

/** An address that the app knows already; `useCardFields` has fields for one, too. */
const billingAddress = {
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

const words: Partial<Record<CardFieldErrorCode, string>> = {
  required: 'is missing.',
  incomplete: 'is incomplete.',
  past: 'is in the past.',
}

/** Your inputs and your words: the hooks give attributes and codes. No digit is ever in React. */
export function CardForm({ payerId }: { payerId: string }) {
  const card = useCardFields({ billingAddress })
  const { mutate, isPending, data, error } = useTokenizeCard({ payerId })
  return (
    <form
      // without script it goes nowhere, so that no card gets into an address
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (card.validate()) mutate(card.entry)
      }}
      // session recorders leave it out
      {...replayBlock('grid gap-4')}
    >
      {fields.map(([name, label]) => {
        const props = card.getFieldProps(name)
        const code = card.state.errors[name]
        return (
          <div key={name} className="grid gap-2">
            <Label htmlFor={props.id}>{label}</Label>
            <Input {...props} />
            <p id={card.getErrorId(name)} className="text-sm text-destructive">
              {code && `${label} ${words[code] ?? "doesn't look valid."}`}
            </p>
          </div>
        )
      })}
      <Button type="submit" disabled={isPending}>
        Save card
      </Button>
      <output className="text-sm">
        {data && `Saved ${data.data.brand} ending in ${data.data.last4}`}
        {isCardmintError(error) && `Not saved: ${error.code}`}
      </output>
    </form>
  )
}
