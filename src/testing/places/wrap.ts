/** Takes away again what was put around something. */
export type Stop = () => void

type Told = (self: unknown, args: unknown[]) => void

/** A function, class or object by its name, where the page has it: simulated pages lack many. */
export function part(owner: unknown, ...names: string[]): unknown {
  return names.reduce((it, name) => (isObject(it) ? Reflect.get(it, name) : undefined), owner)
}

/** Calls `before` on every call of a method and `after` with its result, until the returned function is called. */
export function wrap(
  owner: unknown,
  name: string,
  before: Told,
  after: (result: unknown) => void = () => {},
): Stop {
  const method = part(owner, name)
  if (typeof method !== 'function') return () => {}
  return replace(owner, name, {
    value(this: unknown, ...args: unknown[]): unknown {
      before(this, args)
      const result: unknown = Reflect.apply(method, this, args)
      after(result)
      return result
    },
    writable: true,
  })
}

/** Calls `before` with every value that a property is set to. */
export function wrapSetter(owner: unknown, name: string, before: Told): Stop {
  const original = isObject(owner) ? Object.getOwnPropertyDescriptor(owner, name) : undefined
  const { get, set } = original ?? {}
  if (!set) return () => {}
  return replace(owner, name, {
    get,
    set(this: unknown, value: unknown) {
      before(this, [value])
      Reflect.apply(set, this, [value])
    },
  })
}

/** Calls `before` with every new instance of a class. */
export function wrapClass(owner: unknown, name: string, before: Told): Stop {
  const original = part(owner, name)
  if (typeof original !== 'function') return () => {}
  return replace(owner, name, {
    // `instanceof` and static members go through
    value: new Proxy(original, {
      construct(target, args, newTarget) {
        before(undefined, args)
        return Reflect.construct(target, args, newTarget)
      },
    }),
    writable: true,
  })
}

/** Gives back as it was, by the same descriptor. */
export function replace(owner: unknown, name: string, descriptor: PropertyDescriptor): Stop {
  if (!isObject(owner)) return () => {}
  const original = Object.getOwnPropertyDescriptor(owner, name)
  const done = Reflect.defineProperty(owner, name, { ...descriptor, configurable: true })
  return () => {
    if (!done) return
    if (original) Reflect.defineProperty(owner, name, original)
    else Reflect.deleteProperty(owner, name)
  }
}

/**
 * What somebody has put on an object, without what stands behind a getter. Symbols are left out: simulated pages
 * keep the whole page behind them.
 */
export function ownValues(it: object): Record<string, unknown> {
  const values = Object.getOwnPropertyNames(it).map((key): [string, unknown] => [
    key,
    Reflect.getOwnPropertyDescriptor(it, key)?.value,
  ])
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}
