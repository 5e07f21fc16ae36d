import { useClientSecret, useCountdown } from '../../src/index.ts'
import type { Lab } from './lab.ts'
import { captionOf, phaseOf } from './phase.ts'
import { Ring } from './Ring.tsx'
import { useStore } from './store.ts'
import { useMarks } from './useMarks.ts'

/** Milliseconds between two looks at the lease, to show it; whether it may be used it says itself. */
const LOOK_MS = 50

/** This page’s secret, and the ways to take it. */
export function SecretPanel({ lab }: { lab: Lab }) {
  const { keepFresh, intent, hidden, offline } = useStore(lab.settings)
  const { handed } = useStore(lab.journal.store)
  const { payerId } = lab.stack
  const secret = useClientSecret({ payerId, keepFresh, intent })
  const { data: lease, fetchStatus, failureCount, error, claim } = secret
  const leftMs = useCountdown(lease, LOOK_MS)
  const marks = useMarks(lease)
  const isFailing = failureCount > 0 || error !== null
  const phase = phaseOf({ lease, fetchStatus, isFailing, hidden })
  const take = () => void lab.claim(claim)
  return (
    <section className="lifetime-panel lifetime-secret" aria-labelledby="lifetime-secret">
      <div className="lifetime-title">
        <h2 id="lifetime-secret">This page’s secret</h2>
        {hidden && <span className="lifetime-badge">tab hidden</span>}
        {offline && <span className="lifetime-badge">offline</span>}
      </div>
      <div className="lifetime-clockface" data-phase={phase}>
        <Ring leftMs={leftMs} marks={marks} />
        <p className="lifetime-left">
          <span className="lifetime-seconds">{Math.ceil(leftMs / 1000)}</span> seconds left
        </p>
        <output className="lifetime-phase" data-testid="phase">
          {phase}
        </output>
      </div>
      <p className="lifetime-caption">{captionOf(phase, keepFresh)}</p>
      <ul className="lifetime-legend" aria-label="Marks on the ring">
        <li data-mark="refresh">Refresh point, {seconds(marks?.refreshMs)} before death</li>
        <li data-mark="margin">
          Safety margin, {seconds(marks?.marginMs)}: no longer handed out, as the request that uses
          it needs time too
        </li>
      </ul>
      <div className="lifetime-actions">
        <button type="button" data-variant="primary" onClick={take}>
          Claim
        </button>
        <button
          type="button"
          onClick={() => {
            take()
            take()
          }}
        >
          Double-click claim
        </button>
      </div>
      <h3>Handed out, and used at once</h3>
      <div className="lifetime-handed">
        {handed.length === 0 ? (
          <p className="lifetime-note">None yet.</p>
        ) : (
          <ul aria-label="Handed out">
            {handed.map(({ id, fingerprint, verdict }) => (
              <li key={id} data-verdict={verdict}>
                <code>{fingerprint}</code> {verdict}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

function seconds(ms: number | undefined): string {
  return ms === undefined ? '…' : `${(ms / 1000).toFixed(1).replace('.0', '')} s`
}
