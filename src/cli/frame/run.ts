import { flagsOrEnd } from '../flagsOrEnd.ts'
import type { CliIo, ExitCode } from '../io.ts'
import { serve } from '../serve.ts'
import { builtDocument, readFrameDocument } from './document.ts'
import { parseFrameFlags } from './flags.ts'
import { serverOfSite } from './serveSite.ts'
import { makeSite } from './site.ts'
import { writeSite } from './writeSite.ts'

const usage = `Usage: cardmint frame --parent <origin> --tokenization-url <url> --out <folder> [options]

Writes the card form as a document that a page embeds from another origin, so that no script of the page can read
the card. The folder is the root of that origin, which must serve nothing else.

  --parent <origin>         A page that may embed it, such as https://shop.example. May be repeated.
  --tokenization-url <url>  Where it posts the card. It can talk to nobody else.
  --out <folder>            Where it is written: new, empty, or written by this command before.
  --lang <tag>              A language that pages may ask for, such as de. May be repeated; all unless given.
  --serve                   Serve it on this machine, with its headers, for development.
  --port <port>             Where --serve listens; 4012 unless given, 0 takes a free port.

Writes index.html, assets/ (script, styles, languages), headers for Cloudflare and Netlify (_headers), nginx
(nginx.conf) and Caddy (Caddyfile), and integrity.json. Prints the hash of each file that a browser loads.`

/**
 * `cardmint frame`: writes the document, and serves it until `io.signal` is aborted if asked to.
 *
 * @param folder Where the ready document is.
 */
export async function runFrame(
  args: readonly string[],
  io: CliIo,
  folder = builtDocument,
): Promise<ExitCode> {
  const document = await readFrameDocument(folder).catch(() => undefined)
  const flags = flagsOrEnd(parseFrameFlags(args, document?.languages ?? []), usage, io)
  if (typeof flags === 'number') return flags
  if (!document) {
    io.err('This installation of cardmint has no ready document. Install the package again.')
    return 1
  }
  const site = await makeSite(document, flags.config)
  if (flags.out !== undefined) {
    const mistake = await writeSite(flags.out, site)
    if (mistake !== undefined) {
      io.err(mistake)
      return 1
    }
    for (const [name, hash] of Object.entries(site.hashes)) io.out(`${hash}  ${name}`)
  }
  if (!flags.serve) return 0
  const place = { port: flags.port, host: '127.0.0.1', what: 'The frame' }
  return serve(serverOfSite(site), place, io, (url) => {
    io.out(JSON.stringify({ url: `${url}/`, parents: flags.config.parentOrigins }))
  })
}
