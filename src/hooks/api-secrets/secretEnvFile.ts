/**
 * An API key and the value of its secret as lines of an `.env` file, under the names that Vonage's own
 * tools read. A value of other characters than letters, digits, `-` and `_` is quoted.
 *
 * @example
 * draft.download('abcd1234.env', (secret) => secretEnvFile({ apiKey: 'abcd1234', secret }))
 */
export function secretEnvFile({ apiKey, secret }: { apiKey: string; secret: string }): string {
  return `VONAGE_API_KEY=${apiKey}\nVONAGE_API_SECRET=${quoted(secret)}\n`
}

/** Between single quotes nothing is expanded; the others are for values that hold one. */
function quoted(value: string): string {
  if (/^[\w-]*$/.test(value)) return value
  const quote = value.includes("'") ? '`' : "'"
  return quote + value + quote
}
