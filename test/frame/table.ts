import { findPrograms } from '../engines/drivers/find.ts'
import { firefox } from '../engines/kinds.ts'
import { chromiumArgs, launchChromium } from '../support/browser.mjs'
import { attacks, type Attack } from './attacks.ts'
import { chromiumHostile } from './chromiumHostile.ts'
import { firefoxHostile } from './firefoxHostile.ts'
import { setScene, startEvil, type Hostile, type Victim } from './scene.ts'
import { startWorld } from './world.ts'

/** A browser for one attack after the other. */
interface Attacked {
  name: string
  try: (attack: Attack, victim: Victim) => Promise<boolean>
  close: () => Promise<void>
}

/** The pages, the frames and the attacker, and the browsers that are on this machine. */
export async function startAttacks(wanted: readonly ('Chromium' | 'Firefox')[]) {
  const [world, evil] = await Promise.all([startWorld(), startEvil()])
  const run = (browser: Hostile, attack: Attack, victim: Victim) =>
    attack.run(setScene(browser, world, evil, victim))
  const browsers: Attacked[] = []
  if (wanted.includes('Chromium')) {
    const browser = await launchChromium({ args: [...chromiumArgs, '--site-per-process'] })
    browsers.push({
      name: `Chromium ${browser.version()}`,
      async try(attack, victim) {
        const permissions = ['clipboard-read', 'clipboard-write']
        const context = await browser.newContext({ permissions })
        try {
          const page = await context.newPage()
          page.setDefaultTimeout(10_000)
          return await run(chromiumHostile(page), attack, victim)
        } finally {
          await context.close()
        }
      },
      close: () => browser.close(),
    })
  }
  const programs = wanted.includes('Firefox') ? findPrograms(firefox) : undefined
  if (programs) {
    const engine = await firefox.start(programs)
    browsers.push({
      name: `Firefox ${engine.version}`,
      try: (attack, victim) => run(firefoxHostile(engine), attack, victim),
      close: () => engine.close(),
    })
  }
  return {
    browsers,
    async close() {
      for (const browser of browsers) await browser.close()
      evil.close()
      await world.close()
    },
  }
}

/** Every attack in every browser: what it comes to against the careless frame, and against ours. */
export async function tryAttacks() {
  const { browsers, close } = await startAttacks(['Chromium', 'Firefox'])
  const rows: Record<string, Record<string, string>> = {}
  let unexpected = 0
  for (const attack of attacks) {
    const row: Record<string, string> = (rows[attack.name] = {})
    for (const browser of browsers) {
      if (attack.drags && browser.name.startsWith('Firefox')) continue
      const works = await browser.try(attack, attack.weak)
      const worksOnOurs = await browser.try(attack, 'ours')
      if (!works || worksOnOurs !== (attack.remains !== undefined)) unexpected += 1
      row[`${browser.name}, careless`] = works ? 'works' : 'fails (!)'
      row[`${browser.name}, ours`] = attack.remains
        ? 'remains'
        : worksOnOurs
          ? 'works (!)'
          : 'fails'
    }
  }
  await close()
  return { rows, unexpected }
}
