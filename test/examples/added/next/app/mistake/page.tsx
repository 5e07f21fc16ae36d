import { createClient } from 'cardmint'

export const dynamic = 'force-dynamic'

/** Calls what is for the browser on the server. */
export default function Page() {
  createClient({ baseUrl: '/api' })
  return null
}
