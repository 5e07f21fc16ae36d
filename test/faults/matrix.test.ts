import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { calls, offered, type CallName } from './calls.ts'
import { lags, runLag } from './lags.ts'
import { faults, handling, outcomesDocument } from './outcomes.ts'
import { runCell } from './world.ts'

// keys of this very object
const names = Object.keys(calls) as CallName[]

test('every call that the client offers is in the matrix', () => {
  expect([...offered, 'tokenize'].toSorted()).toEqual(names.toSorted())
})

test.each(names)('%s works while nothing is wrong', async (name) => {
  expect((await runCell(name, {})).result).toBe('ok')
})

const rows = Object.entries(faults)

test('docs/outcomes.md says what the table says', () => {
  // the formatter aligns tables
  const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim()
  expect(plain(readFileSync('docs/outcomes.md', 'utf8'))).toBe(plain(outcomesDocument()))
})

describe.each(rows)('%s', (_, { fault, expected, calls: affected = names }) => {
  it.each(affected)('%s says what it is, with a trace id that the logs know', async (name) => {
    const cell = await runCell(name, fault)
    expect(cell.result).toBe(expected(name))
    if (cell.result === 'ok') return
    const [code = ''] = cell.result.split(', ')
    expect(cell.isRepeated).toBe(
      Object.entries(handling).find(([each]) => each === code)?.[1].isRepeated,
    )
    expect(cell.message).toContain(cell.traceId)
    // what a gateway answers has no trace id, so that it is the one of the request
    expect(fault.gateway ? [cell.traceId] : cell.known).toContain(cell.traceId)
    const asks = fault.gateway?.headers['Retry-After'] !== undefined
    expect(cell.retryAfterMs).toBe(asks ? 2000 : cell.retryAfterMs)
  })
})

test.each(Object.entries(lags))(
  'what %s proved outlives a list that lags behind',
  async (_, lag) => {
    const { list, get } = lag
    expect(await runLag(lag)).toEqual({ list, get })
  },
)
