/**
 * An IP address in its plain form, or `undefined`. Takes what proxies and sockets write: a port
 * (`192.0.2.1:443`, `[2001:db8::1]:443`), a zone (`fe80::1%eth0`), IPv4 inside IPv6 (`::ffff:192.0.2.1`).
 *
 * @example
 * parseIp('::ffff:192.0.2.1') // '192.0.2.1'
 */
export function parseIp(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%\w+$/, '')
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/i.exec(bare)?.[1]
  if (v4 !== undefined) return v4.split('.').every((part) => Number(part) <= 255) ? v4 : undefined
  const isPlain = /^[\da-f:.]+$/i.test(bare)
  return isPlain && URL.canParse(`http://[${bare}]`) ? bare.toLowerCase() : undefined
}
