'use client'
import { forwardRef, memo, useRef, type ComponentPropsWithoutRef } from 'react'
import { useCardValue } from '../../hooks/useCardValue.ts'
import { useCountries } from '../../hooks/useCountries.ts'
import { useStates } from '../../hooks/useStates.ts'
import { cardField } from './CardField.tsx'
import { useCardFieldsContext } from './CardFieldsContext.ts'
import { fieldLabel } from './fieldLabel.ts'

const Country = cardField('country')
const parts = {
  line1: cardField('line1'),
  line2: cardField('line2'),
  city: cardField('city'),
  state: cardField('state'),
  postalCode: cardField('postalCode'),
}

/** Props of `CardFields.Address`: the countries to choose from, and those of a `<fieldset>`. */
export interface AddressProps extends ComponentPropsWithoutRef<'fieldset'> {
  /**
   * The country that is selected at first (ISO 3166-1 alpha-2).
   *
   * @default The country in `defaultValues`, else the region of the provider's `locale`, where it names one (`de-AT`).
   */
  defaultCountry?: string | undefined
  /**
   * The countries to choose from (ISO 3166-1 alpha-2).
   *
   * @default undefined Every country.
   */
  countries?: readonly string[] | undefined
}

/**
 * The billing address: the parts that its country has, in its order, words and rules. Renders a `<fieldset>` with
 * one field for each part.
 */
export const Address = forwardRef<HTMLFieldSetElement, AddressProps>(function Address(
  { defaultCountry, countries, ...props },
  ref,
) {
  const { entry, messages, locale, addresses, defaultValues } = useCardFieldsContext('Address')
  const initialCountry =
    defaultCountry ?? defaultValues?.country ?? new Intl.Locale(locale).region ?? ''
  const rules = useCardValue(entry, ({ country, addressRules }) =>
    // on a server, and before the field is there, no country is chosen yet
    country ? addressRules : (addresses?.addressRules(initialCountry) ?? addressRules),
  )
  const typed = useRef<HTMLInputElement>(null)
  const states = useStates(rules.country, locale, typed, addresses)
  return (
    <fieldset data-slot="address" {...props} ref={ref}>
      <legend>{messages.billingAddress}</legend>
      <Country
        defaultValue={initialCountry}
        options={
          <>
            {toOption(['', messages.hints.chooseCountry])}
            <Countries locale={locale} only={countries?.join()} />
          </>
        }
      />
      {rules.parts.map((part) => {
        const required = rules.required.includes(part)
        const words = fieldLabel(messages, part, rules)
        // until the rules are loaded, nobody knows which parts are optional
        const isMarked = !required && rules.country && part !== 'line2'
        const Part = parts[part]
        return (
          <Part
            key={part}
            required={required}
            label={isMarked ? messages.optional(words) : words}
            {...(part === 'state' && {
              ref: typed,
              options: states && [noState, ...states].map(toOption),
            })}
          />
        )
      })}
    </fieldset>
  )
})

type Choice = readonly [value: string, words: string]

const noState: Choice = ['', '–']

const toOption = ([value, words]: Choice) => (
  // a server may know another name of a country than the browser
  <option key={value} value={value} suppressHydrationWarning>
    {words}
  </option>
)

/** A component of its own, so that an error of the field does not render two hundred countries again. */
const Countries = memo(function Countries({ locale, only }: { locale: string; only?: string }) {
  return useCountries(locale)
    .filter(([code]) => only?.includes(code) ?? true)
    .map(toOption)
})
