import type { ArgTypesEnhancer } from 'storybook/internal/types'
import { membersOf, type Member } from './readSource.ts'

/**
 * Lists all props of a component, with those that it inherits, which Storybook does not find. What a story says of a
 * control stays.
 */
export const inheritProps: ArgTypesEnhancer = ({ title, argTypes }) => ({
  ...argTypes,
  ...Object.fromEntries(
    membersOf(`${title}Props`).map((member) => [
      member.name,
      { ...argTypes[member.name], ...describe(member) },
    ]),
  ),
})

function describe({ name, isRequired: required, type, text, defaultValue }: Member) {
  return {
    name,
    description: text,
    type: { ...typeOf(type), required },
    table: {
      type: { summary: type },
      defaultValue: defaultValue ? { summary: defaultValue } : undefined,
    },
  }
}

/** Determines the control: a field for text, a switch, JSON; none for a function. */
function typeOf(type: string) {
  if (type === 'boolean' || type === 'number' || type === 'string') return { name: type } as const
  if (/=>|^(Render|Verify)/.test(type)) return { name: 'function' } as const
  return { name: 'other', value: type } as const
}
