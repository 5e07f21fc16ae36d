import { networkInterfaces } from 'node:os'

/** The hostname in a `Host` header, as a `URL` writes it; `undefined` where there is none, or more than a host. */
export function hostnameOf(host: string | null): string | undefined {
  const url = host === null || /[/\\?#@]/.test(host) ? '' : `http://${host}`
  return URL.canParse(url) ? new URL(url).hostname : undefined
}

/** A host as one types it (`::1`, `MyBox`) in the form of a `URL`, which has no zone (`fe80::1%eth0`). */
export function toHostname(host: string): string | undefined {
  const bare = host.replace(/%.*/, '')
  return hostnameOf(bare.includes(':') && !bare.startsWith('[') ? `[${bare}]` : bare)
}

/** Hosts that stand for every address of the machine, and the loopback address among those. */
const everywhere = new Map<string | undefined, string>([
  ['0.0.0.0', '127.0.0.1'],
  ['[::]', '[::1]'],
])

/** The hostnames of a server that listens on `host`: that one, or every address of the machine. */
export function hostnamesOf(host: string): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ address }) => address),
  )
  const isEverywhere = everywhere.has(toHostname(host))
  return (isEverywhere ? addresses : [host]).flatMap((each) => toHostname(each) ?? [])
}

/** The hostname by which this machine reaches a server that listens on `host`. */
export function localHostname(host: string): string {
  const hostname = toHostname(host)
  return everywhere.get(hostname) ?? hostname ?? host
}
