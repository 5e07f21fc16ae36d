import { CardmintError } from '../client/errors/CardmintError.ts'
import type { Down, Up } from './protocol.ts'
import { fromWire } from './wireError.ts'

/** Milliseconds that the page may take to get a client secret from its backend. */
const SECRET_MS = 30_000

/** A client secret for one attempt, and the payer for whom it was minted. */
export type GivenSecret = Pick<Extract<Down, { t: 'secret' }>, 'secret' | 'payerId'>

/** Asks the page for client secrets, one at a time. */
export function askSecrets(post: (message: Up) => void) {
  let lastId = 0
  let asked: { resolve: (given: GivenSecret) => void; reject: (error: CardmintError) => void }
  return {
    ask: (refused: boolean) =>
      new Promise<GivenSecret>((resolve, reject) => {
        asked = { resolve, reject }
        setTimeout(() => reject(new CardmintError('timeout')), SECRET_MS)
        post({ t: 'want-secret', id: ++lastId, refused })
      }),
    /** Takes an answer to the last question, once; any other is dropped. */
    answer(message: Extract<Down, { t: 'secret' | 'no-secret' }>) {
      if (message.id !== lastId) return
      if (message.t === 'secret') asked?.resolve(message)
      else asked?.reject(fromWire(message.error))
    },
  }
}
