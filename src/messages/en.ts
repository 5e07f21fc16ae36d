import { card } from './en/card.ts'
import { errors, traceId, unknownOutcome } from './en/errors.ts'
import { frame } from './en/frame.ts'
import { rotation } from './en/rotation.ts'
import { secrets } from './en/secrets.ts'

/** English, whole, and by its type the contract that every other language fulfils. */
export const en = { card, secrets, rotation, frame, errors, traceId, unknownOutcome }

/** Every word the components show or announce. */
export type Messages = typeof en
