/**
 * The readers that `protocol.ts` is made of, besides those of the client. Each returns a copy of what it was given, with
 * the named keys only, or throws. Keys that no reader names are not looked into, however deep they are.
 *
 * Making one has no side effects, which bundlers are told: each side leaves out what only the other one reads.
 */
import { when, type Read } from '../client/read.ts'

type Shape<T> = { [Key in keyof T]-?: Read<T[Key]> }

/* @__NO_SIDE_EFFECTS__ */
export function text(most: number, shape = /^/): Read<string> {
  return (value) =>
    when(typeof value === 'string' && value.length <= most && shape.test(value), value)
}

/* @__NO_SIDE_EFFECTS__ */
export function whole(most: number): Read<number> {
  return (value) =>
    when(Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most, value)
}

/* @__NO_SIDE_EFFECTS__ */
export function is<const T extends string>(all: readonly T[]): Read<T> {
  // `includes` wants the type that it is to find out
  return (value) => when(all.includes(value as T), value)
}

/* @__NO_SIDE_EFFECTS__ */
export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value) => (value === undefined ? value : read(value))
}

/* @__NO_SIDE_EFFECTS__ */
export function list<T>(read: Read<T>, most = 50): Read<T[]> {
  return (value) =>
    Array.from(when<unknown[]>(Array.isArray(value) && value.length <= most, value), (each) =>
      read(each),
    )
}

export function own(value: unknown): object {
  return when<object>(typeof value === 'object' && value !== null, value)
}

/** Exactly these keys, each its own; one that may be `undefined` may be missing. */
/* @__NO_SIDE_EFFECTS__ */
export function exact<T extends object>(shape: Shape<T>): Read<T> {
  return (value) => {
    const names = Object.keys(shape)
    const given = new Map<string, unknown>(Object.entries(own(value)))
    when(
      [...given.keys()].every((name) => names.includes(name)),
      value,
    )
    const read = Object.entries<Read<unknown>>(shape)
    // each key of the shape with what its reader made of it
    return Object.fromEntries(read.map(([name, part]) => [name, part(given.get(name))])) as T
  }
}

/** Some of these keys, all with values of one kind. */
/* @__NO_SIDE_EFFECTS__ */
export function some<Key extends string, T>(
  keys: readonly Key[],
  read: Read<T>,
): Read<Partial<Record<Key, T>>> {
  return (value) =>
    // each key is one of `keys`
    Object.fromEntries(
      list<[string, T]>((entry) => {
        const [key, each] = entry as [string, unknown] // an entry of an object
        return [is(keys)(key as Key), read(each)]
      }, keys.length)(Object.entries(own(value))),
    ) as Partial<Record<Key, T>>
}
