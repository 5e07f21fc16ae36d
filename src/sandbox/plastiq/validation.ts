import * as v from 'valibot'
import type { Body } from '../body.ts'
import type { Exchange } from '../exchange.ts'
import { plastiqError } from './errors.ts'

/** The body as `schema` reads it, or the refusal that names each field at fault, never its value. */
export function validated<Schema extends v.GenericSchema>(
  exchange: Exchange,
  body: Body,
  schema: Schema,
): { value: v.InferOutput<Schema> } | { refusal: Response } {
  const refuse = (details: string[]) => ({
    refusal: plastiqError(exchange, 'VALIDATION_ERROR', details),
  })
  if (!body.hasJsonType) return refuse(['Content-Type: has to be application/json'])
  if (body.json === undefined) return refuse(['body: is not JSON'])
  const result = v.safeParse(schema, body.json.value)
  return result.success ? { value: result.output } : refuse(result.issues.map(detailOf))
}

function detailOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'body'}: is missing or not in the documented form`
}

const uuid = v.pipe(v.string(), v.uuid())

export function isUuid(text: string | null): text is string {
  return v.is(uuid, text)
}
