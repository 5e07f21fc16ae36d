import type { PlastiqError } from '../../contracts/plastiq.ts'
import type { Problem } from '../../contracts/problem.ts'
import { fields, lenient, list, text } from '../read.ts'

const textIfAny = lenient(text)

/** Of both error shapes, what a page goes by. Their words stay behind: they may echo input. */
export const refusalFields = fields<
  Pick<Problem, 'type' | 'instance' | 'invalid_parameters'> & Pick<PlastiqError, 'code' | 'traceId'>
>({
  type: textIfAny,
  instance: textIfAny,
  invalid_parameters: lenient(list(fields({ name: text, reason: textIfAny }))),
  code: textIfAny,
  traceId: textIfAny,
})
