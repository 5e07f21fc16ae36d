import { publicNames } from './publicNames.ts'
import { packageOf, type ImportLine, type SourceModule } from './readModule.ts'

interface Room {
  /** Rooms it may import from, besides itself. */
  rooms: string[]
  /** Rooms it may take types from, and of what runs only what is public, so that a host has it too. */
  publicOf?: string[]
  /** Packages it may import. */
  packages: string[]
  /** Packages it may take types from. */
  packageTypes?: string[]
  /** Whether it is for the browser alone, so that its modules may say "use client". */
  client?: boolean
}

const tanstack = '@tanstack/react-query'
const wire = ['contracts', 'lease', 'client']

/** Who may import from whom. An arrow that is not here is not allowed. */
const rooms: Record<string, Room> = {
  contracts: { rooms: [], packages: ['valibot'] },
  card: { rooms: [], packages: [] },
  lease: { rooms: ['contracts'], packages: [] },
  client: { rooms: ['contracts', 'lease'], packages: ['ky'] },
  // TanStack's React package imports React, so that the factories may take its types only.
  queries: { rooms: wire, packages: [], packageTypes: [tanstack] },
  // What a key's secrets are and may become, for whatever shows them.
  secrets: { rooms: ['contracts', 'client'], packages: [] },
  // The fields in the document; a framework may stand around it, and none is in it.
  'card-entry': { rooms: [...wire, 'queries', 'card'], packages: [] },
  messages: { rooms: [], publicOf: ['contracts', 'client', 'card'], packages: [] },
  provider: {
    rooms: [...wire, 'queries', 'messages'],
    packages: ['react', tanstack],
    client: true,
  },
  hooks: {
    rooms: [...wire, 'queries', 'provider', 'card', 'card-entry', 'secrets'],
    packages: ['react', tanstack],
    client: true,
  },
  // What a component can do, a host's own component can do. The framed form speaks the protocol of the frame.
  components: {
    rooms: ['frame/protocol', 'hooks', 'card-entry', 'secrets', 'provider', 'messages'],
    publicOf: [...wire, 'card'],
    packages: ['react', 'react-dom'],
    client: true,
  },
  // What the page and the card frame say to each other, for both: no React, nothing that runs but errors and advice.
  'frame/protocol': { rooms: ['contracts', 'client', 'card', 'card-entry'], packages: [] },
  // The same form in a document of its own: neither TanStack nor ky, and no backend.
  frame: {
    rooms: [
      'frame/protocol',
      'contracts',
      'client',
      'card',
      'card-entry',
      'messages',
      'provider',
      'components',
    ],
    packages: ['react', 'react-dom'],
    client: true,
  },
  server: { rooms: ['contracts'], packages: ['hono', 'valibot'] },
  sandbox: { rooms: ['contracts'], packages: ['hono', 'valibot'] },
  // It reads what a host's app keeps, so it needs what the host keeps it in; the cards are the sandbox's, the labels English.
  testing: {
    rooms: ['contracts', 'card', 'messages', 'sandbox'],
    packages: ['react', tanstack],
    client: true,
  },
  'addresses.ts': { rooms: ['card'], packages: [] },
  'marks.ts': { rooms: ['components'], packages: [] },
  'index.ts': {
    rooms: [
      ...wire,
      'queries',
      'card',
      'card-entry',
      'secrets',
      'messages',
      'provider',
      'hooks',
      'components',
    ],
    packages: [],
    client: true,
  },
  // A document of its own, built with Preact: nothing imports it.
  'frame-document': { rooms: ['frame', 'messages'], packages: ['preact'] },
  // It tries backends against the wire, so it needs the wire; never our server, which it also judges.
  cli: { rooms: ['contracts', 'sandbox'], packages: ['node', '@hono/node-server', 'valibot'] },
  'cli.ts': { rooms: ['cli'], packages: [] },
}

/** Only an entry lists what it gives away; elsewhere a file is imported by its name. */
const entries = [
  'index',
  'frame/index',
  'queries/index',
  'server/index',
  'sandbox/index',
  'testing/index',
]

/** What is wrong with a module of `src`, each as a sentence. */
export function violations(module: SourceModule): string[] {
  const { path, imports } = module
  const room = rooms[roomOf(path)]
  if (!room) return [`${path} is in no known room: give it one in the table of this test.`]
  const found = imports.flatMap((line) => importViolation(path, room, line) ?? [])
  if (module.hasExportStar) found.push(`${path} uses "export *": list the names by hand.`)
  if (module.lines > 300) found.push(`${path} has ${module.lines} lines: split it.`)
  if (path.endsWith('/index.ts') && !entries.some((entry) => path === `src/${entry}.ts`))
    found.push(`${path} is an inner barrel: import its files by their names.`)
  const usesReact = imports.some(
    (line) => !line.typeOnly && ['react', 'react-dom', tanstack].includes(packageOf(line.from)),
  )
  if ((usesReact || path === 'src/index.ts') && !module.isClient)
    found.push(`${path} uses React: its first line must be 'use client'.`)
  if (module.isClient && !room.client)
    found.push(`${path} says "use client", and servers use it too: take it away.`)
  return found
}

function importViolation(path: string, room: Room, line: ImportLine): string | undefined {
  if (!line.file) {
    const name = packageOf(line.from)
    if (room.packages.includes(name)) return undefined
    if (line.typeOnly && room.packageTypes?.includes(name)) return undefined
    return `${path} must not import ${line.typeOnly ? 'types of ' : ''}the package "${line.from}".`
  }
  if (!/\.(tsx?|css|json)$/.test(line.file))
    return `${path} imports ${line.from} without its ending.`
  const [from, to] = [roomOf(path), roomOf(line.file)]
  if (from === to) return line.typeOnly ? undefined : crossesFeatures(path, line.file)
  if (room.rooms.includes(to)) return undefined
  if (room.publicOf?.includes(to) && (line.typeOnly || isPublic(line.names))) return undefined
  return `${path} must not import ${line.typeOnly ? 'types of ' : ''}${line.file}: no arrow from ${to} to ${from}.`
}

function isPublic(names: string[]): boolean {
  return names.length > 0 && names.every((name) => publicNames['index']?.values.includes(name))
}

/** The card form and the secrets table are two features: what both need is in `components/shared`. */
function crossesFeatures(path: string, file: string): string | undefined {
  const [, , from] = path.split('/')
  const [, , to] = file.split('/')
  const free = !path.startsWith('src/components/') || from === to || to === 'shared'
  return free ? undefined : `${path} must not import ${file}: move what both need to shared.`
}

/** Files of the frame that its page has too. */
const protocol = [
  'protocol',
  'messageReaders',
  'themeVariables',
  'wireError',
  'checkFrameUrl',
  'adviseOnOptions',
]

function roomOf(path: string): string {
  const isProtocol = protocol.some((name) => path === `src/frame/${name}.ts`)
  return isProtocol ? 'frame/protocol' : (path.split('/')[1] ?? '')
}
