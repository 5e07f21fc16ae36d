import { clientSecretResponseSchema } from '../contracts/plastiq.ts'
import { routes } from '../contracts/routes.ts'
import { ClientSecretLease } from '../lease/ClientSecretLease.ts'
import { readClocks } from '../lease/clocks.ts'
import type { CardmintClient } from './createClient.ts'
import { send } from './send.ts'

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
  const sentAt = readClocks()
  const { clientSecret } = await send(client.backend, routes.clientSecrets, {
    method: 'POST',
    json: { payer: { id: payerId }, type: 'CARD' },
    schema: clientSecretResponseSchema,
    refuse(answer) {
      if (client.isNewClientSecret(answer.clientSecret)) return undefined
      client.report({ type: 'refused', code: 'client-secret-repeated' })
      return 'client-secret-repeated'
    },
  })
  return new ClientSecretLease({ value: clientSecret, sentAt })
}
