import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { freePorts } from './ports.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

export type DemoPorts = Record<
  'BACKEND_PORT' | 'FRAME_PORT' | 'PORT' | 'SANDBOX_PORT',
  number | string
>

interface DemoOptions {
  /** Free ones unless given. */
  ports?: DemoPorts
  /** `npm start`, as the README says; else the script itself, which is quicker. */
  throughNpm?: boolean
}

/** A process that is to become the demo. */
export interface DemoProcess {
  child: ChildProcess
  ports: DemoPorts
  /** All that it has printed until now. */
  stdout: () => string
  stderr: () => string
  /** The exit code, or the signal that ended it. */
  exit: Promise<number | string | null>
  /** As Ctrl-C in a terminal does: to every process that belongs to the command. */
  signal: (name: NodeJS.Signals) => void
  /** Ends whatever may still run. For clean-up, so it asks nobody. */
  kill: () => Promise<void>
}

/** Starts what `npm start` starts, and does not wait for it. */
export async function launchDemo({ ports, throughNpm }: DemoOptions = {}): Promise<DemoProcess> {
  const chosen = ports ?? (await demoPorts())
  const [command, ...args] = throughNpm ? ['npm', 'start'] : [process.execPath, 'demo/start.mjs']
  const child = spawn(command ?? '', args, {
    cwd: repository,
    // a process group of its own, as a terminal gives one to each command
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment(), ...textOf(chosen), CI: '1' },
  })
  const stdout = collect(child.stdout)
  const stderr = collect(child.stderr)
  const exit = new Promise<number | string | null>((resolve) => {
    // `close`, as what it printed last comes after `exit`
    child.once('close', (code, signal) => resolve(signal ?? code))
  })
  const signal = (name: NodeJS.Signals) => {
    if (child.pid === undefined) throw new Error('The demo could not be started at all.')
    process.kill(-child.pid, name)
  }
  const kill = async () => {
    try {
      signal('SIGKILL')
    } catch {
      // nobody of the group is left
    }
    await exit
  }
  return { child, ports: chosen, stdout, stderr, exit, signal, kill }
}

/** Starts the demo on free ports and waits until it says that it is ready. */
export async function startDemo(options?: DemoOptions): Promise<DemoProcess> {
  const demo = await launchDemo(options)
  const ready = new Promise<void>((resolve) => {
    const look = () => demo.stdout().includes('ready: ') && resolve()
    demo.child.stdout?.on('data', look)
  })
  await Promise.race([ready, demo.exit])
  if (demo.stdout().includes('ready: ')) return demo
  throw new Error(`The demo ended before it was ready.\n${demo.stdout()}\n${demo.stderr()}`)
}

export async function demoPorts(): Promise<Record<keyof DemoPorts, number>> {
  const [SANDBOX_PORT = 0, BACKEND_PORT = 0, FRAME_PORT = 0, PORT = 0] = await freePorts(4)
  return { SANDBOX_PORT, BACKEND_PORT, FRAME_PORT, PORT }
}

/** Ours less what Vitest sets for its own workers, and what says that npm runs the tests. */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(NODE_ENV|VITEST|VITE_|npm_lifecycle_)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
}

function textOf(ports: DemoPorts): Record<string, string> {
  return Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]))
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = ''
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  return () => text
}
