import { cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { createClient } from '../../src/client/createClient.ts'
import * as en from '../../src/messages/en.ts'
import type { Messages } from '../../src/messages/en.ts'
import type { PartialMessages } from '../../src/messages/merge.ts'
import { CardmintProvider } from '../../src/provider/CardmintProvider.tsx'
import { useMessages } from '../../src/provider/useMessages.ts'

afterEach(cleanup)

const client = createClient({ baseUrl: '/api', tokenizationUrl: '/vault' })
const part = { card: en.card }

function words(messages?: PartialMessages<Messages>) {
  return renderHook(() => useMessages('<ATest>', part), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <CardmintProvider client={client} {...(messages && { messages })}>
        {children}
      </CardmintProvider>
    ),
  })
}

test('a component gets its part of the words, and no other', () => {
  expect(words().result.current).toEqual(part)
  expect(words({ secrets: { title: 'Schlüssel' } }).result.current).toEqual(part)
})

test('the host’s words stand over ours, at any depth, and the rest stays', () => {
  const { card } = words({
    card: { submit: 'Karte speichern', fields: { number: 'Kartennummer' } },
  }).result.current
  expect(card.submit).toBe('Karte speichern')
  expect(card.fields).toEqual({ ...en.card.fields, number: 'Kartennummer' })
  expect(card.hints).toEqual(en.card.hints)
})

test('a render with the same words makes no new ones', () => {
  const { result, rerender } = words({ card: { submit: 'Go' } })
  const before = result.current
  rerender()
  expect(result.current).toBe(before)
})

test('outside the provider it fails with a sentence that names the component', () => {
  // React repeats what was thrown on the console
  const repeated = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => repeated.mockRestore())
  expect(() => renderHook(() => useMessages('<ATest>', part))).toThrow(
    '(provider-missing, <ATest>)',
  )
})
