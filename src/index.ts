'use client'

// Provider and client
export { CardmintProvider, type CardmintProviderProps } from './provider/CardmintProvider.tsx'
export {
  createClient,
  type CardmintClient,
  type CreateClientOptions,
} from './client/createClient.ts'
export type { Diagnostic, OnDiagnostic } from './client/diagnostics.ts'

// Card entry
export { CardTokenizer, type CardTokenizerProps } from './components/card-form/CardTokenizer.tsx'
export {
  FramedCardTokenizer,
  type FramedCardHandle,
  type FramedCardTokenizerProps,
} from './components/framed-card/FramedCardTokenizer.tsx'
export { CardFields } from './components/card-form/CardFields.ts'
export type { RenderBrand } from './components/card-form/BrandMark.tsx'
export type { CardDefaults } from './components/card-form/CardFieldsContext.ts'
export type { AddressProps } from './components/card-form/Address.tsx'
export type { CardFieldProps, CardNumberProps } from './components/card-form/CardField.tsx'
export type { CardFieldsHandle } from './components/card-form/CardForm.tsx'
export type { CardFieldsRootProps } from './components/card-form/CardFieldsRoot.tsx'
export type { SubmitResult } from './components/card-form/useSubmission.ts'
export type { CardInputProps } from './card-entry/getFieldProps.ts'
export { replayBlock } from './components/shared/replayBlock.ts'
export { useCardFields, type UseCardFieldsResult } from './hooks/useCardFields.ts'
export type {
  CardFieldsOptions,
  CardFieldsState,
  CardFieldStatus,
  StoredCard,
} from './card-entry/types.ts'
export type { CardEntry } from './queries/tokenizeCardMutationOptions.ts'
export { useTokenizeCard, type UseTokenizeCardParameters } from './hooks/useTokenizeCard.ts'
export type {
  Recapture,
  RecapturedCode,
  RecaptureRequest,
  Tokenize,
  TokenizeRequest,
} from './client/card/tokenizeRequest.ts'
export type { BrandInfo, BrandRule, CardBrand } from './card/brands/cardBrand.ts'
export type { CardFieldErrorCode, CardFieldName } from './card/types.ts'
export type { BillingAddress, Card, PaymentMethod } from './contracts/plastiq.ts'

// Addresses of a card
export { useCountries } from './hooks/useCountries.ts'
export { useStates } from './hooks/useStates.ts'
export type {
  Addresses,
  AddressPart,
  AddressRules,
  AddressState,
  AddressStates,
  StateKind,
} from './card/addressRules.ts'
export type { CompleteAddress, GivenAddress, GivenCard } from './client/card/completeAddress.ts'

// Client secrets
export {
  useClientSecret,
  type UseClientSecretParameters,
  type UseClientSecretResult,
} from './hooks/useClientSecret.ts'
export type { KeepFresh } from './queries/clientSecretQueryOptions.ts'
export type { ClientSecretLease } from './lease/ClientSecretLease.ts'
export { useCountdown } from './hooks/useCountdown.ts'
export { useRecentActivity } from './hooks/useRecentActivity.ts'

// API secrets
export { SecretsTable, type SecretsTableProps } from './components/secrets-table/SecretsTable.tsx'
export type { SecretAnnotations } from './components/secrets-table/annotations.ts'
export {
  CreateSecretDialog,
  type CreateSecretDialogProps,
} from './components/secrets-table/CreateSecretDialog.tsx'
export {
  RevokeSecretDialog,
  type RevokeSecretDialogProps,
} from './components/secrets-table/RevokeSecretDialog.tsx'
export {
  RotateSecretDialog,
  type RotateSecretDialogProps,
} from './components/secrets-table/rotation/RotateSecretDialog.tsx'
export { useApiSecrets, type UseApiSecretsParameters } from './hooks/useApiSecrets.ts'
export { useApiSecret, type UseApiSecretParameters } from './hooks/useApiSecret.ts'
export type { ApiSecret } from './client/secrets/apiSecrets.ts'
export {
  useCreateApiSecret,
  type UseCreateApiSecretParameters,
} from './hooks/useCreateApiSecret.ts'
export type { ReadSecret } from './queries/apiSecretMutationOptions.ts'
export { useRevokeSecret, type UseRevokeSecretParameters } from './hooks/useRevokeSecret.ts'
export {
  useSecretsAfter,
  type UseSecretsAfterParameters,
  type UseSecretsAfterResult,
} from './hooks/useSecretsAfter.ts'
export { useHold, type UseHoldParameters, type UseHoldResult } from './hooks/useHold.ts'
export {
  useSecretDraft,
  type UseSecretDraftParameters,
  type UseSecretDraftResult,
} from './hooks/useSecretDraft.ts'
export type { SecretInputProps } from './hooks/secretInput.ts'
export { generateSecretValue } from './secrets/generateSecretValue.ts'
export type { ApiSecretRule } from './contracts/limits.ts'
export { secretEnvFile } from './secrets/secretEnvFile.ts'
export {
  useSecretRotation,
  type UseSecretRotationParameters,
  type UseSecretRotationResult,
  type VerifySecret,
} from './hooks/useSecretRotation.ts'
export {
  secretRotation,
  type RotationFacts,
  type SecretRotation,
  type SecretRotationStep,
  type SecretVerification,
} from './secrets/rotation.ts'
export {
  revokeRefusal,
  secretSlots,
  type SecretRefusal,
  type SecretSlots,
} from './secrets/slots.ts'
export { secretAgeDays } from './secrets/secretAge.ts'

// Errors
export {
  CardmintError,
  isCardmintError,
  type CardmintErrorCode,
  type CardmintErrorDetails,
} from './client/errors/CardmintError.ts'
export { useRetryAfter } from './hooks/useRetryAfter.ts'

// Words
export type { Messages } from './messages/en.ts'
export type { PartialMessages } from './messages/merge.ts'
