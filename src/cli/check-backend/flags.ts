import { parseArgs } from 'node:util'
import { isOrigin } from '../isOrigin.ts'

type Headers = ReadonlyArray<readonly [name: string, value: string]>

export interface CheckFlags {
  /** The address before the five routes, without a slash at its end. */
  url: string
  payer: string | undefined
  apiKey: string | undefined
  /** Headers that sign the caller in. */
  headers: Headers
  /** Headers that sign in a caller who may list secrets but neither create nor revoke them. */
  reader: Headers
  /** A page of another origin that the backend allows. */
  origin: string | undefined
  /** The sandbox that is the backend's upstream, without a slash at its end. */
  sandbox: string | undefined
  write: boolean
  /** A skipped check counts as a failed one. */
  strict: boolean
  help: boolean
}

/** The flags of `cardmint check-backend`, or a sentence that says which one is wrong. */
export function parseCheckFlags(args: readonly string[]): CheckFlags | { mistake: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        payer: { type: 'string' },
        'api-key': { type: 'string' },
        header: { type: 'string', multiple: true, default: [] },
        reader: { type: 'string', multiple: true, default: [] },
        origin: { type: 'string' },
        sandbox: { type: 'string' },
        write: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { payer, origin, sandbox, write, strict, help } = values
    const [url = '', ...extra] = positionals
    if (!help && (extra.length > 0 || !isAddress(url))) {
      return {
        mistake:
          'One address is needed, such as http://localhost:4010/api, without credentials and query.',
      }
    }
    const empty = Object.entries({ payer, 'api-key': values['api-key'] }).find(
      ([, value]) => value?.trim() === '',
    )
    if (empty) return { mistake: `--${empty[0]} is empty. Is its variable set?` }
    const [headers, reader] = [pairsOf(values.header), pairsOf(values.reader)]
    if (!headers || !reader) {
      const flag = headers ? '--reader' : '--header'
      return { mistake: `${flag} has to be 'Name: value', such as 'Cookie: session=…'.` }
    }
    if (origin !== undefined && !isOrigin(origin)) {
      return {
        mistake: '--origin has to be an origin without a path, such as https://shop.example.',
      }
    }
    if (sandbox !== undefined && !isAddress(sandbox)) {
      return { mistake: '--sandbox has to be an address such as http://localhost:4011.' }
    }
    if (write && !(values['api-key'] && headers.length > 0)) {
      return { mistake: '--write needs --api-key and the --header that signs the caller in.' }
    }
    return {
      url: url.replace(/\/+$/, ''),
      payer,
      apiKey: values['api-key'],
      headers,
      reader,
      origin,
      sandbox: sandbox?.replace(/\/+$/, ''),
      write,
      strict,
      help,
    }
  } catch (error) {
    if (error instanceof TypeError) return { mistake: error.message }
    throw error
  }
}

/** Tells whether paths can be put after it. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text) || /[?#]/.test(text)) return false
  const { protocol, username, password } = new URL(text)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}

/** Undefined where one could not be sent. The mistake does not quote it: it may be a credential. */
function pairsOf(texts: readonly string[]): Headers | undefined {
  const pairs = texts.map(pairOf)
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined
}

function pairOf(text: string): readonly [string, string] | undefined {
  const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):\s*([\x20-\x7e]+?)\s*$/.exec(text) ?? []
  return name && value ? [name, value] : undefined
}
