import { connect, type Socket } from 'node:net'

type Reply = [
  type: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
]

/** Firefox's own remote control, over TCP: WebDriver's commands, and scripts in the browser itself. */
export interface Marionette {
  send: (command: string, parameters?: object) => Promise<unknown>
  /** Runs in the browser's own window instead of the page, with all its rights. */
  inBrowser: <Arguments extends unknown[], Result>(
    run: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ) => Promise<Awaited<Result>>
  close: () => void
}

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await open(port)
  const waiting = new Map<number, (reply: Reply) => void>()
  let buffer = Buffer.alloc(0)
  let lastId = 0
  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (let frame = takeFrame(); frame; frame = takeFrame()) {
      // its first word is no reply but a greeting
      const message: Reply | { applicationType: string } = JSON.parse(frame)
      if (Array.isArray(message)) waiting.get(message[1])?.(message)
    }
  })
  /** A message is its length in bytes, a colon, and JSON. */
  function takeFrame(): string | undefined {
    const colon = buffer.indexOf(':')
    if (colon < 0) return undefined
    const end = colon + 1 + Number(buffer.toString('utf8', 0, colon))
    if (buffer.length < end) return undefined
    const frame = buffer.toString('utf8', colon + 1, end)
    buffer = buffer.subarray(end)
    return frame
  }
  async function send(command: string, parameters: object = {}): Promise<unknown> {
    const id = ++lastId
    const [, , error, result] = await new Promise<Reply>((resolve, reject) => {
      waiting.set(id, resolve)
      socket.once('close', () => reject(new Error(`Firefox ended during ${command}.`)))
      const json = JSON.stringify([0, id, command, parameters])
      socket.write(`${Buffer.byteLength(json)}:${json}`)
    })
    waiting.delete(id)
    if (error) throw new Error(`${command}: ${error.error}: ${error.message}`)
    return result
  }
  return {
    send,
    async inBrowser(run, ...args) {
      await send('Marionette:SetContext', { value: 'chrome' })
      try {
        const script = `return (${run}).apply(null, arguments)`
        const answer = await send('WebDriver:ExecuteScript', { script, args, newSandbox: true })
        // the answer is what the function makes, by way of JSON
        return (answer as { value: never }).value
      } finally {
        await send('Marionette:SetContext', { value: 'content' })
      }
    },
    close: () => socket.destroy(),
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket)).setMaxListeners(0)
    socket.once('error', reject)
  })
}
