import { useId, useState, type ComponentProps, type FormEvent } from 'react'
import { countryCodes } from '../../../src/card/countries.ts'

const names = new Intl.DisplayNames(['en'], { type: 'region' })
/** As a list that was pasted into the source: nothing of it is worked out when a form mounts. */
const countries = countryCodes
  .map((code): [string, string] => [code, names.of(code) ?? code])
  .sort(([, a], [, b]) => a.localeCompare(b, 'en'))

type InputProps = ComponentProps<'input'>
export type CardInputs = Partial<Record<'number' | 'expiry' | 'securityCode', InputProps>>
type Errors = Partial<Record<string, string>>

const digits = { inputMode: 'numeric', dir: 'ltr', spellCheck: false, autoCorrect: 'off' } as const

/** A card form as one writes it for one's own app: uncontrolled inputs, and errors when it is submitted. */
export function HandWrittenCard({ inputs }: { inputs?: CardInputs }) {
  const { errors, submit } = useSubmit()
  return (
    <form noValidate onSubmit={submit}>
      <CardInputFields errors={errors} inputs={inputs} />
      <button type="submit">Save card</button>
      <p aria-live="polite" />
    </form>
  )
}

/** The same with the billing address: ten fields, and a list of every country. */
export function HandWrittenForm() {
  const { errors, submit } = useSubmit()
  return (
    <form noValidate onSubmit={submit}>
      <CardInputFields errors={errors} />
      <fieldset>
        <legend>Billing address</legend>
        <CountryField error={errors['country']} />
        <Field
          name="line1"
          label="Address line 1"
          errors={errors}
          autoComplete="billing address-line1"
        />
        <Field
          name="line2"
          label="Address line 2 (optional)"
          errors={errors}
          required={false}
          autoComplete="billing address-line2"
        />
        <Field name="city" label="City" errors={errors} autoComplete="billing address-level2" />
        <Field name="state" label="State" errors={errors} autoComplete="billing address-level1" />
        <Field
          name="postalCode"
          label="Postal code"
          errors={errors}
          autoComplete="billing postal-code"
          spellCheck={false}
        />
      </fieldset>
      <button type="submit">Save card</button>
      <p aria-live="polite" />
    </form>
  )
}

function CardInputFields({ errors, inputs }: { errors: Errors; inputs?: CardInputs | undefined }) {
  return (
    <>
      <Field
        name="number"
        label="Card number"
        errors={errors}
        autoComplete="cc-number"
        {...digits}
        {...inputs?.number}
      />
      <Field
        name="expiry"
        label="Expiry date"
        errors={errors}
        autoComplete="cc-exp"
        placeholder="MM / YY"
        {...digits}
        {...inputs?.expiry}
      />
      <Field
        name="securityCode"
        label="Security code"
        errors={errors}
        autoComplete="cc-csc"
        {...digits}
        {...inputs?.securityCode}
      />
      <Field
        name="name"
        label="Name on card"
        errors={errors}
        autoComplete="cc-name"
        spellCheck={false}
        autoCapitalize="words"
      />
    </>
  )
}

interface FieldProps extends InputProps {
  name: string
  label: string
  errors: Errors
}

function Field({ name, label, errors, ...input }: FieldProps) {
  const id = useId()
  const error = errors[name]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        type="text"
        id={id}
        name={name}
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
        {...input}
      />
      {error && <p id={`${id}-error`}>{error}</p>}
    </div>
  )
}

function CountryField({ error }: { error: string | undefined }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>Country</label>
      <select
        id={id}
        name="country"
        required
        autoComplete="billing country"
        defaultValue=""
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
      >
        <option value="">Choose a country</option>
        {countries.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {error && <p id={`${id}-error`}>{error}</p>}
    </div>
  )
}

function useSubmit() {
  const [errors, setErrors] = useState<Errors>({})
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const next: Errors = {}
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (value === '' && name !== 'line2') next[name] = 'This field is missing.'
    }
    setErrors(next)
  }
  return { errors, submit }
}
