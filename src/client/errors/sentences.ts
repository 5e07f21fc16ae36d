/**
 * Every code a `CardmintError` can bear, with what it says to developers. The union is closed. A production
 * build leaves the sentences out; what a person at the page reads is in `messages`.
 */
export const sentences = {
  // before anything was sent
  'invalid-argument': 'A Cardmint function was called with an argument it cannot use.',
  'provider-missing':
    'A hook or component was used outside <CardmintProvider>. Wrap the app, or this part of it, in it.',
  'headers-failed':
    'The `headers` function of createClient failed or took too long, so nothing was sent.',
  'card-incomplete': 'The card is not complete. See `fieldErrors` and ask for those fields.',
  busy: 'A submission is already running. Wait for its result.',
  offline: 'The device is offline, so nothing was sent. Try again when it is back.',
  // no usable answer
  network: 'No answer came, although the request may have been sent. See `outcome`.',
  timeout: 'No complete answer came in time. See `outcome` for what is known of the request.',
  aborted: 'The caller gave the request up. See `outcome` for what is known of it.',
  'invalid-response': 'The answer does not follow the contract. Check what stands at this address.',
  // the backend or an upstream said no
  'invalid-request': 'The server found the request malformed. Check the versions of both sides.',
  unauthorized:
    'The backend does not know this caller, or redirected it, as to a sign-in page. Sign in again. Cookies go to a backend on another origin only with `credentials` of createClient.',
  forbidden: 'The server does not allow this.',
  'origin-not-allowed': 'The backend does not allow this page. Add its origin to `allowedOrigins`.',
  'payer-not-allowed': 'The backend does not let this caller act for this payer.',
  'not-found': 'The server does not know this address. Check `baseUrl` and `tokenizationUrl`.',
  conflict: 'Somebody else changed this account at the same time. Read it again, then decide.',
  'rate-limited': 'Too many requests. Wait for `retryAfterMs` before the next one.',
  'server-error': 'The server failed. See `outcome`, and give support the trace id.',
  unavailable: 'The server is not available now. Try again later.',
  'upstream-unauthorized':
    'An upstream refused the backend itself, so nothing was done. Check the credentials it holds.',
  // client secrets and cards
  'client-secret-refused': 'The client secret was refused as unknown, used or expired.',
  'client-secret-repeated':
    'The backend answered a client secret that it had answered before. Something caches POST /client-secrets.',
  'client-secret-late': 'The client secret was dead when it came. The connection is too slow.',
  'card-invalid': 'The upstream found the card data invalid. Check the fields.',
  'card-refused': 'The card was refused. Ask for another card.',
  // API secrets
  'api-key-not-found': 'This API key does not exist or is not yours.',
  'secret-not-found': 'This API secret does not exist any more.',
  'secret-invalid':
    'The value was refused: it breaks a rule (8 to 25 characters, a-z, A-Z, 0-9) or is in use already.',
  'secret-limit': 'This key has two secrets already. Revoke one before creating another.',
  'last-secret': 'This is the only secret of its key. Create a second one before revoking it.',
  'secret-in-use': 'The backend authenticates with this secret. Switch the backend first.',
} as const

const address = 'It must be an http(s) address or a path such as "/api".'
const id = 'It must be the id that the server gave, not empty or dots.'
const isRelative =
  'is relative (%s), which works only in a browser. Pass an absolute URL on the server.'

/**
 * What is wrong with an argument, by what an error is `about` (as far as its first dot or quote). `%s` is what
 * is quoted there.
 */
export const misuses: Readonly<Record<string, string>> = {
  baseUrl: `The \`baseUrl\` of createClient is no address. ${address}`,
  'baseUrl parts':
    'The `baseUrl` of createClient has a query, a hash, credentials, a backslash or a space. Leave it out: paths are put behind the address.',
  'relative baseUrl': `\`createClient\`: \`baseUrl\` ${isRelative}`,
  'relative tokenizationUrl': `\`createClient\`: \`tokenizationUrl\` ${isRelative}`,
  tokenizationUrl: `The \`tokenizationUrl\` of createClient is no address. ${address}`,
  'tokenizationUrl parts':
    'The `tokenizationUrl` of createClient has a hash, credentials, a backslash or a space. Leave it out.',
  'no tokenizationUrl':
    'The `tokenizationUrl` of createClient is missing. Give the address of the vault, or a `tokenize` function.',
  'open tokenizationUrl':
    'The `tokenizationUrl` of createClient is http, which would show the card to the network. Use https; http is for this machine only, such as localhost.',
  'own tokenizationUrl':
    'The `tokenizationUrl` of createClient is an address of your own page or backend, which must never get a card. Give the address of the vault.',
  timeoutMs: 'The `timeoutMs` of createClient must be a positive number of milliseconds.',
  credentials: 'The `credentials` of createClient must be "omit", "same-origin" or "include".',
  headers:
    'The `headers` of createClient must be what `new Headers()` takes, or a function that answers it.',
  ky: 'The `ky` of createClient must be an instance of ky 1.14 or newer, such as `ky.create()`.',
  'no function': 'The %s of createClient must be a function.',
  apiKey: `The \`apiKey\` is none. ${id}`,
  secretId: `The \`secretId\` is none. ${id}`,
  recapture:
    'A security code alone is sent by the `recapture` function of createClient. Give it one.',
  tokenize:
    'The `tokenize` or `recapture` function of createClient threw what is no CardmintError. It was dropped, as it may hold the card.',
  billingAddress:
    'This card form has no billing address. Give `billingAddress` or render <CardFields.Address>.',
  'wrong billingAddress':
    'The `billingAddress` of a card form is not right for its country. See `fieldErrors`; the card was not sent.',
  completeAddress: 'The `completeAddress` function of createClient threw. The card was not sent.',
  CardFields: 'A part of a card form was rendered outside <CardFields.Root>. Put it inside one.',
}
