import type { PlastiqError } from '../../contracts/plastiq.ts'
import type { Problem } from '../../contracts/problem.ts'
import { fields, lenient, list, text } from '../read.ts'

const textIfAny = lenient(text)

/** The parts of both error shapes that a page uses. Messages are left out, because they may echo input. */
export const refusalFields = fields<
  Pick<Problem, 'type' | 'instance' | 'invalid_parameters'> & Pick<PlastiqError, 'code' | 'traceId'>
>({
  type: textIfAny,
  instance: textIfAny,
  invalid_parameters: lenient(list(fields({ name: text, reason: textIfAny }))),
  code: textIfAny,
  traceId: textIfAny,
})
