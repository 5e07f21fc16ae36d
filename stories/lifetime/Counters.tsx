import type { Lab } from './lab.ts'
import { useStore } from './store.ts'

/** What it cost, and that nothing went wrong. */
export function Counters({ lab }: { lab: Lab }) {
  const { minted, claimed, wasted, dead, reused, handed } = useStore(lab.journal.store)
  return (
    <section className="lifetime-panel lifetime-counters" aria-labelledby="lifetime-counters">
      <h2 id="lifetime-counters">The books</h2>
      <dl>
        <Count name="Minted" value={minted} by="by the sandbox" />
        <Count name="Claimed" value={claimed} by="by the kit" />
        <Count name="Wasted" value={wasted} by="by the kit" />
        <Count name="Dead when used" value={dead} by="by the sandbox" isProof />
        <Count name="Used twice" value={reused} by="by the sandbox" isProof />
      </dl>
      <p className="lifetime-note">
        Each secret that is handed out is really sent to the sandbox, with a card: its answer is the
        judge. Can the judge count at all?
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
  by: string
  /** Zero, or something is broken. */
  isProof?: boolean
}

function Count({ name, value, by, isProof = false }: CountProps) {
  const state = isProof ? (value === 0 ? 'good' : 'bad') : undefined
  return (
    <div data-state={state}>
      <dt>{name}</dt>
      <dd>
        <span data-testid={name}>{value}</span> <small>{by}</small>
      </dd>
    </div>
  )
}
