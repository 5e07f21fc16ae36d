/** What the tests and Testing Library take from React besides, with the same Preact. */
import { cloneElement, createElement, createRef, hydrate, isValidElement, render } from 'preact'
import { act } from 'preact/test-utils'
import * as react from '../../src/frame-document/react.ts'

export * from '../../src/frame-document/react.ts'
export { act, cloneElement, createElement, createRef, isValidElement }
export const jsxDEV = react.jsx
/** Of components that are loaded with the form's, and not shown. */
export const flushSync = (update: () => void) => update()
export const createPortal = () => null
export { useLayoutEffect as useInsertionEffect } from 'preact/hooks'
export { Component } from 'preact'
export const StrictMode = react.Fragment

export function createRoot(element: Element) {
  return {
    render: (node: Parameters<typeof render>[0]) => render(node, element),
    unmount: () => render(null, element),
  }
}
export function hydrateRoot(element: Element, node: Parameters<typeof hydrate>[0]) {
  hydrate(node, element)
  return createRoot(element)
}
export default { ...react, act, createElement, createRoot, hydrateRoot, StrictMode }
