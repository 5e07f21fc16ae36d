import type { FieldEdit, FieldText } from '../card/edit.ts'
import { editExpiry } from '../card/expiry.ts'
import { editCardNumber } from '../card/number.ts'
import { editSecurityCode } from '../card/securityCode.ts'
import type { CardFieldName } from '../card/types.ts'
import { CardmintError } from '../client/errors/CardmintError.ts'
import { tell } from '../client/throwLater.ts'
import { adviseOnBrands } from './adviseOnBrands.ts'
import { bindInput } from './bindInput.ts'
import { holdFields } from './holdFields.ts'
import { wipeInput } from './initialValue.ts'
import { addressesOf, changedMembers, judgeCard, type EntryData } from './judgeCard.ts'
import { needAddresses, needBrands, requireAddress } from './loadRules.ts'
import { moveNumber } from './moveNumber.ts'
import { sendCard } from './sendCard.ts'
import { watchPresses } from './watchPresses.ts'
import {
  initialState,
  type CardEntryStore,
  type CardFieldsOptions,
  type CardFieldsState,
  type CardInput,
} from './types.ts'

/** The options that a card is judged by. */
const judgedBy = [
  'acceptedBrands',
  'addresses',
  'billingAddress',
  'brands',
  'graceMonths',
  'recapture',
] as const

/**
 * The card in the inputs of this document. Only this store knows the inputs: it holds the elements, never their
 * values, and reads these when they are judged or sent.
 */
export function createCardEntry(id: string): CardEntryStore {
  const touched = new Set<CardFieldName>()
  const listeners = new Set<() => void>()
  const held = holdFields({ bind, changed: update, clear, addresses: () => addressesOf(data) })
  const { inputs } = held
  const data: EntryData = {
    inputs,
    touched,
    options: {},
    submitted: false,
    preferredBrand: undefined,
    state: initialState,
    info: undefined,
  }
  let busy = false
  // a field was added and has not been judged yet
  let isDue = false

  const formats: Partial<Record<CardFieldName, (edit: FieldEdit) => FieldText>> = {
    number: editCardNumber,
    expiry: (edit) => editExpiry(edit, data.options),
    securityCode: (edit) => editSecurityCode(edit, data.info),
  }

  const read = (name: CardFieldName) => inputs.get(name)?.value ?? ''

  function update() {
    isDue = false
    const { state, options } = data
    const next = judgeCard(data)
    sayUnusable(options, next)
    if (!next.empty) void needBrands(update)
    const changed = changedMembers(state, next)
    if (changed.length === 0) return
    data.state = {
      ...state,
      ...Object.fromEntries(changed.map((member) => [member, next[member]])),
    }
    for (const [name, input] of inputs) {
      const status = next.fields[name]
      if (input.dataset.status !== status) input.dataset.status = status
    }
    for (const listener of listeners) listener()
    tell(options.onChange, data.state)
  }

  function bind(name: CardFieldName, element: CardInput, focused: () => void) {
    const left = () => {
      // after a field was left empty, errors wait again until it is left with a text
      if (element.value) touched.add(name)
      else touched.delete(name)
      update()
    }
    const view = element.ownerDocument.defaultView
    const afterPress = view && watchPresses(view)
    const binding = {
      format: formats[name],
      changed: update,
      entered() {
        focused()
        void needBrands(update)
      },
      left: () => (afterPress ? afterPress(left) : left()),
    }
    if (name === 'country') void needAddresses(data, update)
    // the fields of a form are added in one step, so they are judged once
    if (!isDue) queueMicrotask(() => isDue && update())
    isDue = true
    return bindInput(element, binding)
  }

  function clear(names?: readonly CardFieldName[]) {
    if (!names) held.forget()
    for (const name of names ?? inputs.keys()) {
      const input = inputs.get(name)
      if (input) wipeInput(input)
      touched.delete(name)
    }
    data.submitted = false
    update()
  }

  function validate(): boolean {
    data.submitted = true
    update()
    const { errors } = data.state
    const bad = [...inputs].filter(([name]) => errors[name]).map(([, input]) => input)
    bad.sort(byPlace)[0]?.focus()
    return bad.length === 0
  }

  function requireSendable(): void {
    if (!validate()) throw new CardmintError('card-incomplete', { fieldErrors: data.state.errors })
    requireAddress(data)
  }

  function lock(value: boolean) {
    busy = value
    held.lock(value)
  }

  return {
    id,
    setOptions(next) {
      const before = data.options
      data.options = next
      if (next.billingAddress) void needAddresses(data, update)
      // the names of accepted brands are shown before anything is typed
      if (next.acceptedBrands) void needBrands(update)
      if (isDue || judgedBy.some((option) => next[option] !== before[option])) update()
      // text typed before hydration was judged before `onChange` was there
      if (!before.onChange && !data.state.empty) tell(next.onChange, data.state)
    },
    ref: held.ref,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getState: () => data.state,
    focus: (name) => inputs.get(name)?.focus(),
    clear,
    validate,
    preferBrand(brand) {
      data.preferredBrand = brand
      update()
    },
    moveNumber(from) {
      const [source, number] = [inputs.get(from), inputs.get('number')]
      if (!source || !number || busy) return
      moveNumber(source, number, data.options.brands)
      number.focus()
      update()
    },
    async submit(attempt) {
      if (busy) throw new CardmintError('busy')
      return sendCard({ data, read, update, requireSendable, lock, clear }, attempt)
    },
  }
}

/** Here and not within `advise` alone, so that a production build drops the check too. */
function sayUnusable(options: CardFieldsOptions, state: CardFieldsState): void {
  try {
    return process.env.NODE_ENV === 'production' ? undefined : adviseOnBrands(options, state)
  } catch {
    // a page without a bundler has no `process`
  }
}

function byPlace(a: Node, b: Node): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
