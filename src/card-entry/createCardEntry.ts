import { checkAddress } from '../card/address.ts'
import type { FieldEdit, FieldText } from '../card/edit.ts'
import { hasBrands, loadBrands } from '../card/brand.ts'
import { editExpiry } from '../card/expiry.ts'
import { loadDates } from '../card/expiryText.ts'
import { loadAddresses } from '../card/loadAddresses.ts'
import { editCardNumber } from '../card/number.ts'
import { editSecurityCode } from '../card/securityCode.ts'
import type { CardFieldName } from '../card/types.ts'
import { CardmintError } from '../client/errors/CardmintError.ts'
import { bindInput } from './bindInput.ts'
import { holdFields } from './holdFields.ts'
import { wipeInput } from './initialValue.ts'
import { addressesOf, changedMembers, judgeCard, type Situation } from './judgeCard.ts'
import { moveNumber } from './moveNumber.ts'
import { readCard } from './readCard.ts'
import { watchPresses } from './watchPresses.ts'
import { initialState, type CardEntryStore, type CardInput } from './types.ts'

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
 * The card as it stands in the inputs of this document. This is the one owner of the knowledge that the
 * digits are here: it holds elements, never values, and reads them when they are judged or sent.
 */
export function createCardEntry(id: string): CardEntryStore {
  const touched = new Set<CardFieldName>()
  const listeners = new Set<() => void>()
  const held = holdFields({ bind, changed: update, clear, addresses: () => addressesOf(situation) })
  const { inputs } = held
  const situation: Situation = {
    inputs,
    touched,
    options: {},
    addresses: undefined,
    submitted: false,
    preferredBrand: undefined,
    state: initialState,
    info: undefined,
  }
  let busy = false
  // a field has come that was not judged yet
  let isDue = false

  const formats: Partial<Record<CardFieldName, (edit: FieldEdit) => FieldText>> = {
    number: editCardNumber,
    expiry: (edit) => editExpiry(edit, situation.options),
    securityCode: (edit) => editSecurityCode(edit, situation.info),
  }

  const read = (name: CardFieldName) => inputs.get(name)?.value ?? ''

  function update() {
    isDue = false
    const { state, options } = situation
    const next = judgeCard(situation)
    if (!next.empty) void needBrands()
    const changed = changedMembers(state, next)
    if (changed.length === 0) return
    situation.state = {
      ...state,
      ...Object.fromEntries(changed.map((member) => [member, next[member]])),
    }
    for (const [name, input] of inputs) {
      const status = next.fields[name]
      if (input.dataset.status !== status) input.dataset.status = status
    }
    for (const listener of listeners) listener()
    options.onChange?.(situation.state)
  }

  function bind(name: CardFieldName, element: CardInput) {
    const left = () => {
      // one that was left empty is typed into as if for the first time
      if (element.value) touched.add(name)
      else touched.delete(name)
      update()
    }
    const view = element.ownerDocument.defaultView
    const afterPress = view && watchPresses(view)
    const binding = {
      format: formats[name],
      changed: update,
      left: () => (afterPress ? afterPress(left) : left()),
    }
    if (name === 'country') void needAddresses()
    element.addEventListener('focus', needBrands, { once: true })
    // the fields of a form come in one step: they are judged once
    if (!isDue) queueMicrotask(() => isDue && update())
    isDue = true
    return bindInput(element, binding)
  }

  /** If they do not come, nothing is refused. */
  async function needAddresses() {
    if (addressesOf(situation)) return
    situation.addresses = await loadAddresses().catch(() => undefined)
    update()
  }

  /** Until they are there, and if they do not come, no brand is refused. */
  async function needBrands() {
    if (hasBrands()) return
    await Promise.all([loadBrands(), loadDates()]).catch(() => {})
    if (hasBrands()) update()
  }

  function clear(names?: readonly CardFieldName[]) {
    if (!names) held.forget()
    for (const name of names ?? inputs.keys()) {
      const input = inputs.get(name)
      if (input) wipeInput(input)
      touched.delete(name)
    }
    situation.submitted = false
    update()
  }

  function validate(): boolean {
    situation.submitted = true
    update()
    const { errors } = situation.state
    const bad = [...inputs].filter(([name]) => errors[name]).map(([, input]) => input)
    bad.sort(byPlace)[0]?.focus()
    return bad.length === 0
  }

  function requireValid(): void {
    if (validate()) return
    throw new CardmintError('card-incomplete', { fieldErrors: situation.state.errors })
  }

  function lock(value: boolean) {
    busy = value
    held.lock(value)
  }

  return {
    id,
    setOptions(next) {
      const before = situation.options
      situation.options = next
      if (next.billingAddress) void needAddresses()
      // their names are shown before anything is typed
      if (next.acceptedBrands) void needBrands()
      if (isDue || judgedBy.some((option) => next[option] !== before[option])) update()
      // what was typed before the page came alive was judged while nobody listened
      if (!before.onChange && !situation.state.empty) next.onChange?.(situation.state)
    },
    ref: held.ref,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getState: () => situation.state,
    focus: (name) => inputs.get(name)?.focus(),
    clear,
    validate,
    preferBrand(brand) {
      situation.preferredBrand = brand
      update()
    },
    moveNumber(from) {
      const [source, number] = [inputs.get(from), inputs.get('number')]
      if (!source || !number || busy) return
      moveNumber(source, number, situation.options.brands)
      number.focus()
      update()
    },
    async submit(attempt) {
      if (busy) throw new CardmintError('busy')
      requireValid()
      requireAddress(situation)
      let sent = false
      lock(true)
      try {
        if (situation.options.acceptedBrands && !hasBrands()) {
          await needBrands()
          requireValid()
        }
        const paymentMethod = await attempt(() => {
          const card = readCard(read, situation.options, addressesOf(situation), situation.info)
          sent = true
          return card
        }, situation.state.preferredBrand)
        clear()
        return paymentMethod
      } catch (error) {
        if (sent) clear(['securityCode'])
        throw error
      } finally {
        lock(false)
      }
    },
  }
}

/** The host's own address is wrong: an error of the host, not of the card or the person. */
function requireAddress(situation: Situation): void {
  const { billingAddress, recapture } = situation.options
  if (!billingAddress || recapture) return
  const fieldErrors = checkAddress(billingAddress, addressesOf(situation))
  const [part] = Object.keys(fieldErrors)
  if (part) {
    throw new CardmintError('invalid-argument', {
      about: `wrong billingAddress.${part}`,
      fieldErrors,
    })
  }
}

function byPlace(a: Node, b: Node): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
