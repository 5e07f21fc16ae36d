'use client'
import { useEffect, useRef } from 'react'
import type { CardFieldName } from '../../card/types.ts'
import { adviseOnCardForm } from '../../hooks/adviseOnCardForm.ts'
import { useCardValue } from '../../hooks/useCardValue.ts'
import type { Messages } from '../../messages/en.ts'
import { heardError } from '../shared/errorText.ts'
import { useCardFieldsContext } from './CardFieldsContext.ts'
import { errorWords, fieldLabel } from './fieldLabel.ts'
import { shownBrand } from './BrandMark.tsx'

interface AnnouncementsProps {
  general: Pick<Messages, 'errors' | 'unknownOutcome'>
  /** A submission was tried while fields were missing or wrong. */
  isIncomplete: boolean
  /** The host hears of failures, and may show them itself. */
  isHeard: boolean
}

/**
 * Announces events to screen readers, each once. The region is in the page from the start, because a region that
 * arrives together with its text is not read out. Its text is written directly into the DOM, because nothing else
 * depends on it. Renders a `<p>` that is not visible.
 */
export function Announcements({ general, isIncomplete, isHeard }: AnnouncementsProps) {
  const region = useRef<HTMLParagraphElement>(null)
  const said = useRef<readonly unknown[]>([])
  const { pending, failure, saved, entry, messages } = useCardFieldsContext('Root')
  const brand = useCardValue(entry, (state) => shownBrand(state)?.name)
  const choices = useCardValue(entry, (state) => state.brandChoices)
  const wrong = useCardValue(entry, (state) => {
    // a field that was left, or one that has a card number in it; the newest is the last
    // keys of this very record
    const field = Object.keys(state.errors).at(-1) as CardFieldName | undefined
    const code = field && state.errors[field]
    const label = code && fieldLabel(messages, field, state.addressRules)
    return label && errorWords(messages, field, code, label)
  })
  const { last4 = '', brand: savedBrand = '' } = saved?.data ?? {}
  const choice = choices.map(({ name }) => name).join(', ')
  const all = [
    brand && messages.brand(brand),
    choice && `${messages.chooseBrand}: ${choice}`,
    // the first wrong field then has the focus, and a screen reader reads its error
    wrong && (isIncomplete ? messages.errors['card-incomplete'] : wrong),
    pending && messages.submitting,
    failure && heardError(failure, messages.errors, general),
    saved && messages.saved(savedBrand, last4),
  ]
  useEffect(() => {
    const words = all.findLast((each, index) => each && each !== said.current[index])
    said.current = all
    if (words) region.current?.replaceChildren(words)
  })
  const isUnheard = failure !== null && !isHeard
  useEffect(() => adviseOnCardForm(region.current, isUnheard), [isUnheard])
  return <p ref={region} data-slot="live-region" aria-live="polite" />
}
