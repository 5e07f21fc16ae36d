import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** As in a shell of its own: what the test runner sets would make builds for tests, with React's slow half. */
const inherited = Object.entries(process.env).filter(
  ([name]) => !/^(NODE_ENV|VITEST.*|TEST|DEV|PROD|MODE|FORCE_.*)$/.test(name),
)
const environment = { ...Object.fromEntries(inherited), NO_COLOR: '1' }

/** Runs a program to its end and gives what it printed. Rejects, with all its words, unless it succeeds. */
export async function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...environment, ...env }, maxBuffer: 2 ** 26 }
    execFile(program, args, options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout)
      const command = [program, ...args].join(' ')
      return reject(new Error(`"${command}" failed (${error.code}).\n${stdout}\n${stderr}`))
    })
  })
}

export interface Started {
  /** The first line that it printed: here its way to say where it listens. */
  firstLine: string
  stop: () => Promise<void>
}

/** Starts a server and waits for its first line, or for nothing where it prints none. */
export async function start(
  program: string,
  args: readonly string[],
  { cwd, env = {}, isSilent }: { cwd: string; env?: Record<string, string>; isSilent?: boolean },
): Promise<Started> {
  const child = spawn(program, args, {
    cwd,
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: string[] = []
  child.stderr.on('data', (chunk) => errors.push(String(chunk)))
  const firstLine = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    if (isSilent) child.once('spawn', () => resolve(''))
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`"${program} ${args.join(' ')}" ended with ${code}: ${errors.join('')}`))
    })
  })
  return { firstLine, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await ended
}
