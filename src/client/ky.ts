/** The options of each request of ours. `fetch` is what has to send it in the end. */
export interface HttpOptions extends RequestInit {
  fetch?: typeof globalThis.fetch
  json?: undefined
}

/** The same with those that ky 1.14 and ky 2 read alike. */
interface KyOptions extends HttpOptions {
  retry?: { limit: number | undefined; shouldRetry: () => boolean }
  throwHttpErrors?: boolean
  timeout?: false
  totalTimeout?: false
}

/** The part of an instance's own options that a request of ours has to know. */
interface KyDefaults {
  fetch?: typeof globalThis.fetch
  retry?: number | { limit?: number | undefined }
}

/**
 * A ky instance, as far as we use it. ky's own `KyInstance` is the type of one major version, and an instance of the
 * other doesn't fit it.
 */
export interface Ky {
  (url: URL, options: KyOptions): Promise<Response>
  extend(options: (defaults: KyDefaults) => KyOptions): Ky
  /** Forces a retry from a hook; new in ky 1.14. */
  retry(): unknown
}

/**
 * Adapts an instance for `send`, which sees every answer, keeps the time itself and is never redirected.
 * The instance then repeats nothing unless one of its hooks forces it, within its own limit.
 *
 * @returns The adapted instance, and the `fetch` that it came with.
 */
export function adaptKy(ky: Ky, init: RequestInit) {
  let fetch: typeof globalThis.fetch | undefined
  const http = ky.extend((defaults) => {
    const { retry } = defaults
    fetch = defaults.fetch
    return {
      ...init,
      redirect: 'manual',
      retry: {
        limit: typeof retry === 'number' ? retry : retry?.limit,
        shouldRetry: () => false,
      },
      throwHttpErrors: false,
      timeout: false,
      totalTimeout: false,
    }
  })
  return { http, fetch }
}
