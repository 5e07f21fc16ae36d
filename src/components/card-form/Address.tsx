'use client'
import {
  forwardRef,
  memo,
  useRef,
  type ComponentPropsWithoutRef,
  type SelectHTMLAttributes,
} from 'react'
import type { CardFieldName } from '../../card/types.ts'
import { getFieldProps } from '../../card-entry/getFieldProps.ts'
import { useCardValue } from '../../hooks/useCardValue.ts'
import { useCountries } from '../../hooks/useCountries.ts'
import { useStates } from '../../hooks/useStates.ts'
import { cardField, FieldError } from './CardField.tsx'
import { useCardFieldsContext } from './CardFieldsContext.ts'
import { fieldLabel } from './fieldLabel.ts'
import { island } from './endInReact.ts'

const StateText = cardField('state')
const parts = {
  line1: cardField('line1'),
  line2: cardField('line2'),
  city: cardField('city'),
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
  return (
    <fieldset data-slot="address" {...props} ref={ref}>
      <legend>{messages.billingAddress}</legend>
      <Choice field="country" label={messages.fields.country} defaultValue={initialCountry}>
        <option value="">{messages.hints.chooseCountry}</option>
        <Countries locale={locale} only={countries?.join()} />
      </Choice>
      {rules.parts.map((part) => {
        const required = rules.required.includes(part)
        const words = fieldLabel(messages, part, rules)
        // until the rules are loaded, nobody knows which parts are optional
        const isMarked = !required && rules.country && part !== 'line2'
        const field = { required, label: isMarked ? messages.optional(words) : words }
        if (part === 'state') return <State key={part} country={rules.country} {...field} />
        const Part = parts[part]
        return <Part key={part} {...field} />
      })}
    </fieldset>
  )
})

interface StateProps {
  /** Empty until the country's rules are loaded. */
  country: string
  label: string
  required: boolean
}

/** The state: chosen from a list where the country has one, otherwise typed. */
function State({ country, ...part }: StateProps) {
  const { locale, addresses, defaultValues } = useCardFieldsContext('Address')
  const input = useRef<HTMLInputElement>(null)
  const states = useStates(country, locale, input, addresses)
  if (!states) return <StateText ref={input} {...part} />
  return (
    <Choice field="state" defaultValue={defaultValues?.state} {...part}>
      <option value="">–</option>
      {states.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Choice>
  )
}

interface ChoiceProps extends SelectHTMLAttributes<HTMLSelectElement> {
  field: CardFieldName
  label: string
}

function Choice({ field, label, children, ...select }: ChoiceProps) {
  const { entry } = useCardFieldsContext('Address')
  const error = useCardValue(entry, ({ errors }) => errors[field])
  const props = getFieldProps(entry, field, error, false)
  return (
    <div data-slot="field" data-field={field} data-invalid={error && true} {...island}>
      <label htmlFor={props.id}>{label}</label>
      <div data-slot="control">
        <select data-slot="input" {...props} {...select}>
          {children}
        </select>
      </div>
      {error && <FieldError field={field} code={error} label={label} />}
    </div>
  )
}

/** A component of its own, so that an error of the field does not render two hundred countries again. */
const Countries = memo(function Countries({ locale, only }: { locale: string; only?: string }) {
  return useCountries(locale).map(([code, words]) =>
    only === undefined || only.includes(code) ? (
      // a server may know another name of the country than the browser
      <option key={code} value={code} suppressHydrationWarning>
        {words}
      </option>
    ) : null,
  )
})
