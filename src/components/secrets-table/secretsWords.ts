import { errors } from '../../messages/en/errors.ts'
import { secrets } from '../../messages/en/secrets.ts'

export const secretsWords = { secrets, errors }
