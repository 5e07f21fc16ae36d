import { rotation } from '../../../messages/en/rotation.ts'
import { secretsWords } from '../secretsWords.ts'

export const rotationWords = { ...secretsWords, rotation }
