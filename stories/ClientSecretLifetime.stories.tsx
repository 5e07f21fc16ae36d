import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { at, reads } from './lifetime/atThePage.ts'
import { LifetimePage } from './lifetime/LifetimePage.tsx'
import { calm } from './lifetime/settings.ts'

const meta: Meta<typeof LifetimePage> = {
  title: 'Client secret lifetime',
  component: LifetimePage,
  args: calm,
  parameters: { layout: 'fullscreen', controls: { disable: true }, actions: { disable: true } },
}

export default meta

/** Time passes only where a test skips it, and the network takes none. */
const stopped = { speed: 0, roundTripMs: 0 }

type Story = StoryObj<typeof LifetimePage>

/** One is alive while the page is: here it is, and nothing was spent yet. */
export const Visible: Story = {
  play: async ({ canvas }) => {
    await reads(canvas, { phase: 'alive', Minted: 1, Claimed: 0, Wasted: 0 })
  },
}

/** Two claims in one tick never get the same secret, and the sandbox takes both. */
export const TwoClaimsInOneTick: Story = {
  play: async ({ canvas }) => {
    await reads(canvas, { phase: 'alive' })
    await at(canvas).press('Double-click claim')
    await waitFor(() => expect(at(canvas).verdicts()).toEqual(['accepted', 'accepted']))
    const [first, second] = at(canvas).fingerprints()
    await expect(first).not.toBe(second)
    await reads(canvas, { phase: 'alive', Claimed: 2, 'Dead when used': 0, 'Used twice': 0 })
  },
}

/** Minutes behind a hidden tab cost nothing; on return there is one check. */
export const HiddenMintsNothing: Story = {
  args: stopped,
  play: async ({ canvas }) => {
    const page = at(canvas)
    await reads(canvas, { phase: 'alive', Minted: 1 })
    await page.turn('Hide the tab')
    await page.choose('×10')
    await page.skip(70)
    await reads(canvas, { phase: 'dead' })
    await page.skip(120)
    await page.whateverComes()
    await reads(canvas, { phase: 'dead', Minted: 1 })
    await page.choose('paused')
    await page.turn('Hide the tab')
    await reads(canvas, { phase: 'alive', Minted: 2 })
  },
}

/** A new one comes while the old one still serves. */
export const Refreshes: Story = {
  args: stopped,
  play: async ({ canvas }) => {
    await reads(canvas, { phase: 'alive', Minted: 1 })
    await at(canvas).skip(50)
    await reads(canvas, { phase: 'alive', Minted: 2, Wasted: 1 })
    await expect(canvas.getByText('wasted: replaced by a refresh')).toBeVisible()
  },
}

/** Every mint fails: the living secret is kept, shown as degraded, and still handed out. */
export const DegradedWhileAlive: Story = {
  args: stopped,
  play: async ({ canvas }) => {
    const page = at(canvas)
    await reads(canvas, { phase: 'alive' })
    await page.slide('Failing mints', 100)
    await page.skip(50)
    await reads(canvas, { phase: 'degraded', Minted: 1 })
    await page.press('Claim')
    await waitFor(() => expect(page.verdicts()).toEqual(['accepted']))
    await page.slide('Failing mints', 0)
    await page.press('Claim')
    await waitFor(() => expect(page.verdicts()).toEqual(['accepted', 'accepted']))
    await reads(canvas, { 'Dead when used': 0, 'Used twice': 0 })
  },
}

/** Nothing is minted offline; back online, one check. */
export const OfflineMintsNothing: Story = {
  args: stopped,
  play: async ({ canvas }) => {
    const page = at(canvas)
    await reads(canvas, { phase: 'alive' })
    await page.turn('Go offline')
    await page.skip(60)
    await reads(canvas, { phase: 'dead', Minted: 1 })
    await page.press('Claim')
    await canvas.findByText('claim failed: offline')
    await page.turn('Go offline')
    await reads(canvas, { phase: 'alive', Minted: 2, Claimed: 0 })
  },
}

