import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inheritProps } from '../../stories/support/inheritProps.ts'
import { membersOf, readHook } from '../../stories/support/readSource.ts'
import { publicNames } from '../architecture/publicNames.ts'

const hooks = publicNames['index']?.values.filter((name) => /^use[A-Z]/.test(name)) ?? []

describe('a page of Storybook', () => {
  test('there are hooks', () => {
    expect(hooks).toContain('useHold')
  })

  test.each(hooks)('stands for %s, with its doc comment', (hook) => {
    const stories = readFileSync(`stories/hooks/${hook}.stories.tsx`, 'utf8')
    expect(stories).toContain(`title: 'Hooks/${hook}'`)
    expect(stories).toContain('page: HookPage')
    const { text, example } = readHook(hook)
    expect(text).toMatch(/^[A-Z].*[.:]/)
    expect(text).toContain('**Returns**')
    expect(example).toContain(hook)
  })

  test.each([
    ['useHold', ['UseHoldParameters', 'UseHoldResult']],
    ['useCardFields', ['CardFieldsOptions', 'UseCardFieldsResult']],
    ['useApiSecrets', ['UseApiSecretsParameters']],
    ['useCountdown', []],
  ])('of %s lists the members of %j', (hook, types) => {
    expect(readHook(hook).types).toEqual(types)
  })

  test('says of a hook what it throws', () => {
    expect(readHook('useApiSecret').text).toContain('**Throws** CardmintError `provider-missing`')
  })
})

describe('the members of an interface', () => {
  test('include those that it inherits over several files', () => {
    const names = membersOf('CardTokenizerProps').map(({ name }) => name)
    expect(names.slice(0, 4)).toEqual(['defaultCountry', 'countries', 'renderBrand', 'payerId'])
    expect(names).toEqual(expect.arrayContaining(['onToken', 'defaultValues', 'acceptedBrands']))
  })

  test('leave out what is omitted', () => {
    const names = membersOf('CardTokenizerProps').map(({ name }) => name)
    expect(names).not.toContain('send')
    expect(membersOf('CardFormProps').map(({ name }) => name)).toContain('send')
  })

  test('of a Pick are those that are picked', () => {
    const names = membersOf('CardFieldsHandle').map(({ name }) => name)
    expect(names.toSorted()).toEqual(['clear', 'focus', 'submit', 'validate'])
  })

  test('may be methods', () => {
    const focus = membersOf('UseCardFieldsResult').find(({ name }) => name === 'focus')
    expect(focus).toMatchObject({ type: '(name: CardFieldName): void', text: 'Focuses a field.' })
  })

  test('have their type, words and default', () => {
    const graceMonths = membersOf('CardTokenizerProps').find(({ name }) => name === 'graceMonths')
    expect(graceMonths).toEqual({
      name: 'graceMonths',
      isRequired: false,
      type: 'number',
      text: expect.stringMatching(/^Months after its expiry/),
      defaultValue: '0',
    })
  })
})

describe('the page of a component', () => {
  // the members that are read
  const context = (argTypes: object) =>
    ({ title: 'CardTokenizer', argTypes }) as Parameters<typeof inheritProps>[0]

  test('lists inherited props, without a control for a function', () => {
    const { onToken, onError, graceMonths } = inheritProps(context({}))
    expect(onToken).toMatchObject({ type: { name: 'function', required: true } })
    expect(onError).toMatchObject({
      table: { type: { summary: '(error: CardmintError) => void' } },
    })
    expect(graceMonths).toMatchObject({
      type: { name: 'number', required: false },
      table: { defaultValue: { summary: '0' } },
    })
  })

  test('keeps the control that a story chose, and props of the story alone', () => {
    const chosen = { control: 'select', options: ['JP', 'KR'] }
    const argTypes = inheritProps(context({ defaultCountry: chosen, brandName: chosen }))
    expect(argTypes['defaultCountry']).toMatchObject({ ...chosen, type: { name: 'string' } })
    expect(argTypes['brandName']).toEqual(chosen)
  })
})
