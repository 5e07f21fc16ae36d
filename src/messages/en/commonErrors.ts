/** Words for each `CardmintErrorCode` that a person can meet anywhere; `other` is for the rest. */
export const errors = {
  other: "This page isn't set up correctly. Please contact the site owner.",
  offline: 'You are offline. Nothing was sent. Try again when you are back online.',
  network: 'The connection was lost before the server answered.',
  timeout: 'The server took too long to answer.',
  unauthorized: 'You are signed out. Sign in again, then try again.',
  forbidden: 'You are not allowed to do this.',
  'rate-limited': 'Too many requests. Wait a moment, then try again.',
  'server-error': 'Something went wrong on the server.',
  unavailable: "The server can't answer right now. Try again in a moment.",
}

/** Shown below the words of an error, for the person to give to support. */
export const traceId = (id: string) => `Trace ${id}`

/** Shown below the words of an error after which the result is not known. */
export const unknownOutcome =
  "We couldn't confirm whether this went through. Check before you try again."
