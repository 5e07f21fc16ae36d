import { createCustomerBackend } from 'cardmint/server'

const { PLASTIQ_KEY, PLASTIQ_URL, VONAGE_KEY, VONAGE_SECRET, VONAGE_SECRET_ID, VONAGE_URL } =
  process.env
const { PAYER_ID, BASE_PATH } = process.env

export const backend = createCustomerBackend({
  plastiq: { apiKey: PLASTIQ_KEY, baseUrl: PLASTIQ_URL ?? 'https://connect.plastiq.com/api' },
  vonage: {
    apiKey: VONAGE_KEY,
    apiSecret: VONAGE_SECRET,
    secretId: VONAGE_SECRET_ID,
    baseUrl: VONAGE_URL ?? 'https://api.nexmo.com',
  },
  // Replace this with your session: which payer and API keys may this caller use, and what may it do?
  authorize: (request) => {
    const session = /session=([^;]+)/.exec(request.headers.get('Cookie') ?? '')?.[1]
    if (!session) return null
    const permissions = session === 'reader' ? ['list'] : ['list', 'create', 'revoke']
    return { payerId: PAYER_ID, apiKeys: [VONAGE_KEY], permissions }
  },
  allowedOrigins: ['https://shop.example'],
  basePath: BASE_PATH ?? '/api',
})
