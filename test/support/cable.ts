/** The connection between a page and its backend, with a way to pull it at the wrong moment. */
export interface Cable {
  fetch: typeof globalThis.fetch
  /** Every request of the page, as `POST /api/accounts/abcd1234/secrets`. */
  requests: string[]
  /** The next request with this method never arrives. */
  cutBefore: (method: string) => void
  /** The next request with this method arrives and is served; its answer is lost. */
  cutAfter: (method: string) => void
  /** No request arrives at all until the returned function is called. */
  cut: () => () => void
  /** Requests with this method wait, not yet arrived, until the returned function lets them go. */
  hold: (method: string) => () => void
}

export function createCable(serve: (request: Request) => Promise<Response>): Cable {
  const requests: string[] = []
  const cuts: { method: string; arrives: boolean }[] = []
  const held = new Map<string, Promise<void>>()
  let isCut = false
  return {
    requests,
    cutBefore: (method) => void cuts.push({ method, arrives: false }),
    cutAfter: (method) => void cuts.push({ method, arrives: true }),
    cut() {
      isCut = true
      return () => {
        isCut = false
      }
    },
    hold(method) {
      let release = () => {}
      const open = new Promise<void>((resolve) => {
        release = () => {
          held.delete(method)
          resolve()
        }
      })
      held.set(method, open)
      return release
    },
    async fetch(input, init) {
      const request = new Request(input, init)
      const { method } = request
      requests.push(`${method} ${new URL(request.url).pathname}`)
      await held.get(method)
      if (isCut) throw new TypeError('Failed to fetch')
      const index = cuts.findIndex((cut) => cut.method === method)
      const [cut] = index < 0 ? [] : cuts.splice(index, 1)
      if (cut && !cut.arrives) throw new TypeError('Failed to fetch')
      const response = await serve(request)
      if (cut) throw new TypeError('Failed to fetch')
      return response
    },
  }
}
