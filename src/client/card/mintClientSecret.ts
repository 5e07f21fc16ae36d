import { CLIENT_SECRET_LIFETIME_MS } from '../../contracts/limits.ts'
import { clientSecretsPath } from '../../contracts/routes.ts'
import { Age } from '../../lease/age.ts'
import { ClientSecretLease } from '../../lease/ClientSecretLease.ts'
import { clientSecretResponse } from '../answers/clientSecret.ts'
import type { CardmintClient } from '../createClient.ts'
import { send } from '../send.ts'

/**
 * Mints a client secret for one payer and wraps it in a lease whose age counts from just before the
 * request was sent. Takes no abort signal: an aborted mint would be a wasted one.
 *
 * @throws CardmintError `client-secret-repeated` when this secret was answered before.
 */
export async function mintClientSecret(
  client: CardmintClient,
  { payerId }: { payerId: string },
): Promise<ClientSecretLease> {
  let age = new Age()
  const { clientSecret } = await send(client.backend, clientSecretsPath, {
    method: 'POST',
    // a lost answer needs no check: a secret that didn't arrive is never used
    done: [200],
    json: { payer: { id: payerId }, type: 'CARD' },
    read: clientSecretResponse,
    onSend() {
      age = new Age()
      keepLooking(age)
    },
    refuse(answer) {
      if (client.isNewClientSecret(answer.clientSecret)) return undefined
      client.report({ type: 'refused', code: 'client-secret-repeated' })
      return 'client-secret-repeated'
    },
  })
  return new ClientSecretLease({ value: clientSecret, payerId, age })
}

/** Milliseconds between two looks at an age. */
const LOOK_MS = 250

/**
 * An age remembers the most that it was seen at. Looking at it now and then is what finds out a sleep on
 * a machine whose monotonic clock stood still, even if the wall clock is set back after it. A script
 * without a page should end when its work is done, not when its last age is old.
 */
function keepLooking(age: Age): void {
  if (!('document' in globalThis)) return
  const timer = setInterval(() => {
    if (age.ms >= CLIENT_SECRET_LIFETIME_MS) clearInterval(timer)
  }, LOOK_MS)
}
