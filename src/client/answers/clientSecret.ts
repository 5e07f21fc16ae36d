import type { ClientSecretResponse } from '../../contracts/plastiq.ts'
import { fields, nonEmpty } from '../read.ts'

export const clientSecretResponse = fields<ClientSecretResponse>({ clientSecret: nonEmpty })
