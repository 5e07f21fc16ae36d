import { hasBrands } from '../card/brand.ts'
import type { CardFieldName } from '../card/types.ts'
import { isCardmintError } from '../client/errors/CardmintError.ts'
import { addressesOf, type EntryData } from './judgeCard.ts'
import { needBrands } from './loadRules.ts'
import { readCard } from './readCard.ts'
import type { CardEntryStore } from './types.ts'

interface Entry {
  data: EntryData
  read: (name: CardFieldName) => string
  update: () => void
  /** @throws CardmintError `card-incomplete`; `invalid-argument` for an address of the host's. */
  requireSendable: () => void
  lock: (value: boolean) => void
  clear: CardEntryStore['clear']
}

/**
 * Sends the card once. Locks the fields meanwhile, wipes them when the card was stored, and wipes the security code
 * when the card was sent and not stored.
 *
 * @throws CardmintError what `requireSendable` throws, before anything is sent; otherwise what `attempt` throws.
 */
export async function sendCard(
  { data, read, update, requireSendable, lock, clear }: Entry,
  attempt: Parameters<CardEntryStore['submit']>[0],
): ReturnType<CardEntryStore['submit']> {
  requireSendable()
  let sent = false
  lock(true)
  try {
    if (data.options.acceptedBrands && !hasBrands()) {
      await needBrands(update)
      requireSendable()
    }
    const paymentMethod = await attempt(() => {
      // the host may have cleared fields, or changed its address, while the secret was fetched
      requireSendable()
      const card = readCard(read, data.options, addressesOf(data), data.info)
      sent = true
      return card
    }, data.state.preferredBrand)
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
