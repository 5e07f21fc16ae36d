export type Props = Readonly<Record<string, unknown>>

/** Attributes that React names as the properties are named. */
const names: Record<string, string> = { className: 'class', htmlFor: 'for', defaultValue: 'value' }

/** What is no attribute. */
const others = new Set(['children', 'ref', 'suppressHydrationWarning'])

/** Makes the attributes and listeners of an element those that its component wants, as React does. */
export function setProps(element: HTMLElement, before: Props, after: Props): void {
  for (const name of Object.keys({ ...before, ...after })) {
    const value = after[name]
    // people change it, so it can differ though the component wants the same
    if (name === 'checked') Object.assign(element, { checked: value })
    else if (value === before[name] || others.has(name)) continue
    else if (name.startsWith('on')) listen(element, name.slice(2).toLowerCase(), value)
    else if (name !== 'defaultValue' || element.localName !== 'select')
      setAttribute(element, names[name] ?? name, value)
  }
}

function setAttribute(element: HTMLElement, name: string, value: unknown): void {
  // of the others, such as `aria-invalid` and `spellcheck`, false is a value
  const isFlag = typeof value === 'boolean' && !/-|spell/.test(name)
  if (value === undefined || value === null || (isFlag && !value)) element.removeAttribute(name)
  else element.setAttribute(name, isFlag ? '' : String(value))
}

type Listeners = EventListenerObject & Record<string, unknown>

const listening = new WeakMap<HTMLElement, Listeners>()

function listen(element: HTMLElement, type: string, listener: unknown): void {
  const listeners: Listeners = listening.get(element) ?? {
    handleEvent(event) {
      const heard = this[event.type]
      if (typeof heard === 'function') heard(event)
    },
  }
  listeners[type] = listener
  listening.set(element, listeners)
  // adding the same one again changes nothing
  element.addEventListener(type, listeners)
}

/**
 * Chooses the default of a list, among options that a component may have rendered, by the attribute that a reset goes
 * by.
 */
export function chooseDefault(select: HTMLSelectElement, value: unknown): void {
  for (const option of select.options) if (option.value === value) option.defaultSelected = true
}
