/** What is said of a `CardmintErrorCode`, wherever it comes up; `other` of those without words. */
export const errors = {
  other: 'This page is not set up right. Please tell its owner.',
  offline: 'You are offline. Nothing was sent. Try again when you are back online.',
  network: 'The connection broke before an answer came.',
  timeout: 'The answer took too long.',
  unauthorized: 'You are signed out. Sign in again, then try again.',
  forbidden: 'You are not allowed to do this.',
  'rate-limited': 'Too many requests. Wait a little, then try again.',
  'server-error': 'Something broke on the server.',
  unavailable: 'The server cannot answer now. Try again in a moment.',
}

/** Stands below the words of an error; what to give to support. */
export const traceId = (id: string) => `Trace ${id}`

/** Stands below the words of an error after which nobody knows what was done. */
export const unknownOutcome = 'We do not know whether this went through. Look before you try again.'
