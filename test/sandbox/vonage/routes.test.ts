import { expect, test } from 'vitest'
import { call, frozenSandbox, primary, vonageProblem } from '../support.ts'

const collection = '/accounts/abcd1234/secrets'

test.each([
  ['PUT', collection, 'GET, POST'],
  ['DELETE', collection, 'GET, POST'],
  ['PATCH', `${collection}/some-id`, 'GET, DELETE'],
  ['POST', `${collection}/some-id`, 'GET, DELETE'],
])('%s %s is 405 and says what goes', async (method, path, allow) => {
  const response = await call(frozenSandbox(), method, path, { basic: primary })
  expect(response.headers.get('Allow')).toBe(allow)
  expect(await vonageProblem(response)).toMatchObject({
    status: 405,
    fragment: 'wrong-verb',
    title: 'Request method not allowed',
  })
})

test.each(['/accounts', '/accounts/abcd1234', '/accounts/abcd1234/secret', `${collection}/a/b`])(
  '%s is 404 not-found',
  async (path) => {
    const response = await call(frozenSandbox(), 'GET', path, { basic: primary })
    expect(await vonageProblem(response)).toMatchObject({ status: 404, fragment: 'not-found' })
  },
)

test.each(['text/html', 'application/xml'])('Accept: %s is 406', async (accept) => {
  const response = await call(frozenSandbox(), 'GET', collection, {
    basic: primary,
    headers: { Accept: accept },
  })
  expect(await vonageProblem(response)).toMatchObject({ status: 406, fragment: 'accept-header' })
})

test.each([
  '*/*',
  'application/*',
  'application/json',
  'application/hal+json, text/html;q=0.5',
  'application/problem+json',
])('Accept: %s is fine', async (accept) => {
  const response = await call(frozenSandbox(), 'GET', collection, {
    basic: primary,
    headers: { Accept: accept },
  })
  expect(response.status).toBe(200)
})

test('a problem has its own instance each time, and the documented content type', async () => {
  const sandbox = frozenSandbox()
  const one = await call(sandbox, 'GET', collection)
  const other = await call(sandbox, 'GET', collection)
  expect(one.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await vonageProblem(one)).not.toMatchObject({
    instance: (await vonageProblem(other)).instance,
  })
})
