/**
 * Every key of this kit, under one root, built from an allow-list of inputs and nothing else. A key
 * never holds a secret.
 *
 * @example
 * queryClient.invalidateQueries({ queryKey: cardmintKeys.apiSecrets({ apiKey }) })
 */
export const cardmintKeys = {
  all: ['cardmint'] as const,
  clientSecret: ({ payerId }: { payerId: string }) =>
    ['cardmint', 'client-secret', { payerId }] as const,
  tokenizeCard: () => ['cardmint', 'tokenize-card'] as const,
  apiSecrets: ({ apiKey }: { apiKey: string }) => ['cardmint', 'api-secrets', { apiKey }] as const,
  apiSecret: ({ apiKey, secretId }: { apiKey: string; secretId: string }) =>
    ['cardmint', 'api-secrets', { apiKey }, { secretId }] as const,
  createApiSecret: ({ apiKey }: { apiKey: string }) =>
    ['cardmint', 'create-api-secret', { apiKey }] as const,
  revokeSecret: ({ apiKey }: { apiKey: string }) =>
    ['cardmint', 'revoke-secret', { apiKey }] as const,
}
