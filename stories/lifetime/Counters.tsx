import type { Lab } from './lab.ts'
import { useStore } from './store.ts'

/** What it cost, and that nothing went wrong. */
export function Counters({ lab }: { lab: Lab }) {
  const { minted, claimed, wasted, dead, reused, handed } = useStore(lab.journal.store)
  return (
    <section className="lifetime-panel lifetime-counters" aria-labelledby="lifetime-counters">
      <h2 id="lifetime-counters">The books</h2>
      <dl>
        <Count name="Minted" value={minted} />
        <Count name="Claimed" value={claimed} />
        <Count name="Wasted" value={wasted} />
        <Count name="Dead when used" value={dead} isProof />
        <Count name="Used twice" value={reused} isProof />
      </dl>
      <p className="lifetime-note">
        Claimed and wasted are what the kit reports. The rest is counted by the sandbox: each secret
        that is handed out is really sent there, with a card. Can it count at all?
      </p>
      <button type="button" disabled={handed.length === 0} onClick={() => void lab.cheat()}>
        Cheat: send the last one again
      </button>
    </section>
  )
}

interface CountProps {
  name: string
  value: number
  /** Zero, or something is broken. */
  isProof?: boolean
}

function Count({ name, value, isProof = false }: CountProps) {
  const state = isProof ? (value === 0 ? 'good' : 'bad') : undefined
  return (
    <div data-state={state}>
      <dt>{name}</dt>
      <dd>
        <span data-testid={name}>{value}</span>
      </dd>
    </div>
  )
}
