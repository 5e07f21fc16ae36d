// Limits of both wires. They are apart from the schemas, which are too large for a page.

/** A client secret dies this long after it was minted (documented on POST /client-secrets). */
export const CLIENT_SECRET_LIFETIME_MS = 60_000

/** One word of visible ASCII, as an `Authorization` header takes it; 4 096 characters, half of what servers allow it. */
export const CLIENT_SECRET = /^[!-~]{1,4096}$/

/** One or two secrets live beside each API key (documented). */
export const API_SECRET_LIMIT = { min: 1, max: 2 } as const

/** How many characters the value of an API secret has (documented). */
export const API_SECRET_LENGTH = { min: 8, max: 25 } as const

/**
 * The documented rules for a value. The upstream gives one generic reason for all of them, so which one is broken
 * has to be found out here.
 */
const apiSecretRules = {
  length: ({ length }: string) =>
    length >= API_SECRET_LENGTH.min && length <= API_SECRET_LENGTH.max,
  lower: (value: string) => /[a-z]/.test(value),
  upper: (value: string) => /[A-Z]/.test(value),
  digit: (value: string) => /[0-9]/.test(value),
} as const
/** A rule that the value of an API secret must meet; Vonage documents these four. */
export type ApiSecretRule = keyof typeof apiSecretRules

/** The rules that `value` breaks; empty when it may be sent. */
export function brokenApiSecretRules(value: string): ApiSecretRule[] {
  return (Object.keys(apiSecretRules) as ApiSecretRule[]).filter(
    (rule) => !apiSecretRules[rule](value),
  )
}
