// Firefox has no command for its autofill, so this reaches into Firefox itself. Another Firefox may need
// another way.
import { setTimeout as delay } from 'node:timers/promises'
import { see } from './cardPage.ts'
import type { Firefox } from './drivers/firefox.ts'
import { eventually } from './drivers/program.ts'

interface Saved {
  number: string
  name: string
  expiryMonth: string
  expiryYear: string
}

/** Into the cards of its profile, where its own settings would put it. */
export async function saveCard({ inBrowser }: Firefox, saved: Saved): Promise<void> {
  await inBrowser(
    addCard,
    saved.name,
    saved.number,
    Number(saved.expiryMonth),
    Number(saved.expiryYear),
  )
}

/** Into the addresses of its profile. */
export async function saveAddress({ inBrowser }: Firefox, state: string): Promise<void> {
  await inBrowser(addAddress, state)
}

/** Goes to this field and chooses the first entry of the menu that opens. */
export async function choosePopup({ inBrowser, tab }: Firefox, selector: string): Promise<void> {
  await tab.click(selector)
  await eventually(async () => {
    const { state } = await inBrowser(popup)
    if (state === 'open') return
    await tab.press('ArrowDown')
    throw new Error(`The menu is ${state}.`)
  }, 'The autofill menu of Firefox')
  // one too many would choose the settings
  await eventually(async () => {
    const { selected } = await inBrowser(popup)
    if (selected === 0) return
    await tab.press('ArrowDown')
    throw new Error(`Entry ${selected} is chosen.`)
  }, 'The first entry of the autofill menu')
  // what is chosen faster than a person can is not taken
  await delay(500)
  await tab.press('Enter')
  await eventually(async () => {
    const name = /name="(\w+)"/.exec(selector)?.[1] ?? ''
    if (!(await see(tab, name)).value) throw new Error('Nothing was filled in.')
  }, 'What was chosen from the autofill menu')
}

/** Runs in Firefox. */
async function addCard(name: string, number: string, month: number, year: number): Promise<void> {
  interface Modules {
    OSKeyStore: Record<string, (text: string) => Promise<unknown>>
    formAutofillStorage: {
      initialize: () => Promise<void>
      creditCards: { add: (card: object) => Promise<string> }
    }
  }
  // a global of Firefox's own code
  const { ChromeUtils } = globalThis as unknown as {
    ChromeUtils: { importESModule: (address: string) => Modules }
  }
  // a machine without a screen has no keyring
  const { OSKeyStore } = ChromeUtils.importESModule('resource://gre/modules/OSKeyStore.sys.mjs')
  OSKeyStore['ensureLoggedIn'] = async () => ({ authenticated: true, auth_details: 'success' })
  OSKeyStore['encrypt'] = async (text) => btoa(text)
  OSKeyStore['decrypt'] = async (text) => atob(text)
  const { formAutofillStorage } = ChromeUtils.importESModule(
    'resource://autofill/FormAutofillStorage.sys.mjs',
  )
  await formAutofillStorage.initialize()
  await formAutofillStorage.creditCards.add({
    'cc-name': name,
    'cc-number': number,
    'cc-exp-month': month,
    'cc-exp-year': year,
  })
}

/** Runs in Firefox. */
async function addAddress(state: string): Promise<void> {
  interface Modules {
    formAutofillStorage: {
      initialize: () => Promise<void>
      addresses: { add: (address: object) => Promise<string>; removeAll: () => void }
    }
  }
  // a global of Firefox's own code
  const { ChromeUtils } = globalThis as unknown as {
    ChromeUtils: { importESModule: (address: string) => Modules }
  }
  const { formAutofillStorage } = ChromeUtils.importESModule(
    'resource://autofill/FormAutofillStorage.sys.mjs',
  )
  await formAutofillStorage.initialize()
  formAutofillStorage.addresses.removeAll()
  await formAutofillStorage.addresses.add({
    'street-address': '1 Main Street',
    'address-level2': 'Boston',
    'address-level1': state,
    'postal-code': '02101',
    country: 'US',
  })
}

/** Runs in Firefox. */
function popup(): { state: string; selected: number } {
  // a menu of Firefox's own, not of the page
  const menu = document.getElementById('PopupAutoComplete') as unknown as {
    state: string
    selectedIndex: number
  } | null
  return { state: menu?.state ?? 'missing', selected: menu?.selectedIndex ?? -1 }
}
