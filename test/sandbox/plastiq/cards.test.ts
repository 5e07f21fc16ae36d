import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { paymentMethodSchema } from '../../../src/contracts/plastiq.ts'
import { sandboxCards, type SandboxCard } from '../../../src/sandbox/index.ts'
import {
  address,
  asPartner,
  frozenSandbox,
  mint,
  payerId,
  plastiqRefusal,
  startOfTests,
  tokenize,
  uuidV4,
  visa,
} from '../support.ts'

const codeFor = ({ brand }: SandboxCard) => (brand === 'American Express' ? '7391' : '739')

test('answers the documented payment method, without number, code or name', async () => {
  const sandbox = frozenSandbox()
  const response = await tokenize(sandbox, await mint(sandbox))
  expect(response.headers.get('Trace-Id')).toMatch(uuidV4)
  const body: unknown = await response.json()
  expect(v.is(paymentMethodSchema, body)).toBe(true)
  expect(body).toEqual({
    id: expect.stringMatching(uuidV4),
    type: 'CARD',
    status: 'ACTIVE',
    statusReasons: [],
    data: {
      last4: '4242',
      brand: 'Visa',
      subType: 'CREDIT',
      expirationMonth: '12',
      expirationYear: '2030',
      createdAt: new Date(startOfTests).toISOString(),
      billingAddress: address,
    },
  })
})

test('stores a card without code and expiry in the variant that does, never half an expiry', async () => {
  const sandbox = frozenSandbox({ variants: { bareCard: 'stored' } })
  const bare = { cvv: undefined, expirationMonth: undefined, expirationYear: undefined }
  expect((await tokenize(sandbox, await mint(sandbox), bare)).status).toBe(200)
  const half = { ...bare, expirationYear: '2030' }
  expect((await tokenize(sandbox, await mint(sandbox), half)).status).toBe(400)
})

test.each(sandboxCards.filter(({ outcome }) => outcome === 'ACTIVE'))(
  'stores $number as $brand $subType',
  async (card) => {
    const sandbox = frozenSandbox()
    const response = await tokenize(sandbox, await mint(sandbox), {
      accountNumber: card.number,
      cvv: codeFor(card),
    })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      status: 'ACTIVE',
      data: { brand: card.brand, subType: card.subType, last4: card.number.slice(-4) },
    })
  },
)

test.each(sandboxCards.filter(({ outcome }) => outcome !== 'ACTIVE'))(
  'refuses $number ($brand) with 400 $outcome: $reason',
  async ({ number, outcome, reason }) => {
    const sandbox = frozenSandbox()
    const response = await tokenize(sandbox, await mint(sandbox), { accountNumber: number })
    // a fault of the card itself is named by its field
    const said = outcome === 'VALIDATION_ERROR' ? 'data.' : reason
    expect(await plastiqRefusal(response)).toMatchObject({
      status: 400,
      code: outcome,
      details: [expect.stringContaining(said)],
    })
    expect(sandbox.inspect().plastiq.paymentMethods).toEqual([])
  },
)

test('the list of cards has a refusal for every code that is documented for cards', () => {
  expect(new Set(sandboxCards.map(({ outcome }) => outcome))).toEqual(
    new Set([
      'ACTIVE',
      'VALIDATION_ERROR',
      'CREATE_PAYMENT_METHOD_FAILED',
      'PAYMENT_METHOD_DECLINED',
      'PAYMENT_METHOD_ERROR',
      'PAYMENT_METHOD_INVALID',
      'PROCESSOR_CHARGE_ERROR',
    ]),
  )
})

