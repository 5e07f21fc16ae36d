import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFrameDocument } from '../../scripts/frame/build.mjs'
import { runFrame } from '../../src/cli/frame/run.ts'

/** A folder of its own; `remove` takes it away with what is in it. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'cardmint-frame-'))
  return { path, remove: async () => rm(path, { recursive: true, force: true }) }
}

/** The ready document of these sources, built for a file of tests. */
export async function builtFrameDocument() {
  const { path, remove } = await temporaryFolder()
  const folder = join(path, 'document')
  await buildFrameDocument(folder)
  return { folder, remove, frame: (...args: string[]) => startFrame(folder, args) }
}

/** Runs `cardmint frame` as the executable does, and tells what it wrote so far. */
function startFrame(folder: string, args: string[]) {
  const stop = new AbortController()
  const out: string[] = []
  const err: string[] = []
  let hear = (_line: string) => {}
  const announced = new Promise<string>((resolve) => {
    hear = (line) => line.startsWith('{') && resolve(line)
  })
  const io = {
    out: (line: string) => {
      out.push(line)
      hear(line)
    },
    err: (line: string) => err.push(line),
    signal: stop.signal,
  }
  const exitCode = runFrame(args, io, folder)
  return { out, err, exitCode, announced, stop: () => stop.abort() }
}
