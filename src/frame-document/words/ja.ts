export { card, errors, frame, traceId, unknownOutcome } from '../../messages/ja.ts'
