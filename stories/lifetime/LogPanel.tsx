import type { Lab } from './lab.ts'
import { useStore } from './store.ts'

/** What `onDiagnostic` tells, between what you did and what the sandbox answered. Newest first. */
export function LogPanel({ lab }: { lab: Lab }) {
  const { entries } = useStore(lab.journal.store)
  return (
    <section className="lifetime-panel lifetime-log" aria-labelledby="lifetime-log">
      <h2 id="lifetime-log">What happened</h2>
      <p className="lifetime-note">
        Lines of the <b>kit</b> are its <code>onDiagnostic</code> events. Newest first.
      </p>
      <ol>
        {entries.map(({ id, at, by, text, isBad }) => (
          <li key={id} data-by={by} data-bad={isBad || undefined}>
            <span data-part="at">{(at / 1000).toFixed(1)} s</span> <b>{by}</b>{' '}
            <span data-part="text">{text}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
