import { expect, it } from 'vitest'
import { parseIp } from '../../src/server/parseIp.ts'

it.each([
  ['192.0.2.1', '192.0.2.1'],
  [' 192.0.2.1 ', '192.0.2.1'],
  ['192.0.2.1:443', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:192.0.2.1', '192.0.2.1'],
  ['2001:DB8::1', '2001:db8::1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::1', '::1'],
  ['192.0.2.255', '192.0.2.255'],
])('reads "%s" as %s', (text, ip) => {
  expect(parseIp(text)).toBe(ip)
})

it.each([
  '',
  'unknown',
  '_hidden',
  '256.0.0.1',
  '1.2.3',
  '1.2.3.4.5',
  '0x7f.1.1.1',
  '2130706433',
  '12345::1',
  '1::2::3',
  ':::',
  'abcd',
  '[::1',
  'a[::1]',
  '[::1]a',
  '::1]/[',
  '::1]/a',
  '/[::1',
  'fe80::1%eth0:5',
  '192.0.2.1\r\nX-Evil: 1',
  'example.com',
])('finds no address in %j', (text) => {
  expect(parseIp(text)).toBeUndefined()
})
