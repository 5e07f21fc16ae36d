import { networkInterfaces } from 'node:os'

/** The hostname in a `Host` header, as a `URL` writes it; `undefined` where there is none. */
export function hostnameOf(host: string | null): string | undefined {
  const url = host === null ? '' : `http://${host}`
  return URL.canParse(url) ? new URL(url).hostname : undefined
}

/** A host as one types it (`::1`, `MyBox`) in the form of a `URL`. */
export function toHostname(host: string): string | undefined {
  return hostnameOf(host.includes(':') && !host.startsWith('[') ? `[${host}]` : host)
}

/** The hostnames of a server that listens on `host`: that one, or every address of the machine. */
export function hostnamesOf(host: string): string[] {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const addresses = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ address }) => address.replace(/%.*/, '')),
  )
  return (isEverywhere ? addresses : [host]).flatMap((each) => toHostname(each) ?? [])
}
