import { describe, expect, it, test } from 'vitest'
import { calls, offered, type CallName } from './calls.ts'
import { matrix } from './table.ts'
import { vonageProblems } from './vonageProblems.ts'
import { runCell } from './world.ts'

// keys of this very object
const names = Object.keys(calls) as CallName[]

test('every call that the client offers is in the matrix', () => {
  expect([...offered, 'tokenize'].toSorted()).toEqual(names.toSorted())
})

test.each(names)('%s works while nothing is wrong', async (name) => {
  expect((await runCell(name, {})).result).toBe('ok')
})

const rows = Object.entries({ ...matrix, ...vonageProblems })

describe.each(rows)('upstream: %s', (_, { fault, expected, calls: affected = names }) => {
  it.each(affected)('%s says what it is, with a trace id that the logs know', async (name) => {
    const cell = await runCell(name, fault)
    expect(cell.result).toBe(expected(name))
    if (cell.result === 'ok') return
    expect(cell.message).toContain(cell.traceId)
    expect(cell.known).toContain(cell.traceId)
  })
})
