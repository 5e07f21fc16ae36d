export { createCustomerBackend } from './createCustomerBackend.ts'
export type { CustomerBackend } from './createCustomerBackend.ts'
export type { BackendEvent, FailureReason, OnEvent } from './events.ts'
export type { OriginComparison } from './origin.ts'
export type {
  AllowOrigin,
  Authorize,
  CustomerBackendOptions,
  Grant,
  PlastiqAccount,
  RateLimit,
  ResolveVonageAccount,
  VonageAccount,
} from './options.ts'
