import { backend } from '../backend.server'
import type { Route } from './+types/api'

// A loader answers GET and the preflight, an action everything else.
export const loader = ({ request }: Route.LoaderArgs) => backend.fetch(request)
export const action = ({ request }: Route.ActionArgs) => backend.fetch(request)
