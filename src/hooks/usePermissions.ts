'use client'
import { useQuery } from '@tanstack/react-query'
import type { SecretPermission } from '../contracts/permissions.ts'
import { secretPermissionsQueryOptions } from '../queries/secretPermissions.ts'

/** The actions that the backend's newest list permits; every action without a list, or without permissions in it. */
export function usePermissions(apiKey: string): { create: boolean; revoke: boolean } {
  const { data } = useQuery(secretPermissionsQueryOptions({ apiKey }))
  // a restored cache may hold anything
  const isPermitted = (action: SecretPermission) => !Array.isArray(data) || data.includes(action)
  return { create: isPermitted('create'), revoke: isPermitted('revoke') }
}
