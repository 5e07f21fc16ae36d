'use client'
import { useEffect, useMemo, type RefObject } from 'react'
import type { BrandRule } from '../card/brands/cardBrand.ts'
import type { CardFieldsState } from '../card-entry/types.ts'
import { sendTypedCard } from '../client/card/sendTypedCard.ts'
import type { Vault } from '../client/createClient.ts'
import {
  CardForm,
  type CardFieldsHandle,
  type CardFormProps,
} from '../components/card-form/CardForm.tsx'
import { CardFormParts } from '../components/card-form/CardFormParts.tsx'
import { WordsContext, type Words } from '../provider/words.ts'
import type { GivenSecret } from './askSecrets.ts'
import type { FrameOptions } from './protocol.ts'

export interface FrameFormProps extends Words {
  form: RefObject<CardFieldsHandle | null>
  vault: Vault
  brands: readonly BrandRule[] | undefined
  graceMonths: number | undefined
  /** What the page asked for. */
  asked: FrameOptions
  /** Asks the page for a client secret. */
  ask: (isRefused: boolean) => Promise<GivenSecret>
  /** Called once, when the form is there. */
  onShown: () => void
  onChange: (state: CardFieldsState) => void
  onToken: CardFormProps['onToken']
  onError: CardFormProps['onError']
}

/** The very form of `CardTokenizer`, which sends its card with client secrets of another document. */
export function FrameForm({ form, vault, ask, onShown, asked, ...props }: FrameFormProps) {
  const { messages, locale, ...told } = props
  const { defaultCountry, countries, billingAddress, recapture, ...options } = asked
  const words = useMemo(() => ({ messages, locale }), [messages, locale])
  const shown = { billingAddress, recapture }
  const send: CardFormProps['send'] = (entry) =>
    entry.submit((readCard, preferredBrand) => {
      const claim = async (isRefused: boolean) => {
        const { secret: clientSecret, payerId } = await ask(isRefused)
        return { clientSecret, payerId }
      }
      // the page reports what became of its client secrets
      return sendTypedCard({ vault, report: () => {} }, claim, readCard, preferredBrand)
    })
  useEffect(onShown, [onShown])
  return (
    <WordsContext.Provider value={words}>
      <CardForm {...{ ...told, ...options, ...shown, send }} ref={form}>
        <CardFormParts {...{ ...shown, defaultCountry, countries }} />
      </CardForm>
    </WordsContext.Provider>
  )
}
