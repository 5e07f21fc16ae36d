/** The five routes that a customer backend serves, under any base path. Same paths as the upstreams. */
export const routes = {
  clientSecrets: 'client-secrets',
  apiSecrets: (apiKey: string) => `accounts/${encodeURIComponent(apiKey)}/secrets`,
  apiSecret: (apiKey: string, secretId: string) =>
    `accounts/${encodeURIComponent(apiKey)}/secrets/${encodeURIComponent(secretId)}`,
} as const

/** UUID v4; echoed by Plastiq and by the customer backend, minted by the server where missing. */
export const TRACE_ID_HEADER = 'Trace-Id'

/** Identifier of the end user's browser, recommended by Plastiq for calls made on its behalf. */
export const DEVICE_ID_HEADER = 'End-User-Device-Id'
