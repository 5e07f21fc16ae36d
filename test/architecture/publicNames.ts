/**
 * Every public name, by entry: what runs, and what is a type alone. To change one is to change it for
 * everybody who uses the package, so say it in CHANGELOG.md too.
 */
export const publicNames: Record<string, { values: string[]; types: string[] }> = {
  ...Object.fromEntries(
    names('ar de es fr he it ja nl pl pt-BR zh-CN').map((language) => [
      `messages/${language}`,
      { values: names('card errors rotation secrets traceId unknownOutcome'), types: [] },
    ]),
  ),
  index: {
    values: names(`
      CardFields CardTokenizer CardmintError CardmintProvider CreateSecretDialog
      RevokeSecretDialog RotateSecretDialog SecretsTable createClient
      generateSecretValue isCardmintError revokeRefusal secretAgeDays secretEnvFile
      secretRotation secretSlots useApiSecret useApiSecrets useCardFields useClientSecret
      useCountdown useCountries useCreateApiSecret useHold useRecentActivity useRetryAfter
      useRevokeSecret useSecretDraft useSecretRotation useSecretsAfter useStates
      useTokenizeCard
    `),
    types: names(`
      AddressPart AddressRules AddressState AddressStates Addresses ApiSecret ApiSecretRule BillingAddress BrandInfo BrandRule Card CardBrand CardEntry
      CardFieldErrorCode CardFieldName CardFieldStatus CardFieldsHandle CardFieldsOptions
      CardFieldsRootProps CardFieldsState CardTokenizerProps CardmintClient CardmintErrorCode
      CardmintErrorDetails CardmintProviderProps ClientSecretLease CompleteAddress CreateClientOptions
      CreateSecretDialogProps Diagnostic GivenAddress GivenCard KeepFresh Messages OnDiagnostic PartialMessages
      PaymentMethod ReadSecret Recapture RecaptureRequest RecapturedCode
      RevokeSecretDialogProps RotateSecretDialogProps SecretAnnotations SecretInputProps
      SecretRefusal SecretRotation SecretRotationStep SecretSlots SecretVerification
      SecretsTableProps StateKind StoredCard SubmitResult Tokenize TokenizeRequest
      UseApiSecretParameters UseApiSecretsParameters UseCardFieldsResult
      UseClientSecretParameters UseClientSecretResult UseCreateApiSecretParameters
      UseHoldParameters UseHoldResult UseRevokeSecretParameters UseSecretDraftParameters
      UseSecretDraftResult UseSecretRotationParameters UseSecretRotationResult
      UseSecretsAfterParameters UseSecretsAfterResult UseTokenizeCardParameters VerifySecret
    `),
  },
  addresses: { values: names('addresses'), types: [] },
  'queries/index': {
    values: names(`
      CardmintError ClientSecretLease apiSecretQueryOptions apiSecretsQueryOptions cardmintKeys
      claimClientSecret clientSecretQueryOptions createApiSecretMutationOptions createClient
      isCardmintError revokeSecretMutationOptions tokenizeCardMutationOptions
    `),
    types: names(`
      ApiSecret BillingAddress Card CardEntry CardmintClient CardmintErrorCode
      CardmintErrorDetails ClientSecretParameters CompleteAddress CreateClientOptions Diagnostic
      GivenAddress GivenCard KeepFresh
      OnDiagnostic PaymentMethod ReadSecret Recapture RecaptureRequest RecapturedCode Tokenize TokenizeRequest
    `),
  },
  'server/index': {
    values: names(`
      createCustomerBackend
    `),
    types: names(`
      AllowOrigin AuditEntry Authorize AuthorizeContext BackendEvent CustomerBackend CustomerBackendOptions
      FailureReason Grant OnAudit OnEvent OriginComparison PlastiqAccount RateLimit ResolvePlastiqAccount
      ResolveVonageAccount SecretPermission UpstreamFailure VonageAccount
    `),
  },
  'sandbox/index': {
    values: names(`
      DroppedConnection createSandbox presets sandboxCards
    `),
    types: names(`
      Fault FaultMatch Sandbox SandboxCard SandboxClock SandboxEvent SandboxFaults SandboxOptions
      SandboxSeedOptions SandboxSeeds SandboxState SandboxVariants SeedAccount
    `),
  },
  'testing/index': {
    values: names(`
      expectNoCardLeak fillCard findCardLeaks testAddress testCards
    `),
    types: names(`
      CardLeak CardLeakProbe CardToFill FillCardOptions FillTarget LeakForm LeakPlace
      NoCardLeakOptions TestCard TestRefusal
    `),
  },
}

function names(text: string): string[] {
  return text.trim().split(/\s+/)
}
