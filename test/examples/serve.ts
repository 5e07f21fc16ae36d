import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { expect } from 'vitest'
import { chromiumArgs, findChromium } from '../support/browser.mjs'
import { startNginx } from '../support/nginx.ts'
import { freePorts } from '../support/ports.ts'

/** An example that runs, and a browser. */
export interface Served {
  url: string
  newPage: () => Promise<Page>
  /** What the server has printed. */
  log: () => string
}

export type Visit = (served: Served) => Promise<void>

/** Runs `npm start` in a folder, and ends it after the visit. Prints what the server said if the visit fails. */
export async function whileServed(
  folder: string,
  env: { PORT: string },
  visit: Visit,
): Promise<void> {
  const stop = start(folder, env)
  const log = () => readFileSync(join(folder, 'server.log'), 'utf8')
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumArgs,
  })
  // the certificate of nginx is its own
  const newPage = () => browser.newPage({ locale: 'en-US', ignoreHTTPSErrors: true })
  try {
    const url = `http://127.0.0.1:${env.PORT}`
    await expect.poll(() => answers(url), { timeout: 60_000, interval: 200 }).toBe(true)
    await visit({ url, newPage, log })
  } catch (error) {
    console.error(log())
    throw error
  } finally {
    await browser.close()
    await stop()
  }
}

/**
 * Makes the visit through an nginx that ends TLS and passes the host on. It drops `Sec-Fetch-Site`, which old browsers
 * don't send, so the backend recognizes its own page only by that host.
 */
export function behindNginx(visit: Visit): Visit {
  return async ({ url, ...served }) => {
    const [port = 0] = await freePorts(1)
    const server = (folder: string) => `server {
      listen 127.0.0.1:${port} ssl;
      ssl_certificate ${folder}/cert.pem;
      ssl_certificate_key ${folder}/key.pem;
      location / {
        proxy_pass ${url};
        proxy_set_header Host $http_host;
        proxy_set_header X-Forwarded-Proto https;
        proxy_set_header Sec-Fetch-Site "";
      }
    }`
    const stop = await startNginx(server, [port])
    try {
      await visit({ ...served, url: `https://localhost:${port}` })
    } finally {
      await stop()
    }
  }
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

/** Runs `npm start` in a process group of its own, as npm does not always end what it started. */
function start(cwd: string, env: { PORT: string }): () => Promise<void> {
  const log = openSync(join(cwd, 'server.log'), 'w')
  const server = spawn('npm', ['start'], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    // what it inherited would keep the tests waiting for whatever it has started
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  return async () => {
    if (server.pid && server.exitCode === null) process.kill(-server.pid, 'SIGTERM')
    await ended
  }
}
