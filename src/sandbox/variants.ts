/**
 * Where the published sources disagree, the sandbox can speak either way. One row for each
 * disagreement; the first value is the default.
 */
const variantTable = {
  /** Plastiq error body: `details` + `statusCode` (guides) or `errors` (OpenAPI description). */
  plastiqErrorShape: ['details', 'errors'],
  /** Plastiq creates: the OpenAPI description says 200, the status-code page lists 201. */
  plastiqCreateStatus: [200, 201],
  /** The partner key travels as bearer; older guides put it in a header called `API-Key`. */
  plastiqAuth: ['bearer', 'bearer-or-api-key'],
  /** Not documented: whether a tokenization that fails uses up the client secret. */
  failedCard: ['spends-secret', 'keeps-secret'],
  /** Published as required: the security code and the expiry of a card whose brand has none. */
  bareCard: ['refused', 'stored'],
  /** A third API secret: two generations of 403, and a sentence that says 400. */
  limitRefusal: ['add-excess-secret', 'maximum-secrets-allowed', 'bare-400'],
  /** Vonage's 401: account spec 1.0.4, the API standards, account spec 1.0.3 (no fragment). */
  unauthorizedProblem: ['unauthorized', 'invalid-credentials', 'portal-root'],
  /** The host in a problem's `type`: specs and fixtures, or the present standards page. */
  problemHost: ['developer.nexmo.com', 'developer.vonage.com'],
  /** A problem's content type: the API standards, or the account spec. */
  problemContentType: ['application/problem+json', 'application/json'],
  /** A problem's `instance`: 32 hex digits in specs, a UUID in fixtures. */
  instanceStyle: ['hex32', 'uuid'],
  /** `_links.self.href` of a secret: its path, its whole URL, or (one fixture) its collection. */
  linkStyle: ['path', 'absolute', 'collection'],
  /** The order of the secrets is not documented; fixtures have the newest first. */
  listOrder: ['newest-first', 'oldest-first'],
} as const

type Table = typeof variantTable

/** One reading for each disagreement between the published sources. */
export type SandboxVariants = { [Name in keyof Table]: Table[Name][number] }

/** The defaults with `chosen` over them. Throws a `RangeError` for a name or value not in the table. */
export function resolveVariants(chosen: Partial<SandboxVariants> = {}): SandboxVariants {
  for (const [name, value] of Object.entries(chosen)) {
    const allowed: readonly unknown[] | undefined = Object.entries(variantTable).find(
      ([known]) => known === name,
    )?.[1]
    if (allowed === undefined) {
      throw new RangeError(
        `The sandbox has no variant "${name}". Known: ${Object.keys(variantTable).join(', ')}.`,
      )
    }
    if (value !== undefined && !allowed.includes(value)) {
      throw new RangeError(
        `The sandbox variant "${name}" cannot be "${value}". Use one of: ${allowed.join(', ')}.`,
      )
    }
  }
  const given = Object.fromEntries(
    Object.entries(chosen).filter(([, value]) => value !== undefined),
  )
  return { ...defaults, ...given }
}

// the first value of each row
const defaults = Object.fromEntries(
  Object.entries(variantTable).map(([name, [first]]) => [name, first]),
) as SandboxVariants
