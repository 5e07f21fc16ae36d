/**
 * What the card form takes from React, and no more: components that are functions, their hooks, elements of HTML. It is
 * `react`, `react-dom/client` and `react/jsx-runtime` in the build of the document, which so has no code but the kit's.
 */
import type { Props } from './react/elements.ts'
import { useRef } from './react/hooks.ts'
import { placeBelow, type Component, type Wanted } from './react/place.ts'
import { Fragment, renderSoon } from './react/tree.ts'

export { createContext, useContext } from './react/context.ts'
export { Fragment } from './react/tree.ts'
export {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from './react/hooks.ts'

export function jsx(type: Component | string, props: Props, key?: unknown): Wanted {
  return { type, props, key }
}
export { jsx as jsxs }

export function forwardRef(component: (props: Props, ref: unknown) => unknown): Component {
  return ({ ref = null, ...props }) => component(props, ref)
}

export function memo(component: Component): Component {
  return (props) => {
    const last = useRef<Wanted | undefined>(undefined)
    const { current } = last
    const isSame = Object.keys({ ...current?.props, ...props }).every(
      (name) => current?.props[name] === props[name],
    )
    return current && isSame ? current : (last.current = jsx(component, props))
  }
}

export function createRoot(element: HTMLElement) {
  const root = Object.assign(placeBelow(), { element })
  return {
    render(children: unknown) {
      root.wanted = { type: Fragment, props: { children } }
      renderSoon(root)
    },
  }
}
