import { backend } from './backend.mjs'

export default { fetch: backend.fetch, port: Number(process.env.PORT ?? 4010) }
