'use client'
import { useEffect, useRef, type RefObject } from 'react'
import type { CardFieldName } from '../../card/types.ts'
import type { Messages } from '../../messages/en.ts'
import { errorText } from '../shared/errorText.ts'
import { useCardPart } from './CardFieldsContext.ts'
import { fieldLabel } from './fieldLabel.ts'
import { shownBrand } from './BrandMark.tsx'

interface AnnouncementsProps {
  errors: Messages['errors']
  /** A submission was tried while fields were missing or wrong. */
  isIncomplete: boolean
}

/**
 * Says what happens to screen readers, each thing once, when it happens. The region stands in the page, empty,
 * from the start, as one that arrives together with its text is not read out; and its text is written past
 * React, as nothing else depends on it. Renders a `<p>` that is not visible.
 */
export function Announcements({ errors, isIncomplete }: AnnouncementsProps) {
  const region = useRef<HTMLParagraphElement>(null)
  const { pending, failure, saved, card, messages } = useCardPart('Root')
  const { state } = card
  const brand = shownBrand(state)
  const { last4 = '', brand: savedBrand = '' } = saved?.data ?? {}
  // a field that was left, or one that has a card number in it; the newest is the last
  // keys of this very record
  const field = Object.keys(state.errors).at(-1) as CardFieldName | undefined
  const code = field && state.errors[field]
  const wrong = code && messages.fieldErrors[code](fieldLabel(messages, field, state.country))

  const brandName = brand?.name
  const choices = state.brandChoices.map(({ name }) => name).join(', ')
  useSaid(region, brandName && messages.brand(brandName))
  useSaid(region, choices && `${messages.chooseBrand}: ${choices}`)
  // the first bad field has the focus then, and says its own
  useSaid(region, wrong && (isIncomplete ? messages.errors['card-incomplete'] : wrong))
  useSaid(region, pending && messages.submitting)
  useSaid(region, failure && errorText(failure.code, messages.errors, errors))
  useSaid(region, saved && messages.saved(savedBrand, last4))
  return <p ref={region} data-slot="live-region" aria-live="polite" />
}

function useSaid(
  region: RefObject<HTMLParagraphElement | null>,
  words: string | false | null | undefined,
) {
  useEffect(() => {
    if (words) region.current?.replaceChildren(words)
  }, [region, words])
}
