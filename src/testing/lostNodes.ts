/** The card's own inputs, if they are typed into: their value is the one place for the digits. */
export const cardInputs = '[autocomplete~="cc-number"], [autocomplete~="cc-csc"]'

/** Texts, attributes and values of a node that is in no page; nothing of other objects. */
export function textsOfLost(value: object): string[] {
  if (!('nodeType' in value) || !('isConnected' in value)) return []
  // the members tell that it is one, or a document
  const node = value as Node & Partial<ParentNode & Document>
  const page = node.ownerDocument ?? node
  // a document that a script has made has no window, and its nodes count as connected
  if (node.isConnected && page.defaultView) return []
  const below = [node, ...(node.querySelectorAll?.('*') ?? [])]
  return [String(node.textContent ?? node.documentElement?.textContent), ...below.flatMap(textsOf)]
}

function textsOf(node: Node): string[] {
  // of an element; other nodes have none of these
  const { attributes = [], value, matches } = node as Partial<HTMLInputElement>
  const texts = [...attributes].map((it) => `${it.name}=${it.value}`)
  return matches?.call(node, cardInputs) ? texts : texts.concat(String(value))
}
