export { card, errors, frame, traceId, unknownOutcome } from '../../messages/nl.ts'
