import './document.css'
import { startCardFrame } from '../frame/mountCardFrame.tsx'

/** The languages that a page may ask for, each in a file of its own with the words of the form. English is in the script. */
const words = import.meta.glob('./*.ts', { base: './words' })

// written into this very document by `cardmint frame`, which has checked it: neither a page nor an address has a say
const { languages, ...options } = JSON.parse(
  document.querySelector('#configuration')?.textContent ?? '',
)
const locales = languages.map((tag: string) => [tag, words[`./${tag}.ts`]])
startCardFrame({ ...options, locales: Object.fromEntries(locales) })
