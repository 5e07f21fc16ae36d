import { themeVariables, type ThemeVariable } from './themeVariables.ts'

const number = String.raw`[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?`
const component = String.raw`(none|${number}(%|deg)?)`
const between = String.raw`(\s+([,/]\s*)?|[,/]\s*)`
/** What browsers answer for the colour of an element, and what people write: no `var()`, no `url()`, no nesting. */
const colour = new RegExp(
  String.raw`^(#[\da-f]{3,8}|[a-z]{3,20}|(rgba?|hsla?|hwb|(ok)?(lab|lch)|color)\(\s*((srgb(-linear)?|display-p3|a98-rgb|prophoto-rgb|rec2020|xyz(-d\d\d)?)\s+)?${component}(${between}${component}){2,3}\s*\))$`,
  'i',
)
/** Names, quoted or not. A bracket, a backslash, a semicolon or an at sign is in none of them. */
const family = String.raw`("[\p{L}\p{N} ._-]+"|'[\p{L}\p{N} ._-]+'|[\p{L}_-][\p{L}\p{N} _-]*)`
const font = new RegExp(String.raw`^${family}(,\s*${family})*$`, 'u')

const kinds = {
  colour: ['color', (value: string) => colour.test(value)],
  font: ['font-family', (value: string) => font.test(value)],
  /** Pixels, and not so many that a field could be anywhere but in its place. */
  length: ['width', (value: string) => /^\d{1,2}(\.\d+)?px$/.test(value)],
} as const

/** One value of the theme if it is a colour, a length or font families, as its variable wants it. */
export function parseThemeValue(name: ThemeVariable, value: string): string | undefined {
  const [property, looksRight] = kinds[themeVariables[name]]
  const text = value.trim()
  return looksRight(text) && CSS.supports(property, text) ? text : undefined
}

/** Sets what the page may set, and removes what it no longer sets. */
export function applyTheme(
  { style }: HTMLElement,
  theme: Partial<Record<ThemeVariable, string>>,
  allowed: readonly ThemeVariable[],
): void {
  for (const name of allowed) {
    const value = parseThemeValue(name, theme[name] ?? '')
    const property = name === 'size' ? 'font-size' : `--cardmint-${name}`
    if (value === undefined) style.removeProperty(property)
    else style.setProperty(property, value)
  }
}
