import process from 'node:process'
import { backend } from './backend.mjs'

Deno.serve({ port: Number(process.env.PORT ?? 4010) }, (request) => backend.fetch(request))
