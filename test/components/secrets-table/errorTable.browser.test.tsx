import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SecretsTable } from '../../../src/components/secrets-table/SecretsTable.tsx'
import { useApiSecret } from '../../../src/hooks/useApiSecret.ts'
import { errorText } from '../../../src/components/shared/errorText.ts'
import * as en from '../../../src/messages/en.ts'
import { presets, type Fault, type SandboxVariants } from '../../../src/sandbox/index.ts'
import { renderWithStack, type RenderOptions } from '../../support/renderWithStack.tsx'
import type { Stack } from '../../support/stack.tsx'
import {
  activateButton,
  createButton,
  dialog,
  one,
  revokeButton,
  savedBox,
  two,
  valueField,
} from './support.ts'

/**
 * Every condition of the secrets API that any source documents, brought about at the upstream (by its state
 * where it can be, by its documented answer where not), and what the person then reads.
 */
const { errors, secrets } = en
const [oldest, newest] = two.ids
const USED = 'Sandbox-Secret-1'

/** The backend signs in with the primary account, so that others can change the subaccount's secrets. */
const subaccount = (variants: Partial<SandboxVariants> = {}): RenderOptions => ({
  signsInAs: 'prim0000',
  sandbox: {
    variants,
    seeds: {
      vonage: {
        accounts: [
          { apiKey: 'prim0000', secrets: [{ id: 'primary', value: 'Sandbox-Secret-0' }] },
          {
            apiKey: one.apiKey,
            parentApiKey: 'prim0000',
            secrets: [{ id: one.ids[0], value: USED }],
          },
          {
            apiKey: two.apiKey,
            parentApiKey: 'prim0000',
            secrets: [
              { id: oldest, value: 'Sandbox-Secret-2' },
              { id: newest, value: 'Sandbox-Secret-3' },
            ],
          },
        ],
      },
    },
  },
})

/** As another person would. */
async function elsewhere({ sandbox }: Stack, path: string, init: RequestInit) {
  const Authorization = `Basic ${btoa('prim0000:Sandbox-Secret-0')}`
  const headers = { Authorization, 'Content-Type': 'application/json' }
  const response = await sandbox.fetch(`https://elsewhere.test${path}`, { ...init, headers })
  expect(response.ok).toBe(true)
}
const createElsewhere = (stack: Stack) =>
  elsewhere(stack, `/accounts/${one.apiKey}/secrets`, {
    method: 'POST',
    body: '{"secret":"Somebody-Elses-1"}',
  })
const revokeElsewhere = (id: string) => (stack: Stack) =>
  elsewhere(stack, `/accounts/${two.apiKey}/secrets/${id}`, { method: 'DELETE' })

/** The documented answer, for what the sandbox's state cannot bring about. */
const answers = (status: number, type: string, more: object = {}) => {
  const body = { type: `https://developer.vonage.com/api-errors${type}`, title: 'Words', ...more }
  const match: Fault['match'] = { method: ['POST', 'DELETE'], path: '/accounts/*' }
  return ({ sandbox }: Stack) => void sandbox.faults.add({ match, status, body })
}
const preset = (fault: Fault) => (stack: Stack) => void stack.sandbox.faults.add(fault)
const onWrites = { match: { method: ['POST', 'DELETE'], path: '/accounts/*' } }
const wrongCredentials = (stack: Stack) => {
  for (const { apiKey } of [one, two])
    stack.signInWith(apiKey, { apiSecret: 'Revoked-Long-Ago-1', secretId: 'gone' })
}

interface Row {
  options?: RenderOptions
  /** What happens between the list and the write. */
  meanwhile: (stack: Stack) => unknown
  /** A value of one's own in the place of the generated one. */
  value?: string
  status: number
  says: string
  /** Nobody knows what the upstream did. */
  isUnknown?: true
}

