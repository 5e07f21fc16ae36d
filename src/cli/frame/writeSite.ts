import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
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
    const found = await filesIn(folder)
    const known = new Set(await writtenBefore(folder))
    const stranger = found.find((name) => !known.has(name))
    if (stranger !== undefined) {
      return `--out ${JSON.stringify(folder)} has "${stranger}", which this command did not write. The origin of the frame must serve nothing else, so name a folder of its own.`
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
async function filesIn(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => undefined)
  if (!found) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((name) => name.split(sep).join('/'))
}

async function writtenBefore(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, inventory), 'utf8').catch(() => '{}')
  try {
    return v.parse(earlier, JSON.parse(text)).files
  } catch {
    return []
  }
}
