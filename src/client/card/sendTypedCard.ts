import type { PaymentMethod } from '../../contracts/plastiq.ts'
import type { CardmintClient } from '../createClient.ts'
import { isCardmintError } from '../errors/CardmintError.ts'
import { completeCard, type GivenCard } from './completeAddress.ts'
import type { RecapturedCode } from './tokenizeRequest.ts'
import { recaptureCode, tokenizeCard } from './tokenizeCard.ts'

interface Claimed {
  clientSecret: string
  payerId: string
}

/**
 * Sends a typed card, or a security code, with a client secret that is claimed for this attempt. It is sent a second
 * time, with a second secret, only if the vault definitely refused the first one.
 *
 * @param claim Told whether the vault refused the last secret.
 */
export async function sendTypedCard(
  client: Pick<CardmintClient, 'vault' | 'report'>,
  claim: (isRefused: boolean) => Promise<Claimed>,
  readCard: () => GivenCard | RecapturedCode,
  preferredBrand: string | undefined,
): Promise<PaymentMethod> {
  const once = async (isRefused: boolean) => {
    const claimed = await claim(isRefused)
    const card = readCard()
    return 'securityCode' in card
      ? recaptureCode(client, { ...claimed, ...card })
      : tokenizeCard(client, { ...claimed, card: completeCard(client, card), preferredBrand })
  }
  try {
    return await once(false)
  } catch (error) {
    if (!isCardmintError(error) || error.code !== 'client-secret-refused') throw error
    client.report({ type: 'refused', code: error.code })
    if (error.outcome === 'unknown') throw error
    return once(true)
  }
}
