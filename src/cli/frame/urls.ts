import { isLoopback } from '../../contracts/loopback.ts'

type Checked = { value: string } | { mistake: string }

/** What a source in a Content-Security-Policy can name: letters, digits and hyphens, no IPv6 address. */
const sourceHost = /^[a-z\d-]+(\.[a-z\d-]+)*$/

/** The origin of a page that may embed the frame, exactly as browsers write it. */
export function checkParent(text: string): Checked {
  const it = `--parent ${JSON.stringify(text)}`
  if (text.includes('*')) {
    return {
      mistake: `${it} has a wildcard. Name each origin by itself: whoever controls one of them can embed the frame.`,
    }
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    return { mistake: `${it} is not an origin. Write it like "https://shop.example".` }
  }
  if (!sourceHost.test(url.hostname)) return { mistake: `${it} ${noSource}` }
  if (!isSecure(url)) {
    return {
      mistake: `${it} is not https, so anybody on its network can change the page. Only localhost may use http.`,
    }
  }
  if (url.origin !== text) {
    return {
      mistake: `${it} is not written as browsers write an origin: scheme, host and port only. Write "${url.origin}".`,
    }
  }
  return { value: text }
}

/** Where the frame posts the card. */
export function checkVault(text: string, parents: readonly string[]): Checked {
  const it = `--tokenization-url ${JSON.stringify(text)}`
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    return {
      mistake: `${it} is not an absolute address. Write it like "https://connect.plastiq.com/api/payment-methods".`,
    }
  }
  if (url.username || url.password) {
    return { mistake: `${it} holds credentials, which every visitor could read. Leave them out.` }
  }
  if (/[\s\\#]/.test(text)) {
    return { mistake: `${it} has a space, a backslash or a fragment. Leave it out.` }
  }
  if (!sourceHost.test(url.hostname)) return { mistake: `${it} ${noSource}` }
  if (!isSecure(url)) {
    return { mistake: `${it} is not https. A card must not cross a network in the clear.` }
  }
  if (parents.includes(url.origin) && !isLoopback(url.hostname)) {
    return {
      mistake: `${it} is on the origin of a --parent. The card has to go to the vault, not to a server of the page.`,
    }
  }
  return { value: url.href }
}

const noSource =
  'has a host that a Content-Security-Policy cannot name. Use a name of letters, digits, hyphens and dots.'

function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname)
}
