export { card, errors, frame, traceId, unknownOutcome } from '../../messages/fr.ts'
