/** What the page may change of the theme: colours, lengths and font families, and nothing else. */
export const themeVariables = {
  text: 'colour',
  muted: 'colour',
  surface: 'colour',
  border: 'colour',
  accent: 'colour',
  'accent-text': 'colour',
  danger: 'colour',
  'danger-text': 'colour',
  'danger-surface': 'colour',
  focus: 'colour',
  radius: 'length',
  space: 'length',
  control: 'length',
  size: 'length',
  font: 'font',
} as const
/** A variable of the theme, without `--cardmint-`; `size` is the size of the text. */
export type ThemeVariable = keyof typeof themeVariables

// the keys of the table above
export const themeNames = Object.keys(themeVariables) as ThemeVariable[]
