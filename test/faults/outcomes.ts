import type { CardmintErrorCode } from '../../src/client/errors/CardmintError.ts'
import { codeText } from '../../src/components/shared/errorText.ts'
import * as en from '../../src/messages/en.ts'
import type { CallName } from './calls.ts'
import { gateways } from './gateways.ts'
import { lags } from './lags.ts'
import { matrix, type MatrixRow } from './table.ts'
import { vonageProblems } from './vonageProblems.ts'

/** Everything that can come back, by its name. The fault matrix and `docs/outcomes.md` are made of it. */
export const faults: Readonly<Record<string, MatrixRow>> = {
  ...matrix,
  ...gateways,
  ...vonageProblems,
}

interface Handling {
  /** Whether a read or a mint is repeated by itself. A write never is. */
  isRepeated: boolean
  /** What the ready-made components offer. */
  offers: string
}

const again = '*Try again*, or the button of the form'
const asIs = 'what is shown stays usable'

/** What becomes of each code that a fault can lead to. */
export const handling: Partial<Record<CardmintErrorCode, Handling>> = {
  network: { isRepeated: true, offers: again },
  timeout: { isRepeated: true, offers: again },
  'server-error': { isRepeated: true, offers: again },
  unavailable: { isRepeated: true, offers: again },
  'rate-limited': {
    isRepeated: true,
    offers: 'a countdown where the server says how long, then the button',
  },
  'upstream-unauthorized': { isRepeated: false, offers: again },
  'invalid-response': { isRepeated: false, offers: again },
  unauthorized: { isRepeated: false, offers: `${again}; the host can ask to sign in` },
  'payer-not-allowed': { isRepeated: false, offers: again },
  'invalid-request': { isRepeated: false, offers: again },
  forbidden: { isRepeated: false, offers: again },
  'not-found': { isRepeated: false, offers: again },
  conflict: { isRepeated: false, offers: again },
  'card-invalid': { isRepeated: false, offers: 'the form, with the security code to type again' },
  'card-refused': { isRepeated: false, offers: 'the form, with the security code to type again' },
  'client-secret-refused': {
    isRepeated: false,
    offers: 'the form; a definite refusal is repeated once with a new client secret',
  },
  'api-key-not-found': { isRepeated: false, offers: again },
  'secret-not-found': { isRepeated: false, offers: 'a revocation counts as done' },
  'secret-invalid': { isRepeated: false, offers: '*Generate another*' },
  'secret-limit': { isRepeated: false, offers: asIs },
  'last-secret': { isRepeated: false, offers: asIs },
}

const columns = {
  mintClientSecret: 'mint',
  listApiSecrets: 'list',
  getApiSecret: 'get',
  createApiSecret: 'create',
  revokeApiSecret: 'revoke',
  tokenize: 'tokenize',
} satisfies Record<CallName, string>
// keys of this very object
const calls = Object.keys(columns) as CallName[]

/** The text of `docs/outcomes.md`. */
export function outcomesDocument(): string {
  const cells = Object.entries(faults).map(([name, { expected, calls: affected = calls }]) =>
    [name].concat(calls.map((call) => (affected.includes(call) ? expected(call) : ''))),
  )
  const stale = Object.entries(lags).map(([after, { list, get }]) => [after, list, get])
  const codes = Object.entries(handling).map(([code, { isRepeated, offers }]) => [
    `\`${code}\``,
    wordsOf(code),
    isRepeated ? 'yes' : 'no',
    offers,
  ])
  return `# Outcomes

The result of each call for each answer, as \`code, outcome\`. This page is generated from the table that the fault matrix runs (\`test/faults/\`), and a
test compares the two. \`npm run bench:faults\` runs every cell over real HTTP.

- \`rejected\`: it was not done. Nothing was sent, a 4xx came back (except 408 and 499), or the backend's own document \`upstream-unauthorized\` did.
- \`unknown\`: a write left, and nothing proves what became of it. The page says: "${en.unknownOutcome}" The dialogs of API secrets read
  the list again before they let anybody try again.
- After a read or a mint there is nothing to check, so it is always \`rejected\`. A card whose mint failed was not sent, and the form says: "${en.card.notSaved}"
- What a 201 or a 204 proved stays on the page for up to two minutes while the upstream's list lags behind: see below.

Rows named *gateway* are answers in place of the backend's or the vault's own, which has done its work by then. All other rows happen at the upstream.

${table(['answer', ...Object.values(columns)], cells)}

What the page reads while the upstream still answers as before a write:

${table(['after', 'list', 'get'], stale)}

What the page shows and offers, by code, for the codes of the table above; \`CardmintErrorCode\` also has codes for failures before anything is sent. Reads and mints
are repeated up to three times, unless the server asks for a wait of more than eight seconds. A write is never repeated, except for a card whose client secret was
certainly refused: it is sent once more, with a new secret. After an \`unknown\` outcome nothing says to try again: the page shows the words of \`network\` in place of
\`client-secret-refused\`, and those of \`server-error\` in place of \`rate-limited\` and \`unavailable\`.

${table(['code', 'words', 'repeated', 'the page offers'], codes)}
`
}

function wordsOf(code: string): string {
  // keys of `handling` are codes
  const known = code as CardmintErrorCode
  return codeText(known, { ...en.secrets.errors, ...en.card.errors }, en.errors)
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
