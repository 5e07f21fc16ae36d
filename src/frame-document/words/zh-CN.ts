export { card, errors, frame, traceId, unknownOutcome } from '../../messages/zh-CN.ts'
