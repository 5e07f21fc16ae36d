import { backend } from './backend.mjs'

export default { fetch: backend.fetch }
