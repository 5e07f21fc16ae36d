/**
 * Every code that a `CardmintError` can have, with its sentence for developers. The union is closed. Production
 * builds leave the sentences out. The words that a person reads are in `messages`.
 */
export const sentences = {
  // before anything was sent
  'invalid-argument': 'A Cardmint function was called with an argument it cannot use.',
  'provider-missing':
    'A hook or component was used outside <CardmintProvider>. Wrap the app, or this part of it, in it. If it is wrapped, the page has two copies of cardmint: look at `npm ls cardmint`.',
  'headers-failed':
    'The `headers` function of createClient failed or took too long, so nothing was sent.',
  'card-incomplete': 'The card is incomplete. See `fieldErrors` and ask for those fields.',
  busy: 'A submission is already running. Wait for its result.',
  offline: 'The device is offline, so nothing was sent. Try again when it is back.',
  // no usable answer
  network: 'No answer came, but the request may have been sent. See `outcome`.',
  timeout: 'No complete answer came in time. `outcome` says what is known about the request.',
  aborted: 'The caller cancelled the request. `outcome` says what is known about it.',
  'invalid-response': 'The answer does not follow the contract. Check what runs at this address.',
  // the backend or an upstream said no
  'invalid-request':
    'The server says that the request is malformed. Check the versions on both sides.',
  unauthorized:
    'The backend does not know this caller, or redirected it, for example to a sign-in page. Sign in again. Cookies are sent to a backend on another origin only with the `credentials` option of createClient.',
  forbidden: 'The server does not allow this.',
  'origin-not-allowed': 'The backend does not allow this page. Add its origin to `allowedOrigins`.',
  'payer-not-allowed': 'The backend does not let this caller act for this payer.',
  'not-found': 'The server does not know this address. Check `baseUrl` and `tokenizationUrl`.',
  conflict: 'Someone else changed this account at the same time. Read it again, then decide.',
  'rate-limited': 'Too many requests. Wait for `retryAfterMs` before the next one.',
  'server-error': 'The server failed. See `outcome`, and give support the trace id.',
  unavailable: 'The server is unavailable. Try again later.',
  'upstream-unauthorized':
    'An upstream refused the credentials of the backend, so nothing was done. Check them.',
  // client secrets and cards
  'client-secret-refused': 'The client secret was refused as unknown, used or expired.',
  'client-secret-repeated':
    'The backend returned a client secret that it had returned before. Something caches POST /client-secrets.',
  'client-secret-late':
    'The client secret had expired before it arrived. The connection is too slow.',
  'card-invalid': 'The upstream says that the card data is invalid. Check the fields.',
  'card-refused': 'The card was refused. Ask for another card.',
  // the card frame
  'frame-blocked':
    'The Content-Security-Policy of this page blocks the card frame. Add its origin to `frame-src`.',
  'frame-failed':
    'The card frame did not answer. Check `frameUrl`, that its document calls mountCardFrame, and that `parentOrigins` and its `frame-ancestors` name this page.',
  'frame-version':
    'The card frame has another version of Cardmint than this page. Deploy the same one on both.',
  'frame-parent':
    'The card frame may not be embedded by this page. Add its origin to `parentOrigins` of mountCardFrame.',
  // API secrets
  'api-key-not-found': 'This API key does not exist or is not yours.',
  'secret-not-found': 'This API secret no longer exists.',
  'secret-invalid':
    'The value was refused: it breaks a rule (8 to 25 characters, a-z, A-Z, 0-9) or is already in use.',
  'secret-limit': 'This key already has two secrets. Revoke one before creating another.',
  'last-secret': 'This is the only secret of its key. Create a second one before revoking it.',
  'secret-in-use': 'The backend authenticates with this secret. Switch the backend first.',
} as const
