import { backend } from '../../../lib/backend'

export const GET = backend.fetch
export const POST = backend.fetch
export const DELETE = backend.fetch
// The other methods are answered too, with the problem document that a client can read.
export const PUT = backend.fetch
// Next's own answer to a preflight has no CORS headers.
export const OPTIONS = backend.fetch
