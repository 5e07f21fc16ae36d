import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { clientSecretResponseSchema } from '../../../src/contracts/plastiq.ts'
import { apiSecretCollectionSchema, apiSecretSchema } from '../../../src/contracts/vonage.ts'
import { connect, type Call, type Heard } from './connection.ts'
import type { Ledger } from './ledger.ts'
import { apiKeyAt, payerAt, secretId } from './names.ts'

interface StormOptions {
  port: number
  connections: number
  ledger: Ledger
  onAnswer: (answer: Heard) => void
}

/** How many calls beyond its limit a payer makes before the next payer's turn comes. */
const BEYOND = 10

/**
 * Callers that never rest: most mint, all for one payer at a time until that payer is refused, so that every instance
 * counts at the same limit; one in ten creates, lists and revokes API secrets of a key of its own.
 */
export function startStorm({ port, connections, ledger, onAnswer }: StormOptions) {
  let isOver = false
  const goesOn = () => !isOver
  let payers = 0
  let refusedNow = 0
  let keys = 0

  function open() {
    const { call, close } = connect(port)
    const ask = async (what: Call, owner: string): Promise<Heard> => {
      const answer = await call(what)
      ledger.answered(`${what.method} ${owner}`, answer)
      onAnswer(answer)
      return answer
    }
    return { ask, close }
  }

  async function mint(): Promise<void> {
    const { ask, close } = open()
    while (goesOn()) {
      const payer = payerAt(payers)
      const body = { payer: { id: payer }, type: 'CARD' }
      const answer = await ask(
        { method: 'POST', path: '/client-secrets', session: payer, body },
        payer,
      )
      if (v.is(clientSecretResponseSchema, answer.json)) {
        ledger.handedOut(answer.json.clientSecret)
      }
      if (answer.status !== 429 || payer !== payerAt(payers)) continue
      refusedNow += 1
      if (refusedNow < BEYOND) continue
      refusedNow = 0
      payers += 1
    }
    close()
  }

  async function write(): Promise<void> {
    const { ask, close } = open()
    let key = apiKeyAt(keys++)
    const tell = async (method: Call['method'], id = '', body?: object): Promise<Heard> => {
      const path = `/accounts/${key}/secrets${id && `/${id}`}`
      return ask({ method, path, session: key, ...(body && { body }) }, key)
    }
    const revoke = async (id: string) => ledger.told(id, await tell('DELETE', id))
    while (goesOn()) {
      const value = `Aa1${randomUUID().slice(-20)}`
      const created = await tell('POST', '', { secret: value })
      ledger.told(value, created)
      if (v.is(apiSecretSchema, created.json)) await revoke(created.json.id)
      // what was created without a word, or not revoked, is in the list
      for (const id of further(await tell('GET'))) await revoke(id)
      if (created.status === 429) key = apiKeyAt(keys++)
    }
    close()
  }

  const writers = Math.ceil(connections / 10)
  const all = Promise.all(
    Array.from({ length: connections }, (_, index) => (index < writers ? write() : mint())),
  )
  return {
    /** Answers when the last call is answered. */
    stop: async () => {
      isOver = true
      await all
    },
  }
}

function further({ json, status }: Heard): string[] {
  if (status !== 200 || !v.is(apiSecretCollectionSchema, json)) return []
  const ids = (json._embedded?.secrets ?? []).map(({ id }) => id)
  return ids.filter((id) => id !== secretId)
}
