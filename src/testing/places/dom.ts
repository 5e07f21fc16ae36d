import type { Hit } from '../deepSearch.ts'
import { deepSearch } from '../deepSearch.ts'
import type { FindForm } from '../digitForms.ts'
import type { Place } from './place.ts'

/** The card's own inputs: while somebody types, their value is the one place for the digits. */
const cardInputs = '[autocomplete~="cc-number"], [autocomplete~="cc-csc"]'

/** Attributes, texts, comments and the values of other fields; also what stood there for a moment. */
export const dom: Place = ({ find }) => {
  const passed: Hit[] = []
  const observer = new MutationObserver((records) => note(records))
  const note = (records: readonly MutationRecord[]) => {
    for (const { target, attributeName, oldValue, removedNodes } of records) {
      const what = attributeName === null ? 'text' : `@${attributeName}`
      passed.push(...deepSearch(oldValue, `${pathOf(target)} ${what}, before`, find))
      for (const node of removedNodes) passed.push(...searchTree(node, find, ', removed'))
    }
  }
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  })
  return {
    stop: () => observer.disconnect(),
    search() {
      note(observer.takeRecords())
      return [...passed, ...searchTree(document, find)]
    },
  }
}

function searchTree(top: Node, find: FindForm, when = ''): Hit[] {
  const hits: Hit[] = []
  const walker = document.createTreeWalker(
    top,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT,
  )
  for (let node: Node | null = top; node; node = walker.nextNode()) {
    for (const [what, text] of textsOf(node)) {
      hits.push(...deepSearch(text, `${pathOf(node)} ${what}${when}`, find))
    }
    for (const inner of treesIn(node)) hits.push(...searchTree(inner, find, when))
  }
  return hits
}

function* textsOf(node: Node): Generator<[what: string, text: string]> {
  if (node instanceof Element) {
    for (const { name, value } of node.attributes) yield [`@${name}`, `${name}=${value}`]
    const value: unknown = 'value' in node ? node.value : undefined
    if (typeof value === 'string' && !node.matches(cardInputs)) yield ['value', value]
  } else if (node.nodeValue !== null) yield ['text', node.nodeValue]
}

function* treesIn(node: Node): Generator<Node> {
  if (!(node instanceof Element)) return
  if (node.shadowRoot) yield node.shadowRoot
  if (node instanceof HTMLTemplateElement) yield node.content
  if (node instanceof HTMLIFrameElement && node.contentDocument) yield node.contentDocument
}

function pathOf(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement
  const names: string[] = []
  for (let each = element; each && each !== document.body; each = each.parentElement) {
    const slot = each.getAttribute('data-slot') ?? each.getAttribute('name')
    names.unshift(each.tagName.toLowerCase() + (slot === null ? '' : `[${slot}]`))
  }
  return names.join(' > ') || 'document'
}
