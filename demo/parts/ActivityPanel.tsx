import type { ActivityEntry } from '../activity.ts'
import { CopyButton } from './CopyButton.tsx'
import { useActivity } from './useActivity.ts'

/** Who called whom. One trace id joins what the page asked with what the backend did about it. */
export function ActivityPanel() {
  const { entries, live } = useActivity()
  return (
    <section className="panel" aria-labelledby="activity-heading">
      <div className="panel-head">
        <h2 id="activity-heading">Activity</h2>
        <p className="live" data-live={live}>
          {live ? 'Live' : 'Not connected'}
        </p>
      </div>
      <p className="hint">
        Methods, patterns and outcomes only: no log of this demo holds an id, a body or a secret.
      </p>
      {entries.length === 0 && <p>Nothing was called yet.</p>}
      <ol className="traces" aria-label="Calls, the latest first">
        {[...byTrace(entries)].toReversed().map(([traceId, calls]) => (
          <Trace key={traceId} traceId={traceId} calls={calls} />
        ))}
      </ol>
    </section>
  )
}

function Trace({ traceId, calls }: { traceId: string; calls: readonly ActivityEntry[] }) {
  // the page's call ends after the backend's own, which it caused
  const inOrder = [...calls.filter(fromPage), ...calls.filter((call) => !fromPage(call))]
  return (
    <li>
      <div className="trace-head">
        <h3>{inOrder[0] ? purposeOf(inOrder[0]) : ''}</h3>
        <CopyButton text={traceId} label={`Copy trace id ${traceId}`}>
          {traceId.slice(0, 8)}
        </CopyButton>
      </div>
      <ul>
        {inOrder.map((call) => (
          <Call key={call.id} {...call} />
        ))}
      </ul>
    </li>
  )
}

function Call({ from, to, method, route, status, durationMs, problem }: ActivityEntry) {
  return (
    <li className="call" data-hop={`${from}-${to}`.toLowerCase()}>
      <span className="who">
        {from} <span aria-hidden="true">→ </span>
        <span className="visually-hidden">calls </span>
        {to}
      </span>
      <code className="what">
        {method} {route}
      </code>
      <span className="status" data-class={Math.floor(status / 100)}>
        {status || 'no answer'}
      </span>
      <span className="duration">{durationMs} ms</span>
      {problem && <span className="problem">{problem}</span>}
    </li>
  )
}

function byTrace(entries: readonly ActivityEntry[]): Map<string, ActivityEntry[]> {
  const traces = new Map<string, ActivityEntry[]>()
  for (const entry of entries) {
    traces.set(entry.traceId, [...(traces.get(entry.traceId) ?? []), entry])
  }
  return traces
}

function fromPage({ from }: ActivityEntry): boolean {
  return from === 'Page'
}

const purposes: Readonly<Record<string, string>> = {
  'POST /client-secrets': 'Mint a client secret',
  'POST /api/payment-methods': 'Tokenize the card, straight from the page',
  'GET /accounts/:api_key/secrets': 'List the API secrets',
  'POST /accounts/:api_key/secrets': 'Create an API secret',
  'DELETE /accounts/:api_key/secrets/:secret_id': 'Revoke an API secret',
}

function purposeOf({ method, route }: ActivityEntry): string {
  return purposes[`${method} ${route}`] ?? `${method} ${route}`
}
