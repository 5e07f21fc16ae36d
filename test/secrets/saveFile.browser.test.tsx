import { expect, onTestFinished, test } from 'vitest'

const scripts = 'allow-scripts'
const downloads = 'allow-scripts allow-downloads'
const readable = 'allow-scripts allow-same-origin'

/** What `saveFile` answers in a document within such frames, the outermost first. */
async function savedIn(sandboxes: (string | null)[]): Promise<unknown> {
  // as text, because a sandbox may keep the frame from loading it
  const module = await (await fetch('/src/hooks/copyOrSave.ts')).text()
  const script = `${module}\nwindow.top.postMessage({ saved: saveFile('a.txt', 'a') }, '*')`
  const html = sandboxes.reduceRight<string>((inner, sandbox) => {
    const frame = document.createElement('iframe')
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox)
    frame.setAttribute('srcdoc', inner)
    return frame.outerHTML
  }, `<script type="module">${script}</script>`)
  const told = new Promise<unknown>((resolve) => {
    const listen = ({ data }: MessageEvent) => {
      if (data?.saved !== undefined) resolve(data.saved)
    }
    window.top?.addEventListener('message', listen)
    onTestFinished(() => window.top?.removeEventListener('message', listen))
  })
  const container = document.createElement('div')
  container.innerHTML = html
  document.body.append(container)
  onTestFinished(() => container.remove())
  return told
}

test.each<[boolean, ...(string | null)[]]>([
  [true, null],
  [true, `${readable} allow-downloads`],
  [true, null, `allow-downloads ${readable}`],
  [false, scripts],
  [false, readable],
  [false, `${readable} allow-downloads-elsewhere`],
  // its origin is its own, so nothing can be known of what is around it
  [false, downloads],
  [false, readable, null],
])('a download counts: %s, in frames with the sandboxes %j %j', async (counts, ...sandboxes) => {
  expect(await savedIn(sandboxes)).toBe(counts)
})
