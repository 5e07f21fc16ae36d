import { ActivityPanel } from './parts/ActivityPanel.tsx'
import { CardPanel } from './parts/CardPanel.tsx'
import { FramedCardPanel } from './parts/FramedCardPanel.tsx'
import { SecretsPanel } from './parts/SecretsPanel.tsx'
import { ThemeSwitch } from './parts/ThemeSwitch.tsx'

/** An app knows these from its own sign-in; here they are the sandbox's. The backend checks them. */
const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const apiKeys = [
  { apiKey: 'abcd1234', note: 'the backend signs in with its secret' },
  { apiKey: 'efgh5678', note: 'has two secrets' },
  { apiKey: 'sub01234', note: 'a subaccount of abcd1234' },
]

const frameUrl = import.meta.env.VITE_FRAME_URL

export function App() {
  return (
    <>
      <header className="site-header">
        <h1>
          <img src="/icon.svg" alt="" width="36" height="36" />
          Cardmint
        </h1>
        <p>
          Card digits go straight to the vault, API keys stay on the backend, and the browser holds
          only a secret that works once and dies within a minute.
        </p>
        <ThemeSwitch />
      </header>
      <main>
        <CardPanel payerId={payerId} />
        {frameUrl && <FramedCardPanel payerId={payerId} frameUrl={frameUrl} />}
        <SecretsPanel apiKeys={apiKeys} />
        <ActivityPanel />
      </main>
    </>
  )
}
