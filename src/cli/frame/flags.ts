import { parseArgs } from 'node:util'
import { checkParent, checkVault } from './urls.ts'
import { documentPolicy } from './headers.ts'

/** What the frame's document decides, and no page. */
export interface FrameConfig {
  /** Origins of the pages that may embed the frame. */
  parentOrigins: readonly string[]
  tokenizationUrl: string
  /** Languages besides English that a page may ask for. */
  languages: readonly string[]
}

export interface FrameFlags {
  config: FrameConfig
  out: string | undefined
  serve: boolean
  /** 0 lets the system choose. */
  port: number
  help: boolean
}

/** Cloudflare Pages cuts a longer line of `_headers`. */
const MAX_POLICY = 1900

/**
 * The flags of `cardmint frame`, or a sentence that says which one is wrong.
 *
 * @param available The languages that the document has besides English.
 */
export function parseFrameFlags(
  args: readonly string[],
  available: readonly string[],
): FrameFlags | { mistake: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        parent: { type: 'string', multiple: true, default: [] },
        'tokenization-url': { type: 'string' },
        lang: { type: 'string', multiple: true },
        out: { type: 'string' },
        serve: { type: 'boolean', default: false },
        port: { type: 'string', default: '4012' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { help, serve, out, parent, lang = ['en', ...available], port: portText } = values
    const none = { parentOrigins: [], tokenizationUrl: '', languages: [] }
    if (help) return { help, serve, out, port: 0, config: none }
    if (parent.length === 0) {
      return {
        mistake:
          '--parent is missing. Name the origin of each page that may embed the frame: --parent https://shop.example.',
      }
    }
    const vaultText = values['tokenization-url']
    if (vaultText === undefined) {
      return {
        mistake:
          '--tokenization-url is missing. Say where the frame posts the card: --tokenization-url https://connect.plastiq.com/api/payment-methods.',
      }
    }
    const vault = checkVault(vaultText, parent)
    for (const checked of [...parent.map(checkParent), vault]) {
      if ('mistake' in checked) return checked
    }
    const unknown = lang.find((tag) => tag !== 'en' && !available.includes(tag))
    if (unknown !== undefined) {
      return {
        mistake: `--lang ${JSON.stringify(unknown)} is none of the languages: en, ${available.join(', ')}.`,
      }
    }
    if (out === undefined && !serve) {
      return {
        mistake: '--out is missing. Name the folder to write to, or use --serve for development.',
      }
    }
    if (out?.trim() === '') {
      return { mistake: '--out is empty. Name the folder to write to, such as public/cards.' }
    }
    const port = /^\d{1,5}$/.test(portText) ? Number(portText) : NaN
    if (!(port <= 65_535)) {
      return { mistake: `--port has to be a number from 0 to 65535, not "${portText}".` }
    }
    const config = {
      parentOrigins: [...new Set(parent)],
      tokenizationUrl: 'value' in vault ? vault.value : '',
      languages: available.filter((tag) => lang.includes(tag)),
    }
    if (documentPolicy(config, '').length > MAX_POLICY) {
      return {
        mistake: `The ${config.parentOrigins.length} values of --parent make a header that hosts cut off. Write two frames, each for some of the pages.`,
      }
    }
    return { config, out, serve, port, help }
  } catch (error) {
    if (error instanceof TypeError) return { mistake: error.message }
    throw error
  }
}
