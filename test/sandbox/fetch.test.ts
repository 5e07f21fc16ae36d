import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { asPartner, call, frozenSandbox, payerId, recordingSandbox, uuidV4 } from './support.ts'

const path = `/api/payers/${payerId}`
const authorization = { Authorization: 'Bearer sandbox-partner-key' }

describe('fetch', () => {
  test('takes a text, a URL, or a Request, with and without init', async () => {
    const { fetch } = frozenSandbox()
    const url = `http://any.host:123${path}`
    const headers = authorization
    expect((await fetch(url, { headers })).status).toBe(200)
    expect((await fetch(new URL(url), { headers })).status).toBe(200)
    expect((await fetch(new Request(url, { headers }))).status).toBe(200)
    expect((await fetch(new Request(url), { headers })).status).toBe(200)
  })

  test('takes a body inside a Request', async () => {
    const { fetch } = frozenSandbox()
    const request = new Request('http://any.host/api/client-secrets', {
      method: 'POST',
      headers: { ...authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify({ payer: { id: payerId } }),
    })
    expect((await fetch(request)).status).toBe(200)
  })

  test('rejects with a TypeError where the platform’s own would: an address that is none', async () => {
    await expect(frozenSandbox().fetch('not an address')).rejects.toThrow(TypeError)
  })

  test('says what it serves, where the path belongs to neither upstream', async () => {
    const { sandbox, events } = recordingSandbox()
    for (const elsewhere of ['/', '/apix', '/account/get-balance', '/_sandbox/state']) {
      const response = await call(sandbox, 'GET', elsewhere)
      expect(response.status).toBe(404)
      expect(await response.json()).toEqual({ error: expect.stringContaining('/accounts/*') })
    }
    expect(events).toEqual([])
  })
})

describe('abort', () => {
  test('rejects with the reason, and does nothing, when aborted beforehand', async () => {
    const sandbox = frozenSandbox()
    const reason = new Error('changed my mind')
    const signal = AbortSignal.abort(reason)
    await expect(sandbox.fetch(`http://any.host${path}`, { signal })).rejects.toBe(reason)
    const request = new Request(`http://any.host${path}`, { signal: AbortSignal.abort() })
    await expect(sandbox.fetch(request)).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('rejects while a slow upstream is waited for, which then never acts', async () => {
    const { sandbox, events } = recordingSandbox()
    sandbox.faults.add({ latencyMs: 60_000 })
    const controller = new AbortController()
    const pending = sandbox.fetch('http://any.host/api/client-secrets', {
      method: 'POST',
      headers: { ...authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify({ payer: { id: payerId } }),
      signal: controller.signal,
    })
    controller.abort()
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' })
    expect(sandbox.inspect().plastiq.clientSecrets.minted).toBe(0)
    expect(events).toMatchObject([{ status: 0 }])
  })

  test('leaves no timer behind', async () => {
    vi.useFakeTimers()
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const sandbox = frozenSandbox()
    sandbox.faults.add({ latencyMs: 60_000 })
    const controller = new AbortController()
    const pending = sandbox.fetch(`http://any.host${path}`, { signal: controller.signal })
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { timeout: 10_000 })
    controller.abort()
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' })
    expect(vi.getTimerCount()).toBe(0)
  })

  test('listens to the signal of a Request', async () => {
    const sandbox = frozenSandbox()
    sandbox.faults.add({ latencyMs: 60_000 })
    const controller = new AbortController()
    const pending = sandbox.fetch(
      new Request(`http://any.host${path}`, { signal: controller.signal }),
    )
    controller.abort()
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('trace id', () => {
  test('is echoed where it is a UUID of version 4', async () => {
    const mine = '3d9f2b64-7c1e-4a58-9b0d-2e6f8a4c1d37'
    const response = await asPartner(frozenSandbox(), 'GET', path, {
      headers: { 'Trace-Id': mine },
    })
    expect(response.headers.get('Trace-Id')).toBe(mine)
  })

  test.each([undefined, 'nonsense', '3d9f2b64-7c1e-1a58-9b0d-2e6f8a4c1d37'])(
    'is made anew where the caller sends %s',
    async (sent) => {
      const response = await asPartner(frozenSandbox(), 'GET', path, {
        headers: sent === undefined ? {} : { 'Trace-Id': sent },
      })
      expect(response.headers.get('Trace-Id')).toMatch(uuidV4)
      expect(response.headers.get('Trace-Id')).not.toBe(sent)
    },
  )

  test('is on every Plastiq answer, and in the body of every error', async () => {
    const sandbox = frozenSandbox()
    const refused = await call(sandbox, 'GET', path)
    const traceId = refused.headers.get('Trace-Id')
    expect(traceId).toMatch(uuidV4)
    expect(await refused.json()).toMatchObject({ traceId })
  })
})
