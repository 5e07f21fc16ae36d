// The headers of Plastiq and of a customer backend that both sides name.

/** UUID v4; echoed by Plastiq and by the customer backend, minted by the server where missing. */
export const TRACE_ID_HEADER = 'Trace-Id'

/** Identifier of the end user's browser, recommended by Plastiq for calls made on its behalf. */
export const DEVICE_ID_HEADER = 'End-User-Device-Id'
