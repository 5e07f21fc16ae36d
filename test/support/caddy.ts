import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { patiently } from './patiently.ts'
import { findProgram } from './programs.ts'

/** Where the Caddy of this machine is, or `undefined`. */
export const caddy = findProgram('caddy', 'the tests behind a real Caddy are left out', 'caddy')

/** Runs a Caddy of its own over plain HTTP, with one site block on a port of the caller's. */
export async function startCaddy(port: number, site: string) {
  if (!caddy) throw new Error('There is no Caddy on this machine.')
  const folder = mkdtempSync(join(tmpdir(), 'cardmint-caddy-'))
  const configuration = join(folder, 'Caddyfile')
  writeFileSync(
    configuration,
    `{\n admin off\n auto_https off\n}\nhttp://127.0.0.1:${port} {\n${site}\n}\n`,
  )
  const child = spawn(caddy, ['run', '--config', configuration, '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  })
  await patiently(async () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    ),
  )
  return async function stop() {
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}
