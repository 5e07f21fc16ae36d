import { once } from 'node:events'
import * as v from 'valibot'
import { serverOf } from '../../../src/cli/sandbox/serve.ts'
import { createSandbox } from '../../../src/sandbox/index.ts'
import type { Ledger } from './ledger.ts'
import { seeds } from './names.ts'

const mintSchema = v.object({ payer: v.object({ id: v.string() }) })
const createSchema = v.object({ secret: v.string() })

/** The sandbox over HTTP, which tells the ledger of everything that changes something. */
export async function startUpstream(ledger: Ledger) {
  const sandbox = createSandbox({ seeds: seeds() })
  const server = serverOf({ fetch })

  async function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = input instanceof Request ? input : new Request(input, init)
    const { pathname } = new URL(request.url)
    if (request.method === 'GET') return sandbox.fetch(request)
    const body: unknown = request.method === 'POST' ? await request.clone().json() : undefined
    const answer = await sandbox.fetch(request)
    if (v.is(mintSchema, body)) ledger.mintArrived(body.payer.id)
    else if (v.is(createSchema, body)) ledger.writeArrived(body.secret, answer.status === 201)
    else ledger.writeArrived(pathname.split('/').at(-1) ?? '', answer.status === 204)
    return answer
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
