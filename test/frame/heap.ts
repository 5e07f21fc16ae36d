import type { CDPSession } from 'playwright'

/** The card that is typed: one whose code is four digits, as three stand in many a string. */
export const heapCard = { number: '371449635398431', code: '8047' }

/** As much of a snapshot as is read: the nodes are one list of numbers, so many for each. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } }
  nodes: number[]
  strings: string[]
}

/** The strings of a process's heap that hold the number, in any grouping, or the code. */
export async function findCard(session: CDPSession): Promise<string[]> {
  const chunks: string[] = []
  const keep = ({ chunk }: { chunk: string }) => void chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', keep)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', keep)
  const { snapshot, nodes, strings } = JSON.parse(chunks.join('')) as Snapshot
  const { node_fields: members, node_types: types } = snapshot.meta
  const [kinds, kindAt, nameAt] = [types[0], members.indexOf('type'), members.indexOf('name')]
  // the list of names also holds what is no text of the page, such as numbers of the profiler's own
  const texts = new Set<string>()
  for (let at = 0; at < nodes.length; at += members.length) {
    const kind = kinds[nodes[at + kindAt] ?? 0] ?? ''
    if (kind.endsWith('string')) texts.add(strings[nodes[at + nameAt] ?? 0] ?? '')
  }
  const backwards = [...heapCard.number].toReversed().join('')
  const encoded = [heapCard.number, heapCard.code].map((each) => btoa(each).replace(/=+$/, ''))
  return [...texts].filter((each) => {
    const digits = each.replace(/[\s./-]/g, '')
    return (
      digits.includes(heapCard.number) ||
      digits.includes(backwards) ||
      encoded.some((form) => each.includes(form)) ||
      new RegExp(String.raw`(^|[^\da-f])${heapCard.code}([^\da-f]|$)`, 'i').test(each)
    )
  })
}
