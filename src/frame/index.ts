'use client'

/** Entry `cardmint/frame`: what runs in the card frame's own document. */
export { mountCardFrame, type CardFrameOptions } from './mountCardFrame.tsx'
export type { FrameLocale } from './frameWords.ts'
export type { ThemeVariable } from './themeVariables.ts'
