/** The parts of a package's entry in a lockfile that matter here. */
interface Locked {
  version: string
  resolved?: string
  integrity?: string | undefined
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

export type LockedPackages = Record<string, Locked>

/**
 * What the lockfile holds for some packages and all that they need, by the folder each is installed in:
 * the part of it that an app with just these packages would have.
 */
export function closure(locked: LockedPackages, names: readonly string[]): LockedPackages {
  const found: LockedPackages = {}
  const add = (name: string, from: string): void => {
    const path = nearest(locked, name, from)
    const entry = path && locked[path]
    if (!path || !entry || found[path]) return
    found[path] = entry
    for (const needed of needs(entry)) add(needed, path)
  }
  for (const name of names) add(name, '')
  return found
}

function needs(entry: Locked): string[] {
  const peers = Object.keys(entry.peerDependencies ?? {}).filter(
    (name) => !entry.peerDependenciesMeta?.[name]?.optional,
  )
  return [
    ...Object.keys(entry.dependencies ?? {}),
    ...Object.keys(entry.optionalDependencies ?? {}),
    ...peers,
  ]
}

/** As Node looks it up: in the package's own folder, then in each folder above. */
function nearest(locked: LockedPackages, name: string, from: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at && `${at}/`}node_modules/${name}`
    if (locked[path]) return path
    if (!at) return undefined
  }
}
