import { withheld } from '../card/fields.ts'
import type { CardFieldName } from '../card/types.ts'
import type { Addresses } from '../card/addressRules.ts'
import { adviseOnField } from './adviseOnField.ts'
import type { BoundInput } from './bindInput.ts'
import { fieldElement } from './fieldElement.ts'
import { wipeInput } from './initialValue.ts'
import { isKept, keepTexts } from './keepTexts.ts'
import { listen } from './listen.ts'
import { lockField } from './lockField.ts'
import { wipeRestored } from './restoredText.ts'
import { findSentFields, moveText } from './serverRenderedFields.ts'
import type { CardInput } from './types.ts'
import { watchGoing } from './watchGoing.ts'
import { watchResets } from './watchResets.ts'

/** Fields whose text is never kept outside of their inputs, nor restored. */
const secret: readonly CardFieldName[] = ['number', 'securityCode']

interface Holder {
  /** Listens to a new field, and calls `focused` whenever it gets the focus. */
  bind: (name: CardFieldName, field: CardInput, focused: () => void) => BoundInput
  /** Called after fields were removed or emptied. */
  changed: () => void
  /** Empties these fields, or all of them. */
  clear: (names?: readonly CardFieldName[]) => void
  /** The rules for addresses, once they are loaded. */
  addresses: () => Addresses | undefined
}

/** Holds the fields of a card, each from its first ref until it is removed or replaced. */
export function holdFields({ bind, changed, clear, addresses }: Holder) {
  // includes fields that are hidden at the moment
  const inputs = new Map<CardFieldName, CardInput>()
  const bound = new Map<CardInput, BoundInput>()
  const refs = new Map<CardFieldName, (element: CardInput | null) => void>()
  const fromServer = findSentFields()
  const kept = keepTexts(addresses)
  const going = watchGoing((fields) => {
    for (const [name, field] of inputs) if (fields.includes(field)) release(name, field)
    changed()
  })
  // the windows, trees and forms around the fields, and the functions that stop listening to them
  const places = new Set<EventTarget>()
  let stops: (() => void)[] = []
  let locked = false

  function attach(name: CardFieldName, field: CardInput) {
    settle(name, field)
    listenAround(field)
    const before = inputs.get(name)
    inputs.set(name, field)
    // in another layout the old element goes in the same step; texts that are kept come from there
    if (before && (before.isConnected || !isKept(name))) moveText(before, field)
    else fromServer.replace(name, field)
    if (before) release(name, before)
    else if (secret.includes(name)) wipeRestored(field, changed)
    kept.restore(name, field)
    if (locked) lockField(field, true)
    // before a focus the field may have been moved to another window or tree
    bound.set(
      field,
      bind(name, field, () => listenAround(field)),
    )
  }

  function settle(name: CardFieldName, field: CardInput) {
    const isFirst = inputs.size === 0
    // the others of its form are added in the same step
    if (isFirst) queueMicrotask(fromServer.forget)
    // here and not within `advise` alone, so that a production build drops the check too; in one expression, because
    // esbuild keeps what a dead statement refers to
    try {
      return process.env.NODE_ENV === 'production' ? undefined : adviseOnField(name, field, isFirst)
    } catch {
      // a page without a bundler has no `process`
    }
  }

  function listenAround(field: CardInput) {
    const { form, ownerDocument } = field
    const [tree, view] = [field.getRootNode(), ownerDocument.defaultView]
    if (form && isNew(form))
      stops.push(watchResets(form, inputs, reset), listen(form, { formdata }))
    // a page that is left must not come back from the back/forward cache with a card in it
    if (view && isNew(view)) stops.push(listen(view, { pagehide: () => clear() }))
    if (!isNew(tree)) return
    // the last target to get the field's events: the window, or the root of a shadow tree
    const last = (tree === ownerDocument && view) || tree
    stops.push(listen(last, { beforeinput }))
  }
  function beforeinput(event: Event) {
    // the target may be any element; it is only looked up
    const field = bound.get(event.target as CardInput)
    // the host may remove `readOnly` while the card is sent
    if (field && locked) event.preventDefault()
    field?.beforeinput(event)
  }
  function formdata(event: Event) {
    // the event type guarantees it; fields that a host gave no name of its own have none
    const { formData } = event as FormDataEvent
    for (const name of withheld) formData.delete(inputs.get(name)?.name ?? '')
  }
  function reset() {
    kept.forget()
    clear(secret)
  }
  const isNew = (place: EventTarget) => !places.has(place) && places.add(place)

  function release(name: CardFieldName, field: CardInput) {
    const binding = bound.get(field)
    binding?.stop()
    bound.delete(field)
    kept.save(name, field)
    // wiping costs the most when a form is removed, and most forms were never typed in
    if (field.value || binding?.isEdited()) wipeInput(field)
    if (inputs.get(name) === field) inputs.delete(name)
    if (inputs.size > 0) return
    for (const stop of stops) stop()
    stops = []
    places.clear()
  }

  return {
    inputs,
    /** A stable ref callback for the element of a field. */
    ref(name: CardFieldName) {
      const known = refs.get(name)
      if (known) return known
      let held: CardInput | undefined
      const ref = (element: CardInput | null) => {
        if (held) going.add(held)
        held = element ? fieldElement(name, element) : undefined
        if (!held) return
        going.delete(held)
        if (inputs.get(name) !== held) attach(name, held)
      }
      refs.set(name, ref)
      return ref
    },
    /** Forgets the text of removed fields, so that later fields don't get it. */
    forget: kept.forget,
    /** With `true`, keeps all fields as they are, later ones included, until it is called with `false`. */
    lock(value: boolean) {
      locked = value
      for (const field of inputs.values()) lockField(field, value)
    },
  }
}
