/** A request's body, read once. The two upstreams judge it in different orders. */
export interface Body {
  /** `undefined` where the text is not JSON. */
  readonly json: { readonly value: unknown } | undefined
  readonly hasJsonType: boolean
}

export async function readBody(request: Request): Promise<Body> {
  return { json: parse(await request.text()), hasJsonType: hasJsonType(request) }
}

export function hasJsonType({ headers }: Request): boolean {
  return /^application\/json\s*(;|$)/i.test((headers.get('Content-Type') ?? '').trim())
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
