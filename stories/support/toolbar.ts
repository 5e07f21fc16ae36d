import type { Preview } from '@storybook/react-vite'
import type { Fault } from '../../src/sandbox/index.ts'
import { languages } from '../../test/support/languages.ts'

/** What goes wrong in every request while it is chosen in the toolbar. */
export const chosenFaults = {
  none: undefined,
  'no connection': { drop: true },
  'answers that get lost': { afterProcessing: true, drop: true },
  'server error': { status: 500 },
  'too many requests': { status: 429, headers: { 'Retry-After': '5' } },
  'malformed answers': { malformed: true },
} satisfies Record<string, Fault | undefined>

/** What every story reads; each starts with what the story itself says. */
export interface Toolbar {
  theme: 'story' | 'light' | 'dark'
  language: 'story' | 'en' | keyof typeof languages
  direction: 'story' | 'ltr' | 'rtl'
  width: 'story' | '320px' | '480px' | '900px'
  /** What every answer takes. */
  latency: '0ms' | '800ms' | '3000ms'
  fault: keyof typeof chosenFaults
  /** How far the clock of both upstreams is ahead of the page's. */
  clock: '0s' | '61s' | '3600s'
}

export const initialGlobals: Toolbar = {
  theme: 'story',
  language: 'story',
  direction: 'story',
  width: 'story',
  latency: '0ms',
  fault: 'none',
  clock: '0s',
}

/** The language that the toolbar says; English where it leaves that to the story. */
export function localeOf({ language }: Partial<Toolbar>): string {
  return language === undefined || language === 'story' ? 'en' : language
}

const items = (titles: Record<string, string>) =>
  Object.entries(titles).map(([value, title]) => ({ value, title }))
const itself = (values: readonly string[]) =>
  Object.fromEntries(values.map((value) => [value, value]))

function menu<Icon extends string>(title: string, icon: Icon, titles: Record<string, string>) {
  return { description: title, toolbar: { title, icon, items: items(titles), dynamicTitle: true } }
}

/** The menus above every story. */
export const globalTypes = {
  theme: menu('Theme', 'mirror', {
    story: 'Theme of the story',
    light: 'Light',
    dark: 'Dark',
  }),
  language: menu('Language', 'globe', {
    story: 'Language of the story',
    en: 'English',
    ...itself(Object.keys(languages)),
  }),
  direction: menu('Direction', 'transfer', {
    story: 'Direction of the language',
    ltr: 'Left to right',
    rtl: 'Right to left',
  }),
  width: menu('Width', 'ruler', {
    story: 'Width of the story',
    '320px': '320 px',
    '480px': '480 px',
    '900px': '900 px',
  }),
  latency: menu('Latency', 'timer', {
    '0ms': 'Answers at once',
    '800ms': 'Answers after 0.8 s',
    '3000ms': 'Answers after 3 s',
  }),
  fault: menu('Fault', 'lightningoff', {
    none: 'Nothing goes wrong',
    ...itself(Object.keys(chosenFaults).filter((name) => name !== 'none')),
  }),
  clock: menu('Clock', 'time', {
    '0s': 'Clocks agree',
    '61s': 'Upstreams 61 s ahead',
    '3600s': 'Upstreams 1 h ahead',
  }),
} satisfies Preview['globalTypes']
