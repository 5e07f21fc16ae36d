export {
  createClient,
  type CardmintClient,
  type CreateClientOptions,
} from '../client/createClient.ts'
export type { ApiSecret } from '../client/secrets/apiSecrets.ts'
export {
  CardmintError,
  isCardmintError,
  type CardmintErrorCode,
  type CardmintErrorDetails,
} from '../client/errors/CardmintError.ts'
export type { BillingAddress, Card, PaymentMethod } from '../contracts/plastiq.ts'
export { ClientSecretLease } from '../lease/ClientSecretLease.ts'
export {
  createApiSecretMutationOptions,
  revokeSecretMutationOptions,
  type ReadSecret,
} from './apiSecretMutationOptions.ts'
export { apiSecretQueryOptions, apiSecretsQueryOptions } from './apiSecretsQueryOptions.ts'
export { claimClientSecret } from './claimClientSecret.ts'
export {
  clientSecretQueryOptions,
  type ClientSecretParameters,
  type KeepFresh,
} from './clientSecretQueryOptions.ts'
export type { ReadOptions, WriteOptions } from './defineOptions.ts'
export { cardmintKeys } from './keys.ts'
export { tokenizeCardMutationOptions, type CardEntry } from './tokenizeCardMutationOptions.ts'
export type {
  Recapture,
  RecapturedCode,
  RecaptureRequest,
  Tokenize,
  TokenizeRequest,
} from '../client/card/tokenizeRequest.ts'
export type { Diagnostic, OnDiagnostic } from '../client/diagnostics.ts'
export type { CompleteAddress, GivenAddress, GivenCard } from '../client/card/completeAddress.ts'
