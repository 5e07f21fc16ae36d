/** A UUID v4. Made by hand, as `crypto.randomUUID` exists on secure origins only. */
export function newTraceId(): string {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1))
    return (Number(digit) ^ (random & (15 >> (Number(digit) / 4)))).toString(16)
  })
}

/**
 * Whether what an answer names as its trace id can be shown: it looks like an id, and neither holds a word of the
 * request nor is part of one. A server that echoes what it was sent may do so here too.
 *
 * @param sent All of the request that must not come back.
 */
export function isTraceId(said: string, sent: string): boolean {
  if (!/^[\w.:-]{1,128}$/.test(said)) return false
  const id = bare(said)
  const words = sent.split(/[^\w.:-]/).map(bare)
  return !words.some((word) => word.includes(id) || (word.length > 5 && id.includes(word)))
}

function bare(text: string): string {
  return text.replace(/[^a-z\d]/gi, '').toLowerCase()
}
