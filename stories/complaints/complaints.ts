/** What users of pages for API keys, tokens and cards complain about in public, and what we do about it. */
export interface Complaint {
  complaint: string
  answer: string
  /** Under `test/`, with the words of the test that fails if the answer is no longer true. */
  test: readonly [file: string, words: string]
}

const create = 'components/secrets-table/CreateSecretDialog.browser.test.tsx'
const revoke = 'components/secrets-table/RevokeSecretDialog.browser.test.tsx'
const rotate = 'components/secrets-table/RotateSecretDialog.browser.test.tsx'
const table = 'components/secrets-table/SecretsTable.browser.test.tsx'
const leaks = 'components/secrets-table/valueLeaks.browser.test.tsx'
const lifecycle = 'e2e/lifecycle.test.ts'

export const losing: readonly Complaint[] = [
  {
    complaint: 'A click beside the dialog, and the key that is shown once is gone; the list is old',
    answer: 'The value is saved before it is sent; the answered row is in the list at once',
    test: [create, 'creates the second secret once it is saved'],
  },
  {
    complaint: 'Escape, or a request under way, loses the key',
    answer: 'While the request is under way nothing closes the dialog',
    test: [create, 'nothing closes the dialog while the request is under way'],
  },
  {
    complaint: 'The page lets itself be left while the key is still to be saved',
    answer: 'The browser asks, for as long as the value is there and not active',
    test: [create, 'the page is asked about for as long as the value is there and not active'],
  },
  {
    complaint: '"Create another" skips the step that shows the key',
    answer: 'Another value has to be saved anew',
    test: [create, 'has to be saved again after it has changed'],
  },
  {
    complaint: 'The main button leads away before anything was copied',
    answer: 'Copy comes first, and activating waits for "I have saved this value"',
    test: [create, 'nothing is activated before it is said to be saved'],
  },
  {
    complaint: 'A closed dialog, opened again, still shows the key',
    answer: 'Each opening makes a new value; the old one is wiped',
    test: [create, 'is another one each time'],
  },
  {
    complaint: 'On plain http the copy button does nothing',
    answer: 'The selection is copied instead',
    test: [create, 'without a clipboard, as on a page without https, copies the selection'],
  },
  {
    complaint: 'It says "Copied" though nothing was copied',
    answer: 'It says so when the browser has confirmed it',
    test: [create, 'that fails says so, and leaves the value shown and selected'],
  },
  {
    complaint: 'A hidden text field for copying loses to the dialog, which keeps the focus inside',
    answer: 'The value’s own field is selected, and by keyboard it gives the value, not the dots',
    test: [create, 'by keyboard takes the value, not the dots that cover it'],
  },
]

export const destroying: readonly Complaint[] = [
  {
    complaint: 'The word to type for revoking is another one in my language, and never matches',
    answer: 'The end of the id is typed; it is in no language',
    test: ['messages/languages.test.ts', 'says all that a sentence is given, and once'],
  },
  {
    complaint: 'What I typed for one key confirms the next one',
    answer: 'Each secret has a confirmation of its own',
    test: [revoke, 'what was typed for one secret does not confirm another'],
  },
  {
    complaint: 'The last key cannot be deleted, and nobody says why',
    answer: 'The button says why, and what to do first',
    test: [table, 'the last secret cannot be revoked, and its button says why and what to do'],
  },
  {
    complaint: 'The limit is reached and there is no way on',
    answer: 'The button says what the limit is and what to do; Rotate goes on from two',
    test: [table, 'a third secret is impossible, and the button says why and what to do'],
  },
  {
    complaint: 'Nobody says how many keys I have of how many',
    answer: '"1 of 2 in use" stands over the list',
    test: ['secrets/slots.test.ts', 'a key with two secrets has no room'],
  },
  {
    complaint: '"Regenerate" looked harmless and acted at once',
    answer: 'Rotating can be left at any step, and both secrets work until the last',
    test: [rotate, 'left at any step leaves both secrets in force, and can be gone on with'],
  },
  {
    complaint: 'Rotating looks different from creating and revoking',
    answer: 'It is made of the same two dialogs, with a real call between them',
    test: [rotate, 'creates, verifies with one real call, then revokes the old secret'],
  },
  {
    complaint: 'Nobody says what will break',
    answer: 'The host’s words stand in the dialog; what the backend signs in with is marked',
    test: [revoke, 'says what it does, of which secret, in the words of the host too'],
  },
  {
    complaint: 'Revoking failed, and only the console knew',
    answer: 'The dialog stays and says why, with a trace id',
    test: [revoke, 'keeps the dialog, says why, and lets it be tried again'],
  },
  {
    complaint: 'A double click makes two keys',
    answer: 'The same write, asked for twice, is one request',
    test: ['queries/apiSecretMutations.test.ts', 'for the same value, however many ask'],
  },
]

