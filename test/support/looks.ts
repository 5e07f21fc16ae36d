import type { Page } from 'playwright'

/** What a page looks like to somebody with low vision, measured in the page. */
export interface Looks {
  /** Texts whose contrast with what is behind them is below 4.5, as `3.1 p "words"` (WCAG 1.4.3). */
  faintTexts: string[]
  /** Controls whose border is below 3 against what is around them (WCAG 1.4.11). */
  faintBorders: string[]
  /** Pointer targets below 24 CSS pixels in a direction, labels counted as part of theirs (WCAG 2.5.8). */
  smallTargets: string[]
  /** Elements whose own text does not fit into them. */
  clipped: string[]
  /** How many texts and targets were looked at. */
  texts: number
  targets: number
}

export async function looksOf(page: Page): Promise<Looks> {
  return page.evaluate(measure)
}

/** The contrast of the focus ring with what is around the focused element; 0 without one (WCAG 2.4.7, 1.4.11). */
export async function focusRing(page: Page): Promise<number> {
  return page.evaluate(measure).then(({ ring }) => ring)
}

/** Runs in the page. */
function measure(): Looks & { ring: number } {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  type Rgba = readonly [number, number, number, number]
  function rgba(color: string): Rgba {
    if (!canvas) throw new Error('This browser paints no canvas.')
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }
  const probe = document.createElement('p')
  probe.style.color = 'Canvas'
  document.body.append(probe)
  const canvasColor = rgba(getComputedStyle(probe).color)
  probe.remove()

  function over([r, g, b, a]: Rgba, [r2, g2, b2]: Rgba): Rgba {
    return [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a), 1]
  }
  function behind(element: Element | null): Rgba {
    if (!element) return canvasColor
    const own = rgba(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : over(own, behind(element.parentElement))
  }
  function luminance(color: Rgba): number {
    const [r = 0, g = 0, b = 0] = color.slice(0, 3).map((byte) => {
      const share = byte / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  function contrast(one: Rgba, other: Rgba): number {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }
  const name = (element: Element, figure: number) =>
    `${figure.toFixed(1)} ${element.tagName.toLowerCase()} ${JSON.stringify(element.textContent?.trim().slice(0, 40) || element.id)}`
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[data-slot=live-region], [data-slot=hidden], [inert]') &&
    (!document.querySelector('dialog') || element.closest('dialog') !== null)

  const root = document.querySelector('main') ?? document.body
  const all = [...root.querySelectorAll('*')].filter(isSeen)
  const ownText = (element: Element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    )
  const fields = all.filter((each) =>
    each.matches('input:not([type=radio], [type=checkbox]), select'),
  )
  const controls = [...fields, ...all.filter((each) => each.matches('button'))]

  const faintTexts: string[] = []
  const check = (element: Element, pseudo?: string) => {
    const ink = rgba(getComputedStyle(element, pseudo).color)
    const paper = behind(element)
    const figure = contrast(over(ink, paper), paper)
    if (figure < 4.5) faintTexts.push(name(element, figure))
  }
  const texts = all.filter((each) => ownText(each) && !each.matches('option'))
  for (const element of texts) {
    // what cannot be used is exempt, and is not the only sign of it
    if (!element.closest('[aria-disabled=true]')) check(element)
  }
  // a covered value is not to be read
  for (const field of fields.filter((each) => !each.matches('[data-concealed]'))) check(field)
  for (const field of fields.filter((each) => each.matches('[placeholder]')))
    check(field, '::placeholder')

  const faintBorders = controls.flatMap((control) => {
    const style = getComputedStyle(control)
    const outside = behind(control.parentElement)
    const border =
      style.borderTopWidth === '0px' ? outside : over(rgba(style.borderTopColor), outside)
    const figure = Math.max(contrast(border, outside), contrast(behind(control), outside))
    return figure < 3 ? [name(control, figure)] : []
  })

  const targets = all.filter((each) =>
    each.matches('a, button, input, select, summary, [role=button]'),
  )
  const smallTargets = targets.flatMap((target) => {
    const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : []
    const boxes = [target, ...labels].map((each) => each.getBoundingClientRect())
    const width = Math.max(...boxes.map((box) => box.width))
    const height = Math.max(...boxes.map((box) => box.height))
    return Math.min(width, height) < 24 ? [name(target, Math.min(width, height))] : []
  })

  const clipped = [...texts, ...fields].flatMap((element) => {
    const style = getComputedStyle(element)
    if (style.display === 'inline') return []
    const tooWide = element.scrollWidth - element.clientWidth
    const line = parseFloat(style.fontSize)
    const isFlat = element.clientHeight > 0 && element.clientHeight < line
    const tooHigh = style.overflowY === 'visible' ? 0 : element.scrollHeight - element.clientHeight
    return tooWide > 1 || tooHigh > 1 || isFlat ? [name(element, tooWide)] : []
  })
  if (document.documentElement.scrollWidth > innerWidth) {
    clipped.push(name(document.documentElement, document.documentElement.scrollWidth - innerWidth))
  }

  const focused = document.activeElement
  const style = focused && getComputedStyle(focused)
  const hasRing = style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
  const around = behind(focused?.parentElement ?? null)
  const ring = hasRing ? contrast(over(rgba(style.outlineColor), around), around) : 0
  const counts = { texts: texts.length, targets: targets.length }
  return { faintTexts, faintBorders, smallTargets, clipped, ring, ...counts }
}
