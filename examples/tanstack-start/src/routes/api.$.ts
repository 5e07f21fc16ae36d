import { createFileRoute } from '@tanstack/react-router'
import { backend } from '../backend.server'

export const Route = createFileRoute('/api/$')({
  server: { handlers: { ANY: ({ request }) => backend.fetch(request) } },
})
