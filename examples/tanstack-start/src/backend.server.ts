import { createCustomerBackend } from 'cardmint/server'

export const env = (name: string) => process.env[name] ?? ''

export const backend = createCustomerBackend({
  plastiq: { apiKey: env('PLASTIQ_KEY'), baseUrl: env('PLASTIQ_URL') },
  vonage: {
    apiKey: env('VONAGE_KEY'),
    apiSecret: env('VONAGE_SECRET'),
    secretId: env('VONAGE_SECRET_ID'),
    baseUrl: env('VONAGE_URL'),
  },
  // Replace this with your session: it lets everybody in.
  authorize: () => ({ payerId: env('PAYER_ID'), apiKeys: [env('VONAGE_KEY')] }),
  allowedOrigins: [],
})
