import { API_SECRET_LENGTH, brokenApiSecretRules } from '../contracts/limits.ts'

/** 64 characters, so that six bits of a random byte choose one without favouring any. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * Generates a strong value for an API secret in the browser: 25 characters, the most that Vonage takes, about 149 bits.
 *
 * A value that breaks a rule is discarded as a whole (about one in seventy has no digit), because adding the missing
 * character would make some values likelier than others. Never throws.
 *
 * @returns A value that meets every rule of Vonage.
 * @example
 * input.value = generateSecretValue()
 */
export function generateSecretValue(): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(API_SECRET_LENGTH.max))
    const value = Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('')
    if (brokenApiSecretRules(value).length === 0) return value
  }
}
