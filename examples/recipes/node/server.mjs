import { serve } from '@hono/node-server'
import { backend } from './backend.mjs'

serve({ fetch: backend.fetch, port: Number(process.env.PORT ?? 4010) })
