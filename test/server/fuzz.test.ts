import { expect, it } from 'vitest'
import { fuzzRequest } from './fuzz/requests.ts'
import { runFuzz } from './fuzz/run.ts'
import { runUpstreamFuzz } from './fuzz/upstream.ts'

const seed = 20_261_121

it(
  '2,000 hostile requests over HTTP: no crash, no 500, every answer as the contract says',
  { timeout: 120_000 },
  async () => {
    const { faults, statuses, notHttp } = await runFuzz({ seed, requests: 2_000 })
    expect(faults).toEqual([])
    expect(notHttp).toBeLessThan(300)
    // the run is worth something only if it gets everywhere
    for (const status of [200, 201, 204, 400, 401, 403, 404, 405, 409, 413, 415, 502]) {
      expect(statuses, `status ${status}`).toHaveProperty(String(status))
    }
  },
)

it(
  '1,000 answers of an upstream that may say anything: no crash, no leak, no 500 of our own',
  { timeout: 120_000 },
  async () => {
    const { faults, statuses } = await runUpstreamFuzz({ seed, requests: 1_000 })
    expect(faults).toEqual([])
    // the run is worth something only if it gets everywhere
    const outcomes = Object.keys(statuses).join('\n')
    for (const failure of ['status', 'redirect', 'type', 'size', 'truncated', 'json', 'shape']) {
      expect(outcomes).toContain(`upstream-invalid ${failure}`)
    }
    for (const outcome of ['echo', 'reset', 'protocol', 'timeout', 'rate-limited']) {
      expect(outcomes).toContain(outcome)
    }
  },
)

it('a request can be made again from its seed and place', () => {
  const all = Array.from({ length: 50 }, (_, index) => fuzzRequest(seed, index))
  expect(fuzzRequest(seed, 17)).toEqual(all[17])
  expect(new Set(all.map((each) => JSON.stringify(each))).size).toBeGreaterThan(30)
})
