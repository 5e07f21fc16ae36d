import { brokenApiSecretRules } from '../contracts/limits.ts'

/** 64 characters, so that six bits of a random byte choose one without favouring any. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The longest that Vonage takes; 149 bits. */
const LENGTH = 25

/**
 * A strong value for an API secret, made in the browser. A value that breaks a rule is thrown away whole
 * (about one in seventy has no digit): putting the missing character in would make some values likelier.
 *
 * @example
 * input.value = generateSecretValue()
 */
export function generateSecretValue(): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
    const value = Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('')
    if (brokenApiSecretRules(value).length === 0) return value
  }
}
