export { card, errors, frame, traceId, unknownOutcome } from '../../messages/he.ts'
