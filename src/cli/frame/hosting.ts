import type { Headers, SiteHeaders } from './headers.ts'

/**
 * `_headers` for Cloudflare and Netlify. No header is set by two rules that meet: Cloudflare joins the values, and of
 * two policies both hold. `X-Frame-Options` refuses to embed anything but the document, where the policy takes its
 * place.
 */
export function headersFile({ common, document, assets }: SiteHeaders): string {
  const rule = (path: string, headers: Headers) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  const rules = [
    rule('/*', [...common, ['X-Frame-Options', 'DENY']]),
    rule('/', document),
    rule('/index.html', document),
    rule('/assets/*', assets),
  ]
  return `${rules.join('\n')}\n`
}

/** For the `server` block of nginx. A location with headers of its own inherits none, so each has all. */
export function nginxConf({ common, document, assets, other }: SiteHeaders): string {
  const add = (headers: Headers, indent = '') =>
    [...common, ...headers]
      .map(([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;`)
      .join('\n')
  return `# The card frame. In the server block of its own origin: set root to this folder and include this file.
types { text/html html; text/css css; text/javascript js; }
default_type application/octet-stream;
charset utf-8;
charset_types text/css text/javascript;
${add(other)}
location ~ ^/(index\\.html)?$ {
${add(document, '  ')}
  gzip on;
  try_files /index.html =404;
}
location /assets/ {
${add(assets, '  ')}
  gzip on;
  gzip_types text/css text/javascript;
  try_files $uri @none;
}
location @none { return 404; }
location / { return 404; }
`
}

/** For the site block of Caddy. */
export function caddyfile({ common, document, assets, other }: SiteHeaders): string {
  const set = (headers: Headers) =>
    [
      '\theader {',
      ...[...common, ...headers].map(([name, value]) => `\t\t${name} ${quoted(value)}`),
      '\t}',
    ].join('\n')
  return `# The card frame. In the site block of its own origin: set root to this folder and import this file.
encode gzip
@document path / /index.html
handle @document {
${set(document)}
	rewrite * /index.html
	file_server
}
@assets {
	path /assets/*
	file
}
handle @assets {
${set(assets)}
	file_server
}
handle {
${set(other)}
	respond 404
}
`
}

/** Both read a double-quoted text alike. No value has a quote, a backslash, a `$` or a brace: see the addresses. */
function quoted(value: string): string {
  return `"${value}"`
}
