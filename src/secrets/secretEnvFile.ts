/**
 * Writes an API key and the value of its secret as lines of an `.env` file, under the names that Vonage's own tools
 * read. bash (`source`), dotenv and `node --env-file` read the same value from it.
 *
 * @param credentials The API key and the value of the secret.
 * @returns Two lines, each with a newline at its end.
 * @throws RangeError for a value that those tools read differently: one that ends in `\`, one with a control
 * character, or one with both `'` and any of `"`, `$`, `` ` `` and `\`. Save such a value as text.
 * @example
 * draft.download('abcd1234.env', (secret) => secretEnvFile({ apiKey: 'abcd1234', secret }))
 */
export function secretEnvFile({ apiKey, secret }: { apiKey: string; secret: string }): string {
  return `VONAGE_API_KEY=${quoted(apiKey)}\nVONAGE_API_SECRET=${quoted(secret)}\n`
}

/** Quotes with single quotes, inside which no reader knows escapes; a value with a single quote gets double ones. */
function quoted(value: string): string {
  if (/^[\w-]+$/.test(value)) return value
  const quote = value.includes("'") ? '"' : "'"
  if (/[\p{Cc}\p{Cs}]|\\$/u.test(value) || (quote === '"' && /["$`\\]/.test(value))) {
    throw new RangeError(
      'secretEnvFile: bash, dotenv and node --env-file do not all read this value the same from an .env file. Save it as text.',
    )
  }
  return quote + value + quote
}
