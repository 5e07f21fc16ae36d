import { needsOfKey } from './callers.ts'
import { outline, refusalFinding, refuses, unless, type Check, type Group } from '../check.ts'
import type { Probe } from '../probe.ts'
import { create, list, mint, noSecret, one } from '../requests.ts'

const FOREIGN = 'https://foreign.invalid'

const advice =
  'Before anything else, compare the Origin header with the pages that you list; where there is none, Sec-Fetch-Site must not be cross-site or same-site.'

const refused = (title: string, headers: Record<string, string>): Check =>
  refuses({
    title,
    needs: [],
    status: 403,
    fragment: 'origin-not-allowed',
    advice,
    ask: (probe) => ({ ...list(probe), headers }),
  })

/** Without a session, so that a page which is let in gets 401 and one which is not gets 403. */
const letIn = (
  title: string,
  whatToDo: string,
  headers: Record<string, string>,
  scheme?: 'https:',
): Check =>
  refuses({
    title,
    needs: [],
    status: 401,
    fragment: 'unauthenticated',
    advice: whatToDo,
    ask: (probe) => {
      const Origin = ownOrigin(probe, scheme)
      return { ...mint(probe), signedIn: false, headers: { Origin, ...headers } }
    },
  })

function ownOrigin({ flags }: Probe, scheme?: 'https:'): string {
  const { protocol, host } = new URL(flags.url)
  return `${scheme ?? protocol}//${host}`
}

/** Origins that a comparison by beginning, by ending, or by an expression with bare dots takes for a listed one. */
function lookalikes(origin: string): string[] {
  const { protocol, host } = new URL(origin)
  return [
    `${origin}.foreign.invalid`,
    `${protocol}//foreign${host.split('.').slice(-2).join('.')}`,
    `${protocol}//${host.replaceAll('.', 'x')}`,
  ].filter((each) => each !== origin)
}

/** Which pages may call. */
export const origins: Group = {
  title: 'Pages of its own and of other origins',
  checks: [
    letIn(
      'a page of its own origin is let in, where the browser says that it is one',
      'Believe Sec-Fetch-Site: same-origin, which no page can write. The address that the backend itself sees is often another one: a proxy stands in front.',
      { 'Sec-Fetch-Site': 'same-origin' },
    ),
    letIn(
      'so is one of a browser that says nothing but its Origin',
      'Compare Origin with the Host header, never with the URL of the request, and have the proxy pass Host with its port (nginx: proxy_set_header Host $http_host).',
      {},
    ),
    letIn(
      'so is one of https, where TLS ends at a proxy',
      'Believe Sec-Fetch-Site, and compare hosts without the scheme: the request that the backend sees may be http.',
      { 'Sec-Fetch-Site': 'same-origin' },
      'https:',
    ),
    {
      title: 'and it may write, too, once its caller is signed in',
      needs: needsOfKey,
      advice:
        'Judge origins in one place, for every route and method: browsers send Origin with writes, and with no read of their own origin.',
      async run(probe) {
        for (const write of [create(probe, noSecret), one(probe, 'DELETE')]) {
          const headers = { Origin: ownOrigin(probe), 'Sec-Fetch-Site': 'same-origin' }
          const answer = await probe.ask({ ...write, headers })
          if (answer.status === 403) return { expected: 'any status but 403', got: outline(answer) }
        }
        return undefined
      },
    },
    refused('a read from a foreign page is refused', { Origin: FOREIGN }),
    refused('so is one from a page without an origin', { Origin: 'null' }),
    refused('so is one without Origin that the browser calls cross-site', {
      'Sec-Fetch-Site': 'cross-site',
    }),
    refused('and one that it calls same-site', { 'Sec-Fetch-Site': 'same-site' }),
    refuses({
      title: 'so is minting a client secret',
      needs: [],
      status: 403,
      fragment: 'origin-not-allowed',
      advice,
      ask: (probe) => ({ ...mint(probe), headers: { Origin: FOREIGN } }),
    }),
    {
      title: 'a foreign page is not let in by its preflight',
      needs: [],
      advice:
        'Answer Access-Control-Allow-Origin to listed pages only; never "*", never any that asks.',
      async run(probe) {
        const { headers } = await probe.ask(preflight(FOREIGN, list(probe).path))
        const allowed = headers.get('Access-Control-Allow-Origin')
        return unless(
          allowed !== '*' && allowed !== FOREIGN,
          'no Access-Control-Allow-Origin for it',
          `"${allowed}"`,
        )
      },
    },
    {
      title: 'an origin that resembles a listed one is refused',
      needs: ['--origin'],
      advice: 'Compare whole origins, and escape the dots in expressions.',
      async run(probe) {
        for (const origin of lookalikes(probe.flags.origin ?? '')) {
          const answer = await probe.ask({ ...list(probe), headers: { Origin: origin } })
          const finding = refusalFinding(answer, { status: 403, fragment: 'origin-not-allowed' })
          if (finding) return { ...finding, got: `${finding.got} for ${origin}` }
        }
        return undefined
      },
    },
    {
      title: 'a listed page may preflight, and read the answer',
      needs: ['--header', '--origin', '--api-key'],
      advice:
        'Answer its own origin in Access-Control-Allow-Origin, with Access-Control-Allow-Credentials: true, and Trace-Id in Access-Control-Expose-Headers.',
      async run(probe) {
        const { origin = '' } = probe.flags
        const asked = await probe.ask(preflight(origin, list(probe).path))
        const answer = await probe.ask({ ...list(probe), headers: { Origin: origin } })
        const got = [
          asked.status < 300 ? 'preflight passed' : `preflight ${asked.status}`,
          asked.headers.get('Access-Control-Allow-Origin'),
          `status ${answer.status}`,
          answer.headers.get('Access-Control-Allow-Origin'),
          answer.headers.get('Access-Control-Allow-Credentials'),
          /trace-id/i.test(answer.headers.get('Access-Control-Expose-Headers') ?? '')
            ? 'Trace-Id exposed'
            : 'Trace-Id hidden',
        ].join(', ')
        const wanted = `preflight passed, ${origin}, status 200, ${origin}, true, Trace-Id exposed`
        return unless(got === wanted, wanted, got)
      },
    },
  ],
}

function preflight(origin: string, path: string) {
  return {
    method: 'OPTIONS',
    path,
    signedIn: false,
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    },
  }
}