export const telling: readonly Complaint[] = [
  {
    complaint: '"Never used" stands beside a key that is used',
    answer: 'Without the host’s data there is no such column; unknown is not never',
    test: [table, '“never used” is said where the host says so, and nowhere else'],
  },
  {
    complaint: 'I want to know when a key was last used, and by whom it was made',
    answer: 'The host gives labels, last use and maker by `annotations`',
    test: [table, 'stands beside each secret: its name, its last use, who made it'],
  },
  {
    complaint: 'The key itself stands in addresses and React keys',
    answer: 'Ids only; the value is in its field alone',
    test: [leaks, 'puts into the address'],
  },
  {
    complaint: 'The wrong key was copied, because it was the one to be seen',
    answer: 'A value is covered until it is asked for',
    test: [create, 'is covered until it is asked for, and no password field'],
  },
  {
    complaint: 'The browser fills my password into the key’s field, or saves the key as one',
    answer: 'It is no password field, and password managers are told to leave it alone',
    test: [create, 'is covered until it is asked for, and no password field'],
  },
  {
    complaint: 'Secrets stay in the mutation cache, or on disk',
    answer: 'Twelve places are searched after every way a dialog can end: no find',
    test: [leaks, 'gives to a mutation'],
  },
  {
    complaint: 'Logged errors hold credentials',
    answer: 'No error of ours holds a body, a header or a request',
    test: ['client/redaction.test.ts', 'what a host’s ky throws stays behind'],
  },
]

export const expiring: readonly Complaint[] = [
  {
    complaint: 'StrictMode makes every request twice',
    answer: 'One mint',
    test: [lifecycle, 'costs one mint under StrictMode'],
  },
  {
    complaint: 'In the background retries stop, and the token is dead on return',
    answer: 'Nothing runs behind a hidden tab; one check on return',
    test: [lifecycle, 'mints nothing for five minutes, and one when it is seen again'],
  },
  {
    complaint: 'After sleep the dead token is used',
    answer: 'Age is judged when the secret is claimed, by two clocks',
    test: ['lease/claim.test.ts', 'a laptop that slept with its monotonic clock frozen'],
  },
  {
    complaint: 'A token of one minute is renewed every second',
    answer: 'The margin is a fraction of the lifetime',
    test: [lifecycle, 'seven of them last for five minutes'],
  },
  {
    complaint: 'A wrong clock makes everything expire',
    answer: 'What passed counts, not what time it is; a clock set back voids',
    test: ['lease/claim.test.ts', 'a wall clock set back by an hour voids'],
  },
  {
    complaint: 'I cannot see when it expires without renewing it',
    answer: 'The lease tells status and time left; neither mints nor shows anything',
    test: ['hooks/useCountdown.browser.test.tsx', 'tells each second what is left'],
  },
  {
    complaint: 'A second try after a decline spends the used token',
    answer: 'Each attempt spends a secret of its own',
    test: ['queries/tokenizeCard.test.ts', 'after an attempt that failed the next one spends'],
  },
  {
    complaint: 'The token is fetched twice at the start',
    answer: 'Two components share one',
    test: ['queries/keepFresh.test.ts', 'two components share one secret and one schedule'],
  },
  {
    complaint: 'One failed refresh, and I am treated as signed out',
    answer: 'The present secret stays usable for as long as it lives',
    test: ['queries/keepFresh.test.ts', 'while a refresh fails the present one stays usable'],
  },
  {
    complaint: 'A new major version of the HTTP library renamed an option, and all requests broke',
    answer: 'We depend on one major version of ky and take a host’s instance of either',
    test: ['client/hostKy.test.ts', 'serves every call to the backend with its hooks'],
  },
]
