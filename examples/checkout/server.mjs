import { getRequestListener } from '@hono/node-server'
import { createCustomerBackend } from 'cardmint/server'
import express from 'express'

const { PLASTIQ_KEY, PLASTIQ_URL, PAYER_ID, PORT } = process.env
const { VONAGE_KEY, VONAGE_SECRET, VONAGE_SECRET_ID, VONAGE_URL } = process.env

const backend = createCustomerBackend({
  plastiq: { apiKey: PLASTIQ_KEY, baseUrl: PLASTIQ_URL },
  vonage: {
    apiKey: VONAGE_KEY,
    apiSecret: VONAGE_SECRET,
    secretId: VONAGE_SECRET_ID,
    baseUrl: VONAGE_URL,
  },
  // Replace this with your session: it lets everybody in.
  authorize: () => ({ payerId: PAYER_ID, apiKeys: [VONAGE_KEY] }),
  allowedOrigins: [],
})

const app = express()
app.all(/^\/api\//, getRequestListener(backend.fetch))
app.use(express.static('dist'))
app.listen(Number(PORT), '127.0.0.1', (error) => {
  if (error) throw error
  console.log(`http://127.0.0.1:${PORT}`)
})
