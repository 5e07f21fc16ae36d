export { card, errors, frame, traceId, unknownOutcome } from '../../messages/it.ts'
