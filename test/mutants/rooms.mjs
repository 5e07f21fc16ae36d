/**
 * What `npm run bench:mutants` changes, and the tests that are to notice. `browser` is for code that
 * needs a real page.
 *
 * @type {Record<string, { mutate: string[], tests: string[], browser?: boolean }>}
 */
export const rooms = {
  lease: { mutate: ['src/lease/**/*.ts'], tests: ['test/lease/**/*.test.ts'] },
  queries: { mutate: ['src/queries/**/*.ts'], tests: ['test/queries/**/*.test.ts'] },
  client: { mutate: ['src/client/**/*.ts'], tests: ['test/client/**/*.test.ts'] },
  card: { mutate: ['src/card/**/*.ts'], tests: ['test/card/**/*.test.ts'] },
  'card-entry': {
    mutate: ['src/card-entry/**/*.ts'],
    tests: ['test/components/card-form/**/*.browser.test.tsx', 'test/hosts/**/*.browser.test.tsx'],
    browser: true,
  },
  // without the tests that take many seconds and pin no line: fleet, fuzz, memory, nginx
  server: {
    mutate: ['src/server/**/*.ts'],
    tests: ['test/server/!(fleet|fuzz|memory|behindNginx).test.ts'],
  },
  sandbox: {
    mutate: ['src/sandbox/vonage/**/*.ts', 'src/sandbox/plastiq/**/*.ts'],
    tests: ['test/sandbox/**/*.test.ts'],
  },
}
