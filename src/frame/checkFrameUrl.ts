import { misuse } from '../client/errors/CardmintError.ts'
import { isLoopback } from '../contracts/loopback.ts'

/**
 * The address of a card frame, which has to be on another origin than the page.
 *
 * @throws CardmintError `invalid-argument`, with a sentence for each mistake.
 */
export function checkFrameUrl(frameUrl: string): URL {
  const url = parse(frameUrl)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw misuse('frameUrl')
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) throw misuse('open frameUrl')
  // that of its address would be "null" in a frame made of text, which has the origin of its page
  if (url.origin === globalThis.origin) throw misuse('own frameUrl')
  return url
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}
