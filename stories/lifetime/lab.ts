import { tokenizeCard } from '../../src/client/card/tokenizeCard.ts'
import { createClient, isCardmintError, type Card } from '../../src/index.ts'
import { createStack, type Stack } from '../../test/support/stack.tsx'
import { StoryClock } from './clock.ts'
import { Journal } from './journal.ts'
import { lendClock } from './lendClock.ts'
import { createNetwork } from './network.ts'
import { simulatedPage } from './page.ts'
import type { Settings } from './settings.ts'
import { createStore, type Store } from './store.ts'

/** One run of the story: a page, its backend and the sandbox, on a clock and a network of their own. */
export interface Lab {
  stack: Stack
  clock: StoryClock
  journal: Journal
  settings: Store<Settings>
  change: (patch: Partial<Settings>) => void
  /** Claims with the kit's own `claim` and spends at once what it hands out. */
  claim: (claim: () => Promise<string>) => Promise<void>
  /** Breaks the rule that the kit keeps: sends the last secret once more. */
  cheat: () => Promise<void>
  /** Takes the story's clock into use; the returned function leaves the page as it was. */
  start: () => () => void
}

const card: Card = {
  cardHolderName: 'Ada Lovelace',
  accountNumber: '4242424242424242',
  cvv: '123',
  expirationMonth: '12',
  expirationYear: String(new Date().getFullYear() + 4),
  billingAddress: {
    line1: '1 Main St',
    city: 'Springfield',
    state: 'IL',
    postalCode: '62701',
    country: 'US',
  },
}

export function createLab(initial: Settings): Lab {
  const clock = new StoryClock()
  const journal = new Journal(() => clock.awake)
  const settings = createStore(initial)
  const stack = createStack({ sandbox: { now: clock.trueTime } })
  const client = createClient({
    baseUrl: 'https://shop.test/api',
    tokenizationUrl: 'https://vault.test/api/payment-methods',
    fetch: createNetwork({ stack, clock, journal, settings: settings.get }),
    onDiagnostic: (event) => journal.tell(event, clock.speed),
  })
  let last: string | undefined

  async function spend(clientSecret: string): Promise<void> {
    journal.hand(clientSecret)
    // what came of it the network has seen; only silence is left to tell
    await tokenizeCard(client, { clientSecret, card, payerId: stack.payerId }).catch(() =>
      journal.judge(clientSecret, 'no answer'),
    )
  }

  return {
    stack: { ...stack, client },
    clock,
    journal,
    settings,
    change(patch) {
      settings.set(patch)
      if (patch.speed !== undefined) clock.speed = patch.speed
      if (patch.hidden !== undefined) {
        journal.log('you', patch.hidden ? 'hid the tab' : 'showed the tab')
        simulatedPage.setHidden(patch.hidden)
      }
      if (patch.offline !== undefined) {
        journal.log('you', patch.offline ? 'went offline' : 'came back online')
        simulatedPage.setOffline(patch.offline)
      }
    },
    async claim(claim) {
      try {
        last = await claim()
      } catch (error) {
        const code = isCardmintError(error) ? error.code : String(error)
        return journal.log('kit', `claim failed: ${code}`, true)
      }
      return spend(last)
    },
    async cheat() {
      if (last === undefined) return
      journal.log('you', 'cheated: sent the last secret again')
      await spend(last)
    },
    start() {
      const { speed, hidden, offline } = settings.get()
      clock.speed = speed
      const giveBack = lendClock(clock)
      simulatedPage.setHidden(hidden)
      simulatedPage.setOffline(offline)
      return () => {
        giveBack()
        simulatedPage.setHidden(false)
        simulatedPage.setOffline(false)
      }
    },
  }
}
