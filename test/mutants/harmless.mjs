/**
 * Changes that no test can notice, as they change nothing that can be observed: the file, a part of the line, what
 * stands there instead, and why it makes no difference.
 *
 * @type {{ file: string, line: string, to: string, why: string }[]}
 */
export const harmless = [
  {
    file: 'src/lease/ClientSecretLease.ts',
    line: "new ClientSecretLease({ value: ''",
    to: '"Stryker was here!"',
    why: 'The next line takes the value out again.',
  },
]
