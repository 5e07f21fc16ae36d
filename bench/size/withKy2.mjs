import { fileURLToPath } from 'node:url'

/** How size-limit bundles the complete card form for an app that has ky 2 in the place of our ky. */
export default {
  stdin: {
    contents:
      "import { CardTokenizer, CardmintProvider, createClient } from './dist/index.js'; console.log(CardTokenizer, CardmintProvider, createClient)",
    resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
  },
  alias: { ky: 'ky-2' },
  // the last three are loaded when they are wanted
  external: [
    'react',
    'react-dom',
    '@tanstack/react-query',
    './addresses/addresses.js',
    './brands/brands.js',
    './expiryDates.js',
  ],
  bundle: true,
  minify: true,
  write: true,
  outfile: 'node_modules/.cache/size/withKy2.js',
}
