export { card, errors, frame, traceId, unknownOutcome } from '../../messages/de.ts'
