import { getRequestListener } from '@hono/node-server'
import Fastify from 'fastify'
import { backend } from './backend.mjs'

const answer = getRequestListener(backend.fetch)

const app = Fastify()
app.register(async (api) => {
  // Fastify would read the body first, and a body can be read only once.
  api.removeAllContentTypeParsers()
  api.addContentTypeParser('*', (_request, _payload, done) => done(null))
  api.all('/api/*', (request, reply) => {
    reply.hijack()
    return answer(request.raw, reply.raw)
  })
})

await app.listen({ port: Number(process.env.PORT ?? 4010) })
