import { checkAddress } from '../card/address.ts'
import { hasBrands, loadBrands } from '../card/brand.ts'
import { loadDates } from '../card/expiryMonthYear.ts'
import { loadAddresses } from '../card/loadAddresses.ts'
import { CardmintError } from '../client/errors/CardmintError.ts'
import { addressesOf, type EntryData } from './judgeCard.ts'
import { hostAddress } from './readCard.ts'

/** Loads the rules for addresses. Until they are there, and if they fail to load, no address is refused. */
export async function needAddresses(data: EntryData, changed: () => void): Promise<void> {
  if (addressesOf(data)) return
  await loadAddresses().catch(() => {})
  changed()
}

/** Loads the brands and what reads dates. Until they are there, and if they fail to load, no brand is refused. */
export async function needBrands(changed: () => void): Promise<void> {
  if (hasBrands()) return
  await Promise.all([loadBrands(), loadDates()]).catch(() => {})
  if (hasBrands()) changed()
}

/** Refuses a wrong address of the host: an error of the host, not of the card or the person. */
export function requireAddress(data: EntryData): void {
  const address = hostAddress(data.options)
  if (!address || data.options.recapture) return
  const fieldErrors = checkAddress(address, addressesOf(data))
  const [part] = Object.keys(fieldErrors)
  if (part) {
    throw new CardmintError('invalid-argument', {
      about: `wrong billingAddress.${part}`,
      fieldErrors,
    })
  }
}
