import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { CardFields } from '../../src/index.ts'
import theme from '../../src/styles/index.css?inline'
import { createStack, StackProvider } from '../support/stack.tsx'

const fields = (
  <>
    <CardFields.Expiry />
    <CardFields.SecurityCode />
  </>
)

/** From the label of the expiry to its input, in px. */
async function distance(gap: number): Promise<number> {
  const { unmount } = render(
    <StackProvider stack={createStack()}>
      <style>{theme}</style>
      <CardFields.Root payerId="payer_1" onToken={() => {}}>
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap }}>{fields}</div>
      </CardFields.Root>
    </StackProvider>,
  )
  const label = await page.getByText('Expiry date', { exact: true }).findElement()
  const input = await page.getByLabelText('Expiry date', { exact: true }).findElement()
  const distanceInPx = input.getBoundingClientRect().top - label.getBoundingClientRect().bottom
  unmount()
  return distanceInPx
}

test('the gap of a host’s grid does not come between a label and its input', async () => {
  expect(await distance(16)).toBe(await distance(0))
})
