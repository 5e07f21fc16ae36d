'use client'
import { useCountries } from '../../hooks/useCountries.ts'
import { CardField, FieldError } from './CardField.tsx'
import { useCardFieldsContext } from './CardFieldsContext.ts'

export interface AddressProps {
  /** ISO 3166-1 alpha-2; chosen when the form appears. */
  defaultCountry?: string
}

/** The billing address, which the wire needs. Renders a `<fieldset>` with one field for each part. */
export function Address({ defaultCountry = '' }: AddressProps) {
  const { messages } = useCardFieldsContext('Address')
  return (
    <fieldset data-slot="address">
      <legend>{messages.billingAddress}</legend>
      <Country defaultCountry={defaultCountry} />
      <CardField field="line1" />
      <CardField field="line2" />
      <CardField field="city" />
      <CardField field="state" />
      <CardField field="postalCode" />
    </fieldset>
  )
}

function Country({ defaultCountry }: { defaultCountry: string }) {
  const { card, messages, locale } = useCardFieldsContext('Address')
  const { ref, name, id, autoComplete, required, ...aria } = card.getFieldProps('country')
  const countries = useCountries(locale)
  return (
    <div data-slot="field" data-field="country" data-invalid={aria['aria-invalid']}>
      <label htmlFor={id}>{messages.fields.country}</label>
      <div data-slot="control">
        <select
          {...{ ref, name, id, autoComplete, required }}
          {...aria}
          defaultValue={defaultCountry}
        >
          <option value="">{messages.hints.chooseCountry}</option>
          {countries.map(([code, words]) => (
            <option key={code} value={code} suppressHydrationWarning>
              {words}
            </option>
          ))}
        </select>
      </div>
      <FieldError field="country" label={messages.fields.country} />
    </div>
  )
}
