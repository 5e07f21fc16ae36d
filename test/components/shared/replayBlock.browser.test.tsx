import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { CardTokenizer, CreateSecretDialog, RevokeSecretDialog } from '../../../src/index.ts'
import { CardForm } from '../../../stories/examples/OwnWords.tsx'
import { renderWithStack } from '../../support/renderWithStack.tsx'

/** What each recorder's documentation says it leaves out. */
const selectors = [
  ['Sentry', '[data-sentry-block], .sentry-block'],
  ['PostHog', '.ph-no-capture'],
  ['FullStory', '.fs-exclude'],
  ['Hotjar', '[data-hj-suppress]'],
  ['Datadog', '[data-dd-privacy="hidden"]'],
  ['LogRocket', '[data-private]'],
] as const

const nothing = () => {}
const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const secret = { id: '01234567-aaaa-4bbb-8ccc-0123456789ab', createdAt: undefined, inUse: false }
const roots: [string, ReactNode, () => HTMLElement][] = [
  [
    'the card form',
    <CardTokenizer key="" className="mine" payerId={payerId} onToken={nothing} />,
    () => screen.getByLabelText('Card number'),
  ],
  [
    'the documented form of own markup',
    <CardForm key="" payerId={payerId} address={{ line1: '1 Main St', country: 'US' }} />,
    () => screen.getByLabelText('Kartennummer'),
  ],
  [
    'the dialog that creates a secret',
    <CreateSecretDialog key="" apiKey="abcd1234" open onClose={nothing} />,
    () => screen.getByRole('button', { name: 'Copy' }),
  ],
  [
    'the dialog that revokes a secret',
    <RevokeSecretDialog key="" apiKey="abcd1234" secret={secret} open onClose={nothing} />,
    () => screen.getByRole('textbox'),
  ],
]

test.each(roots)('no recorder looks into %s', (_, ui, inside) => {
  renderWithStack(ui)
  const field = inside()
  const seenBy = selectors.filter(([, selector]) => !field.closest(selector))
  expect(seenBy).toEqual([])
})

test('the host’s own class stays, and its attributes do not open the form to a recorder', () => {
  const open = { 'data-dd-privacy': 'allow' }
  renderWithStack(<CardTokenizer className="mine" {...open} payerId={payerId} onToken={nothing} />)
  const form = screen.getByLabelText('Card number').closest('form')
  expect(form).toHaveClass('mine', 'ph-no-capture', 'fs-exclude')
  expect(form).toHaveAttribute('data-dd-privacy', 'hidden')
})
