import type { mutationOptions, queryOptions } from '@tanstack/react-query'

// TanStack's own identity functions, by type alone: importing the functions would import React.
export const defineQuery = ((options: unknown) => options) as typeof queryOptions
export const defineMutation = ((options: unknown) => options) as typeof mutationOptions
