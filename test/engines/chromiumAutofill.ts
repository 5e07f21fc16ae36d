import { vi } from 'vitest'
import type { Chromium } from './drivers/chromium.ts'

interface Saved {
  card?: { number: string; name: string; expiryMonth: string; expiryYear: string; cvc: string }
  address?: { fields: { name: string; value: string }[] }
}

/** As if somebody at this field had chosen this card or address from Chromium's menu. */
export async function autofill({ cdp }: Chromium, selector: string, saved: Saved): Promise<void> {
  await cdp.send('DOM.enable')
  await cdp.send('Autofill.enable')
  const { root } = await cdp.send('DOM.getDocument')
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { node } = await cdp.send('DOM.describeNode', { nodeId })
  // Chromium learns of a field a moment after it is there; on a busy machine that takes longer than the page
  await vi.waitFor(
    () => cdp.send('Autofill.trigger', { fieldId: node.backendNodeId, ...saved }),
    10_000,
  )
}
