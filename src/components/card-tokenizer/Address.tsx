'use client'
import { forwardRef, memo, type ComponentPropsWithoutRef } from 'react'
import { getFieldProps } from '../../hooks/card-entry/getFieldProps.ts'
import { useCardValue } from '../../hooks/card-entry/useCardValue.ts'
import { useCountries } from '../../hooks/useCountries.ts'
import { cardField, FieldError } from './CardField.tsx'
import { useCardFieldsContext } from './CardFieldsContext.ts'
import { fieldLabel } from './fieldLabel.ts'
import { island } from './island.ts'

const Line1 = cardField('line1')
const Line2 = cardField('line2')
const City = cardField('city')
const State = cardField('state')
const PostalCode = cardField('postalCode')

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
  const { entry, messages } = useCardFieldsContext('Address')
  const country = useCardValue(entry, (state) => state.country) || defaultCountry
  const label = (field: 'state' | 'postalCode') => fieldLabel(messages, field, country)
  return (
    <fieldset data-slot="address" {...props} ref={ref}>
      <legend>{messages.billingAddress}</legend>
      <Country defaultCountry={defaultCountry} />
      <Line1 />
      <Line2 />
      <City />
      <State label={label('state')} />
      <PostalCode label={label('postalCode')} />
    </fieldset>
  )
})

function Country({ defaultCountry }: { defaultCountry: string }) {
  const { entry, messages, locale } = useCardFieldsContext('Address')
  const error = useCardValue(entry, ({ errors }) => errors.country)
  const props = getFieldProps(entry, 'country', error, false)
  const words = messages.fields.country
  return (
    <div data-slot="field" data-field="country" data-invalid={props['aria-invalid']} {...island}>
      <label htmlFor={props.id}>{words}</label>
      <div data-slot="control">
        <select data-slot="input" {...props} defaultValue={defaultCountry}>
          <option value="">{messages.hints.chooseCountry}</option>
          <Countries locale={locale} />
        </select>
      </div>
      {error && <FieldError field="country" code={error} label={words} />}
    </div>
  )
}

/** A part of its own, so that an error of the field is no render of two hundred countries. */
const Countries = memo(function Countries({ locale }: { locale: string }) {
  return useCountries(locale).map(([code, words]) => (
    // a server may know another name of the country than the browser
    <option key={code} value={code} suppressHydrationWarning>
      {words}
    </option>
  ))
})
