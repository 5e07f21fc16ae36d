import { CLIENT_SECRET } from '../../contracts/limits.ts'
import type { ClientSecretResponse } from '../../contracts/plastiq.ts'
import { fields, matching } from '../read.ts'

export const clientSecretResponse = fields<ClientSecretResponse>({
  clientSecret: matching(CLIENT_SECRET),
})
