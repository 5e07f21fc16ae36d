const address = 'It must be an http(s) address or a path such as "/api".'
const parent = 'An entry of the `parentOrigins` of mountCardFrame'
const asOrigin = 'Write it as "https://shop.example".'
const id = 'Pass the id that the server gave; it is never empty or made of dots.'
const isRelative =
  'is relative (%s), which works only in a page that a server sent. Pass an absolute URL on the server and in a page opened as a file.'

/**
 * What is wrong with an argument, by the `about` of the error up to its first dot or quote. `%s` stands for the
 * quoted part.
 */
export const misuses: Readonly<Record<string, string>> = {
  baseUrl: `The \`baseUrl\` of createClient is not an address. ${address}`,
  'baseUrl parts':
    'The `baseUrl` of createClient has a query, a hash, credentials, a backslash or a space. Remove it: paths are appended to the address.',
  'relative baseUrl': `\`createClient\`: \`baseUrl\` ${isRelative}`,
  'relative tokenizationUrl': `\`createClient\`: \`tokenizationUrl\` ${isRelative}`,
  tokenizationUrl: `The \`tokenizationUrl\` is not an address. ${address}`,
  'tokenizationUrl parts':
    'The `tokenizationUrl` has a hash, credentials, a backslash or a space. Remove it.',
  'no tokenizationUrl':
    'The `tokenizationUrl` is missing. Pass the address of the vault, or a `tokenize` function.',
  'open tokenizationUrl':
    'The `tokenizationUrl` is http, so the network could read the card. Use https; http is only for this machine, such as localhost.',
  'own tokenizationUrl':
    'The `tokenizationUrl` is an address of your own page or backend, which must never receive a card. Pass the address of the vault.',
  timeoutMs: 'The `timeoutMs` of createClient must be a positive number of milliseconds.',
  credentials: 'The `credentials` of createClient must be "omit", "same-origin" or "include".',
  headers:
    'The `headers` of createClient must be a value that `new Headers()` takes, or a function that returns one.',
  ky: 'The `ky` of createClient must be an instance of ky 1.14 or newer, such as `ky.create()`.',
  'no function': 'The %s of createClient must be a function.',
  apiKey: `The \`apiKey\` is not valid. ${id}`,
  secretId: `The \`secretId\` is not valid. ${id}`,
  recapture: 'To send a security code alone, pass a `recapture` function to createClient.',
  tokenize:
    'The `tokenize` or `recapture` function of createClient threw something other than a CardmintError. It was dropped, as it may contain the card.',
  billingAddress:
    'This card form has no billing address. Pass `billingAddress` or render <CardFields.Address>.',
  'wrong billingAddress':
    'The `billingAddress` of a card form does not fit its country. See `fieldErrors`; the card was not sent.',
  MutationCache:
    'The `onMutate` of your `MutationCache`, or a subscriber of it, threw, so nothing was sent.',
  completeAddress: 'The `completeAddress` function of createClient threw. The card was not sent.',
  frameUrl:
    'The `frameUrl` of FramedCardTokenizer is no absolute address. Pass one such as "https://cards.shop.example/".',
  'open frameUrl':
    'The `frameUrl` of FramedCardTokenizer is http, so the network could change the frame. Use https; http is only for this machine, such as localhost.',
  'own frameUrl':
    'The `frameUrl` of FramedCardTokenizer is on the origin of this page, whose scripts could read the card there. Serve the frame on another origin.',
  parentOrigins:
    'The `parentOrigins` of mountCardFrame must name at least one origin that may embed the card form, such as "https://shop.example".',
  'wildcard parentOrigins': `${parent} is %s. Wildcards are not allowed: name each origin.`,
  'malformed parentOrigins': `${parent} is no http(s) origin: %s. ${asOrigin}`,
  'parentOrigins parts': `${parent} has more than an origin: %s. ${asOrigin} No path, no slash at the end, lowercase, no standard port.`,
  'open parentOrigins': `${parent} is http (%s), so the network could change that page. Use https; http is only for this machine, such as localhost.`,
  'own parentOrigins': `${parent} is the origin of the frame itself (%s), whose other pages could read the card. Serve the frame on an origin of its own.`,
  'parent tokenizationUrl':
    'The `tokenizationUrl` of mountCardFrame is on an origin of `parentOrigins`, so the page would get the card. Pass the address of the vault.',
  'no frame function': 'The %s of mountCardFrame must be a function.',
  brands:
    'The `brands` of mountCardFrame must be a list of rules, each with a `brand`, and with prefixes, lengths and gaps as `BrandRule` has them.',
  'early mountCardFrame':
    '`mountCardFrame` was called before there is a <body>. Call it in a script of type "module", or pass `element`.',
  'second mountCardFrame':
    '`mountCardFrame` was called a second time in this document. Call it once: a page talks to one form in a frame.',
  messages: 'The `messages` of mountCardFrame must be an object of texts.',
  locales:
    'The `locales` of mountCardFrame must be an object of messages, or of functions that load them, by language tag, such as "de" or "pt-BR".',
  graceMonths: 'The `graceMonths` of mountCardFrame must be a whole number of months, 0 or more.',
  styles:
    'The `styles` of mountCardFrame must be a list of theme variables without `--cardmint-`, such as ["accent", "radius"].',
  element: 'The `element` of mountCardFrame must be an HTML element.',
  copies:
    'Two copies of cardmint are in this page: a hook or component of one was used within the <CardmintProvider> of the other. `npm ls cardmint` shows them. Make their versions fit, or deduplicate them in the bundler (Vite: `resolve.dedupe`).',
  QueryClientProvider:
    'There is no QueryClient for %s. Wrap the app in <QueryClientProvider>. If it is wrapped, two copies of @tanstack/react-query are in this page: `npm ls @tanstack/react-query` shows them.',
  CardFields: 'A part of a card form was rendered outside <CardFields.Root>. Put it inside one.',
}
