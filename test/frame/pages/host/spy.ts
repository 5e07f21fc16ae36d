/**
 * What a hostile script does that runs before everything else of the page: it reads every message of every window and
 * of every port, and keeps the ports, to speak through them.
 */
export function spy(): void {
  const ports = new Set<MessagePort>()
  const read: string[] = []
  window.spied = { ports, read, nonces: [] }
  const keep = (data: unknown) => void read.push(JSON.stringify(data) ?? '')
  addEventListener(
    'message',
    (event) => {
      const { data } = event
      window.spied.first?.(event)
      keep(data)
      if (typeof data?.nonce === 'string') window.spied.nonces.push(data.nonce)
    },
    true,
  )
  const { addEventListener: listen, postMessage } = MessagePort.prototype
  MessagePort.prototype.addEventListener = function (this: MessagePort, ...args: unknown[]) {
    ports.add(this)
    listen.call(this, 'message', (event) => keep(Reflect.get(event, 'data')))
    return Reflect.apply(listen, this, args)
  }
  MessagePort.prototype.postMessage = function (this: MessagePort, ...args: unknown[]) {
    keep(args[0])
    return Reflect.apply(postMessage, this, args)
  }
}
