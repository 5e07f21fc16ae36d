'use client'
import { isPermitted } from '../client/secrets/apiSecrets.ts'
import { useCardmint } from '../provider/CardmintProvider.tsx'

/** The actions that the backend's newest list allows. They are read on each render, so render again after each list. */
export function usePermissions(apiKey: string): { create: boolean; revoke: boolean } {
  const { client } = useCardmint('usePermissions')
  return {
    create: isPermitted(client, apiKey, 'create'),
    revoke: isPermitted(client, apiKey, 'revoke'),
  }
}
