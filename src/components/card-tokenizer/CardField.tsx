'use client'
import { forwardRef, useMemo, type ComponentPropsWithoutRef } from 'react'
import type { CardFieldName } from '../../card/types.ts'
import { BrandMark } from './BrandMark.tsx'
import { useCardPart } from './CardFieldsContext.ts'
import { island } from './island.ts'
import { mergeRefs } from './mergeRefs.ts'

export interface CardFieldProps extends Omit<
  ComponentPropsWithoutRef<'input'>,
  'name' | 'value' | 'defaultValue'
> {
  /** Replaces the visible label. */
  label?: string
}

interface OwnProps extends CardFieldProps {
  field: CardFieldName
}

/** One labelled input with its error. Renders a `<div>` around `<label>`, `<input>` and `<p>`. */
export const CardField = forwardRef<HTMLInputElement, OwnProps>(function CardField(
  { field, label, ...props },
  ref,
) {
  const { card, messages } = useCardPart(field)
  const { ref: fieldRef, ...fieldProps } = card.getFieldProps(field)
  const mergedRef = useMemo(() => mergeRefs(fieldRef, ref), [fieldRef, ref])
  const words = label ?? messages.fields[field]
  return (
    <div data-slot="field" data-field={field} data-invalid={fieldProps['aria-invalid']} {...island}>
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
      <FieldError field={field} label={words} />
    </div>
  )
})

/** Why a field is not right, with a way out of a number in the wrong field. Renders a `<p>`, or nothing. */
export function FieldError({ field, label }: { field: CardFieldName; label: string }) {
  const { card, messages } = useCardPart(field)
  const code = card.state.errors[field]
  if (!code) return null
  const words = messages.fieldErrors[code](label)
  return (
    // other words are another element: page translation replaces the text that React would write into
    <p key={words} data-slot="field-error" id={card.getErrorId(field)}>
      {words}
      {code === 'looks-like-card-number' && (
        <button type="button" data-slot="move-number" onClick={() => card.moveNumber(field)}>
          {messages.moveNumber}
        </button>
      )}
    </p>
  )
}
