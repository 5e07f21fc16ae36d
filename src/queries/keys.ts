const root = 'cardmint'

export const clientSecretKey = ({ payerId }: { payerId: string }) =>
  [root, 'client-secret', { payerId }] as const

export const tokenizeCardKey = () => [root, 'tokenize-card'] as const

export const apiSecretsKey = ({ apiKey }: { apiKey: string }) =>
  [root, 'api-secrets', { apiKey }] as const

export const apiSecretKey = ({ apiKey, secretId }: { apiKey: string; secretId: string }) =>
  [...apiSecretsKey({ apiKey }), { secretId }] as const

export const createApiSecretKey = ({ apiKey }: { apiKey: string }) =>
  [root, 'create-api-secret', { apiKey }] as const

export const revokeSecretKey = ({ apiKey }: { apiKey: string }) =>
  [root, 'revoke-secret', { apiKey }] as const

/**
 * Query and mutation keys. Each starts with `cardmint` and the name of its resource, and holds no secret.
 *
 * @example
 * queryClient.invalidateQueries({ queryKey: cardmintKeys.apiSecrets({ apiKey }) })
 */
export const cardmintKeys = {
  all: [root] as const,
  clientSecret: clientSecretKey,
  tokenizeCard: tokenizeCardKey,
  apiSecrets: apiSecretsKey,
  apiSecret: apiSecretKey,
  createApiSecret: createApiSecretKey,
  revokeSecret: revokeSecretKey,
}
