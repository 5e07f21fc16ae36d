/**
 * Reads one value of an answer, or throws. The contract's own schemas are for servers and tests: what
 * they bring along weighs more than all the answers that a page ever reads. A test holds each of `answers/`
 * against its schema.
 */
export type Read<T> = (value: unknown) => T

/** The value, if it is right. */
export function when<T>(isRight: boolean, value: unknown): T {
  if (!isRight) throw new TypeError()
  // it was checked just before
  return value as T
}

export const text: Read<string> = (value) => when(typeof value === 'string', value)
export const flag: Read<boolean> = (value) => when(typeof value === 'boolean', value)
export const matching =
  (pattern: RegExp): Read<string> =>
  (value) =>
    when(pattern.test(text(value)), value)
export const nonEmpty = matching(/[^]/)

/** `null` is missing too. */
export const optional =
  <T>(read: Read<T>): Read<T | undefined> =>
  (value) =>
    value === undefined || value === null ? undefined : read(value)

/** Malformed values count as missing. */
export const lenient =
  <T>(read: Read<T>): Read<T | undefined> =>
  (value) => {
    try {
      return read(value)
    } catch {
      return undefined
    }
  }

export const list =
  <T>(read: Read<T>): Read<T[]> =>
  (value) =>
    when<unknown[]>(Array.isArray(value), value).map((each) => read(each))

type Fields<T> = { [Name in keyof T]-?: Read<T[Name]> }

/** The fields that are named, and no other that the answer may have. */
export const fields =
  <T extends object>(shape: Fields<T>): Read<T> =>
  (value) => {
    const from = when<Record<string, unknown>>(typeof value === 'object' && value !== null, value)
    const entries = Object.entries<Read<unknown>>(shape)
      .map(([name, read]) => [name, read(from[name])])
      .filter(([, each]) => each !== undefined)
    // each name of the shape with what its reader made of it
    return Object.fromEntries(entries) as T
  }
