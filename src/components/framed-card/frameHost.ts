import type { CardFieldsState } from '../../card-entry/types.ts'
import type { CardmintError } from '../../client/errors/CardmintError.ts'
import type { PaymentMethod } from '../../contracts/plastiq.ts'
import type { Down, FrameOptions } from '../../frame/protocol.ts'
import type { FrameTrouble } from './connectFrame.ts'

/** What the component shows. */
export interface FrameView {
  isReady: boolean
  /** CSS pixels, in whole rows; undefined until the frame has sent it. */
  height: number | undefined
  trouble: FrameTrouble | 'reloaded' | undefined
  /** A submission is near. */
  isNear: boolean
}

/** What the session needs of the component's last render. */
export interface FrameHost {
  payerId: string
  options: FrameOptions
  look: () => Extract<Down, { t: 'look' }>
  claim: () => Promise<string>
  refused: () => void
  used: () => void
  onToken: (paymentMethod: PaymentMethod) => void
  onError?: ((error: CardmintError) => void) | undefined
  onChange?: ((state: CardFieldsState) => void) | undefined
  show: (change: Partial<FrameView>) => void
}
