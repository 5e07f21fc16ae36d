'use client'
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import type { WriteOptions } from '../queries/defineOptions.ts'

/** `useMutation` for a factory's options. TanStack before 5.89 does not tell a mutation its `QueryClient`: this does. */
export function useWrite<Data, Failure, Variables>(
  options: WriteOptions<Data, Failure, Variables>,
): UseMutationResult<Data, Failure, Variables> {
  const client = useQueryClient()
  const { mutationFn } = options
  return useMutation({
    ...options,
    mutationFn: (variables, context = { client, meta: options.meta }) =>
      mutationFn(variables, context),
  })
}
