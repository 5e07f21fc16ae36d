/**
 * TanStack's result with one member more. Copying a result would read every property of it, and so
 * subscribe the component to all of them; this passes reads through, one by one.
 */
export function withMember<Target extends object, Name extends string, Value>(
  target: Target,
  name: Name,
  value: Value,
): Target & Record<Name, Value> {
  const proxy = new Proxy(target, {
    get: (_, key) => (key === name ? value : Reflect.get(target, key)),
    has: (_, key) => key === name || Reflect.has(target, key),
    ownKeys: () => [...Reflect.ownKeys(target), name],
    getOwnPropertyDescriptor: (_, key) =>
      key === name
        ? { value, enumerable: true, configurable: true, writable: false }
        : Reflect.getOwnPropertyDescriptor(target, key),
  })
  // the traps above make it so
  return proxy as Target & Record<Name, Value>
}
