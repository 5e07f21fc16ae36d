export { card, errors, frame, traceId, unknownOutcome } from '../../messages/es.ts'
