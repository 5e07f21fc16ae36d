import type { ArgTypesEnhancer } from 'storybook/internal/types'
import { membersOf } from './readSource.ts'

/** Lists the props that a component inherits beside its own, which are all that Storybook finds. */
export const inheritProps: ArgTypesEnhancer = ({ title, argTypes }) => ({
  ...Object.fromEntries(
    membersOf(`${title}Props`).map(({ name, isRequired: required, type, text, defaultValue }) => [
      name,
      {
        name,
        description: text,
        type: isSimple(type)
          ? { name: type, required }
          : { name: 'other' as const, value: type, required },
        table: {
          type: { summary: type },
          ...(defaultValue && { defaultValue: { summary: defaultValue } }),
        },
      },
    ]),
  ),
  ...argTypes,
})

const isSimple = (type: string) => type === 'boolean' || type === 'number' || type === 'string'
