/** What the tests and Testing Library take from React besides, with that of the frame's document. */
import * as react from '../../src/frame-document/react.ts'
import { renderStale } from '../../src/frame-document/react/tree.ts'

export * from '../../src/frame-document/react.ts'
/** An object is no style there, because only a host gives one. */
export const jsx: Jsx = (type, props, key) => {
  const { style } = props
  if (typeof style !== 'object') return react.jsx(type, props, key)
  const { cssText } = Object.assign(document.createElement('i').style, style)
  return react.jsx(type, { ...props, style: cssText }, key)
}
export { jsx as jsxs, jsx as jsxDEV }
/** Of components that are loaded with the form's, and not shown. */
export const flushSync = (update: () => void) => update()
export const createPortal = () => null
export { useLayoutEffect as useInsertionEffect } from '../../src/frame-document/react.ts'
export const StrictMode = react.Fragment
export function Component() {}
export const createRef = () => ({ current: null })
export const isValidElement = (value: unknown) => typeof value === 'object' && value !== null

type Jsx = typeof react.jsx
export function createElement(
  type: Parameters<Jsx>[0],
  given: (Record<string, unknown> & { key?: unknown }) | null,
  ...children: unknown[]
) {
  const { key, ...props } = given ?? {}
  return jsx(type, children.length > 0 ? { ...props, children } : props, key)
}
export const cloneElement = (element: ReturnType<Jsx>, props: object) => ({
  ...element,
  props: { ...element.props, ...props },
})

/** Does something and renders what follows from it. */
export function act(callback: () => unknown) {
  const done = callback()
  renderStale()
  if (!(done instanceof Promise)) return undefined
  return done.then((value: unknown) => {
    renderStale()
    return value
  })
}

export function createRoot(element: HTMLElement) {
  const root = react.createRoot(element)
  return {
    render(node: unknown) {
      root.render(node)
      renderStale()
    },
    unmount() {
      root.render(null)
      renderStale()
    },
  }
}
export function hydrateRoot(element: HTMLElement, node: unknown) {
  element.replaceChildren()
  const root = createRoot(element)
  root.render(node)
  return root
}
export default { ...react, jsx, act, createElement, createRoot, hydrateRoot, StrictMode }
