import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test'

type Canvas = ReturnType<typeof within>

/** Waits until the page reads so: the phase, and the books by their names. */
export async function reads(
  canvas: Canvas,
  expected: Record<string, string | number>,
): Promise<void> {
  await waitFor(() => {
    const read = Object.keys(expected).map((name) => [name, canvas.getByTestId(name).textContent])
    const wanted = Object.entries(expected).map(([name, value]) => [name, String(value)])
    return expect(Object.fromEntries(read)).toEqual(Object.fromEntries(wanted))
  })
}

/** The hands of the person at the page. */
export function at(canvas: Canvas) {
  const press = async (name: string) => userEvent.click(await canvas.findByRole('button', { name }))
  const handed = () => [
    ...within(canvas.getByRole('list', { name: 'Handed out' })).queryAllByRole('listitem'),
  ]
  return {
    press,
    turn: async (name: string) => userEvent.click(canvas.getByRole('checkbox', { name })),
    choose: async (name: string) => userEvent.click(canvas.getByRole('radio', { name })),
    // a range takes no typing, and sixty key presses are no clearer than this
    slide: (name: string, value: number) =>
      fireEvent.change(canvas.getByRole('slider', { name }), { target: { value } }),
    async skip(seconds: number) {
      for (let left = seconds; left > 0; left -= 10) await press('Skip 10 s')
    },
    /** Turns of the event loop in which whatever should not happen would have happened. */
    whateverComes: () => new Promise<void>((resolve) => void setTimeout(resolve, 500)),
    verdicts: () => handed().map((item) => item.dataset['verdict']),
    whenLeft: (seconds: number) =>
      canvas.findByText(String(seconds), { selector: '.lifetime-seconds' }),
    fingerprints: () => handed().map((item) => item.querySelector('code')?.textContent),
  }
}
