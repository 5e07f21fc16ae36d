import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useCreateApiSecret } from '../../src/hooks/useCreateApiSecret.ts'
import { useRevokeSecret } from '../../src/hooks/useRevokeSecret.ts'
import { useSecretRotation, type VerifySecret } from '../../src/hooks/useSecretRotation.ts'
import { renderInStack } from './support.tsx'

const apiKey = 'abcd1234'
const VALUE = 'Rotated-Value-1'
const read = () => VALUE

function useRotating(verify?: VerifySecret) {
  const create = useCreateApiSecret({ apiKey })
  const revoke = useRevokeSecret({ apiKey })
  return { create, revoke, rotation: useSecretRotation({ apiKey, verify }) }
}

/** Two secrets, the second one just created. */
async function rotating(verify?: VerifySecret) {
  const { result } = renderInStack(() => useRotating(verify))
  await waitFor(() => expect(result.current.rotation.list.isSuccess).toBe(true))
  expect(result.current.rotation.step).toBe('create')
  const { id } = await act(() => result.current.create.mutateAsync(read))
  await waitFor(() => expect(result.current.rotation.newer?.id).toBe(id))
  return { result, id }
}

test('a rotation without a component: create, deploy, verify, revoke', async () => {
  const asked: unknown[] = []
  let answer: (passed: boolean) => void = () => {}
  const { result, id } = await rotating((request) => {
    asked.push(request)
    return new Promise((resolve) => (answer = resolve))
  })
  expect(result.current.rotation).toMatchObject({ step: 'deploy', verification: 'none' })
  act(() => void result.current.rotation.runVerify?.(read))
  expect(result.current.rotation.step).toBe('verify')
  await act(async () => answer(true))
  const { step, older } = result.current.rotation
  expect([step, asked]).toEqual(['revoke', [{ secretId: id, value: VALUE }]])
  await act(() => result.current.revoke.mutateAsync({ secretId: older?.id ?? '' }))
  // what was verified is the old one now, so that the next rotation begins
  await waitFor(() => expect(result.current.rotation.step).toBe('create'))
  expect(result.current.rotation).toMatchObject({ older: { id }, verification: 'none' })
})

test('two calls of runVerify at once are one call', async () => {
  let calls = 0
  const { result } = await rotating(async () => {
    calls += 1
    return true
  })
  const { runVerify } = result.current.rotation
  await act(() => Promise.all([runVerify?.(read), runVerify?.(read)]))
  expect([calls, result.current.rotation.verification]).toEqual([1, 'passed'])
})

test('a verification that failed may be made again', async () => {
  const answers = [false, true]
  const { result } = await rotating(async () => answers.shift() ?? false)
  await act(async () => result.current.rotation.runVerify?.(read))
  expect(result.current.rotation).toMatchObject({ step: 'deploy', verification: 'failed' })
  await act(async () => result.current.rotation.runVerify?.(read))
  expect(result.current.rotation).toMatchObject({ step: 'revoke', verification: 'passed' })
})

test('what a verify throws, at once too, is a no and nothing more', async () => {
  const { result } = await rotating(() => {
    throw new Error(VALUE)
  })
  await act(async () => result.current.rotation.runVerify?.(read))
  expect(result.current.rotation.verification).toBe('failed')
})

test('without verify there is nothing to run', async () => {
  const { result } = await rotating()
  expect(result.current.rotation.runVerify).toBeUndefined()
})
