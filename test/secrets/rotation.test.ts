import { expect, test } from 'vitest'
import { secretRotation, type SecretVerification } from '../../src/secrets/rotation.ts'

const old = { id: 'old', createdAt: '2025-01-01T00:00:00Z', inUse: false }
const fresh = { id: 'fresh', createdAt: '2026-01-01T00:00:00Z', inUse: false }
const used = <Secret>(secret: Secret) => ({ ...secret, inUse: true })

test.each<[string, Parameters<typeof secretRotation>[0], SecretVerification, object]>([
  ['no secret', [], 'none', { step: 'create', older: undefined, isBlocked: false }],
  ['one secret', [old], 'none', { step: 'create', older: old, newer: undefined }],
  ['one that is in use', [used(old)], 'none', { step: 'create', isBlocked: true }],
  ['two', [old, fresh], 'none', { step: 'deploy', older: old, newer: fresh, isBlocked: false }],
  ['two, old one in use', [used(old), fresh], 'none', { step: 'deploy', isBlocked: true }],
  ['two, new one in use', [old, used(fresh)], 'none', { step: 'revoke', isBlocked: false }],
  ['a call under way', [old, fresh], 'pending', { step: 'verify' }],
  ['a call that was let in', [old, fresh], 'passed', { step: 'revoke' }],
  ['let in, old one in use', [used(old), fresh], 'passed', { step: 'deploy', isBlocked: true }],
  ['a call that failed', [old, fresh], 'failed', { step: 'deploy' }],
  ['failed, new one in use', [old, used(fresh)], 'failed', { step: 'deploy' }],
])('%s: the step follows from it', (_, secrets, verification, expected) => {
  expect(secretRotation(secrets, { verification })).toMatchObject(expected)
})

test('of two secrets of the same second the one just created is the newer', () => {
  const twin = { ...old, id: 'twin' }
  expect(secretRotation([old, twin], { newId: 'old' })).toMatchObject({ older: twin, newer: old })
  expect(secretRotation([old, twin], { newId: 'twin' })).toMatchObject({ older: old, newer: twin })
})

test('a later secret of somebody else is not taken for the one to be replaced', () => {
  expect(secretRotation([old, fresh], { newId: 'old' })).toMatchObject({ older: old, newer: fresh })
})
