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
  {
    file: 'src/queries/claimClientSecret.ts',
    line: 'query?.setData(lease.spent(), { manual: true })',
    to: 'query.setData',
    why: 'Without a query there is no lease, so that this line is not reached.',
  },
  {
    file: 'src/queries/apiSecretMutationOptions.ts',
    line: "oneAtATime(queryClient, [mutationKey, secretId], '', () =>",
    to: '"Stryker was here!"',
    why: 'Every revocation of a secret is the same, whatever the text that says so.',
  },
  ...['query.setData', '{}', 'false'].map((to) => ({
    file: 'src/queries/apiSecretMutationOptions.ts',
    line: 'if (list) query?.setData(update(list), { manual: true })',
    to,
    why: 'A list is in a query; and it is read again in the same step, whatever the query thinks it is doing.',
  })),
  {
    file: 'src/queries/listBefore.ts',
    line: 'if (error instanceof Object)',
    to: 'true',
    why: 'Nothing but errors is thrown by the writes; the compiler cannot know.',
  },
  {
    file: 'src/client/watchSending.ts',
    line: 'const told: PerformanceEntry[] = []',
    to: '["Stryker was here"]',
    why: 'A text has no name, so it is taken for another request.',
  },
  {
    file: 'src/client/watchSending.ts',
    line: 'told.push(...(observer?.takeRecords() ?? []))',
    to: '["Stryker was here"]',
    why: 'A text has no name, so it is taken for another request.',
  },
  ...[
    "const date = httpDate(headers.get('Date') ?? '')",
    "const text = headers.get(name) ?? ''",
  ].map((line) => ({
    file: 'src/client/retryAfter.ts',
    line,
    to: '"Stryker was here!"',
    why: 'It is no date and no number either.',
  })),
  ...[
    ['src/server/failure.ts', 'return []'],
    ['src/server/failure.ts', "Array.isArray(known['errors'])"],
  ].map(([file = '', line = '']) => ({
    file,
    line,
    to: '["Stryker was here"]',
    why: 'A text is no error and says no code.',
  })),
  ...['src/server/grant.ts', 'src/server/rateLimit.ts'].map((file) => ({
    file,
    line: '} catch {',
    to: '{}',
    why: 'A function without `return` answers `undefined` as well.',
  })),
  {
    file: 'src/server/vonage.ts',
    line: 'await fetchSecrets(target).catch(() => [])',
    to: '["Stryker was here"]',
    why: 'One is fewer than the two that a key can have, as none is.',
  },
  {
    file: 'src/server/answerBody.ts',
    line: "headers.get('Content-Type') ?? ''",
    to: '"Stryker was here!"',
    why: 'It is no type of JSON either.',
  },
  {
    file: 'src/server/origin.ts',
    line: "splitOrigin(origin)?.host ?? ''",
    to: '"Stryker was here!"',
    why: 'It is no host either.',
  },
]
