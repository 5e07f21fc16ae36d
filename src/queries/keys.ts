const root = 'cardmint'

export const clientSecretKey = ({ payerId }: { payerId: string }) =>
  [root, 'client-secret', { payerId }] as const

export const tokenizeCardKey = () => [root, 'tokenize-card'] as const

export const apiSecretsKey = ({ apiKey }: { apiKey: string }) =>
  [root, 'api-secrets', { apiKey }] as const

export const apiSecretKey = ({ apiKey, secretId }: { apiKey: string; secretId: string }) =>
  [...apiSecretsKey({ apiKey }), { secretId }] as const

export const secretPermissionsKey = ({ apiKey }: { apiKey: string }) =>
  [root, 'secret-permissions', { apiKey }] as const

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
  /** The beginning of every key. */
  all: [root] as const,
  /** The lease of a payer's client secret. */
  clientSecret: clientSecretKey,
  /** The mutation that stores a card. */
  tokenizeCard: tokenizeCardKey,
  /** The list of an API key's secrets; the key of each of them begins with it. */
  apiSecrets: apiSecretsKey,
  /** One secret. */
  apiSecret: apiSecretKey,
  /** The mutation that creates a secret. */
  createApiSecret: createApiSecretKey,
  /** The mutation that revokes a secret. */
  revokeSecret: revokeSecretKey,
}
