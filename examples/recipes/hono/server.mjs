import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { backend } from './backend.mjs'

const app = new Hono()
app.all('/api/*', (context) => backend.fetch(context.req.raw))

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 4010) })
