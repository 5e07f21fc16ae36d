import { options, type RefCallback, type VNode } from 'preact'
// first, as it sets the hook that this one stands in front of
import 'preact/compat'

/**
 * Two things that React does with elements of the card form and Preact does not: it writes `spellcheck="false"`, and
 * the default of a `<select>` reaches options that a component renders, as the attribute that a reset goes by.
 */
const compat = options.vnode
options.vnode = (vnode) => {
  // any attribute may be among the props of an element
  if (typeof vnode.type === 'string') asReact(vnode as VNode<Record<string, unknown>>)
  compat?.(vnode)
}

type Choose = RefCallback<HTMLSelectElement>

function asReact(vnode: VNode<Record<string, unknown>>): void {
  const { spellCheck, defaultValue, ...props } = vnode.props
  if (spellCheck !== undefined) vnode.props = { ...vnode.props, spellCheck: String(spellCheck) }
  if (vnode.type !== 'select' || typeof defaultValue !== 'string') return
  vnode.props = { ...props, children: vnode.props.children }
  // the form's own, which is a function
  vnode.ref = choosing(vnode.ref as Choose, defaultValue)
}

/** One for each ref, as a new function would be called at every render. */
const made = new WeakMap<Choose, Choose>()

function choosing(ref: Choose, value: string): Choose {
  const choose: Choose =
    made.get(ref) ??
    ((select) => {
      for (const option of select?.options ?? [])
        if (option.value === value) option.defaultSelected = true
      return ref(select)
    })
  made.set(ref, choose)
  return choose
}