describe('validation', () => {
  const refusalOf = async (card: Record<string, unknown>, rest: Record<string, unknown> = {}) => {
    const sandbox = frozenSandbox()
    return plastiqRefusal(await tokenize(sandbox, await mint(sandbox), card, rest))
  }

  test.each([
    ['data.cardHolderName', { cardHolderName: '' }],
    ['data.accountNumber', { accountNumber: '4242 4242 4242 4242' }],
    ['data.accountNumber', { accountNumber: '42424242424' }],
    ['data.cvv', { cvv: '12' }],
    ['data.expirationMonth', { expirationMonth: '13' }],
    ['data.expirationMonth', { expirationMonth: '1' }],
    ['data.expirationYear', { expirationYear: '30' }],
    ['data.cvv', { cvv: undefined }],
    ['data.expirationMonth, data.expirationYear', { expirationMonth: undefined }],
    ['data.billingAddress', { billingAddress: undefined }],
    ['data.billingAddress.city', { billingAddress: { ...address, city: '' } }],
    ['data.billingAddress.country', { billingAddress: { ...address, country: 'USA' } }],
  ])('names %s', async (field, card) => {
    const { status, code, details } = await refusalOf(card)
    expect({ status, code }).toEqual({ status: 400, code: 'VALIDATION_ERROR' })
    expect(details.map((detail) => detail?.split(':')[0])).toEqual([field])
  })

  test('names every field at once', async () => {
    const { details } = await refusalOf({ cvv: '', expirationYear: '', cardHolderName: undefined })
    expect(details).toHaveLength(3)
  })

  test('stores cards only', async () => {
    const { status, details } = await refusalOf({}, { type: 'BANK_ACCOUNT' })
    expect(status).toBe(400)
    expect(details[0]).toMatch(/^type:/)
  })

  test.each([
    ['Visa of 14 digits', { accountNumber: '42424242424242' }],
    ['Mastercard of 17 digits', { accountNumber: '55554444333322224' }],
  ])('refuses a length the brand does not have: %s', async (_, card) => {
    const { code, details } = await refusalOf(card)
    expect(code).toBe('VALIDATION_ERROR')
    expect(details[0]).toMatch(/^data.accountNumber:/)
  })

  test.each(['4242424242424241', '4242424242424224', '378282246310050'])(
    'refuses a wrong check digit: %s',
    async (accountNumber) => {
      const { code, details } = await refusalOf({ accountNumber })
      expect(code).toBe('VALIDATION_ERROR')
      expect(details[0]).toBe('data.accountNumber: is not a valid card number')
    },
  )

  test('stores any other good number as a credit card', async () => {
    const sandbox = frozenSandbox()
    const response = await tokenize(sandbox, await mint(sandbox), {
      accountNumber: '4111222233334448',
    })
    expect(await response.json()).toMatchObject({ data: { brand: 'Visa', subType: 'CREDIT' } })
  })

  test.each([
    ['no known brand', '9999999999999995'],
    ['Diners Club', '30569309025904'],
    ['JCB', '3530111333300000'],
    ['UnionPay', '6205500000000000004'],
  ])('refuses any good number of %s as not supported', async (_, accountNumber) => {
    expect(await refusalOf({ accountNumber })).toMatchObject({
      status: 400,
      code: 'CREATE_PAYMENT_METHOD_FAILED',
      details: ['The brand is not supported'],
    })
  })

  test.each([
    ['Visa', { cvv: '7391' }],
    ['American Express', { accountNumber: '378282246310005', cvv: '739' }],
  ])('counts the digits of the security code by brand: %s', async (_, card) => {
    const { code, details } = await refusalOf(card)
    expect(code).toBe('VALIDATION_ERROR')
    expect(details[0]).toMatch(/^data.cvv:/)
  })
})

describe('expiry', () => {
  const statusAt = async (now: number) => {
    const sandbox = frozenSandbox()
    sandbox.clock.set(now)
    const card = { expirationMonth: '11', expirationYear: '2026' }
    return (await tokenize(sandbox, await mint(sandbox), card)).status
  }

  test('a card is good to the end of its month in every time zone', async () => {
    expect(await statusAt(Date.UTC(2026, 10, 30, 23, 59))).toBe(200)
    expect(await statusAt(Date.UTC(2026, 11, 1, 11, 59))).toBe(200)
    expect(await statusAt(Date.UTC(2026, 11, 1, 12, 0))).toBe(400)
  })

  test('the refusal names both fields of the expiry', async () => {
    const sandbox = frozenSandbox()
    const response = await tokenize(sandbox, await mint(sandbox), { expirationYear: '2021' })
    const { details } = await plastiqRefusal(response)
    expect(details).toEqual(['data.expirationMonth, data.expirationYear: are in the past'])
  })
})

describe('a billing address in Texas', () => {
  const inTexas = { billingAddress: { ...address, state: 'TX' } }

  test('leaves the method inactive while the payer has no identity document', async () => {
    const sandbox = frozenSandbox()
    const response = await tokenize(sandbox, await mint(sandbox), inTexas)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      status: 'INACTIVE',
      statusReasons: [
        {
          code: 'PAYMENT_METHOD_REQUIRES_TIN',
          message: 'The payer has to give an identity document before this card can pay.',
        },
      ],
    })
  })

  test.each([
    ['Texas', 'INACTIVE'],
    [' tx ', 'INACTIVE'],
    ['Texas City', 'ACTIVE'],
    ['New Texas', 'ACTIVE'],
  ])('is one in the state "%s": %s', async (state, status) => {
    const sandbox = frozenSandbox()
    const card = { billingAddress: { ...address, state } }
    const response = await tokenize(sandbox, await mint(sandbox), card)
    expect(await response.json()).toMatchObject({ status })
  })

  test('does not matter once the payer has one', async () => {
    const sandbox = frozenSandbox()
    const made = await asPartner(sandbox, 'POST', '/api/payers', {
      json: {
        contact: { email: 'ada@example.com' },
        identityDocuments: [{ type: 'US_SSN', value: '123456789' }],
      },
    })
    const { id } = v.parse(v.object({ id: v.string() }), await made.json())
    const response = await tokenize(sandbox, await mint(sandbox, id), inTexas)
    expect(await response.json()).toMatchObject({ status: 'ACTIVE', statusReasons: [] })
  })

  test('is one in the United States only', async () => {
    const sandbox = frozenSandbox()
    const elsewhere = { billingAddress: { ...address, state: 'TX', country: 'MX' } }
    const response = await tokenize(sandbox, await mint(sandbox), elsewhere)
    expect(await response.json()).toMatchObject({ status: 'ACTIVE' })
  })
})

test('keeps nothing of number, code or holder in its state', async () => {
  const sandbox = frozenSandbox()
  const secret = await mint(sandbox)
  await tokenize(sandbox, secret, {}, { payer: { id: payerId } })
  const state = JSON.stringify(sandbox.inspect())
  for (const value of [visa.accountNumber, visa.cardHolderName, `"${visa.cvv}"`, secret]) {
    expect(state).not.toContain(value)
  }
  expect(state).toContain('"last4":"4242"')
})
