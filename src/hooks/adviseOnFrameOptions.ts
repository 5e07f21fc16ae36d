import { advise } from '../client/advise.ts'

/**
 * Names to developers each option for which the frame would take none of them. A production build says nothing.
 *
 * @param options What is sent to the frame.
 * @param fits Whether the frame takes these options.
 */
export function adviseOnFrameOptions(
  options: Readonly<Record<string, unknown>>,
  fits: (options: Readonly<Record<string, unknown>>) => boolean,
): void {
  for (const [name, value] of Object.entries(options)) {
    if (!fits({ [name]: value })) advise('frame-option', name)
  }
}
