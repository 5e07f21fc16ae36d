import type { KeepFresh } from '../../src/index.ts'
import { Choice, Slider, Switch } from './inputs.tsx'
import type { Lab } from './lab.ts'
import { useStore } from './store.ts'

const modes: Record<KeepFresh, string> = {
  visible: 'One is always alive while the page is visible and online.',
  intent: 'Minted when a claim is near: few are wasted, and the click waits for nothing.',
  never: 'Minted at the claim: none is wasted, and each click waits a round trip.',
}

/** Everything that a person may turn. */
export function Controls({ lab }: { lab: Lab }) {
  const settings = useStore(lab.settings)
  const { keepFresh, intent, speed, roundTripMs, failing, hidden, offline } = settings
  const { change, clock, journal } = lab
  const trouble = (words: string, make: () => void) => () => {
    journal.log('you', words)
    make()
  }
  return (
    <section className="lifetime-panel lifetime-controls" aria-labelledby="lifetime-controls">
      <h2 id="lifetime-controls">Turn something</h2>
      <Choice
        legend="keepFresh"
        options={['visible', 'intent', 'never'] as const}
        value={keepFresh}
        onChange={(value) => change({ keepFresh: value })}
      >
        <p className="lifetime-note">{modes[keepFresh]}</p>
        <Switch
          label="intent: the form is nearly complete"
          checked={intent}
          disabled={keepFresh !== 'intent'}
          onChange={(value) => change({ intent: value })}
        />
      </Choice>
      <Choice
        legend="Clock of page and sandbox"
        options={[0, 1, 10] as const}
        value={speed}
        toText={(value) => (value === 0 ? 'paused' : `×${value}`)}
        onChange={(value) => change({ speed: value })}
      >
        <button type="button" onClick={trouble('skipped 10 s', () => clock.skip(10_000))}>
          Skip 10 s
        </button>
      </Choice>
      <fieldset>
        <legend>Network (simulated)</legend>
        <Slider
          label="Round trip"
          unit=" ms"
          max={5000}
          step={100}
          value={roundTripMs}
          onChange={(value) => change({ roundTripMs: value })}
        />
        <Slider
          label="Failing mints"
          unit=" %"
          max={100}
          step={10}
          value={failing}
          onChange={(value) => change({ failing: value })}
        />
      </fieldset>
      <fieldset>
        <legend>Trouble (simulated)</legend>
        <Switch
          label="Hide the tab"
          checked={hidden}
          onChange={(value) => change({ hidden: value })}
        />
        <Switch
          label="Go offline"
          checked={offline}
          onChange={(value) => change({ offline: value })}
        />
        <div className="lifetime-actions">
          <button
            type="button"
            onClick={trouble('slept 2 min, with one clock frozen', () => clock.sleep(120_000))}
          >
            Sleep 2 min
          </button>
          <button
            type="button"
            onClick={trouble('set the wall clock back 1 h', () => clock.setWallClock(-3_600_000))}
          >
            Clock back 1 h
          </button>
        </div>
      </fieldset>
    </section>
  )
}
