import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { clientSecretRequestSchema, clientSecretResponseSchema } from '../src/contracts/plastiq.ts'
import { secretPermissions } from '../src/contracts/permissions.ts'
import { problemSchema } from '../src/contracts/problem.ts'
import {
  apiSecretCollectionSchema,
  apiSecretSchema,
  createApiSecretRequestSchema,
} from '../src/contracts/vonage.ts'

/** Throws for a schema that JSON Schema cannot say, so that the document never says less than it seems. */
function fromContract(schema: GenericSchema, mode: 'input' | 'output') {
  const { $schema: _ours, ...converted } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: mode,
    errorMode: 'throw',
  })
  return converted
}

const traceIdPattern =
  '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$'

const links = {
  type: 'object',
  description: 'Readers do not need it.',
  properties: { self: { type: 'object', properties: { href: { type: 'string' } } } },
}

const apiSecret = fromContract(apiSecretSchema, 'output')

/**
 * The wire as JSON Schema. Our readers are tolerant, so what a backend has to send is required here in
 * addition to what they need.
 */
export const schemas = {
  TraceId: { type: 'string', pattern: traceIdPattern },
  ClientSecretRequest: fromContract(clientSecretRequestSchema, 'input'),
  ClientSecret: fromContract(clientSecretResponseSchema, 'output'),
  CreateApiSecretRequest: {
    ...fromContract(createApiSecretRequestSchema, 'input'),
    description:
      'The value has 8 to 25 characters, with a lower-case letter, an upper-case letter and a digit. Pass it on as it is; the upstream judges it.',
  },
  ApiSecret: {
    ...apiSecret,
    properties: {
      ...apiSecret.properties,
      in_use: {
        type: 'boolean',
        description:
          'Whether the backend itself authenticates with this secret. Left out: unknown.',
      },
      secret: false,
      _links: links,
    },
    description: 'One secret. Its value is in no answer.',
  },
  ApiSecretList: {
    allOf: [fromContract(apiSecretCollectionSchema, 'output')],
    type: 'object',
    required: ['_embedded'],
    properties: {
      _embedded: {
        type: 'object',
        required: ['secrets'],
        properties: {
          secrets: { type: 'array', items: { $ref: '#/components/schemas/ApiSecret' } },
        },
      },
      permissions: {
        type: 'array',
        items: { enum: secretPermissions },
        description: 'What the caller may do with the secrets of this key. Left out: everything.',
      },
      _links: links,
    },
  },
  Problem: {
    ...fromContract(problemSchema, 'output'),
    required: ['type', 'title', 'status', 'detail', 'instance'],
    description:
      'RFC 7807. Callers match the status and the part of `type` after `#`, and nothing else; `instance` is a trace id.',
  },
}
