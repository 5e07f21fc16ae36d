import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from './programs.ts'
import { patiently } from './patiently.ts'

/** Where the nginx of this machine is, or `undefined`. */
export const nginx = findProgram(
  'nginx',
  'the tests behind a real proxy are left out',
  'nginx-light',
)

/**
 * Runs an nginx of its own, with everything it writes in a folder of its own.
 *
 * @param servers `server` blocks; they listen on ports of the caller's. `${folder}/cert.pem` and
 * `${folder}/key.pem` are a certificate for `localhost`.
 * @param ports What they listen on: it is up once all of them answer.
 */
export async function startNginx(servers: (folder: string) => string, ports: readonly number[]) {
  if (!nginx) throw new Error('There is no nginx on this machine.')
  const folder = mkdtempSync(join(tmpdir(), 'cardmint-nginx-'))
  makeCertificate(folder)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n')
  const configuration = `
    daemon off; master_process off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 1024; }
    http { access_log off; ${temporary} ${servers(folder)} }`
  writeFileSync(join(folder, 'nginx.conf'), configuration)
  const child = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'error.log'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await patiently(() => Promise.all(ports.map(answers)).then((all) => all.every(Boolean)))
  return async function stop() {
    child.kill('SIGQUIT')
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

function makeCertificate(folder: string): void {
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...key, ...names, ...files], {
    stdio: 'ignore',
  })
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.unref()
    socket.once('connect', () => socket.destroy())
  })
}
