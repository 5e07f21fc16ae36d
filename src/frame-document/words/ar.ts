export { card, errors, frame, traceId, unknownOutcome } from '../../messages/ar.ts'
