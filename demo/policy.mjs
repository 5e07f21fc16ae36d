/**
 * What the page may do, as a `Content-Security-Policy` header: its own files, its own origin, and the vault.
 * No text becomes script anywhere (Trusted Types, with no policy that could bless one).
 *
 * @param {object} options
 * @param {string} options.tokenizationUrl The one address beyond the page's own origin: where the card goes.
 * @param {string} [options.frameUrl] The document of the framed card form, on an origin of its own.
 * @param {string} [options.nonce] For the inline module and the style elements of a development server.
 */
export function contentSecurityPolicy({ tokenizationUrl, frameUrl, nonce }) {
  const ours = nonce ? `'self' 'nonce-${nonce}'` : "'self'"
  return [
    "default-src 'none'",
    `script-src ${ours}`,
    `style-src ${ours}`,
    "img-src 'self'",
    `connect-src 'self' ${new URL(tokenizationUrl).origin}`,
    ...(frameUrl ? [`frame-src ${new URL(frameUrl).origin}`] : []),
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}
