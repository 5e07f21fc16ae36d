export { createCustomerBackend } from './createCustomerBackend.ts'
export type { CustomerBackend } from './createCustomerBackend.ts'
export type { BackendEvent, FailureReason, OnEvent } from './events.ts'
export type {
  Authorize,
  CustomerBackendOptions,
  Grant,
  PlastiqAccount,
  RateLimit,
  ResolveVonageAccount,
  VonageAccount,
} from './options.ts'
