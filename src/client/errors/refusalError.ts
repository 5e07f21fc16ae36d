import { FIELD_NAME } from '../../contracts/fieldName.ts'
import { TRACE_ID_HEADER } from '../../contracts/headers.ts'
import { problemFragment } from '../../contracts/problemFragment.ts'
import { refusalFields } from '../answers/refusal.ts'
import { CardmintError, type CardmintErrorDetails } from './CardmintError.ts'
import { errorCodeOf, outcomeOf, type ResourceErrorCode } from './commonRefusal.ts'
import { lenient } from '../read.ts'
import { retryAfterMs } from '../retryAfterMs.ts'

/** The first that can be shown, or else that of the request. */
export type TraceIdOf = (...said: Array<string | null | undefined>) => string

/** Takes status, codes and field names out of an error answer. Its texts are dropped, because they may echo input. */
export function refusalError(
  { status, headers, type: kind }: Response,
  body: unknown,
  {
    resourceCode,
    isWrite,
    json,
  }: { resourceCode?: ResourceErrorCode; isWrite?: boolean; json?: unknown },
  facts: CardmintErrorDetails,
  traceIdOf: TraceIdOf,
): CardmintError {
  const said = lenient(refusalFields)(body) ?? {}
  const sent: string | undefined = JSON.stringify(json)
  const { type = '', instance, invalid_parameters = [], code } = said
  const refused = {
    status,
    isRedirect: kind === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304),
    isProblem: /^application\/problem\+json\s*([;,]|$)/i.test(headers.get('Content-Type') ?? ''),
    type,
    fragment: problemFragment(type),
    code,
  }
  return new CardmintError(errorCodeOf(refused, resourceCode), {
    ...facts,
    // a browser hides the status of a redirect
    status: status || undefined,
    traceId: traceIdOf(headers.get(TRACE_ID_HEADER), said.traceId, instance),
    retryAfterMs: retryAfterMs(headers),
    fieldErrors: Object.fromEntries(
      invalid_parameters
        // a server may put what it was sent in the place of a name
        .filter(({ name }) => FIELD_NAME.test(name) && !sent?.includes(`:"${name}"`))
        .map(({ name }) => [name, 'refused']),
    ),
    ...(isWrite && { outcome: outcomeOf(refused) }),
  })
}
