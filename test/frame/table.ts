import { findPrograms } from '../engines/drivers/find.ts'
import { firefox } from '../engines/kinds.ts'
import { chromiumArgs, launchChromium } from '../support/browser.mjs'
import { attacks, type Attack } from './attacks.ts'
import { chromiumHostile } from './chromiumHostile.ts'
import { firefoxHostile } from './firefoxHostile.ts'
import { setScene, startEvil, type Hostile, type Victim } from './scene.ts'
import { startWorld, type World } from './world.ts'

/** A browser, and what attacks come to in it. */
interface Attacked {
  name: string
  /** Whether it succeeds where nothing stands against it. */
  works: (attack: Attack) => Promise<boolean>
  /** Whether it succeeds against the card frame. */
  worksOnOurs: (attack: Attack) => Promise<boolean>
  /** The same for the ready document on a host that sends none of its headers. */
  worksUnheaded: (attack: Attack) => Promise<boolean>
  close: () => Promise<void>
}

/** How long an attack may take to succeed: somewhere, and on ours, where none should. */
const MOST_MS = 6000
const OURS_MS = 700

function attacking(tab: Hostile, world: World) {
  const attempt = async (attack: Attack, victim: Victim, patience: number) => {
    const evil = await startEvil()
    try {
      const result = await attack.run(setScene(tab, world, evil, victim, patience))
      if (attack.keeps === 'everywhere' || attack.keeps === victim) tab.kept = victim
      return result
    } finally {
      evil.close()
    }
  }
  const onOurs = (attack: Attack, victim: Victim, isExpected: unknown) =>
    attempt(attack, victim, isExpected ? MOST_MS : OURS_MS)
  return {
    // one may come too early on a busy machine; on ours each is tried once
    works: async (attack: Attack) =>
      (await attempt(attack, attack.weak, MOST_MS)) || attempt(attack, attack.weak, MOST_MS),
    worksOnOurs: async (attack: Attack) => onOurs(attack, 'ours', attack.remains),
    worksUnheaded: async (attack: Attack) =>
      onOurs(attack, 'unheaded', attack.remains ?? attack.header),
  }
}

/** The pages, the frames and the attacker, and the browsers that are on this machine. */
export async function startAttacks(
  wanted: readonly ('Chromium' | 'Firefox')[],
  servers?: Parameters<typeof startWorld>[0],
) {
  const world = await startWorld(servers)
  const browsers: Attacked[] = []
  if (wanted.includes('Chromium')) {
    const browser = await launchChromium({ args: [...chromiumArgs, '--site-per-process'] })
    const permissions = ['clipboard-read', 'clipboard-write']
    const page = await (await browser.newContext({ permissions })).newPage()
    page.setDefaultTimeout(10_000)
    browsers.push({
      name: `Chromium ${browser.version()}`,
      ...attacking(chromiumHostile(page), world),
      close: () => browser.close(),
    })
  }
  const programs = wanted.includes('Firefox') ? findPrograms(firefox) : undefined
  if (programs) {
    const engine = await firefox.start(programs)
    browsers.push({
      name: `Firefox ${engine.version}`,
      ...attacking(firefoxHostile(engine), world),
      close: () => engine.close(),
    })
  }
  return {
    browsers,
    async close() {
      for (const browser of browsers) await browser.close()
      await world.close()
    },
  }
}

/** Every attack in every browser: what it comes to against the careless frame, ours, and ours without headers. */
export async function tryAttacks() {
  const { browsers, close } = await startAttacks(['Chromium', 'Firefox'], { unheaded: true })
  const rows: Record<string, Record<string, string>> = {}
  let unexpected = 0
  for (const { name: browser, works, worksOnOurs, worksUnheaded } of browsers) {
    const tried = attacks.filter(({ drags }) => !drags || !browser.startsWith('Firefox'))
    const note = async (
      attack: Attack,
      against: string,
      tries: (each: Attack) => Promise<boolean>,
      expected: string,
    ) => {
      const isExpected = (await tries(attack)) === (expected !== 'fails')
      const what = isExpected ? expected : 'not as expected (!)'
      rows[attack.name] = { ...rows[attack.name], [`${browser}, ${against}`]: what }
      if (!isExpected) unexpected += 1
    }
    const onOurs = ({ remains }: Attack) => (remains ? 'remains' : 'fails')
    for (const each of tried) await note(each, 'careless', works, 'works')
    for (const each of tried) await note(each, 'ours', worksOnOurs, onOurs(each))
    for (const each of tried) {
      const expected = each.header ? 'works' : onOurs(each)
      await note(each, 'without headers', worksUnheaded, expected)
    }
  }
  await close()
  return { rows, unexpected }
}
