import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import {
  revokeRefusal,
  secretSlots,
  useApiSecrets,
  useCreateApiSecret,
  useHold,
  useRetryAfter,
  useRevokeSecret,
  useSecretDraft,
  useSecretsAfter,
} from '../../src/index.ts'
import { presets } from '../../src/sandbox/index.ts'
import { renderWithStack } from '../support/renderWithStack.tsx'

const apiKey = 'abcd1234'

/** What a host with a design system of its own writes: public names, no markup of ours. */
function OwnScreen() {
  const { data: secrets = [] } = useApiSecrets({ apiKey })
  const { used, max } = secretSlots(secrets)
  const newest = secrets.at(-1)
  return (
    <>
      <p data-testid="slots">
        {used} of {max}
      </p>
      <OwnCreation />
      {newest && <OwnRevocation key={newest.id} secretId={newest.id} />}
    </>
  )
}

function OwnCreation() {
  const { mutate, error } = useCreateApiSecret({ apiKey })
  const { isUnsure, isReread } = useSecretsAfter({ apiKey, error })
  const seconds = useRetryAfter(error)
  const draft = useSecretDraft()
  return (
    <>
      <input aria-label="value" {...draft.inputProps} />
      <p data-testid="draft">
        {draft.isTaken ? 'taken' : 'fresh'} {draft.brokenRules.join(' ') || 'right'}
      </p>
      <p data-testid="creation">
        {error?.code} {isUnsure && 'unsure'} {isReread && 'reread'} {seconds > 0 && 'wait'}
      </p>
      <button onClick={() => mutate(draft.read, { onSuccess: draft.wipe })}>create</button>
    </>
  )
}

function OwnRevocation({ secretId }: { secretId: string }) {
  const { data: secrets = [] } = useApiSecrets({ apiKey })
  const { mutate } = useRevokeSecret({ apiKey })
  const hold = useHold({ seconds: 1, onEnd: () => mutate({ secretId }) })
  const refusal = revokeRefusal(secrets, secretId)
  return (
    <>
      <p data-testid="hold">{hold.secondsLeft ?? refusal ?? 'idle'}</p>
      <button onClick={hold.start}>revoke</button>
      <button onClick={hold.undo}>undo</button>
    </>
  )
}

const told = (id: string) => page.getByTestId(id)
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

test('a screen of a host’s own creates, revokes, holds, undoes and waits as ours does', async () => {
  const { stack } = renderWithStack(<OwnScreen />)
  await expect.element(told('slots')).toHaveTextContent('1 of 2')
  await expect.element(told('hold')).toHaveTextContent('last-secret')
  await expect.element(told('draft')).toHaveTextContent('fresh right')
  await userEvent.fill(page.getByLabelText('value'), 'short')
  await expect.element(told('draft')).toHaveTextContent('taken length upper digit')
  await userEvent.fill(page.getByLabelText('value'), 'Long-Enough-1')
  await press('create')
  await expect.element(told('slots')).toHaveTextContent('2 of 2')
  await expect.element(page.getByLabelText('value')).toHaveValue('')

  await press('revoke')
  await expect.element(told('hold')).toHaveTextContent('1')
  await press('undo')
  await expect.element(told('hold')).toHaveTextContent('idle')
  await press('revoke')
  await expect.element(told('slots')).toHaveTextContent('1 of 2')
  expect(stack.cable.requests.map((each) => each.split(' ')[0])).toEqual([
    'GET',
    'POST',
    'GET',
    'DELETE',
    'GET',
  ])
})

test('of an unknown outcome it is known when the list has been read, and of a limit how long it lasts', async () => {
  const { stack } = renderWithStack(<OwnScreen />)
  await expect.element(told('slots')).toHaveTextContent('1 of 2')
  stack.cable.cutBefore('POST')
  const release = stack.cable.hold('GET')
  await press('create')
  await expect.element(told('creation')).toHaveTextContent('network unsure')
  release()
  await expect.element(told('creation')).toHaveTextContent('network reread')
  const headers = { 'Retry-After': '1' }
  stack.sandbox.faults.add({ ...presets.rateLimited({ headers }), match: { method: 'POST' } })
  await press('create')
  await expect.element(told('creation')).toHaveTextContent('rate-limited wait')
  await expect.element(told('creation')).toHaveTextContent(/^rate-limited\s*$/)
})

test('a wait is counted from when the error came, whoever looks at it later, and never beyond what was asked', async () => {
  const { stack } = renderWithStack(<OwnScreen />)
  await expect.element(told('slots')).toHaveTextContent('1 of 2')
  const headers = { 'Retry-After': '60' }
  stack.sandbox.faults.add({ ...presets.rateLimited({ headers }), match: { method: 'POST' } })
  await press('create')
  await expect.element(told('creation')).toHaveTextContent('wait')
  const { now } = Date
  Date.now = () => now() + 61_000
  try {
    await expect.element(told('creation')).not.toHaveTextContent('wait')
  } finally {
    Date.now = now
  }
})
