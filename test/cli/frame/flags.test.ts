import { expect, test } from 'vitest'
import { parseFrameFlags } from '../../../src/cli/frame/flags.ts'

const shop = ['--parent', 'https://shop.example']
const vault = ['--tokenization-url', 'https://connect.plastiq.com/api/payment-methods']
const out = ['--out', 'cards']
const parse = (...args: string[]) => parseFrameFlags(args, ['de', 'pt-BR'])
const withParent = (parent: string) => parse(...vault, ...out, '--parent', parent)
const withVault = (url: string) => parse(...shop, ...out, '--tokenization-url', url)

test('what a frame needs is read, languages in their own order and each parent once', () => {
  const flags = parse(...shop, '--parent', 'http://localhost:5173', ...shop, ...vault, ...out)
  expect(flags).toEqual({
    config: {
      parentOrigins: ['https://shop.example', 'http://localhost:5173'],
      tokenizationUrl: 'https://connect.plastiq.com/api/payment-methods',
      languages: ['de', 'pt-BR'],
    },
    out: 'cards',
    serve: false,
    port: 4012,
    help: false,
  })
  expect(parse(...shop, ...vault, ...out, '--lang', 'pt-BR')).toMatchObject({
    config: { languages: ['pt-BR'] },
  })
  expect(parse(...shop, ...vault, ...out, '--lang', 'en')).toMatchObject({
    config: { languages: [] },
  })
})

test.each([
  ['https://*.shop.example', 'has a wildcard'],
  ['*', 'has a wildcard'],
  ['http://shop.example', 'is not https'],
  ['http://192.168.1.5:5173', 'is not https'],
  ['http://localhost.shop.example', 'is not https'],
  ['https://shop.example/', 'Write "https://shop.example"'],
  ['https://shop.example/checkout', 'Write "https://shop.example"'],
  ['https://shop.example?a', 'Write "https://shop.example"'],
  ['https://shop.example#a', 'Write "https://shop.example"'],
  ['https://user:pass@shop.example', 'Write "https://shop.example"'],
  ['https://shop.example:443', 'Write "https://shop.example"'],
  ['https://Shop.example', 'Write "https://shop.example"'],
  ['https://bücher.example', 'Write "https://xn--bcher-kva.example"'],
  [' https://shop.example', 'Write "https://shop.example"'],
  ['https://shop.exa\nmple', 'Write "https://shop.example"'],
  ['https://shop.example.', 'cannot name'],
  ['https://[::1]:8080', 'cannot name'],
  ['https://shop_1.example', 'cannot name'],
  [`https://a;script-src`, 'cannot name'],
  [`https://a'unsafe-inline'`, 'cannot name'],
  [`https://a"b`, 'cannot name'],
  [`https://a,b`, 'cannot name'],
  ['https://a$b', 'cannot name'],
  ['https://a{b}', 'cannot name'],
  ['https://a b', 'is not an origin'],
  ['https://</script><script>', 'is not an origin'],
  [`'unsafe-inline'`, 'is not an origin'],
  [`'self'`, 'is not an origin'],
  ['null', 'is not an origin'],
  ['', 'is not an origin'],
  ['https:', 'is not an origin'],
  ['shop.example', 'is not an origin'],
  ['//shop.example', 'is not an origin'],
  ['data:text/html,a', 'is not an origin'],
  ['file:///etc', 'is not an origin'],
  ['javascript:alert(1)', 'is not an origin'],
  ['blob:https://shop.example/1', 'is not an origin'],
  ['chrome-extension://abcdef', 'is not an origin'],
])('--parent %j is refused: %s', (parent, sentence) => {
  const flags = withParent(parent)
  expect(flags).toEqual({ mistake: expect.stringContaining(sentence) })
  expect(flags).toEqual({ mistake: expect.stringMatching(/^--parent ".*[.]$/) })
})

test.each([
  ['http://connect.plastiq.com/api', 'is not https'],
  ['http://10.0.0.1/api', 'is not https'],
  ['/api/payment-methods', 'is not an absolute address'],
  ['connect.plastiq.com', 'is not an absolute address'],
  ['', 'is not an absolute address'],
  ['ftp://connect.plastiq.com/', 'is not an absolute address'],
  ['javascript:alert(1)', 'is not an absolute address'],
  ['https://user@connect.plastiq.com/', 'holds credentials'],
  ['https://user:pass@connect.plastiq.com/', 'holds credentials'],
  ['https://connect.plastiq.com/#a', 'a fragment'],
  ['https://connect.plastiq.com/a b', 'has a space'],
  ['https://connect.plastiq.com/a\nb', 'has a space'],
  ['https://connect.plastiq.com\\a', 'a backslash'],
  ['https://*.plastiq.com/', 'cannot name'],
  ['https://[::1]/', 'cannot name'],
  [`https://a;b/`, 'cannot name'],
  ['https://shop.example/api/payment-methods', 'is on the origin of a --parent'],
])('--tokenization-url %j is refused: %s', (url, sentence) => {
  expect(withVault(url)).toEqual({ mistake: expect.stringContaining(sentence) })
})

test.each([
  ['https://connect.plastiq.com'],
  ['https://connect.plastiq.com:8443/api?version=1'],
  ['http://localhost:4011/api/payment-methods'],
  ['http://127.0.0.1:4011/api/payment-methods'],
])('--tokenization-url %j is taken', (url) => {
  expect(withVault(url)).toMatchObject({ config: { tokenizationUrl: new URL(url).href } })
})

test.each([
  [[...vault, ...out], '--parent is missing'],
  [[...shop, ...out], '--tokenization-url is missing'],
  [[...shop, ...vault], '--out is missing'],
  [[...shop, ...vault, '--out', ''], '--out is empty'],
  [[...shop, ...vault, '--out', '  '], '--out is empty'],
  [[...shop, ...vault, ...out, '--lang', 'tlh'], '--lang "tlh" is none of the languages: en, de'],
  [[...shop, ...vault, ...out, '--lang', '../de'], '--lang "../de" is none of the languages'],
  [[...shop, ...vault, '--serve', '--port', '65536'], '--port has to be a number'],
  [[...shop, ...vault, '--serve', '--port', 'a'], '--port has to be a number'],
  [[...shop, ...vault, '--out'], "'--out <value>' argument missing"],
  [[...shop, ...vault, '--paren', 'a'], "Unknown option '--paren'"],
  [[...shop, ...vault, 'cards'], "Unexpected argument 'cards'"],
])('%j is refused: %s', (args, sentence) => {
  expect(parse(...args)).toEqual({ mistake: expect.stringContaining(sentence) })
})

test('more parents than the header of a host can hold are refused', () => {
  const many = Array.from({ length: 80 }, (_, at) => ['--parent', `https://shop-${at}.example`])
  expect(parse(...many.flat(), ...vault, ...out)).toEqual({
    mistake: expect.stringContaining('The 80 values of --parent make a header that hosts cut off'),
  })
})
