import { createCustomerBackend } from 'cardmint/server'

interface Env {
  PLASTIQ_KEY: string
  PLASTIQ_URL: string
  VONAGE_KEY: string
  VONAGE_SECRET: string
  VONAGE_SECRET_ID: string
  VONAGE_URL: string
  PAYER_ID: string
}

let backend: ReturnType<typeof createCustomerBackend> | undefined

export default {
  fetch(request: Request, env: Env): Promise<Response> {
    backend ??= createBackend(env)
    return backend.fetch(request)
  },
}

function createBackend(env: Env) {
  return createCustomerBackend({
    plastiq: { apiKey: env.PLASTIQ_KEY, baseUrl: env.PLASTIQ_URL },
    vonage: {
      apiKey: env.VONAGE_KEY,
      apiSecret: env.VONAGE_SECRET,
      secretId: env.VONAGE_SECRET_ID,
      baseUrl: env.VONAGE_URL,
    },
    // Replace this with your session: it lets everybody in.
    authorize: () => ({ payerId: env.PAYER_ID, apiKeys: [env.VONAGE_KEY] }),
    allowedOrigins: [],
  })
}
