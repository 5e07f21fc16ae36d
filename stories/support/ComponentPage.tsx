import { Controls, Description, Primary, Subtitle, Title } from '@storybook/addon-docs/blocks'
import base from '../../src/styles/base.css?raw'

const slotSources: Readonly<Record<string, string>> = import.meta.glob(
  '../../src/components/**/*.tsx',
  { query: '?raw', import: 'default', eager: true },
)

/** `--cardmint-accent: …`, with the value that it has unless a page sets another. */
const variables = [...base.matchAll(/^ {2}(--cardmint-[\w-]+): (.*);$/gm)]
  .map(([, name = '', value = '']) => [name, value] as const)
  .filter(([name], at, all) => all.findIndex(([each]) => each === name) === at)

const slots = [
  ...new Set(
    Object.values(slotSources).flatMap((source) =>
      [...source.matchAll(/data-slot="([\w-]+)"/g)].map(([, slot = '']) => slot),
    ),
  ),
].toSorted()

/** The page of a component: what it is, itself, its props, and what a stylesheet can reach. */
export function ComponentPage() {
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Primary />
      <h2>Props</h2>
      <Controls />
      <h2>CSS variables</h2>
      <p>Set them on :root, or on any element around the component.</p>
      <table>
        <thead>
          <tr>
            <th>Variable</th>
            <th>Default</th>
          </tr>
        </thead>
        <tbody>
          {variables.map(([name, value]) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
              </td>
              <td>
                <code>{value}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Slots</h2>
      <p>
        Every part has its name in <code>data-slot</code>. Your own class on a part wins over the
        theme, and any rule of yours over <code>cardmint/styles.layer.css</code>.
      </p>
      <p>
        {slots.map((slot) => (
          <code key={slot} style={{ marginInlineEnd: '0.75em' }}>
            {slot}
          </code>
        ))}
      </p>
    </>
  )
}
