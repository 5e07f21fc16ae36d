export { card, errors, frame, traceId, unknownOutcome } from '../../messages/pt-BR.ts'
