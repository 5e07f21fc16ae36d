import type { Page } from 'playwright'

type Property = { name: string; value: { value?: unknown } }
type AxNode = {
  nodeId: string
  ignored: boolean
  role?: { value?: string }
  name?: { value?: string }
  description?: { value?: string }
  value?: { value?: unknown }
  properties?: Property[]
  childIds?: string[]
}

/** States that say the same of every element that can have them, and what is not the page's. */
const unsaid = new Set([
  'focusable',
  'editable',
  'settable',
  'hasPopup',
  'multiline',
  'level',
  'labelledby',
  'describedby',
  'url',
  'atomic',
  'relevant',
])
/** Parts of what is said already. */
const hidden = new Set(['StaticText', 'InlineTextBox', 'MenuListPopup'])
/** Of no meaning of their own. */
const silent = new Set(['generic', 'none', 'paragraph', 'Legend', 'LabelText'])

/**
 * What the browser tells assistive technology of the page: one line for each node, as
 * `textbox "Card number" invalid=true required (Card number is missing.)`, a live region with its words.
 */
export async function axTree(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  // of the protocol, of which only these members are used
  const all = nodes as AxNode[]
  const byId = new Map(all.map((node) => [node.nodeId, node]))
  const lines: string[] = []
  const textOf = (node: AxNode | undefined): string =>
    node?.role?.value === 'StaticText'
      ? (node.name?.value ?? '')
      : (node?.childIds ?? []).map((id) => textOf(byId.get(id))).join('')
  const visit = (node: AxNode | undefined, depth: number) => {
    const role = node?.role?.value ?? ''
    if (!node || hidden.has(role)) return
    const isLive = node.properties?.some(({ name }) => name === 'live') ?? false
    const says = !node.ignored && (isLive || !silent.has(role))
    const words = isLive ? ` ${JSON.stringify(textOf(node))}` : ''
    if (says) lines.push('  '.repeat(depth) + lineOf(node) + words)
    for (const id of node.childIds ?? []) visit(byId.get(id), says ? depth + 1 : depth)
  }
  visit(all[0], 0)
  return lines
}

function lineOf({ role, name, description, properties = [] }: AxNode): string {
  const states = properties
    .filter(
      ({ name: key, value }) =>
        !unsaid.has(key) && value.value !== false && value.value !== 'false',
    )
    .map(({ name: key, value }) => (value.value === true ? key : `${key}=${String(value.value)}`))
  const words = [role?.value, name?.value && JSON.stringify(name.value), ...states.sort()]
  if (description?.value) words.push(`(${description.value})`)
  return words.filter(Boolean).join(' ')
}
