// The paths of the five routes that a customer backend serves, under any base path. Same as the upstreams'.

/** The paths with their parameters, as routers and events write them. */
export const routePatterns = {
  clientSecrets: '/client-secrets',
  apiSecrets: '/accounts/:api_key/secrets',
  apiSecret: '/accounts/:api_key/secrets/:secret_id',
} as const

export const clientSecretsPath = 'client-secrets'

export function apiSecretsPath(apiKey: string): string {
  return `accounts/${encodeURIComponent(apiKey)}/secrets`
}

export function apiSecretPath(apiKey: string, secretId: string): string {
  return `${apiSecretsPath(apiKey)}/${encodeURIComponent(secretId)}`
}
