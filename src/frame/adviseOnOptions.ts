import { advise } from '../client/advise.ts'
import { readDown } from './protocol.ts'

/**
 * Names to developers each option of the page for which the frame would take none of them. A production build says
 * nothing.
 */
export function adviseOnOptions(options: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (!readDown({ t: 'options', options: { [name]: value } })) advise('frame-option', name)
  }
}
