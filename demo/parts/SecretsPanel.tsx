import { useId, useState } from 'react'
import { SecretsTable } from '../../src/index.ts'

interface SecretsPanelProps {
  apiKeys: ReadonlyArray<{ apiKey: string; note: string }>
}

/** The ready-made table, for the key that is chosen. */
export function SecretsPanel({ apiKeys }: SecretsPanelProps) {
  const id = useId()
  const [chosen, setChosen] = useState(apiKeys[0]?.apiKey ?? '')
  return (
    <section className="panel" aria-label={`API secrets of ${chosen}`}>
      <div className="key-choice">
        <label htmlFor={id}>API key</label>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {apiKeys.map(({ apiKey, note }) => (
            <option key={apiKey} value={apiKey}>
              {apiKey} ({note})
            </option>
          ))}
        </select>
      </div>
      <SecretsTable apiKey={chosen} />
    </section>
  )
}
