import { Alert, Button, Stack, TextField } from '@mui/material'
import {
  replayBlock,
  useCardFields,
  useTokenizeCard,
  type CardFieldErrorCode,
  type CardFieldName,
} from 'cardmint'

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
}

/** Material UI's inputs: what `getFieldProps` gives goes to the `<input>` within. */
export function CardForm({ payerId }: { payerId: string }) {
  const card = useCardFields({ billingAddress })
  const { mutate, isPending, data, error } = useTokenizeCard({ payerId })
  return (
    <Stack
      component="form"
      method="dialog"
      noValidate
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault()
        if (card.validate()) mutate(card.entry)
      }}
      // session recorders leave it out
      {...replayBlock()}
    >
      {fields.map(([name, label]) => {
        const { ref, id, required, ...props } = card.getFieldProps(name)
        const code = card.state.errors[name]
        return (
          <TextField
            key={name}
            id={id}
            label={label}
            required={required}
            error={code !== undefined}
            helperText={code && `${label} ${words[code] ?? "doesn't look valid."}`}
            inputRef={ref}
            slotProps={{
              htmlInput: props,
              // with the text in the input itself the label cannot know of it
              inputLabel: { shrink: true, required: false },
              formHelperText: { id: card.getErrorId(name) },
            }}
          />
        )
      })}
      <Button type="submit" variant="contained" loading={isPending}>
        Save card
      </Button>
      {data && (
        <Alert severity="success">
          Saved {data.data.brand} ending in {data.data.last4}
        </Alert>
      )}
      {error && <Alert severity="error">Not saved: {error.code}</Alert>}
    </Stack>
  )
}
