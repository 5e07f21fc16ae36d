import { createHash } from 'node:crypto'
import type { FrameDocument } from './document.ts'
import type { FrameConfig } from './flags.ts'
import { metaPolicy } from './headers.ts'

/** The hash of a file, as an `integrity` attribute and a Content-Security-Policy have it. */
export function hashOf(content: string | Buffer): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

/** Tells browsers the hash of each script that is loaded later. Needs no `<`: names and hashes have none. */
export function importMapOf({ assets }: FrameDocument): string {
  const scripts = Object.entries(assets).filter(([name]) => name.endsWith('.js'))
  const integrity = Object.fromEntries(scripts.map(([name, hash]) => [`./assets/${name}`, hash]))
  return JSON.stringify({ integrity })
}

/** The document, with its configuration in it. */
export function indexHtml(document: FrameDocument, config: FrameConfig): string {
  const { script, style, assets } = document
  // `</script>` and `<!--` would end the element or change how it ends
  const configuration = JSON.stringify(config).replaceAll('<', String.raw`\u003c`)
  const map = importMapOf(document)
  // stands in double quotes: neither the policy nor an address in it has one
  const policy = metaPolicy(config, hashOf(map)).replaceAll('&', '&amp;')
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>Card</title>
    <script type="importmap">${map}</script>
    <script type="application/json" id="configuration">${configuration}</script>
    <link rel="stylesheet" href="./assets/${style}" integrity="${assets[style]}" />
    <script type="module" src="./assets/${script}" integrity="${assets[script]}"></script>
  </head>
  <body>
    <noscript>This card form needs JavaScript.</noscript>
  </body>
</html>
`
}
