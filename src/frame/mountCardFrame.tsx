'use client'
import { createRoot } from 'react-dom/client'
import type { CompleteAddress } from '../client/card/completeAddress.ts'
import type { Recapture, Tokenize } from '../client/card/tokenizeRequest.ts'
import type { BrandRule } from '../card/brands/cardBrand.ts'
import type { Messages } from '../messages/en.ts'
import { frame as english } from '../messages/en/frame.ts'
import { mergeMessages, type PartialMessages } from '../messages/merge.ts'
import { askSecrets } from './askSecrets.ts'
import { checkFrameOptions } from './checkFrameOptions.ts'
import { connectPage, type NoPage } from './connectPage.ts'
import { createVault } from './createVault.ts'
import { FrameForm, type FrameFormProps } from './FrameForm.tsx'
import { applyFrameLook } from './frameLook.ts'
import { frameWords, type FrameLocale } from './frameWords.ts'
import { hearPage } from './hearPage.ts'
import { keepDigits } from './keepDigits.ts'
import { applyTheme } from './parseTheme.ts'
import type { Down } from './protocol.ts'
import { reportState } from './reportState.ts'
import { clipPaymentMethod } from './clipPaymentMethod.ts'
import { themeNames, type ThemeVariable } from './themeVariables.ts'
import { toWire } from './wireError.ts'

/** Options of `mountCardFrame`: what the frame's own document decides, and no page can change. */
export interface CardFrameOptions {
  /**
   * The origins of the pages that may embed this form, such as `https://shop.example`, as a browser writes them. Serve
   * the document with the same list as `frame-ancestors`, which also covers pages around those pages.
   */
  parentOrigins: readonly string[]
  /**
   * Where the card goes, for example `https://connect.plastiq.com/api/payment-methods`. It must use https except on
   * `localhost` and other loopback hosts. May be left out if you give `tokenize`.
   */
  tokenizationUrl?: string | undefined
  /** Replaces the way a card is exchanged for a payment method, as in `createClient`. */
  tokenize?: Tokenize | undefined
  /** Sends the security code of a stored card, as in `createClient`. */
  recapture?: Recapture | undefined
  /** Fills in missing parts of an address, as in `createClient`. */
  completeAddress?: CompleteAddress | undefined
  /** Brands that you add or correct, as `brands` of `CardTokenizer`. */
  brands?: readonly BrandRule[] | undefined
  /**
   * Months after its expiry for which a card is still sent, as `graceMonths` of `CardTokenizer`.
   *
   * @default 0
   */
  graceMonths?: number | undefined
  /** Texts that replace the kit's own, in every language. */
  messages?: PartialMessages<Messages> | undefined
  /**
   * The languages to offer beside English, by their BCP 47 tag. The page says which one it wants.
   *
   * @example { de: () => import('cardmint/messages/de') }
   */
  locales?: Readonly<Record<string, FrameLocale>> | undefined
  /**
   * The variables of the theme that the page may set. Their values can only be colours, lengths and font families.
   *
   * @default All of them.
   */
  styles?: readonly ThemeVariable[] | undefined
  /**
   * Where the form is shown.
   *
   * @default A new element at the end of `<body>`.
   */
  element?: HTMLElement | undefined
}

/**
 * Shows the card form for a page of another origin that embeds this document with `FramedCardTokenizer`.
 *
 * Call it once, in a document on an origin that serves nothing else: any other document of that origin can read the
 * fields. Where the card goes and who may embed the form is decided here; the page gives a client secret for each
 * attempt, the language, colours, and what is asked for. What was typed never goes to the page, and is wiped when the
 * document is left. Text with digits in it cannot be copied, cut or dragged out of a field.
 *
 * Opened by itself or by a page that is not listed, it says why it shows nothing.
 *
 * @param options Who may embed the form and where the card goes.
 * @throws CardmintError `invalid-argument` when an option cannot work, with a sentence that says why.
 * @example
 * mountCardFrame({
 *   parentOrigins: ['https://shop.example'],
 *   tokenizationUrl: 'https://connect.plastiq.com/api/payment-methods',
 * })
 */
export function mountCardFrame(options: CardFrameOptions): void {
  // a getter may answer otherwise the next time
  const read = { ...options }
  checkFrameOptions(read)
  startCardFrame(read)
}

/** Like `mountCardFrame`, for options that were checked already, as those of the document that the command writes. */
export function startCardFrame(options: CardFrameOptions): void {
  const { parentOrigins, locales, messages } = options
  const { styles = themeNames } = options
  const place = options.element ?? document.body.appendChild(document.createElement('div'))
  place.dataset['slot'] = 'card-frame'
  const root = createRoot(place)
  const form: FrameFormProps['form'] = { current: null }
  let asked: Extract<Down, { t: 'options' }>['options'] = {}
  let language = ''
  let words: FrameFormProps['messages']

  const link = connectPage(parentOrigins, {
    message: (message) => void hearPage(message, { form, secrets, options: change, look, ...link }),
    refused: (reason) => void showWhy(reason),
  })
  const secrets = askSecrets(link.post)
  const report = reportState(place, link.post)
  const vault = createVault(options)
  applyFrameLook(document)
  keepDigits(window)
  window.addEventListener('keydown', ({ key, isComposing, defaultPrevented }) => {
    if (key === 'Escape' && !isComposing && !defaultPrevented) link.post({ t: 'escape' })
  })

  function show() {
    root.render(
      <FrameForm
        {...{ form, vault, messages: words, locale: language, asked }}
        brands={options.brands}
        graceMonths={options.graceMonths}
        ask={secrets.ask}
        onShown={report.shown}
        onChange={report.changed}
        onToken={(method) => link.post({ t: 'done', method: clipPaymentMethod(method) })}
        onError={(error) => link.post({ t: 'failed', error: toWire(error) })}
      />,
    )
  }

  async function look({ theme, lang, dir }: Extract<Down, { t: 'look' }>) {
    const { documentElement } = document
    applyTheme(documentElement, theme, styles)
    documentElement.dir = dir
    if (lang !== language) {
      language = lang
      const found = await frameWords(lang, locales, messages)
      // the page has chosen another meanwhile
      if (lang !== language) return
      words = found
      documentElement.lang = lang
    }
    show()
  }

  function change({ options: wanted }: Extract<Down, { t: 'options' }>) {
    // by changing these, a page could ask what the first digits are
    asked = report.isEmpty() ? wanted : { ...wanted, acceptedBrands: asked.acceptedBrands }
    return language && show()
  }

  async function showWhy(reason: NoPage) {
    const { frame } = (await frameWords(navigator.language, locales, messages)) ?? {}
    const { alone, stranger } = mergeMessages(english, frame)
    root.render(<p data-slot="card-frame-note">{reason === 'alone' ? alone : stranger}</p>)
  }
}
