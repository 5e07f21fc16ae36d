/** The small React of the frame's document, beside the real one: each test runs with both. */
import { act } from '@testing-library/react'
import * as react from 'react'
import * as reactDom from 'react-dom/client'
import * as reactJsx from 'react/jsx-runtime'
import { beforeEach, describe, expect, test } from 'vitest'
import * as own from '../../src/frame-document/react.ts'

type React = typeof own
type Component = Parameters<React['memo']>[0]
type Props = Parameters<Component>[0]

// what the tests call has the same parameters there
const real = { ...react, ...reactDom, ...reactJsx } as unknown as React

/** Shows something in a new element of the page. */
function show(of: React, first: unknown) {
  const element = document.body.appendChild(document.createElement('div'))
  const root = of.createRoot(element)
  const render = async (node: unknown) => act(async () => root.render(node))
  return { element, render, ready: render(first) }
}

/** Does something, and waits until it is rendered. */
const after = (change: () => void) => act(async () => change())

const attributesOf = (element: Element | null | undefined) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]))

beforeEach(() => document.body.replaceChildren())

describe.each([
  ['React', real],
  ['that of the frame', own],
])('%s', (_, of) => {
  const { jsx, useState, useEffect, useLayoutEffect } = of

  test('writes attributes as HTML has them', async () => {
    const props: Props = {
      className: 'a b',
      tabIndex: -1,
      spellCheck: false,
      required: true,
      readOnly: false,
      hidden: undefined,
      title: null,
      defaultValue: 'typed',
      autoComplete: 'cc-number',
      inputMode: 'numeric',
      'aria-invalid': false,
      'aria-busy': true,
      'data-invalid': true,
      'data-brand': undefined,
    }
    const { element, render, ready } = show(of, jsx('input', props))
    await ready
    const written = {
      class: 'a b',
      tabindex: '-1',
      spellcheck: 'false',
      required: '',
      value: 'typed',
      autocomplete: 'cc-number',
      inputmode: 'numeric',
      'aria-invalid': 'false',
      'aria-busy': 'true',
      'data-invalid': 'true',
    }
    expect(attributesOf(element.firstElementChild)).toEqual(written)
    await render(jsx('input', { 'aria-invalid': true, required: false, hidden: true }))
    expect(attributesOf(element.firstElementChild)).toMatchObject({ 'aria-invalid': 'true' })
    expect(
      element.firstElementChild?.matches('[hidden]:not([required], [class], [tabindex])'),
    ).toBe(true)
    await render(jsx('form', { noValidate: true, suppressHydrationWarning: true }))
    expect(attributesOf(element.firstElementChild)).toEqual({ novalidate: '' })
    await render(jsx('label', { htmlFor: 'number' }))
    expect(attributesOf(element.firstElementChild)).toEqual({ for: 'number' })
  })

  test('shows texts and numbers, and nothing for what is no child', async () => {
    const children = ['a', 0, null, false, undefined, true, ['b', [jsx('i', {}, 'key')]], 2]
    const { element, ready } = show(of, jsx('p', { children }))
    await ready
    expect(element.innerHTML).toBe('<p>a0b<i></i>2</p>')
  })

  test('keeps elements by their key, with what was typed, and puts them in order', async () => {
    const fields = (...names: string[]) => names.map((name) => jsx('input', { name }, name))
    const { element, render, ready } = show(of, fields('a', 'b', 'c', 'd'))
    await ready
    const before = [...element.querySelectorAll('input')]
    for (const input of before) input.value = `typed ${input.name}`
    await render(fields('d', 'b', 'e', 'a'))
    const now = [...element.querySelectorAll('input')]
    expect(now.map(({ name, value }) => [name, value])).toEqual([
      ['d', 'typed d'],
      ['b', 'typed b'],
      ['e', ''],
      ['a', 'typed a'],
    ])
    expect(now[0]).toBe(before[3])
    expect(before[2]?.isConnected).toBe(false)
  })

  test('keeps an element in its place while others come and go before it', async () => {
    const form = (error: string | null) => [
      error && jsx('p', { children: error }, undefined),
      jsx('input', {}),
      error ? jsx('b', {}) : null,
    ]
    const { element, render, ready } = show(of, jsx('form', { children: form(null) }))
    await ready
    const input = element.querySelector('input')
    input?.focus()
    await render(jsx('form', { children: form('wrong') }))
    expect(element.innerHTML).toBe('<form><p>wrong</p><input><b></b></form>')
    expect(element.querySelector('input')).toBe(input)
    expect(input).toHaveFocus()
    await render(jsx('form', { children: form(null) }))
    expect(element.innerHTML).toBe('<form><input></form>')
    expect(input).toHaveFocus()
  })

  test('another type in the same place is another element', async () => {
    const { element, render, ready } = show(of, jsx('input', { name: 'state' }))
    await ready
    await render(jsx('select', { name: 'state' }))
    expect(element.innerHTML).toBe('<select name="state"></select>')
  })

  test('leaves alone what an extension put between its elements', async () => {
    const row = (last: string) => jsx('p', { children: [jsx('input', {}), jsx(last, {})] })
    const { element, render, ready } = show(of, row('b'))
    await ready
    const input = element.querySelector('input')
    input?.after(document.createElement('com-1password-button'))
    input?.focus()
    await render(row('b'))
    await render(row('i'))
    expect(element.querySelectorAll('com-1password-button')).toHaveLength(1)
    expect(element.innerHTML).toMatch(/^<p><input>.*<i><\/i>.*<\/p>$/)
    expect(input).toHaveFocus()
  })

  test('does not show a text again that page translation has replaced', async () => {
    const line = (title: string) => jsx('p', { title, children: ['Card number', jsx('b', {})] })
    const { element, render, ready } = show(of, line('a'))
    await ready
    const translated = document.createElement('font')
    translated.textContent = 'Kartennummer'
    element.querySelector('p')?.firstChild?.replaceWith(translated)
    await render(line('b'))
    expect(element.textContent).toBe('Kartennummer')
  })

  test('calls the newest listener, and none that was taken away', async () => {
    const heard: string[] = []
    const button = (onClick?: () => void) => jsx('button', { type: 'button', onClick })
    const { element, render, ready } = show(
      of,
      button(() => heard.push('first')),
    )
    await ready
    const click = () => element.querySelector('button')?.click()
    click()
    await render(button(() => heard.push('second')))
    click()
    await render(button())
    click()
    expect(heard).toEqual(['first', 'second'])
  })

  test('a radio button that a component holds follows it', async () => {
    const radio = (checked: boolean) => jsx('input', { type: 'radio', checked, onChange() {} })
    const { element, render, ready } = show(of, radio(false))
    await ready
    const input = element.querySelector('input')
    if (input) input.checked = true
    await render(radio(false))
    expect(input?.checked).toBe(false)
    await render(radio(true))
    expect(input?.checked).toBe(true)
  })

  test('a list shows its default, also among options of a component', async () => {
    const Options = () =>
      ['AT', 'US'].map((value) => jsx('option', { value, children: value }, value))
    const props = { defaultValue: 'US', children: [jsx('option', { value: '' }), jsx(Options, {})] }
    const { element, render, ready } = show(of, jsx('select', props))
    await ready
    const select = element.querySelector('select')
    expect(select?.value).toBe('US')
    expect(select?.matches('[value]')).toBe(false)
    if (select) select.value = 'AT'
    await render(jsx('select', { ...props, title: 'again' }))
    expect(select?.value).toBe('AT')
  })

  test('runs effects from the inside out when all is in the document, and cleans up', async () => {
    const log: string[] = []
    const element = document.body.appendChild(document.createElement('div'))
    function Part({ name, children }: Props) {
      useEffect(() => {
        log.push(`effect ${String(name)}`)
        return () => log.push(`clean ${String(name)}`)
      }, [name])
      useLayoutEffect(() => {
        log.push(`layout ${String(name)} ${element.isConnected}`)
      }, [name])
      return jsx('p', {
        ref: (p: Element | null) => log.push(p ? `ref ${String(name)}` : `no ref ${String(name)}`),
        children,
      })
    }
    const root = of.createRoot(element)
    const parts = (inner: string) =>
      jsx(Part, { name: 'outer', children: jsx(Part, { name: inner }, inner) })
    await after(() => root.render(parts('inner')))
    expect(log.filter((entry) => !entry.startsWith('clean'))).toEqual([
      'ref inner',
      'layout inner true',
      'ref outer',
      'layout outer true',
      'effect inner',
      'effect outer',
    ])
    log.length = 0
    await after(() => root.render(parts('other')))
    expect(log).toContain('clean inner')
    expect(log).not.toContain('clean outer')
    expect(log.indexOf('clean inner')).toBeLessThan(log.indexOf('effect other'))
    log.length = 0
    await after(() => root.render(null))
    expect(log.toSorted()).toEqual(['clean other', 'clean outer', 'no ref other', 'no ref outer'])
  })

  test('takes the ref away before the element leaves the document', async () => {
    const connected: boolean[] = []
    let last: Element | undefined
    const ref = (input: Element | null) => {
      if (!input && last) connected.push(last.isConnected)
      last = input ?? last
    }
    const { render, ready } = show(of, jsx('input', { ref }))
    await ready
    await render(null)
    expect(connected).toEqual([true])
  })

  test('renders once for several changes, and not when it is gone', async () => {
    const renders: number[] = []
    const setters: ((next: number | ((value: number) => number)) => void)[] = []
    function Count() {
      const [count, setCount] = useState(0)
      setters.push(setCount)
      renders.push(count)
      return jsx('b', { children: count })
    }
    const { element, render, ready } = show(of, jsx(Count, {}))
    await ready
    const [set] = setters
    await after(() => {
      set?.(5)
      set?.((count) => count + 1)
    })
    expect(element.textContent).toBe('6')
    expect(renders).toEqual([0, 6])
    await after(() => set?.(6))
    // React may look once more
    expect(new Set(renders)).toEqual(new Set([0, 6]))
    await render(null)
    await after(() => set?.(7))
    expect(renders).not.toContain(7)
  })

  test('a context reaches its readers through components that render only for their props', async () => {
    const Words = of.createContext('none')
    let renders = 0
    const Reader = () => jsx('b', { children: of.useContext(Words) })
    const Between = of.memo(() => {
      renders++
      return jsx(Reader, {})
    })
    const tree = (value: string) => jsx(Words.Provider, { value, children: jsx(Between, {}) })
    const { element, render, ready } = show(of, tree('en'))
    await ready
    expect(element.textContent).toBe('en')
    await render(tree('de'))
    expect(element.textContent).toBe('de')
    expect(renders).toBe(1)
    await render(jsx(Between, {}))
    expect(element.textContent).toBe('none')
  })

  test('a memo renders again for a prop that is new, other or gone', async () => {
    let renders = 0
    const Part = of.memo(() => `${++renders}`)
    const { element, render, ready } = show(of, jsx(Part, { only: 'a' }))
    await ready
    await render(jsx(Part, { only: 'a' }))
    expect(element.textContent).toBe('1')
    await render(jsx(Part, { only: 'b' }))
    await render(jsx(Part, {}))
    expect(element.textContent).toBe('3')
  })

  test('shows what a store became between the render and its subscription', async () => {
    let value = 'old'
    const listeners = new Set<() => void>()
    const subscribe = (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
    function Reader() {
      useLayoutEffect(() => {
        value = 'new'
      }, [])
      return jsx('b', { children: of.useSyncExternalStore(subscribe, () => value) })
    }
    const { element, render, ready } = show(of, jsx(Reader, {}))
    await ready
    expect(element.textContent).toBe('new')
    await after(() => {
      value = 'newest'
      for (const listener of listeners) listener()
    })
    expect(element.textContent).toBe('newest')
    await render(null)
    expect(listeners.size).toBe(0)
  })

  test('gives a handle to its ref, and an id to each component that asks', async () => {
    const Form = of.forwardRef((_props, ref) => {
      of.useImperativeHandle(ref, () => ({ submit: 'sent' }), [])
      return jsx('form', { id: of.useId() })
    })
    const ref = { current: null }
    const { element, render, ready } = show(of, [jsx(Form, { ref }, 'a'), jsx(Form, {}, 'b')])
    await ready
    expect(ref.current).toEqual({ submit: 'sent' })
    const ids = [...element.querySelectorAll('form')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
    await render([jsx(Form, { ref }, 'a')])
    expect(element.querySelector('form')?.id).toBe(ids[0])
    await render(null)
    expect(ref.current).toBeNull()
  })
})
