import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { EngineKind } from './types.ts'

/** The path of each program that this engine needs; undefined if one is not on this machine. */
export function findPrograms({ programs }: EngineKind): readonly string[] | undefined {
  const found = programs.map((names) => names.map(inPath).find((path) => path !== undefined))
  return found.every((path) => path !== undefined) ? found : undefined
}

function inPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
