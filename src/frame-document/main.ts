import './document.css'
import type { FrameLocale } from '../frame/frameWords.ts'
import { startCardFrame } from '../frame/mountCardFrame.tsx'

/** The languages that a page may ask for, each in a file of its own with the words of the form. English is in the script. */
const locales: Readonly<Record<string, FrameLocale>> = {
  ar: () => import('./words/ar.ts'),
  de: () => import('./words/de.ts'),
  es: () => import('./words/es.ts'),
  fr: () => import('./words/fr.ts'),
  he: () => import('./words/he.ts'),
  it: () => import('./words/it.ts'),
  ja: () => import('./words/ja.ts'),
  nl: () => import('./words/nl.ts'),
  pl: () => import('./words/pl.ts'),
  'pt-BR': () => import('./words/pt-BR.ts'),
  'zh-CN': () => import('./words/zh-CN.ts'),
}

// written into this very document by `cardmint frame`, which has checked it: neither a page nor an address has a say
const { languages, ...options } = JSON.parse(
  document.querySelector('#configuration')?.textContent ?? '',
)
const chosen = Object.entries(locales).filter(([tag]) => languages.includes(tag))
startCardFrame({ ...options, locales: Object.fromEntries(chosen) })
