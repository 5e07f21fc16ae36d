import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']

/** Where a program of this machine is; where there is none, it is said aloud what is left out without it. */
export function findProgram(name: string, leftOut: string, aptPackage: string): string | undefined {
  const found = folders.map((folder) => join(folder, name)).find(existsSync)
  if (!found) {
    console.warn(
      `\n!!! NO ${name.toUpperCase()} ON THIS MACHINE: ${leftOut}. Get it with \`apt-get install ${aptPackage}\`. !!!\n`,
    )
  }
  return found
}
