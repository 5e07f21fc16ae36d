import type { FrameConfig } from './flags.ts'

/** Header names and values, in the order in which they are written. */
export type Headers = readonly (readonly [name: string, value: string])[]

/** The powerful features, off. The default of `autofill` is `self`; it is said for reviewers. */
const permissions = [
  ...'accelerometer autoplay camera clipboard-read clipboard-write display-capture'.split(' '),
  ...'encrypted-media fullscreen gamepad geolocation gyroscope hid idle-detection'.split(' '),
  ...'local-fonts magnetometer microphone midi otp-credentials payment picture-in-picture'.split(
    ' ',
  ),
  ...'publickey-credentials-create publickey-credentials-get screen-wake-lock serial'.split(' '),
  ...'storage-access usb window-management xr-spatial-tracking'.split(' '),
].map((feature) => `${feature}=()`)

const common: Headers = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Strict-Transport-Security', 'max-age=63072000'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  // a process of its own, even on a subdomain of the shop
  ['Origin-Agent-Cluster', '?1'],
  ['Permissions-Policy', [...permissions, 'autofill=(self)'].join(', ')],
]

/**
 * What the document may do: run its own files and post to the vault. Scripts are `'self'` because browsers without
 * integrity for imported modules would refuse them by hash; each still has its hash in the document. It stands in the
 * document too, for a host that forgets the headers; who may embed it can only be said in a header.
 *
 * @param importMapHash Of the import map, the one script that is written into the document.
 */
export function metaPolicy({ tokenizationUrl }: FrameConfig, importMapHash: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${importMapHash}'`,
    "style-src 'self'",
    `connect-src ${sourceOf(tokenizationUrl)}`,
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** The same with who may embed it, as a header. */
export function documentPolicy(config: FrameConfig, importMapHash: string): string {
  return `${metaPolicy(config, importMapHash)}; frame-ancestors ${config.parentOrigins.join(' ')}`
}

/**
 * The address without its query, which a source cannot have. Encoded is what a `URL` leaves as it is and a policy or
 * the configuration of a server would read as its own.
 */
function sourceOf(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname.replace(/[;,'$]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}

const nothing = "default-src 'none'; frame-ancestors 'none'"

/** The headers of the document, of its files, and of every other answer. */
export function headersOf(config: FrameConfig, importMapHash: string) {
  return {
    common,
    document: [
      ['Content-Security-Policy', documentPolicy(config, importMapHash)],
      // no script without a hash
      ['Integrity-Policy', 'blocked-destinations=(script)'],
      ['Cross-Origin-Resource-Policy', 'cross-origin'],
      ['Cache-Control', 'no-cache'],
    ],
    assets: [
      ['Content-Security-Policy', nothing],
      ['Cross-Origin-Resource-Policy', 'same-origin'],
      // their names hold their hashes
      ['Cache-Control', 'public, max-age=31536000, immutable'],
    ],
    other: [
      ['Content-Security-Policy', nothing],
      ['Cross-Origin-Resource-Policy', 'same-origin'],
      ['Cache-Control', 'no-store'],
    ],
  } satisfies Record<string, Headers>
}

export type SiteHeaders = ReturnType<typeof headersOf>
