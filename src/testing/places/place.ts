import type { QueryClient } from '@tanstack/react-query'
import type { Hit } from '../deepSearch.ts'
import type { FindForm } from '../digitForms.ts'
import type { Windows } from './windows.ts'

/** The values that a search needs. */
export interface Scene {
  find: FindForm
  /** Origins that the card may be sent to. */
  tokenizationOrigins: readonly string[]
  /** Clients that the host named; those in the tree are found. */
  queryClients: readonly QueryClient[]
  /** The page and the frames of its origin. */
  windows: Windows
}

/** One of the places where digits must not be, from the start of a watch to its end. */
interface Watch {
  /** The present values, and earlier ones as far as they could be observed. */
  search(): Hit[] | Promise<Hit[]>
  /** Takes away whatever was put around the page's own functions. */
  stop?(): void
}

export type Place = (scene: Scene) => Watch
