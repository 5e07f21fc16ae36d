'use client'
import {
  forwardRef,
  useMemo,
  type ComponentPropsWithoutRef,
  type ElementType,
  type ReactNode,
} from 'react'
import type { CardFieldErrorCode, CardFieldName } from '../../card/types.ts'
import {
  fieldErrorId,
  getFieldProps,
  isOptional,
  isPrefilled,
} from '../../card-entry/getFieldProps.ts'
import { useCardValue } from '../../hooks/useCardValue.ts'
import { AcceptedBrands, BrandMark, type RenderBrand } from './BrandMark.tsx'
import { useCardFieldsContext } from './CardFieldsContext.ts'
import { errorWords } from './fieldLabel.ts'
import { island } from './endInReact.ts'
import { mergeRefs } from './mergeRefs.ts'

/** Props of one field of `CardFields`: a label of your own, and those of an `<input>`. */
export interface CardFieldProps extends Omit<
  ComponentPropsWithoutRef<'input'>,
  'name' | 'value' | 'defaultValue'
> {
  /** Replaces the visible label. */
  label?: string | undefined
}

/** Props of `CardFields.Number`: those of every text field, and the picture of its brand. */
export interface CardNumberProps extends CardFieldProps {
  /**
   * Shows a picture of a brand in place of its name: beside the label once the number tells it, and in the row of
   * `acceptedBrands`.
   */
  renderBrand?: RenderBrand | undefined
}

interface FieldProps extends CardNumberProps {
  /** The `<option>`s of a field that is chosen. */
  options?: ReactNode
  defaultValue?: string | undefined
}

/** One labelled input or list with its error. Renders a `<div>` around `<label>`, `<input>` or `<select>`, and `<p>`. */
export function cardField(field: CardFieldName) {
  const Field = forwardRef<HTMLInputElement, FieldProps>(
    ({ label, renderBrand, options, ...props }, ref) => {
      const { entry, mask, messages, defaultValues } = useCardFieldsContext(field)
      const error = useCardValue(entry, ({ errors }) => errors[field])
      const optional = useCardValue(entry, (state) => isOptional(state, field))
      const { ref: fieldRef, ...fieldProps } = getFieldProps(entry, field, error, mask, optional)
      const mergedRef = useMemo(() => mergeRefs(fieldRef, ref), [fieldRef, ref])
      const name = label ?? messages.fields[field]
      const hint = field === 'expiry' ? messages.hints.expiry : undefined
      const hintId = `${fieldProps.id}-hint`
      const isListed = useCardValue(entry, (state) => {
        return field === 'number' && state.acceptedBrands.length > 0
      })
      // both take all that is given below
      const Control = (options ? 'select' : 'input') as ElementType
      // the error already names the format
      const described = [fieldProps['aria-describedby'], (isListed || (hint && !error)) && hintId]
      return (
        <div data-slot="field" data-field={field} data-invalid={error && true} {...island}>
          <label htmlFor={props.id ?? fieldProps.id}>
            {optional ? messages.optional(name) : name}
          </label>
          {field === 'number' && <BrandMark renderBrand={renderBrand} />}
          <div data-slot="control">
            <Control
              type={options ? undefined : 'text'}
              name={field}
              data-slot="input"
              placeholder={hint}
              defaultValue={isPrefilled(field) ? defaultValues?.[field] : undefined}
              {...fieldProps}
              aria-describedby={described.filter(Boolean).join(' ') || undefined}
              {...props}
              ref={mergedRef}
            >
              {options}
            </Control>
            {hint && (
              <span id={hintId} hidden>
                {hint}
              </span>
            )}
            {field === 'number' && <AcceptedBrands renderBrand={renderBrand} id={hintId} />}
          </div>
          {error && <FieldError field={field} code={error} label={name} />}
        </div>
      )
    },
  )
  Field.displayName = `CardFields(${field})`
  return Field
}

interface FieldErrorProps {
  field: CardFieldName
  code: CardFieldErrorCode
  /** The label of the field. */
  label: string
}

/** The error of a field, with a button that moves a card number to its own field. Renders a `<p>`. */
function FieldError({ field, code, label }: FieldErrorProps) {
  const { entry, messages } = useCardFieldsContext(field)
  const words = errorWords(messages, field, code, label)
  return (
    // keyed by its words, because page translation replaces the text node that React would update
    <p key={words} data-slot="field-error" id={fieldErrorId(entry.id, field)}>
      {words}
      {code === 'looks-like-card-number' && (
        <button type="button" data-slot="move-number" onClick={() => entry.moveNumber(field)}>
          {messages.moveNumber}
        </button>
      )}
    </p>
  )
}
