import { hasBrands } from '../card/brand.ts'
import type { CardFieldName } from '../card/types.ts'
import { isCardmintError } from '../client/errors/CardmintError.ts'
import { addressesOf, type Situation } from './judgeCard.ts'
import { needBrands, requireAddress } from './loadRules.ts'
import { readCard } from './readCard.ts'
import type { CardEntryStore } from './types.ts'

interface Entry {
  situation: Situation
  read: (name: CardFieldName) => string
  update: () => void
  /** @throws CardmintError `card-incomplete` */
  requireValid: () => void
  lock: (value: boolean) => void
  clear: CardEntryStore['clear']
}

/**
 * Sends the card once. Locks the fields meanwhile, wipes them when the card was stored, and wipes the security code
 * when the card was sent and not stored.
 *
 * @throws CardmintError `card-incomplete` and `invalid-argument` before anything is sent, otherwise what `attempt` throws.
 */
export async function sendCard(
  { situation, read, update, requireValid, lock, clear }: Entry,
  attempt: Parameters<CardEntryStore['submit']>[0],
): ReturnType<CardEntryStore['submit']> {
  requireValid()
  requireAddress(situation)
  let sent = false
  lock(true)
  try {
    if (situation.options.acceptedBrands && !hasBrands()) {
      await needBrands(update)
      requireValid()
    }
    const paymentMethod = await attempt(() => {
      // the host may have cleared fields, or changed its address, while the secret was fetched
      requireValid()
      requireAddress(situation)
      const card = readCard(read, situation.options, addressesOf(situation), situation.info)
      sent = true
      return card
    }, situation.state.preferredBrand)
    clear()
    return paymentMethod
  } catch (error) {
    const isOffline = isCardmintError(error) && error.code === 'offline'
    if (sent && !isOffline) clear(['securityCode'])
    throw error
  } finally {
    lock(false)
  }
}
