'use client'
import { forwardRef, useMemo, type ComponentPropsWithoutRef } from 'react'
import { useCountries } from '../../hooks/useCountries.ts'
import { CardField, FieldError } from './CardField.tsx'
import { useCardPart } from './CardFieldsContext.ts'
import { fieldLabel } from './fieldLabel.ts'
import { island } from './island.ts'

export interface AddressProps extends ComponentPropsWithoutRef<'fieldset'> {
  /** ISO 3166-1 alpha-2; chosen when the form appears. */
  defaultCountry?: string | undefined
}

/**
 * The billing address, which the wire needs, in the words and by the rules of its country. Renders a
 * `<fieldset>` with one field for each part.
 */
export const Address = forwardRef<HTMLFieldSetElement, AddressProps>(function Address(
  { defaultCountry = '', ...props },
  ref,
) {
  const { card, messages } = useCardPart('Address')
  const country = card.state.country || defaultCountry
  const label = (field: 'state' | 'postalCode') => fieldLabel(messages, field, country)
  return (
    <fieldset data-slot="address" {...props} ref={ref}>
      <legend>{messages.billingAddress}</legend>
      <Country defaultCountry={defaultCountry} />
      <CardField field="line1" />
      <CardField field="line2" />
      <CardField field="city" />
      <CardField field="state" label={label('state')} />
      <CardField field="postalCode" label={label('postalCode')} />
    </fieldset>
  )
})

function Country({ defaultCountry }: { defaultCountry: string }) {
  const { card, messages, locale } = useCardPart('Address')
  const props = card.getFieldProps('country')
  const countries = useCountries(locale)
  // the same elements each time, so that a render of the form is none of two hundred countries
  const options = useMemo(
    () =>
      countries.map(([code, words]) => (
        // a server may know another name of the country than the browser
        <option key={code} value={code} suppressHydrationWarning>
          {words}
        </option>
      )),
    [countries],
  )
  return (
    <div data-slot="field" data-field="country" data-invalid={props['aria-invalid']} {...island}>
      <label htmlFor={props.id}>{messages.fields.country}</label>
      <div data-slot="control">
        <select data-slot="input" {...props} defaultValue={defaultCountry}>
          <option value="">{messages.hints.chooseCountry}</option>
          {options}
        </select>
      </div>
      <FieldError field="country" label={messages.fields.country} />
    </div>
  )
}
