import { expect, test } from 'vitest'
import { withMember } from '../../src/hooks/withMember.ts'

/** As TanStack's results are: getters that note who reads them. */
function tracked() {
  const reads: string[] = []
  const result = {}
  for (const name of ['data', 'status']) {
    const get = () => {
      reads.push(name)
      return `the ${name}`
    }
    Object.defineProperty(result, name, { get, enumerable: true, configurable: false })
  }
  // both were just defined
  return { reads, result: result as { data: string; status: string } }
}

test('a read is passed on, and only that one', () => {
  const { reads, result } = tracked()
  const more = withMember(result, 'claim', 1)
  expect(reads).toEqual([])
  expect([more.data, more.claim]).toEqual(['the data', 1])
  expect(reads).toEqual(['data'])
})

test('taking it apart reads what is taken', () => {
  const { reads, result } = tracked()
  const { status, claim } = withMember(result, 'claim', 1)
  expect([status, claim, reads]).toEqual(['the status', 1, ['status']])
})

test('the member is one like the others: seen by in, keys and a spread', () => {
  const { result } = tracked()
  const more = withMember(result, 'claim', 1)
  expect('claim' in more && 'data' in more && !('other' in more)).toBe(true)
  expect(Object.keys(more)).toEqual(['data', 'status', 'claim'])
  expect({ ...more }).toEqual({ data: 'the data', status: 'the status', claim: 1 })
})

test('the result itself stays as it was', () => {
  const { result } = tracked()
  withMember(result, 'claim', 1)
  expect(Object.keys(result)).toEqual(['data', 'status'])
})
