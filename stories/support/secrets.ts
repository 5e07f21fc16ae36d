import type { SecretAnnotations } from '../../src/index.ts'
import type { Messages } from '../../src/messages/en.ts'
import type { PartialMessages } from '../../src/messages/merge.ts'
import { cardmintKeys } from '../../src/queries/index.ts'
import type { Fault } from '../../src/sandbox/index.ts'
import type { Stack } from '../../test/support/stack.tsx'

/** Seeded keys: one with one secret, one with two. */
export const oneSecret = 'abcd1234'
export const twoSecrets = 'efgh5678'
export const newest = {
  id: '7c0d4e8a-1b35-4f69-8d27-3e5f9a1c6b84',
  createdAt: '2026-11-19T08:30:00Z',
  inUse: false,
}

/** A refusal that no repeat would change, so that it is shown at once. */
export const refusedList: Fault = {
  match: { method: 'GET' },
  status: 404,
  body: {
    type: 'https://developer.vonage.com/api-errors#invalid-api-key',
    title: 'Invalid API Key',
  },
}

/** The page knows the list from long ago, and cannot read it now. */
export function oldList({ queryClient, sandbox }: Stack): void {
  const first = { ...newest, id: '2f6b1c9e-5d47-4a83-b0f2-9c1e7a3d5b60', createdAt: '2025-10-17' }
  const queryKey = cardmintKeys.apiSecrets({ apiKey: twoSecrets })
  queryClient.setQueryData(queryKey, [first, newest], { updatedAt: 1 })
  sandbox.faults.add(refusedList)
}

/** Words of a host that says everything at length. */
export const longWords: PartialMessages<Messages> = {
  secrets: {
    title: 'Zugangsgeheimnisse der Programmierschnittstelle',
    used: (count, max) => `${count} von ${max} verfügbaren Geheimnissen werden verwendet`,
    id: 'Geheimniskennung',
    created: 'Erstellungszeitpunkt',
    actions: 'Verwaltungsaktionen',
    create: 'Weiteres Geheimnis erstellen',
    revoke: 'Unwiderruflich sperren',
    inUse: 'Wird von diesem Server zur Anmeldung verwendet',
  },
}

/** What a host knows: of the older one all, of the newer one that nothing has used it. */
export const annotations: SecretAnnotations = {
  label: ({ id }) => (id === newest.id ? 'Status page' : 'Billing service'),
  lastUsedAt: ({ id }) => (id === newest.id ? null : '2026-11-21T03:00:00Z'),
  createdBy: ({ id }) => (id === newest.id ? undefined : 'Ada Lovelace'),
}
