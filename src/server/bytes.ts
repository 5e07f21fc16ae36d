/**
 * All bytes of a body, or `undefined` if there are more than `limit`. Counts while it reads, as a
 * header may lie and a stream may have no end. Rejects if the stream fails.
 *
 * What it leaves unread it does not cancel: on a request that may close the connection before the
 * refusal is sent.
 */
export async function readBounded(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array | undefined> {
  if (body === null) return new Uint8Array()
  const reader = body.getReader()
  try {
    const chunks: Uint8Array[] = []
    let size = 0
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength
      if (size > limit) return undefined
      chunks.push(part.value)
    }
    return concat(chunks, size)
  } finally {
    reader.releaseLock()
  }
}

/** One chunk, as most bodies are, is not copied. */
function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first, ...rest] = chunks
  if (first && rest.length === 0) return first
  const all = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    all.set(chunk, offset)
    offset += chunk.byteLength
  }
  return all
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** The parsed text, or `undefined` if it is not UTF-8 or not JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch {
    return undefined
  }
}
