import { randomUUID } from 'node:crypto'

const sessions = new Set<string>()
const cookieName = 'demo_session'

/** A new session for whoever opens the page, as a `Set-Cookie` header. A real app asks who it is. */
export function startSession(): string {
  const id = randomUUID()
  sessions.add(id)
  return `${cookieName}=${id}; HttpOnly; SameSite=Strict; Path=/`
}

/** Whether this `Cookie` header is of a session that this process started. */
export function isSignedIn(cookies: string | null | undefined): boolean {
  const id = new RegExp(`(?:^|; )${cookieName}=([^;]*)`).exec(cookies ?? '')?.[1]
  return id !== undefined && sessions.has(id)
}
