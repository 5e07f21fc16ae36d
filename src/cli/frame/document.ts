import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'

const schema = v.object({
  /** Of the package. */
  version: v.string(),
  /** The files that every document loads. */
  script: v.string(),
  style: v.string(),
  /** Languages besides English that it can show. */
  languages: v.array(v.string()),
  /** Every file in `assets`, with its hash as in an `integrity` attribute. */
  assets: v.record(v.string(), v.string()),
})

/** The ready document, as it was built with the package: the same bytes for everybody. */
export interface FrameDocument extends v.InferOutput<typeof schema> {
  notices: string
  /** Reads one of `assets`. */
  read: (name: string) => Promise<Buffer>
}

/** Where the package has it: beside `dist/cli`. */
export const builtDocument = join(import.meta.dirname, '../../frame-document')

export async function readFrameDocument(folder: string): Promise<FrameDocument> {
  const text = async (name: string) => readFile(join(folder, name), 'utf8')
  return {
    ...v.parse(schema, JSON.parse(await text('document.json'))),
    notices: await text('NOTICES.md'),
    read: async (name) => readFile(join(folder, 'assets', name)),
  }
}
