import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isCardmintError } from '../../src/index.ts'

/** A `QueryClient` that says when the backend answers 401 to any of our calls. */
export function createQueryClient(onSignedOut: () => void) {
  const onError = (error: Error) => {
    if (isCardmintError(error) && error.code === 'unauthorized') onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
  })
}
