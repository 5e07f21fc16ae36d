import { cardFields, fieldInputs } from '../card/fields.ts'
import type { CardFieldName } from '../card/types.ts'
import { englishLabels } from './englishLabels.ts'
import { testAddress, testCards } from './testCards.ts'
import { isField, typeInto, type TypeFields } from './typeInto.ts'

/** The text to type, by field. `testCards` and `testAddress` have this shape. */
export type CardToFill = Partial<Record<CardFieldName, string>>

/** A field as Playwright and Vitest's browser mode hand it out. */
interface Locator {
  fill(text: string): Promise<unknown>
  /** Playwright's. */
  selectOption?(value: string): Promise<unknown>
  /** Vitest's. */
  selectOptions?(value: string): Promise<unknown>
}

/** A page of Playwright, or a part of one. */
interface PageLike {
  getByLabel(label: string | RegExp, options?: { exact?: boolean }): Locator
  locator?(selector: string): WaitingLocator
  frameLocator?(selector: string): PageLike
}

/** Playwright's, which can wait for what is not there yet. */
interface WaitingLocator extends Locator {
  first(): { waitFor(options: { state: 'attached' }): Promise<unknown> }
  count(): Promise<number>
}

/** `screen` of Testing Library, what `within` gives, or `page` of Vitest's browser mode. */
interface ScreenLike {
  getByLabelText(label: string | RegExp, options?: { exact?: boolean }): unknown
}

/** Where the card form is: an element that holds it, or an object that finds fields by their labels. */
export type FillTarget = Element | Document | ScreenLike | PageLike

/** Options of `fillCard`. */
export interface FillCardOptions {
  /**
   * The labels of your form, for a target that finds fields by label. A page of Playwright needs none for the kit's own
   * form, in any language.
   *
   * @default undefined The kit's English labels.
   */
  labels?: Partial<Record<CardFieldName, string>> | undefined
  /**
   * `userEvent.setup()` of `@testing-library/user-event`, to type as it does.
   *
   * @default undefined Native events.
   */
  user?: TypeFields | undefined
}

/** Autofill names, which are the same in every language; one of an address starts with `billing`. */
const autofillOf = (name: CardFieldName) => fieldInputs[name].autoComplete.split(' ').at(-1)

/** The frame of `FramedCardTokenizer`. */
const frameOfForm = '[data-slot="framed-card"] iframe'

/**
 * Types a card into a form, field by field, and replaces what was there.
 *
 * In an element and in a page of Playwright it finds the fields by `autocomplete`, in any language; elsewhere by label. In
 * a page of Playwright it also finds them in the frame of `FramedCardTokenizer`, which nothing within the page can reach.
 *
 * @param target An element, `screen` of Testing Library, or a page of Playwright or Vitest. For `screen` and a form with
 * labels of your own or in another language, an element, or `labels`.
 * @param card The text by field; types exactly its members. If left out: a Visa card that the sandbox stores, and
 * `testAddress` where an element or a page of Playwright has fields for it.
 * @param options Labels of your form, and a `user` to type with.
 * @throws Error naming the field if a field of `card` cannot be found or typed into, and saying so if the form is in the
 * frame of `FramedCardTokenizer` and `target` within the page.
 * @example
 * await fillCard(screen, testCards.brands.mastercard) // Testing Library, a form with the kit's English labels
 * await fillCard(document.body, testCards.brands.mastercard) // a form with any labels
 * await fillCard(page, { ...testCards.brands.visa, ...testAddress }) // Playwright
 */
export async function fillCard(
  target: FillTarget,
  card?: CardToFill,
  options: FillCardOptions = {},
): Promise<void> {
  const labels = { ...englishLabels, ...options.labels }
  const values: CardToFill = card ?? { ...testCards.brands.visa, ...testAddress }
  const names = cardFields.filter((name) => values[name] !== undefined)
  const [first] = names
  if (!first) return
  const form = 'getByLabel' in target ? await findForm(target, first, labels[first]) : target
  for (const name of names) {
    const isOptional = card === undefined && name in testAddress
    const field =
      'getByLabel' in form
        ? await findInPage(form, name, options.labels?.[name], isOptional)
        : find(form, name, labels[name], isOptional)
    if (field) await fill(name, field, values[name] ?? '', options.user)
  }
}

