import { startHttpServer, type Scripted } from '../support/httpServer.ts'
import { clientOf, failureOf, type ClientCall } from './support.ts'

/** What a call makes of a refusal, as `code, outcome`. */
export async function readAs({ make }: ClientCall, status: number, answer: Scripted = {}) {
  const server = await startHttpServer({ status, ...answer })
  const error = await failureOf(make(clientOf(server)))
  return error.status === status ? `${error.code}, ${error.outcome}` : `status ${error.status}`
}

/** A problem document. Its words differ between sources, so they never matter. */
export function problem(type: string, title = 'Words', more: object = {}): Scripted {
  return {
    json: { type, title, detail: 'Words.', instance: '797a8f199c45014ab7b08bfe9cc1c12c', ...more },
    headers: { 'Content-Type': 'application/problem+json' },
  }
}

/** The page of a gateway that knows nothing of what stands behind it. */
export const html: Scripted = {
  text: '<html><body><h1>Bad Gateway</h1></body></html>',
  headers: { 'Content-Type': 'text/html' },
}
