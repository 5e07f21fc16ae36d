import { randomInt } from 'node:crypto'
import * as v from 'valibot'
import { apiSecretSchema } from '../../../contracts/vonage.ts'
import { idsOf } from './permittedAnswers.ts'
import { needsOfKey } from './callers.ts'
import { outline, refusalFinding, type Check, type Finding, type Group } from '../check.ts'
import type { Answer, Probe } from '../probe.ts'
import { CANARY, create, list, one } from '../requests.ts'

const wholeLife: Check = {
  title: 'a secret is created, counted, and revoked again',
  needs: [...needsOfKey, '--write'],
  advice:
    'Create answers 201 with the id, revoke answers 204 without a body; refusals of the upstream keep their status and type.',
  async run(probe) {
    const before = idsOf(await probe.ask(list(probe)))
    if (before?.length !== 1) {
      return { expected: 'a key with one secret', got: `${before?.length ?? 'no'} secrets` }
    }
    const created: string[] = []
    let finding: Finding | undefined
    try {
      finding = await live(probe, created)
    } finally {
      finding = (await revokeAll(probe, created)) ?? finding
    }
    return finding
  },
}

async function live(probe: Probe, created: string[]): Promise<Finding | undefined> {
  const activate = async (value: string): Promise<Answer> => {
    probe.sentValues.push(value)
    const answer = await probe.ask(create(probe, { secret: value }))
    const parsed = v.safeParse(apiSecretSchema, answer.json)
    if (answer.status < 300 && parsed.success) created.push(parsed.output.id)
    return answer
  }
  const weak = await activate(CANARY)
  const refusedWeak = refusalFinding(weak, { status: [400, 422], fragment: 'validation' })
  if (refusedWeak) return refusedWeak
  const answer = await activate(strongValue())
  if (answer.status !== 201 || created.length !== 1) {
    return { expected: 'status 201 and an id', got: outline(answer) }
  }
  const now = idsOf(await probe.ask(list(probe)))
  if (now?.length !== 2)
    return { expected: 'two secrets in the list', got: `${now?.length ?? 'no list'}` }
  return refusalFinding(await activate(strongValue()), {
    status: [403, 400],
    fragment: ['add-excess-secret', 'maximum-secrets-allowed'],
  })
}

/** Only what this run created. What cannot be revoked is named, as it stays active. */
async function revokeAll(probe: Probe, created: readonly string[]): Promise<Finding | undefined> {
  let finding: Finding | undefined
  for (const id of created) {
    const answer = await probe.ask(one(probe, 'DELETE', id))
    if (answer.status !== 204 || answer.text !== '') {
      finding = {
        expected: 'status 204 without a body',
        got: `${outline(answer)}. Revoke ${id} yourself: this run created it`,
      }
    } else {
      const again = await probe.ask(one(probe, 'GET', id))
      finding ??= refusalFinding(again, { status: 404, fragment: 'invalid-id' })
    }
  }
  return finding
}

/** Random, and of the form that the rules ask for. Nobody keeps it. */
function strongValue(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const random = Array.from({ length: 22 }, () => letters[randomInt(letters.length)])
  return `aA1${random.join('')}`
}

/** Runs only where it was asked for. */
export const writes: Group = { title: 'Writing', checks: [wholeLife] }
