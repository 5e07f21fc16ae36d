import { startChromium, type Chromium } from './drivers/chromium.ts'
import { findPrograms } from './drivers/find.ts'
import { startFirefox, type Firefox } from './drivers/firefox.ts'
import type { Engine, EngineKind } from './drivers/types.ts'
import { startWebKit } from './drivers/webkit.ts'

/** Whole browsers of the machine: the one of the other tests is a shell without autofill and without memory of pages. */
export const chromium: EngineKind<Chromium> = {
  name: 'Chromium',
  programs: [['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']],
  packages: ['chromium'],
  start: startChromium,
}

export const firefox: EngineKind<Firefox> = {
  name: 'Firefox',
  programs: [['firefox-esr', 'firefox']],
  packages: ['firefox-esr'],
  start: startFirefox,
}

const webkit: EngineKind = {
  name: 'WebKit',
  programs: [['WebKitWebDriver'], ['Xvfb'], ['xdotool']],
  packages: ['webkit2gtk-driver', 'xvfb', 'xdotool'],
  start: startWebKit,
}

export const kinds: readonly EngineKind[] = [chromium, firefox, webkit]

/** Where an engine is missing: which, and how to get it. Undefined where it is there. */
export function whatIsMissing(kind: EngineKind<Engine>): string | undefined {
  if (findPrograms(kind)) return undefined
  return (
    `${kind.name} is not on this machine, so its tests are left out. To get it on Debian or Ubuntu: ` +
    `apt-get install --no-install-recommends ${kind.packages.join(' ')}`
  )
}
