export { card, errors, frame, traceId, unknownOutcome } from '../../messages/pl.ts'
