/**
 * What the card form takes from React, made of Preact. It is `react`, `react-dom/client` and `react/jsx-runtime` in the
 * build of the document: `preact/compat` would add the rest of React, and the difference is 5 % of the document.
 */
import {
  createElement,
  options,
  render,
  type Component,
  type ComponentType,
  type RefCallback,
  type VNode,
} from 'preact'
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks'

export { createContext, Fragment } from 'preact'
export {
  useCallback,
  useContext,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'preact/hooks'

type Props = Record<string, unknown>
type Type = ComponentType<Props>

export function jsx(type: Type, props: Props, key?: string): VNode<Props> {
  return createElement(type, key === undefined ? props : { ...props, key })
}
export { jsx as jsxs }

/** Preact gives a component its `ref` among its props. */
export function forwardRef(component: (props: Props, ref: unknown) => VNode) {
  return ({ ref = null, ...props }: Props) => component(props, ref)
}

export function memo(component: Type) {
  return function Memo(this: Component<Props>, props: Props) {
    this.shouldComponentUpdate = (next) =>
      Object.keys({ ...this.props, ...next }).some((name) => next[name] !== this.props[name])
    return createElement(component, props)
  }
}

export function useSyncExternalStore<Value>(
  subscribe: (changed: () => void) => () => void,
  read: () => Value,
): Value {
  const value = read()
  const latest = useRef({ value, read })
  const [, renderAgain] = useReducer((renders: number) => renders + 1, 0)
  useLayoutEffect(() => {
    latest.current = { value, read }
  })
  useEffect(() => {
    const check = () => {
      const { current } = latest
      if (!Object.is(current.value, current.read())) renderAgain(undefined)
    }
    // it may have changed since it was rendered
    check()
    return subscribe(check)
  }, [subscribe])
  return value
}

export function createRoot(element: Element) {
  return { render: (node: VNode) => render(node, element) }
}

// what React does with elements of the form, and Preact does not
options.vnode = (vnode) => {
  // any attribute may be among the props of an element
  if (typeof vnode.type === 'string') asReact(vnode as VNode<Props>)
}

function asReact(vnode: VNode<Props>): void {
  const { spellCheck, defaultValue, ...props } = vnode.props
  vnode.props = { ...props, children: vnode.props.children }
  // Preact leaves out an attribute that is false
  if (spellCheck !== undefined) vnode.props['spellCheck'] = String(spellCheck)
  if (vnode.type !== 'select') vnode.props['defaultValue'] = defaultValue
  // the form's own ref, which is a function
  else vnode.ref = choosing(vnode.ref as Choose, defaultValue)
}

type Choose = RefCallback<HTMLSelectElement>

/** One for each ref, as a new function would be called at every render. */
const made = new WeakMap<Choose, Choose>()

/**
 * Chooses the default of a `<select>`, among options that a component may have rendered, by the attribute that a
 * reset goes by.
 */
function choosing(ref: Choose, value: unknown): Choose {
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
