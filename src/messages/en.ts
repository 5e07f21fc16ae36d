import { card } from './en/card.ts'
import { errors, traceId, unknownOutcome } from './en/commonErrors.ts'
import { frame } from './en/frame.ts'
import { rotation } from './en/rotation.ts'
import { secrets } from './en/secrets.ts'

/** English, for markup of a host's own. Components import the parts that they show. */
export { card, secrets, rotation, frame, errors, traceId, unknownOutcome }

/** Every word the components show or announce, by English, whose type every other language has. */
export type Messages = {
  card: typeof card
  secrets: typeof secrets
  rotation: typeof rotation
  frame: typeof frame
  errors: typeof errors
  traceId: typeof traceId
  unknownOutcome: string
}
