import { useLayoutEffect, useState } from 'react'
import { StackProvider } from '../../test/support/stack.tsx'
import { Controls } from './Controls.tsx'
import { Counters } from './Counters.tsx'
import { createLab } from './lab.ts'
import './lifetime.css'
import { LogPanel } from './LogPanel.tsx'
import { SecretPanel } from './SecretPanel.tsx'
import type { Settings } from './settings.ts'

export interface LifetimePageProps extends Settings {
  theme?: 'light' | 'dark' | 'auto'
}

const reasoning = './?path=/docs/client-secret-lifetime--why-a-dead-secret-cannot-be-handed-out'

/** The life of client secrets, to be watched and troubled. Everything but the network is the real thing. */
export function LifetimePage({ theme = 'auto', ...settings }: LifetimePageProps) {
  const [run, setRun] = useState(0)
  return (
    <main className="lifetime" data-cardmint-theme={theme}>
      <header>
        <div className="lifetime-title">
          <h1>Client secret lifetime</h1>
          <button type="button" onClick={() => setRun(run + 1)}>
            Start again
          </button>
        </div>
        <p>
          A client secret works once and dies 60 seconds after it was made, and the upstream says
          neither when it was made nor when it dies. This is the real engine against the sandbox;
          only network, clock and trouble are simulated.{' '}
          <a href={reasoning} target="_top">
            Why a dead one cannot be handed out
          </a>
        </p>
        <ol className="lifetime-tries">
          <li>Double-click claim: two secrets, never the same.</li>
          <li>Set the clock to ×10 and watch the refresh.</li>
          <li>Hide the tab and skip a minute: nothing is minted until you show it.</li>
          <li>Let every mint fail: the living one still serves.</li>
        </ol>
      </header>
      <Run key={run} {...settings} />
    </main>
  )
}

function Run(settings: Settings) {
  const [lab] = useState(() => createLab(settings))
  // a layout effect, as queries start in later ones: before any asks for a secret, the clock is the story's
  useLayoutEffect(() => lab.start(), [lab])
  return (
    <StackProvider stack={lab.stack}>
      <div className="lifetime-panels">
        <SecretPanel lab={lab} />
        <Controls lab={lab} />
        <Counters lab={lab} />
        <LogPanel lab={lab} />
      </div>
    </StackProvider>
  )
}
