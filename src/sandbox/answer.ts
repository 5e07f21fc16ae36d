/** Tells whether a `Response` with this status may have a body. */
export function mayHaveBody(status: number): boolean {
  return ![204, 205, 304].includes(status)
}

/** A JSON answer; a status that may not have a body gets none. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  return mayHaveBody(status)
    ? new Response(JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json', ...headers },
      })
    : new Response(null, { status, headers })
}
