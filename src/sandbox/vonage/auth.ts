import { sameDigest } from '../digest.ts'
import type { Exchange } from '../exchange.ts'
import type { Account, Store } from '../store.ts'
import { problem, problemOf, unauthorized } from './problems.ts'

/**
 * Lets `handle` see the account in the path, if the caller may: with HTTP Basic, any live secret of the
 * key itself, or of the primary account that owns it. A foreign key is answered like an unknown one.
 */
export function withAccount(
  handle: (exchange: Exchange, account: Account) => Response | Promise<Response>,
): (exchange: Exchange) => Response | Promise<Response> {
  return (exchange) => {
    const { request, store } = exchange
    if (!takesJson(request.headers.get('Accept'))) return problemOf(exchange, 406)
    const caller = callerOf(request, store)
    if (caller === undefined) return unauthorized(exchange)
    const apiKey = exchange.param('api_key')
    const account = store.accounts.get(apiKey)
    const owned = account?.apiKey === caller.apiKey || account?.parentApiKey === caller.apiKey
    if (account !== undefined && owned) return handle(exchange, account)
    return problem(exchange, {
      status: 404,
      type: '#invalid-api-key',
      title: 'Invalid API Key',
      detail: `API key '${apiKey}' does not exist, or you do not have access`,
    })
  }
}

function callerOf(request: Request, { accounts, digest }: Store): Account | undefined {
  const [, apiKey = '', secret = ''] = /^([^:]*):(.*)$/s.exec(basicText(request)) ?? []
  const account = accounts.get(apiKey)
  const presented = digest(secret)
  return account?.secrets.some((held) => sameDigest(held.digest, presented)) ? account : undefined
}

/** `key:secret`, or an empty text where the header is missing or cannot be read. */
function basicText(request: Request): string {
  const encoded = /^basic +(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1] ?? ''
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    return new TextDecoder().decode(bytes)
  } catch {
    return ''
  }
}

function takesJson(accept: string | null): boolean {
  return accept === null || /\*\/\*|application\/(\*|([\w.-]+\+)?json)/i.test(accept)
}
