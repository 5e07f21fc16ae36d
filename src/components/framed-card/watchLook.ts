import { MOST_TEXT, type Down } from '../../frame/protocol.ts'
import { themeNames, themeVariables, type ThemeVariable } from '../../frame/themeVariables.ts'

type Look = Extract<Down, { t: 'look' }>

/** The look of this place in the page, as values that mean the same in another document. */
export function readLook(element: HTMLElement, lang: string): Look {
  const view = element.ownerDocument.defaultView ?? window
  const style = view.getComputedStyle(element)
  const probe = element.ownerDocument.createElement('span')
  element.append(probe)
  const probed = view.getComputedStyle(probe)
  const valueOf = (name: ThemeVariable) => {
    const kind = themeVariables[name]
    if (name === 'size') return style.fontSize
    const variable = `--cardmint-${name}`
    const given = style.getPropertyValue(variable).trim()
    if (kind === 'font') return given || style.fontFamily
    if (given === '') return undefined
    // the browser computes what is made of other variables, of `em` and of colours of the system
    const property = kind === 'colour' ? 'color' : 'padding-top'
    probe.style.setProperty(property, `var(${variable})`)
    return probed.getPropertyValue(property)
  }
  const theme = Object.fromEntries(
    themeNames
      .map((name) => [name, valueOf(name)] as const)
      .filter(([, value]) => value !== undefined && value.length <= MOST_TEXT),
  )
  probe.remove()
  return { t: 'look', theme, lang, dir: style.direction === 'rtl' ? 'rtl' : 'ltr' }
}

/** `light` where the page says nothing: a frame is transparent only if both documents have the same scheme. */
export function readScheme({ parentElement }: HTMLElement): string {
  const { colorScheme } = getComputedStyle(parentElement ?? document.body)
  return /light|dark/.test(colorScheme) ? colorScheme : 'light'
}

/** Calls back after whatever may change the look: attributes around the element, style sheets, the system's scheme. */
export function watchLook(element: HTMLElement, changed: () => void): () => void {
  const { ownerDocument } = element
  const observer = new MutationObserver(changed)
  const system = matchMedia('(prefers-color-scheme: dark)')
  for (let each = element.parentElement; each; each = each.parentElement) {
    observer.observe(each, { attributes: true })
  }
  observer.observe(ownerDocument.head, { childList: true, subtree: true, characterData: true })
  system.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', changed)
  }
}
