export { createCustomerBackend } from './createCustomerBackend.ts'
export type { SecretPermission } from '../contracts/permissions.ts'
export type { AuditEntry, OnAudit } from './audit.ts'
export type { CustomerBackend } from './createCustomerBackend.ts'
export type { BackendEvent, FailureReason, OnEvent } from './events.ts'
export type { UpstreamFailure } from './upstreamFailure.ts'
export type { OriginComparison } from './origin.ts'
export type {
  AllowOrigin,
  Authorize,
  AuthorizeContext,
  CustomerBackendOptions,
  Grant,
  PlastiqAccount,
  ResolvePlastiqAccount,
  ResolveVonageAccount,
  VonageAccount,
} from './options.ts'
export type { RateLimit } from './rateLimit.ts'
