/**
 * Every public name, by entry: what runs, and what is a type alone. To change one is to change it for
 * everybody who uses the package, so say it in CHANGELOG.md too.
 */
export const publicNames: Record<string, { values: string[]; types: string[] }> = {
  ...Object.fromEntries(
    names('ar de en es fr he it ja nl pl pt-BR zh-CN').map((language) => [
      `messages/${language}`,
      {
        values: names('card errors frame rotation secrets traceId unknownOutcome'),
        types: language === 'en' ? ['Messages'] : [],
      },
    ]),
  ),
  // by feature, in the order of src/index.ts
  index: {
    values: names(`
      CardmintProvider createClient
      CardTokenizer FramedCardTokenizer CardFields replayBlock useCardFields useTokenizeCard
      useCountries useStates
      useClientSecret useCountdown useRecentActivity
      SecretsTable CreateSecretDialog RevokeSecretDialog RotateSecretDialog useApiSecrets
      useApiSecret useCreateApiSecret useRevokeSecret useSecretsAfter useHold useSecretDraft
      generateSecretValue secretEnvFile useSecretRotation secretRotation revokeRefusal secretSlots
      secretAgeDays
      CardmintError isCardmintError useRetryAfter
    `),
    types: names(`
      CardmintProviderProps CardmintClient CreateClientOptions Diagnostic OnDiagnostic
      CardTokenizerProps FramedCardTokenizerProps FramedCardHandle CardFieldsHandle CardFieldsRootProps SubmitResult UseCardFieldsResult
      CardFieldsOptions CardFieldsState CardFieldStatus StoredCard CardEntry
      UseTokenizeCardParameters Recapture RecapturedCode RecaptureRequest Tokenize TokenizeRequest
      BrandInfo BrandRule CardBrand RenderBrand CardDefaults CardFieldErrorCode CardFieldName CardFieldProps CardInputProps CardNumberProps AddressProps BillingAddress Card
      PaymentMethod
      Addresses AddressPart AddressRules AddressState AddressStates StateKind CompleteAddress
      GivenAddress GivenCard
      UseClientSecretParameters UseClientSecretResult KeepFresh ClientSecretLease
      SecretsTableProps SecretAnnotations CreateSecretDialogProps RevokeSecretDialogProps
      RotateSecretDialogProps UseApiSecretsParameters UseApiSecretParameters ApiSecret
      UseCreateApiSecretParameters ReadSecret UseRevokeSecretParameters UseSecretsAfterParameters
      UseSecretsAfterResult UseHoldParameters UseHoldResult SecretInputProps
      UseSecretDraftParameters UseSecretDraftResult ApiSecretRule UseSecretRotationParameters
      UseSecretRotationResult VerifySecret SecretRotation RotationFacts SecretRotationStep SecretVerification
      SecretRefusal SecretSlots
      CardmintErrorCode CardmintErrorDetails
      Messages PartialMessages
    `),
  },
  addresses: { values: names('addresses'), types: [] },
  'frame/index': {
    values: names('mountCardFrame'),
    types: names('CardFrameOptions FrameLocale ThemeVariable'),
  },
  marks: { values: names('brandMark'), types: [] },
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
      OnDiagnostic PaymentMethod ReadOptions ReadSecret Recapture RecaptureRequest RecapturedCode Tokenize TokenizeRequest
      WriteOptions
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
