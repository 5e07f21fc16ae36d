import { Canvas, Controls, Markdown, Source, Title, useOf } from '@storybook/addon-docs/blocks'
import { membersOf, readHook } from './readSource.ts'

const stories: Readonly<Record<string, string>> = import.meta.glob('../hooks/*.stories.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The page of a hook: its doc comment, a live example with its code, and what it takes and returns. */
export function HookPage() {
  const { title } = useOf('meta', ['meta']).preparedMeta
  const { initialArgs } = useOf('story', ['story']).story
  const name = title.replace('Hooks/', '')
  const { text, example, types } = readHook(name)
  const story = stories[`../hooks/${name}.stories.tsx`] ?? ''
  return (
    <>
      <Title>{name}</Title>
      <Markdown>{text}</Markdown>
      <Source code={example} language="tsx" />
      <h2>Live example</h2>
      <Canvas sourceState="none" />
      {Object.keys(initialArgs).length > 0 && <Controls />}
      <Source code={exampleOf(story)} language="tsx" />
      {types.map((type) => (
        <Members key={type} type={type} />
      ))}
    </>
  )
}

/** What stands between the imports and the story's own part. */
function exampleOf(story: string): string {
  const afterImports = story.indexOf('\n\n', story.lastIndexOf('\nimport '))
  return story.slice(afterImports, story.indexOf('\nconst meta')).trim()
}

function Members({ type }: { type: string }) {
  return (
    <>
      <h2>{type}</h2>
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>Description</th>
            <th>Default</th>
          </tr>
        </thead>
        <tbody>
          {membersOf(type).map(({ name, isRequired, type: itsType, text, defaultValue }) => (
            <tr key={name}>
              <td>
                <code>{isRequired ? name : `${name}?`}</code>
              </td>
              <td>
                <Markdown>{text}</Markdown>
                <code>{itsType}</code>
              </td>
              <td>{defaultValue && <code>{defaultValue}</code>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
