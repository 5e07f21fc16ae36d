import { CardmintError, type CardmintErrorCode } from '../../client/errors/CardmintError.ts'
import { tell } from '../../hooks/tell.ts'
import { adviseOnBrands } from '../../card-entry/adviseOnBrands.ts'
import type { CardFieldsState } from '../../card-entry/types.ts'
import { adviseOnOptions } from '../../frame/adviseOnOptions.ts'
import type { Down, FrameOptions, Up } from '../../frame/protocol.ts'
import { fromWire, toWire } from '../../frame/wireError.ts'
import type { SubmitResult } from '../card-form/useSubmission.ts'
import { connectFrame } from './connectFrame.ts'
import { forwardEscape } from './forwardEscape.ts'
import type { FrameHost } from './frameHost.ts'
import { readScheme } from './watchLook.ts'

/** Milliseconds in which the frame has to answer after it got a client secret: many times what a vault may take. */
const ANSWER_MS = 60_000

/** One frame element, for as long as it is in the page. */
export interface FrameSession {
  readonly iframe: HTMLIFrameElement
  /** Sends the options and the look, if they have changed. */
  update: () => void
  focus: (field: Extract<Down, { t: 'focus' }>['field']) => void
  clear: (fields?: Extract<Down, { t: 'clear' }>['fields']) => void
  validate: () => Promise<boolean>
  submit: () => Promise<SubmitResult>
  end: () => void
}

export function startSession(
  iframe: HTMLIFrameElement,
  url: URL,
  host: () => FrameHost,
): FrameSession {
  let isReady = false
  let wasEmpty = true
  let lastId = 0
  /** What was last sent, as JSON, by the type of the message. */
  const sent = new Map<string, string>()
  const validations = new Map<number, (ok: boolean) => void>()
  const submissions = new Map<number, (result: SubmitResult) => void>()
  /** A card is on its way: whether the frame has a client secret for it, and so may have sent it. */
  let flight: { isSent: boolean; timer?: ReturnType<typeof setTimeout> } | undefined
  /** The outcome of the last submission, which the host knows already, until its `result` arrives. */
  let told: SubmitResult | undefined

  const post = (message: Extract<Down, { t: 'options' | 'look' }>) => {
    // a host's record may have `null` for what it doesn't say
    const json = JSON.stringify(message, (_, value: unknown) => value ?? undefined)
    if (sent.get(message.t) === json) return
    sent.set(message.t, json)
    // members that are undefined are left out
    const plain = JSON.parse(json)
    if (message.t === 'options') sayUnfit(plain.options)
    link.post(plain)
  }
  const update = () => {
    iframe.style.colorScheme = readScheme(iframe)
    post({ t: 'options', options: host().options })
    post(host().look())
  }
  const land = () => {
    clearTimeout(flight?.timer)
    flight = undefined
  }
  /** The frame won't answer any more. The outcome of a card that it may have sent is unknown. */
  const lose = (code: CardmintErrorCode) => {
    const wasWaiting = flight || submissions.size > 0
    const error = new CardmintError(code, { outcome: flight?.isSent ? 'unknown' : 'rejected' })
    land()
    for (const resolve of submissions.values()) resolve(told ?? { status: 'error', error })
    for (const resolve of validations.values()) resolve(false)
    submissions.clear()
    validations.clear()
    const isNews = wasWaiting && !told
    told = undefined
    if (isNews) tell(host().onError, error)
    return isNews
  }
  const answer = async (id: number, isRefused: boolean) => {
    if (isRefused) host().refused()
    told = undefined
    land()
    const mine = (flight = { isSent: false } as NonNullable<typeof flight>)
    const { payerId, claim } = host()
    try {
      const secret = await claim()
      if (flight !== mine) return
      mine.isSent = true
      mine.timer = setTimeout(lose, ANSWER_MS, 'timeout')
      link.post({ t: 'secret', id, secret, payerId })
    } catch (error) {
      if (flight !== mine) return
      mine.timer = setTimeout(lose, ANSWER_MS, 'network')
      link.post({ t: 'no-secret', id, error: toWire(error) })
    }
  }
  const take = <T>(waiting: Map<number, (value: T) => void>, id: number, value: T) => {
    waiting.get(id)?.(value)
    waiting.delete(id)
  }
  const resultOf = ({ method, error }: Extract<Up, { t: 'result' }>['result']): SubmitResult =>
    method
      ? { status: 'success', paymentMethod: method }
      : { status: 'error', error: fromWire(error ?? toWire(error)) }

  function hear(each: Up) {
    const { show, onToken, onError, onChange, used } = host()
    switch (each.t) {
      case 'state': {
        const { empty, nearlyComplete } = each.state
        const isGone = !isReady && empty && !wasEmpty
        show({
          isReady: true,
          height: each.height,
          isNear: nearlyComplete,
          ...((!isReady || !empty) && { trouble: isGone ? 'reloaded' : undefined }),
        })
        isReady = true
        wasEmpty = empty
        sayUnfit(host().options, each.state)
        return tell(onChange, each.state)
      }
      case 'size':
        return show({ height: each.height })
      case 'escape':
        return forwardEscape(iframe)
      case 'active':
        return used()
      case 'want-secret':
        return void answer(each.id, each.refused)
      case 'valid':
        return take(validations, each.id, each.ok)
      case 'result':
        told = undefined
        return take(submissions, each.id, resultOf(each.result))
      case 'done':
        land()
        told = { status: 'success', paymentMethod: each.method }
        return tell(onToken, each.method)
      case 'failed':
        land()
        told = { status: 'error', error: fromWire(each.error) }
        return tell(onError, told.error)
    }
  }
  const link = connectFrame(iframe, url, {
    connected() {
      isReady = false
      sent.clear()
      lose('network')
      update()
    },
    message: hear,
    trouble(trouble) {
      host().show({ trouble })
      if (trouble === 'slow') return
      isReady = false
      if (!lose(trouble)) tell(host().onError, new CardmintError(trouble))
    },
  })
  return {
    iframe,
    update,
    focus: (field) => link.post({ t: 'focus', field }),
    clear: (fields) => link.post({ t: 'clear', fields }),
    validate: () =>
      new Promise((resolve) => {
        if (!isReady) return resolve(false)
        validations.set(++lastId, resolve)
        link.post({ t: 'validate', id: lastId })
      }),
    submit: () =>
      new Promise((resolve) => {
        if (!isReady) return resolve({ status: 'error', error: new CardmintError('frame-failed') })
        submissions.set(++lastId, resolve)
        link.post({ t: 'submit', id: lastId })
      }),
    end() {
      link.close()
      lose('network')
    },
  }
}

/** Here and not within `advise` alone, so that a production build drops the check too. */
function sayUnfit(options: FrameOptions, state?: CardFieldsState): void {
  try {
    return process.env.NODE_ENV === 'production' ? undefined : adviseOn(options, state)
  } catch {
    // a page without a bundler has no `process`
  }
}

function adviseOn(options: FrameOptions, state?: CardFieldsState): void {
  if (state) adviseOnBrands(options, state)
  else adviseOnOptions({ ...options })
}
