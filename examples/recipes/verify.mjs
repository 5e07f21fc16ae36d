const { VONAGE_URL = 'https://api.nexmo.com' } = process.env

/**
 * Whether the upstream accepts this secret of this key. For a route of yours, after its check of the session and the key.
 *
 * @param {string} apiKey
 * @param {string} secret
 */
export async function isAccepted(apiKey, secret) {
  const Authorization = `Basic ${btoa(`${apiKey}:${secret}`)}`
  const answer = await fetch(`${VONAGE_URL}/accounts/${apiKey}/secrets`, {
    headers: { Authorization },
  })
  return answer.ok
}
