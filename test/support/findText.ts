/**
 * Where `needle` occurs in the strings that can be reached from `root`: properties, keys, maps, sets, arrays,
 * and what React keeps. Elements are left out, as they are searched on their own.
 */
export function findText(root: unknown, needle: string): string[] {
  const found: string[] = []
  const seen = new Set<unknown>()
  const queue: [path: string, value: unknown][] = [['root', root]]
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [path, value] = next
    if (typeof value === 'string' && value.includes(needle)) found.push(path)
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) continue
    if (seen.has(value) || value instanceof Node || value === globalThis) continue
    seen.add(value)
    if (value instanceof Map || value instanceof Set) {
      for (const [index, entry] of [...value].entries()) queue.push([`${path}<${index}>`, entry])
    }
    for (const key of Reflect.ownKeys(value)) {
      const descriptor = Reflect.getOwnPropertyDescriptor(value, key)
      if (String(key).includes(needle)) found.push(`${path} key`)
      if (descriptor && 'value' in descriptor)
        queue.push([`${path}.${String(key)}`, descriptor.value])
    }
  }
  return found
}

/** What React keeps for the tree in `container`: props, state, hooks. */
export function reactTree(container: Element): unknown {
  const parent = container.parentElement ?? container
  return [container, parent].flatMap((element) =>
    Object.entries(element).filter(([key]) => key.startsWith('__react')),
  )
}

/** Where `needle` stands in the page: markup, values of fields, address, storage. */
export function findInPage(needle: string): string[] {
  const fields = [...document.querySelectorAll('input, textarea, select')]
  const places: Record<string, string> = {
    markup: document.documentElement.outerHTML,
    values: fields.map((field) => Reflect.get(field, 'value')).join('\n'),
    address: location.href,
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
  }
  return Object.keys(places).filter((place) => places[place]?.includes(needle))
}
