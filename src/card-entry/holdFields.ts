import type { CardFieldName } from '../card/types.ts'
import { advise } from '../client/advise.ts'
import type { Addresses } from '../card/addressRules.ts'
import type { BoundInput } from './bindInput.ts'
import { fieldElement } from './fieldElement.ts'
import { wipeInput } from './initialValue.ts'
import { keepTexts } from './keepTexts.ts'
import { listen } from './listen.ts'
import { lockField } from './lockField.ts'
import { wipeRestored } from './restoredText.ts'
import { findSentFields, moveText } from './sentFields.ts'
import type { CardInput } from './types.ts'
import { watchGoing } from './watchGoing.ts'
import { watchResets } from './watchResets.ts'

/** Fields whose text may only be in their inputs, and only as long as the person wants. */
const secret: readonly CardFieldName[] = ['number', 'securityCode']

interface Holder {
  /** Listens to a new field. */
  bind: (name: CardFieldName, field: CardInput) => BoundInput
  /** Fields went or were emptied. */
  changed: () => void
  /** Empties these fields, or all of them. */
  clear: (names?: readonly CardFieldName[]) => void
  /** As soon as they are there. */
  addresses: () => Addresses | undefined
}

/** The fields of a card, each from its first ref until it is gone or another takes its place. */
export function holdFields({ bind, changed, clear, addresses }: Holder) {
  // also those that are hidden for now
  const inputs = new Map<CardFieldName, CardInput>()
  const bound = new Map<CardInput, BoundInput>()
  const refs = new Map<CardFieldName, (element: CardInput | null) => void>()
  const fromServer = findSentFields()
  const kept = keepTexts(addresses)
  const going = watchGoing((fields) => {
    for (const [name, field] of inputs) if (fields.includes(field)) release(name, field)
    changed()
  })
  // the windows, trees and forms in which the fields stand, and what ends the listening to them
  const places = new Set<EventTarget>()
  let stops: (() => void)[] = []
  let locked = false

  function attach(name: CardFieldName, field: CardInput) {
    if (inputs.size === 0) settle(field)
    listenAround(field)
    const before = inputs.get(name)
    inputs.set(name, field)
    if (before?.isConnected) moveText(before, field)
    else fromServer.replace(name, field)
    if (before) release(name, before)
    else if (secret.includes(name)) wipeRestored(field, changed)
    kept.restore(name, field)
    if (locked) lockField(field, true)
    bound.set(field, bind(name, field))
    // by now it may have been moved to another window or tree
    field.addEventListener('focus', () => bound.has(field) && listenAround(field))
  }

  /** The first field stands in its place, and the others of its form come in the same step. */
  function settle(field: CardInput) {
    queueMicrotask(fromServer.forget)
    // in one expression, as esbuild keeps what a dead statement names
    try {
      return process.env.NODE_ENV === 'production' ? undefined : adviseOnForm(field)
    } catch {
      // a page without a bundler has no `process`
    }
  }

  function listenAround(field: CardInput) {
    const { form, ownerDocument } = field
    const [tree, view] = [field.getRootNode(), ownerDocument.defaultView]
    if (form && isNew(form)) stops.push(watchResets(form, inputs, reset))
    // a page that is left must not come back from the back/forward cache with a card in it
    if (view && isNew(view)) stops.push(listen(view, { pagehide: () => clear() }))
    if (!isNew(tree)) return
    // what hears an event of the field last: the window, or the root of a shadow tree
    const last = (tree === ownerDocument && view) || tree
    stops.push(listen(last, { beforeinput }))
  }
  function beforeinput(event: Event) {
    // only looked up
    const field = bound.get(event.target as CardInput)
    // a host may take back a `readOnly` of its own meanwhile
    if (field && locked) event.preventDefault()
    field?.beforeinput(event)
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
    // most forms that go were never typed in, and a wipe is the dearest part of their going
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
    /** Text of fields that are not there now is not for those that come. */
    forget: kept.forget,
    /** Keeps all fields as they are, also those that come meanwhile, until this is taken back. */
    lock(value: boolean) {
      locked = value
      for (const field of inputs.values()) lockField(field, value)
    },
  }
}

function adviseOnForm({ form }: CardInput): void {
  if (!form) advise('no-form')
  else if (form.parentElement?.closest('form')) advise('nested-form')
}
