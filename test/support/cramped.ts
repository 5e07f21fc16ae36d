import type { Page } from 'playwright'
import { addresses } from '../../src/addresses.ts'

/** What lies over something else or outside of the page, and how many texts, fields and pictures were looked at. */
export interface Cramped {
  faults: string[]
  boxes: number
}

/** The form of each country, with its list of states and an error under every field that is required. */
export async function crampedIn(page: Page, countries: readonly string[]): Promise<Cramped> {
  const all: Cramped = { faults: [], boxes: 0 }
  await page.locator('[data-slot=submit]').click()
  for (const country of countries) {
    await page.locator('select[name=country]').selectOption(country)
    const { parts } = addresses.addressRules(country)
    const isListed = parts.includes('state') && (await addresses.loadStates(country)) !== undefined
    await page.waitForFunction(isShown, [parts, isListed] as const)
    const { faults, boxes } = await page.evaluate(measure)
    all.boxes += boxes
    all.faults.push(...faults.map((fault) => `${country}: ${fault}`))
  }
  return all
}

export const cramped = (page: Page): Promise<Cramped> => page.evaluate(measure)

/** Runs in the page: whether the parts of a country are there, in their order. */
function isShown([parts, isListed]: readonly [readonly string[], boolean]): boolean {
  const all = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '[data-slot=address] [data-slot=input]',
  )
  const names = [...all].map(({ name }) => name)
  const isSelect = document.querySelector('select[name=state]') !== null
  return names.join() === ['country', ...parts].join() && isSelect === isListed
}

/** Runs in the page. */
function measure(): Cramped {
  const faults: string[] = []
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('option, [data-slot=live-region]')
  const boxes = [...document.querySelectorAll('form *')].filter(isSeen).flatMap((element) => {
    const isWhole = element.matches('input, select, button, svg, img')
    const places = isWhole ? [element.getBoundingClientRect()] : textsOf(element)
    return places
      .filter(({ width, height }) => width > 1 && height > 1)
      .map((place) => ({ element, place }))
  })
  for (const [at, { element, place }] of boxes.entries()) {
    if (place.left < -1 || place.right > innerWidth + 1) faults.push(`${named(element)} sticks out`)
    if (element instanceof HTMLInputElement && hintOf(element) > element.clientWidth + 1)
      faults.push(`${named(element)} is cut off`)
    for (const other of boxes.slice(at + 1)) {
      if (element.contains(other.element) || other.element.contains(element)) continue
      const width =
        Math.min(place.right, other.place.right) - Math.max(place.left, other.place.left)
      const height =
        Math.min(place.bottom, other.place.bottom) - Math.max(place.top, other.place.top)
      if (width > 1 && height > 1)
        faults.push(`${named(element)} and ${named(other.element)} overlap`)
    }
  }
  return { faults, boxes: boxes.length }

  /** The lines of an element's own texts, and not the box that they could fill. */
  function textsOf(element: Element): DOMRect[] {
    const texts = [...element.childNodes].filter(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim(),
    )
    return texts.flatMap((text) => {
      const range = document.createRange()
      range.selectNodeContents(text)
      return Array.from(range.getClientRects())
    })
  }

  /** How much room the placeholder needs. What is typed may be longer than its field. */
  function hintOf(input: HTMLInputElement): number {
    const { font, paddingLeft, paddingRight } = getComputedStyle(input)
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) throw new Error('This browser measures no text.')
    pen.font = font
    const { width } = pen.measureText(input.placeholder)
    return width + parseFloat(paddingLeft) + parseFloat(paddingRight)
  }

  function named(element: Element): string {
    const { textContent, tagName, id } = element
    return `${tagName.toLowerCase()} ${JSON.stringify(textContent?.trim().slice(0, 30) || id)}`
  }
}
