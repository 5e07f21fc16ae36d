import list from './people.json' with { type: 'json' }

/** An invented address as somebody in that country may type it, and why it stands here. */
export interface WorldAddress {
  country: string
  line1: string
  line2?: string
  city?: string
  state?: string
  postalCode?: string
  why: string
}

/** Addresses of every country, each of which is right. */
export const people: readonly WorldAddress[] = list
