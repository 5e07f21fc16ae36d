import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { inventory, type FrameSite } from './site.ts'

const earlier = v.object({ files: v.array(v.string()) })

/**
 * Writes the site, and leaves nothing else in the folder: any other document of the frame's origin could read the
 * fields.
 *
 * @returns a sentence that says why it was not written.
 */
export async function writeSite(folder: string, { files }: FrameSite): Promise<string | undefined> {
  try {
    const known = new Set(await writtenBefore(folder))
    const found: string[] = []
    for await (const name of filesIn(folder)) {
      // at the first: the folder may be the whole disk
      if (!known.has(name)) {
        return `--out ${JSON.stringify(folder)} has "${name}", which this command did not write. The origin of the frame must serve nothing else, so name a folder of its own.`
      }
      found.push(name)
    }
    for (const [name, content] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    for (const name of found) if (!files.has(name)) await rm(join(folder, name))
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === undefined) throw error
    return `--out ${JSON.stringify(folder)} cannot be written: ${String(code)}. Name a folder that you may write to.`
  }
}

/** Every file in the folder, by its path there with slashes; none if there is no folder. */
async function* filesIn(folder: string, within = ''): AsyncGenerator<string> {
  const path = join(folder, within)
  if (!(await stat(path).catch(() => undefined))) return
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const name = `${within}${entry.name}`
    if (entry.isDirectory()) yield* filesIn(folder, `${name}/`)
    else yield name
  }
}

async function writtenBefore(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, inventory), 'utf8').catch(() => '{}')
  try {
    return v.parse(earlier, JSON.parse(text)).files
  } catch {
    return []
  }
}