/** Fields of another form of the page, such as those of a delivery, are called otherwise. */
const selectorOf = (name: CardFieldName) => `[autocomplete="${fieldInputs[name].autoComplete}"]`

/** A field in a page of Playwright: by a label that the test has given, else by `autocomplete`, else by its English label. */
async function findInPage(
  page: PageLike,
  name: CardFieldName,
  given: string | undefined,
  isOptional: boolean,
): Promise<Locator | undefined> {
  const field = given === undefined ? page.locator?.(selectorOf(name)) : undefined
  if (field && (await field.count()) > 0) return field
  return isOptional ? undefined : page.getByLabel(given ?? englishLabels[name], { exact: true })
}

/** Where a page of Playwright has this field: itself, or the frame of the card form, whichever is there first. */
async function findForm(
  page: PageLike,
  name: CardFieldName,
  label: string | RegExp,
): Promise<PageLike> {
  const field = page.getByLabel(label, { exact: true })
  if (!page.locator || !page.frameLocator || !isWaiting(field)) return page
  const framed = page.frameLocator(frameOfForm)
  const attached = (locator: WaitingLocator) => locator.first().waitFor({ state: 'attached' })
  try {
    return await Promise.any([
      attached(field).then(() => page),
      attached(page.locator(selectorOf(name))).then(() => page),
      attached(page.locator(frameOfForm)).then(() => framed),
    ])
  } catch {
    // filling says what is missing
    return page
  }
}

function find(
  target: Exclude<FillTarget, PageLike>,
  name: CardFieldName,
  label: string | RegExp,
  isOptional: boolean,
): unknown {
  if ('querySelector' in target) {
    const field = target.querySelector(`[autocomplete~="${autofillOf(name)}"]`)
    if (field || isOptional) return field
    if (target.querySelector(frameOfForm)) throw outOfReach()
    throw new Error(`fillCard found no field with autocomplete "${autofillOf(name)}".`)
  }
  if (isOptional) return undefined
  try {
    return target.getByLabelText(label, { exact: true })
  } catch (cause) {
    if (globalThis.document?.querySelector(frameOfForm)) throw outOfReach()
    throw new Error(
      `fillCard found no single field for "${name}" with the label ${label instanceof RegExp ? label : `"${label}"`}. Pass an element that holds the form, such as \`document.body\`: there it finds fields by \`autocomplete\`, in any language. Or pass your labels: \`fillCard(screen, card, { labels: { ${name}: '…' } })\`.`,
      { cause },
    )
  }
}

const outOfReach = () =>
  new Error(
    'fillCard cannot type into FramedCardTokenizer from within the page, because its fields are in a document of another origin. Call it from Playwright, with its page.',
  )

async function fill(
  name: CardFieldName,
  field: unknown,
  text: string,
  user: TypeFields | undefined,
): Promise<void> {
  if (isField(field)) return typeInto(field, text, user)
  if (!isLocator(field)) throw new Error(`fillCard found "${name}", and it cannot be typed into.`)
  const choose = field.selectOption ?? field.selectOptions
  if (name === 'country' && choose) await choose.call(field, text)
  else {
    // a state is chosen where its country has a list of them, and only the page knows
    const isList = name === 'state' && choose
    await field.fill(text).catch((error) => {
      if (!isList) throw error
      return choose.call(field, text)
    })
  }
}

function isWaiting(field: object): field is WaitingLocator {
  return 'first' in field
}

function isLocator(value: unknown): value is Locator {
  return typeof value === 'object' && value !== null && 'fill' in value
}
