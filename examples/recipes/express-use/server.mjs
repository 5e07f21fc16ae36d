import { getRequestListener } from '@hono/node-server'
import express from 'express'
import { backend } from './backend.mjs'

const app = express()
// Before any body parser: a body can be read only once.
app.use('/api', getRequestListener(backend.fetch))
app.use(express.json())

app.listen(Number(process.env.PORT ?? 4010))
