'use client'
import * as React from 'react'

/** The part of `@testing-library/user-event` that typing needs. */
export interface TypeFields {
  clear(element: HTMLElement): Promise<unknown>
  type(element: HTMLElement, text: string): Promise<unknown>
  selectOptions(element: HTMLElement, value: string): Promise<unknown>
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Checks the tag, because frames and jsdom have their own classes. */
export function isField(value: unknown): value is Field {
  const tag = typeof value === 'object' && value !== null && 'tagName' in value && value.tagName
  return tag === 'INPUT' || tag === 'TEXTAREA' || tag === 'SELECT'
}

/** Types over what is in the field, key by key, and goes on to the next. */
export async function typeInto(field: Field, text: string, user?: TypeFields): Promise<void> {
  if (field.tagName === 'SELECT') {
    if (user) await user.selectOptions(field, text)
    else act(() => choose(field, text))
  } else if (user) {
    await user.clear(field)
    await user.type(field, text)
  } else act(() => typeNatively(field, text))
}

/** React renders at once, and doesn't warn of updates outside of `act`, where a test asks for that. */
function act(type: () => void): void {
  // missing in React's production build, hence not imported by name
  if (Reflect.get(globalThis, 'IS_REACT_ACT_ENVIRONMENT') === true && React.act) React.act(type)
  else type()
}

function choose(field: Field, value: string): void {
  field.focus()
  setValue(field, value)
  dispatch(field, 'input')
  dispatch(field, 'change')
  field.blur()
}

function typeNatively(field: Field, text: string): void {
  field.focus()
  edit(field, '', 'deleteContentBackward')
  for (const key of text) edit(field, field.value + key, 'insertText', key)
  dispatch(field, 'change')
  field.blur()
}

function edit(field: Field, value: string, inputType: string, data: string | null = null): void {
  const init = { bubbles: true, composed: true, inputType, data }
  field.dispatchEvent(new InputEvent('beforeinput', { ...init, cancelable: true }))
  setValue(field, value)
  field.dispatchEvent(new InputEvent('input', init))
}

/** An event of the field's own window: under plain Node the global `Event` is Node's, which no page takes. */
function dispatch(field: Field, type: string): void {
  const { Event } = field.ownerDocument.defaultView ?? globalThis
  field.dispatchEvent(new Event(type, { bubbles: true }))
}

/** Past the setter that React puts on each field, or `onChange` would see no change. */
function setValue(field: Field, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
  if (setter) setter.call(field, value)
  else field.value = value
}
