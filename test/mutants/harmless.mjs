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
  ...['params.api_key', 'api_key: apiKey =', 'requireSecretId({ secret_id'].map((line) => ({
    file: 'src/server/routes.ts',
    line,
    to: '"Stryker was here!"',
    why: 'The router fills every parameter of its pattern; the compiler cannot know.',
  })),
  {
    file: 'src/server/bytes.ts',
    line: 'if (first && rest.length === 0) return first',
    to: 'false',
    why: 'It spares a copy, which nobody can see.',
  },
  {
    file: 'src/server/bytes.ts',
    line: "new TextDecoder('utf-8'",
    to: '""',
    why: 'There is no such encoding: the module does not load, and no test runs that could fail.',
  },
  ...['src/server/bytes.ts', 'src/server/audit.ts'].map((file) => ({
    file,
    line: '} catch {',
    to: '{}',
    why: 'A function without `return` answers `undefined`, which is the same to its callers.',
  })),
  {
    file: 'src/server/audit.ts',
    line: 'const isRefused = !isSent || status < 499',
    to: 'status <= 499',
    why: 'A change is not given up for a caller that left, so none that was sent ends with 499.',
  },
  ...[
    "request.headers.get('Content-Type')?.split(';')[0].trim",
    "request.headers.get('Content-Type')?.split(';')[0]",
  ].map((to) => ({
    file: 'src/server/body.ts',
    line: "split(';')[0]?.trim()",
    to,
    why: 'There is always a first part; the compiler cannot know.',
  })),
  ...['{}', '""'].map((to) => ({
    file: 'src/server/call.ts',
    line: "origin: { kind: 'refused' }",
    to,
    why: 'Where judging the origin fails, only one that is listed would change the answer.',
  })),
  {
    file: 'src/server/checks.ts',
    line: '/^https?:$/.test(url.protocol)',
    to: '/^https?:/',
    why: 'A protocol ends with its only colon.',
  },
  {
    file: 'src/server/checks.ts',
    line: String.raw`/^127(\.\d+){3}$/.test(hostname)`,
    to: String.raw`/127(\.\d+){3}$/`,
    why: 'A host that ends in a number is an address, or the URL cannot be parsed.',
  },
  ...['{}', '["Stryker was here"]'].map((to) => ({
    file: 'src/server/echo.ts',
    line: '#forbidden: Forbidden = { plain: [], forms: [] }',
    to,
    why: 'The credentials of a call are known before it has an answer to be searched.',
  })),
  {
    file: 'src/server/echo.ts',
    line: 'if (this.#known.has(secret)) return',
    to: 'false',
    why: 'What is known would be put in its own place again.',
  },
]
