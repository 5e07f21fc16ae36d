/** What is said of each `CardmintErrorCode`. */
export const errors = {
  'invalid-argument': 'This page is not set up right. Please tell its owner.',
  'provider-missing': 'This page is not set up right. Please tell its owner.',
  'headers-failed': 'You may have been signed out. Sign in again, then try again.',
  'card-incomplete': 'Some fields need your attention.',
  busy: 'This is being saved already.',
  offline: 'You are offline. Nothing was sent. Try again when you are back online.',
  network: 'The connection broke before an answer came.',
  timeout: 'The answer took too long.',
  aborted: 'This was stopped before an answer came.',
  'invalid-response': 'The server gave an answer that makes no sense.',
  'invalid-request': 'The server did not understand this page. Please reload it.',
  unauthorized: 'You are signed out. Sign in again, then try again.',
  forbidden: 'You are not allowed to do this.',
  'origin-not-allowed': 'This page may not talk to the server.',
  'payer-not-allowed': 'You are not allowed to save a card for this payer.',
  'not-found': 'The server does not know this address.',
  conflict: 'Somebody else changed this at the same time. Look at the list, then try again.',
  'rate-limited': 'Too many requests. Wait a little, then try again.',
  'server-error': 'Something broke on the server.',
  unavailable: 'The server cannot answer now. Try again in a moment.',
  'client-secret-refused': 'The card could not be sent safely. Please try again.',
  'client-secret-repeated':
    'The card could not be sent safely. Please tell the owner of this page.',
  'client-secret-late': 'The connection is too slow to send the card safely. Please try again.',
  'card-invalid': 'The card details were not accepted. Please check them.',
  'card-refused': 'This card was refused. Check its details or use another card.',
  'api-key-not-found': 'This API key does not exist or is not yours.',
  'secret-not-found': 'This secret does not exist any more.',
  'secret-invalid': 'The value was refused. It may be in use already: generate another one.',
  'secret-limit': 'This key has two secrets already. Revoke one first.',
  'last-secret': 'This is the last secret of its key. Create a second one first.',
  'secret-in-use': 'This backend signs in with this secret. Switch the backend first.',
}

/** Stands below the words of an error; what to give to support. */
export const traceId = (id: string) => `Trace ${id}`

/** Stands below the words of an error after which nobody knows what was done. */
export const unknownOutcome = 'We do not know whether this went through. Look before you try again.'
