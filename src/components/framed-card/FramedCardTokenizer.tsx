'use client'
import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useMemo,
  useState,
  type ComponentPropsWithoutRef,
} from 'react'
import { CardmintError } from '../../client/errors/CardmintError.ts'
import { checkFrameUrl } from '../../frame/checkFrameUrl.ts'
import type { FrameOptions } from '../../frame/protocol.ts'
import { errors } from '../../messages/en/commonErrors.ts'
import { frame as frameWords } from '../../messages/en/frame.ts'
import { useMessages } from '../../provider/useMessages.ts'
import type { CardFieldsHandle } from '../card-form/CardForm.tsx'
import type { CardTokenizerProps } from '../card-form/CardTokenizer.tsx'
import type { SubmitResult } from '../card-form/useSubmission.ts'
import { codeText } from '../shared/errorText.ts'
import { LiveRegion } from '../shared/LiveRegion.tsx'
import { takeOptions } from './frameOptions.ts'
import { reservedHeight, skeleton } from './reservedHeight.ts'
import { useFrameSession } from './useFrameSession.ts'

const words = { frame: frameWords, errors }

/**
 * Props of `FramedCardTokenizer`: those of `CardTokenizer` that can cross into another document, `frameUrl`, and
 * attributes of the `<div>` around the frame.
 *
 * Absent, with the reason: `now` and `addresses` are functions; `brands` and `graceMonths` decide which cards are right,
 * and a page that changes them could find out what was typed, so they are options of `mountCardFrame`; `renderBrand` and `children` are elements of this document; `onSubmit` and `onReset`
 * would be events of the frame's form. `messages` of the provider change the words around the frame only.
 */
export interface FramedCardTokenizerProps
  extends
    Pick<CardTokenizerProps, 'payerId' | 'onToken' | 'onError' | 'onChange' | keyof FrameOptions>,
    Omit<ComponentPropsWithoutRef<'div'>, 'onChange' | 'onError' | 'children'> {
  /**
   * The address of the document that calls `mountCardFrame`, on an origin that serves nothing else, for example
   * `https://cards.shop.example/`. Another site is better than a subdomain.
   */
  frameUrl: string
}

/**
 * The `ref` of `FramedCardTokenizer`: like that of `CardTokenizer`, but `validate` asks another document and so returns
 * a promise.
 */
export interface FramedCardHandle extends Omit<CardFieldsHandle, 'validate'> {
  /** Shows the errors and focuses the first wrong field. Resolves with `true` if there is no error. */
  validate: () => Promise<boolean>
}

/**
 * The card form of `CardTokenizer` in a frame of another origin of yours, so that no script of this page can read a
 * digit. Renders a `<div>` with an `<iframe>`; the form and its button are in the frame.
 *
 * The client secret is minted by this page and handed to the frame when the card is sent, one for each attempt. Only
 * the frame's own document decides where the card goes, so `createClient` needs no `tokenizationUrl`.
 *
 * What a script of this page can still do: show a form of its own over the frame, take the focus while somebody types
 * (the keys then go to the page), hand the frame a client secret of an attacker's account, and submit what was typed.
 * A browser keeps the digits from the page's process only if the frame is on another site, or sends
 * `Origin-Agent-Cluster`.
 *
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`, and `invalid-argument` for a `frameUrl` that
 * is no absolute https address of another origin.
 * @throws RangeError for a malformed `locale` of the provider.
 * @example
 * <FramedCardTokenizer frameUrl="https://cards.shop.example/" payerId={payerId} onToken={save} />
 */
export const FramedCardTokenizer = forwardRef<FramedCardHandle, FramedCardTokenizerProps>(
  function FramedCardTokenizer(props, ref) {
    const { frameUrl, payerId, onToken, onError, onChange, ...rest } = props
    const { options, others: div } = takeOptions(rest)
    const messages = useMessages('<FramedCardTokenizer>', words)
    const url = useMemo(() => checkFrameUrl(frameUrl), [frameUrl])
    const [attempt, setAttempt] = useState(0)
    const asked = { payerId, options, onToken, onError, onChange }
    const { view, place, setIframe, session } = useFrameSession(url, asked)
    const { isReady, trouble } = view
    useImperativeHandle(ref, () => ({
      focus: (field) => session.current?.focus(field),
      clear: (fields) => session.current?.clear(fields && [...fields]),
      validate: () => session.current?.validate() ?? Promise.resolve(false),
      submit: () => session.current?.submit() ?? notThere(),
    }))

    const style = {
      ...frameStyle,
      ...reservedHeight(options, view.height),
      background: isReady || trouble ? 'none' : skeleton,
    }
    useEffect(() => {
      // the policy of the page may block the attribute of a form that a server has rendered
      Object.assign(session.current?.iframe.style ?? {}, style)
    })

    const own = messages.frame
    const notice =
      trouble === 'slow' || trouble === 'reloaded'
        ? own[trouble]
        : trouble && codeText(trouble, own.errors, messages.errors)
    return (
      <div
        data-slot="framed-card"
        data-state={isReady ? 'ready' : (trouble ?? 'loading')}
        {...div}
        ref={place}
      >
        <iframe
          key={`${url.href} ${attempt}`}
          ref={setIframe}
          title={own.title}
          src={url.href}
          allow="autofill"
          referrerPolicy="strict-origin"
          style={style}
        />
        {notice && (
          <div data-slot="error-note" data-code={trouble}>
            <p>{notice}</p>
            {trouble !== 'reloaded' && (
              <button type="button" onClick={() => setAttempt(attempt + 1)}>
                {own.tryAgain}
              </button>
            )}
          </div>
        )}
        <LiveRegion>{notice ?? ''}</LiveRegion>
      </div>
    )
  },
)

const notThere = () =>
  Promise.resolve<SubmitResult>({ status: 'error', error: new CardmintError('frame-failed') })

/** The frame's own edge is where outlines of its fields are drawn, so it lies around the place of the form. */
const frameStyle = {
  display: 'block',
  border: 0,
  margin: '-4px',
  boxSizing: 'content-box',
  inlineSize: 'calc(100% + 8px)',
  maxInlineSize: 'none',
} as const
