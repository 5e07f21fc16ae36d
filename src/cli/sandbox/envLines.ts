import type { SandboxSeeds } from '../../sandbox/index.ts'

/**
 * The variables that the quick start of the README and the examples read, as lines of an `.env` file. The seeds need no
 * quotes: they are letters, digits and dashes.
 */
export function envLines(url: string, { plastiq, vonage }: SandboxSeeds): string[] {
  const [payerId] = plastiq.payerIds
  const [account] = vonage.accounts
  return [
    '# The sandbox of cardmint, whose credentials are public.',
    `PLASTIQ_KEY=${plastiq.apiKey}`,
    `PLASTIQ_URL=${url}/api`,
    `VONAGE_KEY=${account?.apiKey}`,
    `VONAGE_SECRET=${account?.apiSecret}`,
    `VONAGE_SECRET_ID=${account?.secretId}`,
    `VONAGE_URL=${url}`,
    `PAYER_ID=${payerId}`,
    '# Vite builds these into the page, so no credential may have this prefix.',
    `VITE_TOKENIZATION_URL=${url}/api/payment-methods`,
    `VITE_PAYER_ID=${payerId}`,
    `VITE_API_KEY=${account?.apiKey}`,
  ]
}
