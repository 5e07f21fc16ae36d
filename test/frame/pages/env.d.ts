import type { CardFieldsHandle, FramedCardHandle } from '../../../src/index.ts'
import type * as Testing from '../../../src/testing/index.ts'

declare global {
  /** The origins that may embed the frame. */
  const PARENT_ORIGINS: readonly string[]

  interface Window {
    /** How often frames of the page have loaded, where a test counts it. */
    frameLoads: number
    /** How a test reaches into the page. */
    host: {
      /** What the component told, in order. */
      events: { type: string; value: unknown }[]
      handle: CardFieldsHandle | FramedCardHandle | null
      /** Renders again with these props over the first ones. */
      set: (props: object) => void
      /** Takes the form away. */
      unmount: () => void
      /** What a host tests with, within the page. */
      testing: () => Promise<typeof Testing>
    }
    /** What a hostile script of the page has got hold of. */
    spied: {
      ports: Set<MessagePort>
      read: string[]
      nonces: string[]
      /** Hears a window message before the page does. */
      first?: (event: MessageEvent) => void
    }
  }
}