const weak = { invalid_parameters: [{ name: 'secret', reason: 'Words.' }] }
const limit = (limitRefusal: SandboxVariants['limitRefusal'], status: number): Row => ({
  options: subaccount({ limitRefusal }),
  meanwhile: createElsewhere,
  status,
  says: secrets.errors['secret-limit'],
})
const unauthorized = (unauthorizedProblem: SandboxVariants['unauthorizedProblem']): Row => ({
  options: { sandbox: { variants: { unauthorizedProblem } } },
  meanwhile: wrongCredentials,
  status: 401,
  says: errors.other,
})

const either: Record<string, Row> = {
  '403, the account was changed at the same time': {
    meanwhile: preset(presets.outdatedAccount()),
    status: 403,
    says: secrets.errors.conflict,
  },
  '401, spec 1.0.4': unauthorized('unauthorized'),
  '401, spec 1.0.3': unauthorized('portal-root'),
  '401, standards': unauthorized('invalid-credentials'),
  '401, of a gateway': {
    meanwhile: preset({ ...presets.gatewayUnauthorized(), ...onWrites }),
    status: 401,
    says: errors.other,
  },
  '404, the key is unknown or not ours': {
    meanwhile: answers(404, '#invalid-api-key'),
    status: 404,
    says: secrets.errors['api-key-not-found'],
  },
  '429': {
    meanwhile: preset(presets.rateLimited(onWrites)),
    status: 429,
    says: errors['rate-limited'],
  },
  '500': {
    meanwhile: preset(presets.internalError(onWrites)),
    status: 500,
    says: errors['server-error'],
    isUnknown: true,
  },
  '400, malformed JSON': {
    meanwhile: answers(400, '#invalid-json'),
    status: 400,
    says: errors['server-error'],
    isUnknown: true,
  },
  '405': {
    meanwhile: answers(405, '#wrong-verb'),
    status: 405,
    says: errors['server-error'],
    isUnknown: true,
  },
  '406': {
    meanwhile: answers(406, '#accept-header'),
    status: 406,
    says: errors['server-error'],
    isUnknown: true,
  },
  '415': {
    meanwhile: answers(415, '#content-type-header'),
    status: 415,
    says: errors['server-error'],
    isUnknown: true,
  },
  ...Object.fromEntries(
    ['forbidden', 'unprovisioned', 'account-suspended', 'invalid-ip'].map((fragment) => [
      `403, ${fragment}`,
      { meanwhile: answers(403, `#${fragment}`), status: 403, says: errors.other },
    ]),
  ),
}

const creating: Record<string, Row> = {
  ...either,
  '400, the value breaks a rule': {
    meanwhile: answers(400, '/account/secret-management#validation', weak),
    status: 400,
    says: secrets.errors['secret-invalid'],
  },
  '422, the same by the standards': {
    meanwhile: answers(422, '/account/secret-management#validation', weak),
    status: 422,
    says: secrets.errors['secret-invalid'],
  },
  '400, the value is in use': {
    meanwhile: () => {},
    value: USED,
    status: 400,
    says: secrets.errors['secret-invalid'],
  },
  '400, the limit': limit('bare-400', 400),
  '403, the limit in its newest form': limit('add-excess-secret', 403),
  '403, the limit in its older form': limit('maximum-secrets-allowed', 403),
}

const revoking: Record<string, Row> = {
  ...either,
  '403, the last secret': {
    options: subaccount(),
    meanwhile: revokeElsewhere(oldest),
    status: 403,
    says: secrets.errors['last-secret'],
  },
}

/** What the upstream answered to the write. */
const statusOf = ({ upstreamRequests }: Stack, method: string) =>
  upstreamRequests.findLast((request) => request.method === method)?.status

async function expectWords({ says, isUnknown }: Row) {
  const note = dialog.getByText(says, { exact: true }).first()
  await expect.element(note).toBeVisible()
  await expect.element(dialog.getByText(/^Trace \S{8,}/)).toBeVisible()
  await expect
    .poll(() => document.querySelector('dialog form')?.getAttribute('aria-busy'))
    .toBe('false')
  expect(dialog.getByText(en.unknownOutcome, { exact: true }).elements()).toHaveLength(
    isUnknown ? 1 : 0,
  )
}

