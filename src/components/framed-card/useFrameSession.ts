'use client'
import { useEffect, useRef, useState } from 'react'
import { useClientSecret } from '../../hooks/useClientSecret.ts'
import { useActivity } from '../../hooks/useRecentActivity.ts'
import { useCardmint } from '../../provider/CardmintProvider.tsx'
import type { FrameHost, FrameView } from './frameHost.ts'
import { startSession, type FrameSession } from './frameSession.ts'
import { readLook, watchLook } from './watchLook.ts'

/** The props that the session needs. */
type Asked = Pick<FrameHost, 'payerId' | 'options' | 'onToken' | 'onError' | 'onChange'>

/**
 * Talks to the frame in `setIframe` for as long as it is in the page, with the look of `place` and a client secret for
 * each attempt.
 */
export function useFrameSession(url: URL, asked: Asked) {
  const { client, locale } = useCardmint('<FramedCardTokenizer>')
  // the frame would drop one that is malformed, and nobody would know why no form comes
  const [lang = ''] = Intl.getCanonicalLocales(locale)
  const [view, setView] = useState<FrameView>(firstView)
  const place = useRef<HTMLDivElement>(null)
  const [iframe, setIframe] = useState<HTMLIFrameElement | null>(null)
  const session = useRef<FrameSession>(null)

  const { payerId } = asked
  const [isActive, used] = useActivity(view.isNear)
  const intent = view.isNear && isActive
  const query = { notifyOnChangeProps: [] }
  const { claim } = useClientSecret({ payerId, keepFresh: 'intent', intent, query })

  const host = useRef<FrameHost>(null)
  useEffect(() => {
    host.current = {
      ...asked,
      claim,
      used,
      look: () => readLook(place.current ?? document.body, lang),
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
  return { view, place, setIframe, session }
}

const firstView: FrameView = {
  isReady: false,
  height: undefined,
  trouble: undefined,
  isNear: false,
}
