'use client'
import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
} from 'react'
import { CardmintError } from '../../client/errors/CardmintError.ts'
import { checkFrameUrl } from '../../frame/checkFrameUrl.ts'
import { useClientSecret } from '../../hooks/useClientSecret.ts'
import { useActivity } from '../../hooks/useRecentActivity.ts'
import { errors } from '../../messages/en/errors.ts'
import { frame as frameWords } from '../../messages/en/frame.ts'
import { useCardmint } from '../../provider/CardmintProvider.tsx'
import { useMessages } from '../../provider/useMessages.ts'
import type { CardFieldsHandle } from '../card-form/CardForm.tsx'
import type { CardTokenizerProps } from '../card-form/CardTokenizer.tsx'
import type { SubmitResult } from '../card-form/useSubmission.ts'
import { errorText } from '../shared/errorText.ts'
import { LiveRegion } from '../shared/LiveRegion.tsx'
import { startSession, type FrameHost, type FrameSession, type FrameView } from './frameSession.ts'
import { reservedHeight, skeleton } from './reservedHeight.ts'
import { readLook, watchLook } from './watchLook.ts'

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
    Pick<
      CardTokenizerProps,
      | 'payerId'
      | 'onToken'
      | 'onError'
      | 'onChange'
      | 'acceptedBrands'
      | 'billingAddress'
      | 'maskCvc'
      | 'recapture'
      | 'defaultValues'
      | 'defaultCountry'
      | 'countries'
    >,
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
 * @example
 * <FramedCardTokenizer frameUrl="https://cards.shop.example/" payerId={payerId} onToken={save} />
 */
export const FramedCardTokenizer = forwardRef<FramedCardHandle, FramedCardTokenizerProps>(
  function FramedCardTokenizer(props, ref) {
    const { frameUrl, payerId, onToken, onError, onChange, ...rest } = props
    const { acceptedBrands, maskCvc, recapture, billingAddress, ...more } = rest
    const { defaultCountry, countries, defaultValues, ...div } = more
    const options = {
      acceptedBrands: acceptedBrands && [...acceptedBrands],
      maskCvc,
      // what else a host's object holds does not cross
      recapture: recapture && pick(recapture, ['paymentMethodId', 'brand']),
      billingAddress: billingAddress && pick(billingAddress, addressKeys),
      defaultCountry,
      countries: countries && [...countries],
      defaultValues: defaultValues && pick(defaultValues, ['name', ...addressKeys]),
    }
    const { client, locale } = useCardmint('<FramedCardTokenizer>')
    const messages = useMessages('<FramedCardTokenizer>', words)
    const url = useMemo(() => checkFrameUrl(frameUrl), [frameUrl])
    const [view, setView] = useState<FrameView>(firstView)
    const [attempt, setAttempt] = useState(0)
    const place = useRef<HTMLDivElement>(null)
    const [iframe, setIframe] = useState<HTMLIFrameElement | null>(null)
    const session = useRef<FrameSession>(null)
    const { isReady, trouble, isNear } = view

    const [isActive, used] = useActivity(isNear)
    const intent = isNear && isActive
    const query = { notifyOnChangeProps: [] }
    const { claim } = useClientSecret({ payerId, keepFresh: 'intent', intent, query })

    const host = useRef<FrameHost>(null)
    useEffect(() => {
      host.current = {
        payerId,
        options,
        claim,
        used,
        onToken,
        onError,
        onChange,
        look: () => readLook(place.current ?? document.body, locale),
        refused: () => client.report({ type: 'refused', code: 'client-secret-refused' }),
        show: (change) => setView((before) => ({ ...before, ...change })),
      }
      session.current?.update()
    })
    useEffect(() => {
      if (!iframe) return undefined
      // StrictMode and Activity run this again for the same element, whose document goes on
      if (session.current?.iframe !== iframe) {
        session.current?.end()
        setView(firstView)
        // set by the effect above, which runs before
        session.current = startSession(iframe, url, () => host.current as FrameHost)
      }
      const mine = session.current
      return () => void setTimeout(() => !iframe.isConnected && mine.end())
    }, [iframe, url])
    useEffect(() => {
      const element = place.current
      if (!element || !iframe) return undefined
      return watchLook(element, () => session.current?.update())
    }, [iframe])
    useImperativeHandle(ref, () => ({
      focus: (field) => session.current?.focus(field),
      clear: (fields) => session.current?.clear(fields && [...fields]),
      validate: () => session.current?.validate() ?? Promise.resolve(false),
      submit: () => session.current?.submit() ?? notThere(),
    }))

    const own = messages.frame
    const notice =
      trouble === 'slow' || trouble === 'reloaded'
        ? own[trouble]
        : trouble && errorText(trouble, own.errors, messages.errors)
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
          style={{
            ...frameStyle,
            ...reservedHeight(options, view.height),
            background: isReady || trouble ? 'none' : skeleton,
          }}
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

const addressKeys = ['line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const

function pick<From, Key extends keyof From>(from: From, keys: readonly Key[]): Pick<From, Key> {
  // each key with the value that it had
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<From, Key>
}

const notThere = () =>
  Promise.resolve<SubmitResult>({ status: 'error', error: new CardmintError('frame-failed') })

const firstView: FrameView = {
  isReady: false,
  height: undefined,
  trouble: undefined,
  isNear: false,
}

/** The frame's own edge is where outlines of its fields are drawn, so it lies around the place of the form. */
const frameStyle = {
  display: 'block',
  border: 0,
  margin: -4,
  boxSizing: 'content-box',
  inlineSize: 'calc(100% + 8px)',
  maxInlineSize: 'none',
} as const