describe('creating', () => {
  test.each(Object.entries(creating))('%s', async (_, row) => {
    const { stack } = renderWithStack(<SecretsTable apiKey={one.apiKey} />, row.options)
    await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
    await createButton.click()
    if (row.value) await userEvent.fill(valueField, row.value)
    await savedBox.click()
    await row.meanwhile(stack)
    await activateButton.click()
    await expectWords(row)
    expect(statusOf(stack, 'POST')).toBe(row.status)
  })

  test('400, the value breaks a rule: the page does not even send it, and says which', async () => {
    const { stack } = renderWithStack(<SecretsTable apiKey={one.apiKey} />)
    await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
    await createButton.click()
    await userEvent.fill(valueField, 'no-capital-1')
    await expect.element(dialog.getByText(secrets.fixFirst)).toBeVisible()
    await expect.element(dialog.getByText(`${secrets.rules.upper} (missing)`)).toBeVisible()
    await activateButton.click({ force: true })
    expect(statusOf(stack, 'POST')).toBeUndefined()
  })
})

describe('revoking', () => {
  const confirm = async () => {
    await userEvent.fill(dialog.getByRole('textbox'), newest.slice(-4))
    await dialog.getByRole('button', { name: secrets.revoke, exact: true }).click()
  }

  test.each(Object.entries(revoking))('%s', async (_, row) => {
    const { stack } = renderWithStack(
      <SecretsTable apiKey={two.apiKey} holdSeconds={0} />,
      row.options,
    )
    await revokeButton(newest).click()
    await row.meanwhile(stack)
    await confirm()
    await expectWords(row)
    expect(statusOf(stack, 'DELETE')).toBe(row.status)
  })

  test('404, the secret is unknown: it is gone, which is what was asked for', async () => {
    const { stack } = renderWithStack(
      <SecretsTable apiKey={two.apiKey} holdSeconds={0} />,
      subaccount(),
    )
    await revokeButton(newest).click()
    await revokeElsewhere(newest)(stack)
    await confirm()
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(page.getByText(secrets.revokedNote(newest.slice(-8)))).toBeInTheDocument()
    expect(statusOf(stack, 'DELETE')).toBe(404)
  })
})

describe('reading', () => {
  test('404, the key is unknown or not ours', async () => {
    const { stack } = renderWithStack(<SecretsTable apiKey="zzzz9999" />, {
      ...subaccount(),
      grant: { apiKeys: ['zzzz9999'] },
    })
    await expect.element(page.getByText(secrets.errors['api-key-not-found']).first()).toBeVisible()
    expect(statusOf(stack, 'GET')).toBe(404)
  })

  test('404, the secret is unknown', async () => {
    function One() {
      const { error } = useApiSecret({ apiKey: two.apiKey, secretId: 'no-such-id' })
      return <p>{error && errorText(error, secrets.errors, errors)}</p>
    }
    const { stack } = renderWithStack(<One />)
    await expect.element(page.getByText(secrets.errors['secret-not-found'])).toBeVisible()
    expect(statusOf(stack, 'GET')).toBe(404)
  })

  test.each<[string, (stack: Stack) => void, number, string]>([
    ['401', wrongCredentials, 401, errors.other],
    ['429', preset({ status: 429 }), 429, errors['rate-limited']],
    ['500', preset({ status: 500 }), 500, errors['server-error']],
  ])('%s, once it has been tried often enough', async (_, prepare, status, says) => {
    const { stack } = renderWithStack(<SecretsTable apiKey={one.apiKey} />, { prepare })
    await expect.element(page.getByText(says).first(), { timeout: 25_000 }).toBeVisible()
    expect(statusOf(stack, 'GET')).toBe(status)
  })
})
