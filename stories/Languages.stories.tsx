import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { CardTokenizer, SecretsTable } from '../src/index.ts'
import { languages } from '../test/support/languages.ts'
import { twoSecrets } from './support/secrets.ts'
import { withSandbox, type SandboxParameters } from './support/withSandbox.tsx'

/** A page that speaks one language: both components, its direction, its dates. */
function Page({ payerId }: { payerId: string }) {
  return (
    <div style={{ display: 'grid', gap: 32 }}>
      <CardTokenizer payerId={payerId} onToken={() => {}} />
      <SecretsTable apiKey={twoSecrets} />
    </div>
  )
}

const meta: Meta<typeof Page> = {
  title: 'Languages',
  component: Page,
  decorators: [withSandbox],
  args: { payerId: '8f51c396-6e29-49a6-ba5a-1a31d5420158' },
}

export default meta

type Story = StoryObj<typeof Page>

/** As queries read a page: every space is a plain one. */
const seen = (text: string) => text.replace(/\s/g, ' ')

/** Typed and sent too early, so that labels, errors, a button, the brand and the table all have words. */
function story(locale: keyof typeof languages, parameters: SandboxParameters = {}): Story {
  const { card, secrets } = languages[locale]
  const messages = languages[locale]
  return {
    parameters: {
      layout: 'fullscreen',
      sandbox: { locale, messages, marksItsSecret: true, width: 440, ...parameters },
    },
    play: async ({ canvas, canvasElement }) => {
      await userEvent.click(canvas.getByLabelText(card.fields.number))
      await userEvent.paste('4242424242424241')
      await userEvent.click(canvas.getByLabelText(card.fields.expiry))
      await userEvent.paste('1220')
      await userEvent.click(canvas.getByRole('button', { name: card.submit }))
      await expect(
        await canvas.findByText(seen(card.fieldErrors.invalid(card.fields.number))),
      ).toBeVisible()
      await expect(canvas.getByText(card.fieldErrors.past())).toBeVisible()
      await expect(
        canvas.getByText(seen(card.fieldErrors.required(card.fields.name))),
      ).toBeVisible()
      await expect(await canvas.findByRole('table', { name: secrets.title })).toBeVisible()
      await expect(await canvas.findByText(secrets.used(2, 2))).toBeVisible()
      await expect(canvas.getByText(secrets.errors['secret-limit'])).toBeVisible()
      for (const slot of ['card-fields', 'secrets-table']) {
        const root = canvasElement.querySelector(`[data-slot="${slot}"]`)
        await expect(root?.scrollWidth).toBe(root?.clientWidth)
      }
    },
  }
}

const narrow = { width: 320 }

export const German = story('de')
export const French = story('fr')
export const Spanish = story('es')
export const PortugueseOfBrazil = story('pt-BR')
export const Italian = story('it')
export const Dutch = story('nl')
export const Polish = story('pl')
export const Japanese = story('ja')
export const ChineseSimplified = story('zh-CN')
export const Arabic = story('ar', { dir: 'rtl' })
export const Hebrew = story('he', { dir: 'rtl' })
export const GermanNarrow = story('de', narrow)
export const PolishNarrow = story('pl', narrow)
export const ArabicNarrow = story('ar', { dir: 'rtl', ...narrow })
