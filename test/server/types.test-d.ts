import { expectTypeOf, test } from 'vitest'
import { createSandbox } from '../../src/sandbox/index.ts'
import type { CustomerBackend, CustomerBackendOptions } from '../../src/server/index.ts'

test('authorize and allowedOrigins cannot be left out', () => {
  expectTypeOf<Omit<CustomerBackendOptions, 'authorize'>>().not.toExtend<CustomerBackendOptions>()
  expectTypeOf<
    Omit<CustomerBackendOptions, 'allowedOrigins'>
  >().not.toExtend<CustomerBackendOptions>()
})

test('a grant has to be said: nothing returned is no grant', () => {
  expectTypeOf<() => void>().not.toExtend<CustomerBackendOptions['authorize']>()
  expectTypeOf<() => boolean>().not.toExtend<CustomerBackendOptions['authorize']>()
  expectTypeOf<() => Promise<null>>().toExtend<CustomerBackendOptions['authorize']>()
})

test('the sandbox can stand in for the network', () => {
  const sandbox = createSandbox()
  expectTypeOf(sandbox.fetch).toExtend<NonNullable<CustomerBackendOptions['fetch']>>()
})

test('the backend is what servers mount: a fetch', () => {
  expectTypeOf<CustomerBackend['fetch']>().toEqualTypeOf<(request: Request) => Promise<Response>>()
})
