import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'docs/signatures'
/** A key without a value is an environment variable that is not set, so the client refuses it. */
const meant = 'tokenizationUrl?: string;'

/** Types that describe what a page, ky or a field of ours has, and are not written by a host. */
const described = /^(CardInputProps|HttpOptions|Ky\w*|PageLike|ScreenLike)$/

test.each(readdirSync(folder))(
  'each optional member in %s takes `undefined`, as apps with exactOptionalPropertyTypes pass it',
  (file) => {
    let type = ''
    const refusing = readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line) => {
        type = /^(?:export )?(?:interface|type) (\w+)/.exec(line)?.[1] ?? type
        const isRefusing = /^\s+(readonly )?\w+\?: .*;$/.test(line) && !line.includes('undefined')
        // of these types it is a value anyway
        if (!isRefusing || described.test(type) || /: (ReactNode|unknown);$/.test(line)) return []
        if (type === 'CreateClientOptions' && line.trim() === meant) return []
        return `${type}: ${line.trim()}`
      })
    expect(refusing).toEqual([])
  },
)
