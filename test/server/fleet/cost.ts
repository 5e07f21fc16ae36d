import { connect } from './connection.ts'
import type { Instance } from './instances.ts'
import { payerAt } from './names.ts'

export interface Cost {
  'ms a call, p50': number
  'calls a second': number
  /** Of the backends alone. */
  'processor µs a call': number
}

interface Measured {
  turns: number
  callsATurn: number
  points: number
  isOver: () => boolean
}

interface Way {
  port: number
  instances: readonly Instance[]
}

const CONNECTIONS = 8

/** What each way costs a call, all in turns, as other things happen on the machine. */
export async function costOf(
  ways: Record<string, Way>,
  { turns, callsATurn, points, isOver }: Measured,
): Promise<Record<string, Cost>> {
  const all = Object.entries(ways).map(([name, way]) => ({
    name,
    way,
    clock: [] as number[],
    lasted: [] as number[],
    processor: [] as number[],
  }))
  // from the end of the list, as the storm begins at its start
  let calls = 0
  const nextPayer = () => payerAt(39_999 - Math.floor(calls++ / points))
  for (let turn = 0; turn <= turns && !isOver(); turn++) {
    for (const each of all) {
      const before = await processorOf(each.way)
      const started = performance.now()
      const lasted = await mintOften(each.way.port, callsATurn, nextPayer)
      // the first turn of each warms it up
      if (turn === 0) continue
      each.clock.push(performance.now() - started)
      each.lasted.push(...lasted)
      each.processor.push((await processorOf(each.way)) - before)
    }
  }
  return Object.fromEntries(
    all.map(({ name, clock, lasted, processor }) => [
      name,
      {
        'ms a call, p50': Number(medianOf(lasted).toFixed(2)),
        'calls a second': Math.round((1000 * callsATurn) / medianOf(clock)),
        'processor µs a call': Math.round((1000 * medianOf(processor)) / callsATurn),
      },
    ]),
  )
}

async function mintOften(port: number, calls: number, nextPayer: () => string): Promise<number[]> {
  const lasted: number[] = []
  let left = calls
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const { call, close } = connect(port)
      while (left-- > 0) {
        const payer = nextPayer()
        const started = performance.now()
        const body = { payer: { id: payer }, type: 'CARD' }
        const { status } = await call({
          method: 'POST',
          path: '/client-secrets',
          session: payer,
          body,
        })
        if (status !== 200) throw new Error(`A call whose cost is measured was answered ${status}.`)
        lasted.push(performance.now() - started)
      }
      close()
    }),
  )
  return lasted
}

async function processorOf({ instances }: Way): Promise<number> {
  const each = await Promise.all(instances.map((instance) => instance.processor()))
  return each.reduce((sum, one) => sum + one, 0)
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
