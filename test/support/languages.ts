import * as ar from '../../src/messages/ar.ts'
import * as de from '../../src/messages/de.ts'
import type { Messages } from '../../src/messages/en.ts'
import * as es from '../../src/messages/es.ts'
import * as fr from '../../src/messages/fr.ts'
import * as he from '../../src/messages/he.ts'
import * as it from '../../src/messages/it.ts'
import * as ja from '../../src/messages/ja.ts'
import * as nl from '../../src/messages/nl.ts'
import * as pl from '../../src/messages/pl.ts'
import * as ptBR from '../../src/messages/pt-BR.ts'
import * as zhCN from '../../src/messages/zh-CN.ts'

/** Every language but English, as a page gets it: the whole module. */
export const languages = {
  ar,
  de,
  es,
  fr,
  he,
  it,
  ja,
  nl,
  pl,
  'pt-BR': ptBR,
  'zh-CN': zhCN,
} satisfies Record<string, Messages>
