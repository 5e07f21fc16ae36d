import { deepSearch, type Hit } from '../deepSearch.ts'
import type { FindForm } from '../digitForms.ts'
import { cardInputs } from '../lostNodes.ts'
import type { Place } from './place.ts'
import { ownValues, part, wrap } from './wrap.ts'

/** Properties of React and user-event on an element, which are searched with the tree or belong to the field. */
const bookkeeping = /^(__react|_reactListening|_valueTracker)/

/**
 * Attributes, texts, comments, style sheets, the values of other fields and what scripts have put on elements;
 * also what stood there for a moment, and in shadow roots that were closed since the start.
 */
export const dom: Place = ({ find, windows }) => {
  const passed: Hit[] = []
  const typed = new WeakSet<object>()
  const shadows = new Set<Node>()
  const tree: Tree = { find, typed }
  const note = (records: readonly MutationRecord[]) => {
    for (const { target, attributeName, oldValue, removedNodes } of records) {
      const what = attributeName === null ? 'text' : `@${attributeName}`
      passed.push(...deepSearch(oldValue, `${pathOf(target)} ${what}, before`, find))
      for (const node of removedNodes) passed.push(...searchTree(node, tree, ', removed'))
    }
  }
  const observer = new MutationObserver((records) => note(records))
  const observe = (root: Node) =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributeOldValue: true,
      characterDataOldValue: true,
    })
  windows.each((realm) => {
    const onInput = (event: Event) => {
      // in a shadow tree too; a field that a script fills has no caret in it
      const [field] = event.composedPath()
      const root = isNode(field) ? field.getRootNode() : undefined
      if (field && part(root, 'activeElement') === field) typed.add(field)
    }
    observe(realm.document)
    realm.addEventListener('beforeinput', onInput, true)
    realm.addEventListener('input', onInput, true)
    return [
      wrap(
        part(realm, 'Element', 'prototype'),
        'attachShadow',
        () => {},
        (root) => {
          if (!isNode(root)) return
          shadows.add(root)
          observe(root)
        },
      ),
      () => {
        realm.removeEventListener('beforeinput', onInput, true)
        realm.removeEventListener('input', onInput, true)
      },
    ]
  })
  return {
    stop: () => observer.disconnect(),
    search() {
      note(observer.takeRecords())
      return [
        ...passed,
        // of those that are open the same is found once more
        ...[...shadows].flatMap((root) => searchTree(root, tree, ', in a shadow root')),
        ...windows.all().flatMap(({ document: page }) =>
          searchTree(page, tree).concat(
            // in pieces, each in an element of its own
            deepSearch(page.body?.textContent, 'the text of the page', find),
          ),
        ),
      ]
    },
  }
}

interface Tree {
  find: FindForm
  /** Fields that a person has typed into. */
  typed: WeakSet<object>
}

function searchTree(top: Node, tree: Tree, when = ''): Hit[] {
  const hits = searchSheets(top, tree.find)
  const walker = document.createTreeWalker(
    top,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT,
  )
  for (let node: Node | null = top; node; node = walker.nextNode()) {
    for (const [what, value] of valuesOf(node, tree)) {
      hits.push(...deepSearch(value, `${pathOf(node)} ${what}${when}`, tree.find))
    }
    for (const inner of treesIn(node)) hits.push(...searchTree(inner, tree, when))
  }
  return hits
}

function* valuesOf(node: Node, { typed }: Tree): Generator<[what: string, value: unknown]> {
  if (node.nodeValue !== null) yield ['text', node.nodeValue]
  const value: unknown = part(node, 'value')
  const isField = typeof value === 'string'
  if (isElement(node)) {
    for (const { name, value: text } of node.attributes) yield [`@${name}`, `${name}=${text}`]
    if (isField && !(node.matches(cardInputs) && typed.has(node))) yield ['value', value]
    for (const name of ['validationMessage', 'returnValue']) yield [name, part(node, name)]
  }
  for (const [key, each] of Object.entries(ownValues(node)))
    if (!bookkeeping.test(key)) yield [`.${key}`, each]
}

function* treesIn(node: Node): Generator<Node> {
  if (!isElement(node)) return
  if (node.shadowRoot) yield node.shadowRoot
  const content = part(node, 'content')
  if (isNode(content)) yield content
}

/** Rules that were written by script stand in no text of the page. */
function searchSheets(top: Node, find: FindForm): Hit[] {
  // of a document or a shadow root
  const { styleSheets = [], adoptedStyleSheets = [] } = top as Partial<DocumentOrShadowRoot>
  return [...styleSheets, ...adoptedStyleSheets].flatMap((sheet) => {
    try {
      return deepSearch(
        [...sheet.cssRules].map(({ cssText }) => cssText).join('\n'),
        'a style sheet',
        find,
      )
    } catch {
      // of another origin
      return []
    }
  })
}

function pathOf(node: Node): string {
  const element = isElement(node) ? node : node.parentElement
  const names: string[] = []
  for (let each = element; each && each.tagName !== 'BODY'; each = each.parentElement) {
    const slot = each.getAttribute('data-slot') ?? each.getAttribute('name')
    names.unshift(each.tagName.toLowerCase() + (slot === null ? '' : `[${slot}]`))
  }
  return names.join(' > ') || 'document'
}

/** Tells whether a value is a node, of this frame or another. */
function isNode(value: unknown): value is Node {
  return typeof part(value, 'nodeType') === 'number'
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}
