import { errors, unknownOutcome } from '../../messages/en/commonErrors.ts'
import { secrets } from '../../messages/en/secrets.ts'

export const secretsWords = { secrets, errors, unknownOutcome }
