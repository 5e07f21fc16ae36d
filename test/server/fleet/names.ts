/** What sandbox and backends agree on: credentials, and as many payers and API keys as a run may use up. */
export const partnerKey = 'fleet-partner-key'
export const apiSecret = 'Fleet-Secret-1'
export const secretId = '5b1f0c62-9d3e-4f7a-8c41-2e6a7d905b13'

const PAYERS = 40_000
const KEYS = 10_000

export const payerAt = (index: number): string => at(index, PAYERS, 'payers', payer)
export const apiKeyAt = (index: number): string => at(index, KEYS, 'API keys', apiKey)

const payer = (index: number) => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`
const apiKey = (index: number) => `fleet${index}`

function at(index: number, count: number, what: string, name: (index: number) => string): string {
  if (index < count) return name(index)
  throw new Error(`This run needs more ${what} than the ${count} that there are.`)
}

export const seeds = () => ({
  plastiq: { apiKey: partnerKey, payerIds: Array.from({ length: PAYERS }, (_, i) => payer(i)) },
  vonage: {
    accounts: Array.from({ length: KEYS }, (_, index) => ({
      apiKey: apiKey(index),
      secrets: [{ id: secretId, value: apiSecret }],
    })),
  },
})