/** On a slow network the margin is a third of the life: with 20 s left nobody gets it any more. */
export const TooOldForOneMoreTrip: Story = {
  args: { speed: 0, roundTripMs: 5000, keepFresh: 'intent', intent: true },
  play: async ({ canvas }) => {
    const page = at(canvas)
    await reads(canvas, { phase: 'minting', Minted: 0 })
    await page.turn('intent: the form is nearly complete')
    await page.skip(10)
    await reads(canvas, { Minted: 1 })
    await page.skip(10)
    await reads(canvas, { phase: 'alive' })
    await page.skip(20)
    await reads(canvas, { phase: 'dead' })
    await page.whenLeft(20)
    await page.slide('Round trip', 0)
    await page.press('Claim')
    await waitFor(() => expect(page.verdicts()).toEqual(['accepted']))
    await reads(canvas, { Minted: 2, 'Dead when used': 0 })
  },
}

/** The laptop slept, and one of the two clocks did not notice. */
export const SleepWithOneClockFrozen: Story = {
  args: { ...stopped, keepFresh: 'intent', intent: true },
  play: async ({ canvas }) => {
    const page = at(canvas)
    await reads(canvas, { phase: 'alive' })
    await page.turn('intent: the form is nearly complete')
    await page.press('Sleep 2 min')
    await reads(canvas, { phase: 'dead', Minted: 1 })
    await page.press('Claim')
    await waitFor(() => expect(page.verdicts()).toEqual(['accepted']))
    await reads(canvas, { Claimed: 1, Minted: 2, 'Dead when used': 0 })
  },
}

/** A wall clock that was set back is no witness: the secret counts as dead, and a new one comes. */
export const ClockSetBack: Story = {
  play: async ({ canvas }) => {
    await reads(canvas, { phase: 'alive' })
    await at(canvas).press('Clock back 1 h')
    await canvas.findByText('wasted: too old to be used')
    await reads(canvas, { phase: 'alive', Minted: 2, Wasted: 1 })
  },
}

/** Nothing is minted before a claim is near; then one, and the click waits for nothing. */
export const OnIntent: Story = {
  args: { keepFresh: 'intent' },
  play: async ({ canvas }) => {
    const page = at(canvas)
    await page.whateverComes()
    await reads(canvas, { phase: 'none', Minted: 0 })
    await page.turn('intent: the form is nearly complete')
    await reads(canvas, { phase: 'alive', Minted: 1 })
    await page.press('Claim')
    await waitFor(() => expect(page.verdicts()).toEqual(['accepted']))
    await page.whateverComes()
    await reads(canvas, { phase: 'claimed', Minted: 1, Wasted: 0 })
  },
}

export const AtTheClaim: Story = {
  args: { keepFresh: 'never' },
  play: async ({ canvas }) => {
    const page = at(canvas)
    await page.whateverComes()
    await reads(canvas, { phase: 'none', Minted: 0 })
    await page.press('Claim')
    await waitFor(() => expect(page.verdicts()).toEqual(['accepted']))
    await reads(canvas, { phase: 'none', Minted: 1, Claimed: 1, Wasted: 0 })
  },
}

/** The counters of dead and reused secrets can count: a cheat that the kit does not allow shows it. */
export const TheJudgeCanCount: Story = {
  play: async ({ canvas }) => {
    const page = at(canvas)
    await reads(canvas, { phase: 'alive' })
    await page.press('Claim')
    await waitFor(() => expect(page.verdicts()).toEqual(['accepted']))
    await page.press('Cheat: send the last one again')
    await waitFor(() => expect(page.verdicts()).toEqual(['reused', 'accepted']))
    await reads(canvas, { 'Used twice': 1 })
    await page.press('Start again')
    await reads(canvas, { phase: 'alive', Minted: 1, 'Used twice': 0 })
  },
}

export const Dark: Story = { ...TwoClaimsInOneTick, args: { theme: 'dark' } }

export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement }) => {
    await reads(canvas, { phase: 'alive' })
    const page = canvasElement.querySelector('main')
    await expect(page?.scrollWidth).toBe(page?.clientWidth)
  },
}
