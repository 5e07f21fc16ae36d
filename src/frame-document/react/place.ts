import type { Props } from './elements.ts'

export type Component = (props: Props) => unknown

/** What JSX makes: the component, element or text that is wanted in a place. */
export interface Wanted {
  /** Empty for a text. */
  type: Component | string
  props: Props
  key?: unknown
}

/** What a hook keeps from one render to the next. */
export interface Slot {
  value?: unknown
  needs?: readonly unknown[] | undefined
  cleanUp?: (() => void) | undefined
}

/** A place in the tree: what is there, and the places below it. */
export interface Place {
  /** Undefined before its first render. */
  wanted?: Wanted
  above?: Place | undefined
  below: (Place | undefined)[]
  depth: number
  element?: HTMLElement
  text?: Text
  slots: Slot[]
  /** Of a context: the components that read it. */
  readers: Set<Place>
  isGone?: boolean
}

export function placeBelow(above?: Place): Place {
  return { above, below: [], depth: above ? above.depth + 1 : 0, slots: [], readers: new Set() }
}
