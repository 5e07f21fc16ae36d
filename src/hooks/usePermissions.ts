'use client'
import { isPermitted } from '../client/secrets/apiSecrets.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'

/** What the backend's newest list allows; read anew at each render, so render again for each list. */
export function usePermissions(apiKey: string): { create: boolean; revoke: boolean } {
  const { client } = useCardmint('usePermissions')
  const allows = (action: 'create' | 'revoke') => isPermitted(client, apiKey, action)
  return { create: allows('create'), revoke: allows('revoke') }
}
