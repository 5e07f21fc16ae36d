import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** A program with a folder of its own, which goes with it. */
export interface Program {
  child: ChildProcess
  folder: string
  end: () => Promise<void>
}

/** Starts it as the head of a group of processes, all of which end with it. */
export async function startProgram(
  path: string,
  args: (folder: string) => readonly string[] | Promise<readonly string[]>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'cardmint-engine-'))
  const child = spawn(path, await args(folder), {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...environment },
  })
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const kill = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // it has ended by itself
    }
  }
  process.once('exit', kill)
  return {
    child,
    folder,
    async end() {
      process.off('exit', kill)
      kill()
      await exited
      // its helpers may still be writing
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

/** Tries until it works: a program that starts is not there at once. */
export async function eventually<T>(attempt: () => Promise<T>, what: string): Promise<T> {
  let last: unknown
  for (let tries = 0; tries < 300; tries++) {
    try {
      return await attempt()
    } catch (error) {
      last = error
      await delay(100)
    }
  }
  throw new Error(`${what} did not get ready in half a minute.`, { cause: last })
}
