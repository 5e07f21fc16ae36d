/** The page of Storybook that shows each document, by the name of its file. */
export const pages: Readonly<Record<string, string>> = {
  'card-entry': 'card-entry',
  props: 'props',
  'client-secrets': 'client-secrets',
  wire: 'the-wire',
  recipes: 'recipes',
  testing: 'testing',
  apps: 'in-your-app',
  backend: 'running-the-backend',
  outcomes: 'outcomes',
  security: 'security',
  frame: 'card-frame',
  proofs: 'proofs',
}
