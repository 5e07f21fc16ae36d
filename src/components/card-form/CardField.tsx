'use client'
import { forwardRef, useMemo, type ComponentPropsWithoutRef } from 'react'
import type { CardFieldErrorCode, CardFieldName } from '../../card/types.ts'
import { fieldErrorId, getFieldProps, isOptional } from '../../card-entry/getFieldProps.ts'
import { useCardValue } from '../../hooks/useCardValue.ts'
import { BrandMark } from './BrandMark.tsx'
import { useCardFieldsContext } from './CardFieldsContext.ts'
import { island } from './island.ts'
import { mergeRefs } from './mergeRefs.ts'

export interface CardFieldProps extends Omit<
  ComponentPropsWithoutRef<'input'>,
  'name' | 'value' | 'defaultValue'
> {
  /** Replaces the visible label. */
  label?: string
}

/** One labelled input with its error. Renders a `<div>` around `<label>`, `<input>` and `<p>`. */
export function cardField(field: CardFieldName) {
  const Field = forwardRef<HTMLInputElement, CardFieldProps>(({ label, ...props }, ref) => {
    const { entry, mask, messages } = useCardFieldsContext(field)
    const error = useCardValue(entry, ({ errors }) => errors[field])
    const optional = useCardValue(entry, (state) => isOptional(state, field))
    const { ref: fieldRef, ...fieldProps } = getFieldProps(entry, field, error, mask, optional)
    const mergedRef = useMemo(() => mergeRefs(fieldRef, ref), [fieldRef, ref])
    const name = label ?? messages.fields[field]
    const words = optional ? messages.optional(name) : name
    return (
      <div data-slot="field" data-field={field} data-invalid={error && true} {...island}>
        <label htmlFor={props.id ?? fieldProps.id}>{words}</label>
        <div data-slot="control">
          <input
            type="text"
            data-slot="input"
            placeholder={field === 'expiry' ? messages.hints.expiry : undefined}
            {...fieldProps}
            {...props}
            ref={mergedRef}
          />
          {field === 'number' && <BrandMark />}
        </div>
        {error && <FieldError field={field} code={error} label={words} />}
      </div>
    )
  })
  Field.displayName = `CardFields(${field})`
  return Field
}

interface FieldErrorProps {
  field: CardFieldName
  code: CardFieldErrorCode
  /** The label of the field. */
  label: string
}

/** Why a field is not right, with a way out of a number in the wrong field. Renders a `<p>`. */
export function FieldError({ field, code, label }: FieldErrorProps) {
  const { entry, messages } = useCardFieldsContext(field)
  const words = messages.fieldErrors[code](label)
  return (
    // other words are another element: page translation replaces the text that React would write into
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
