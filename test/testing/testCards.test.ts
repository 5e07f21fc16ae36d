import { expect, test } from 'vitest'
import { brandInfo, detectBrand } from '../../src/card/brand.ts'
import { checkCardNumber } from '../../src/card/number.ts'
import { checkSecurityCode } from '../../src/card/securityCode.ts'
import type { CardBrand } from '../../src/card/brands/cardBrand.ts'
import { createSandbox, sandboxCards } from '../../src/sandbox/index.ts'
import { testAddress, testCards, type TestCard } from '../../src/testing/index.ts'

const brands = Object.entries(testCards.brands)
const refused = Object.entries(testCards.refused)

/** What the sandbox makes of the card when the partner stores it. */
async function outcomeOf({ number, securityCode, expiry, name }: TestCard): Promise<string> {
  const { fetch, seeds } = createSandbox()
  const [expirationMonth, year] = expiry.split('/')
  const response = await fetch('https://upstreams.test/api/payment-methods', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${seeds.plastiq.apiKey}`,
      'Content-Type': 'application/json',
      'User-Agent': 'test',
    },
    body: JSON.stringify({
      type: 'CARD',
      payer: { id: seeds.plastiq.payerIds[0] },
      data: {
        cardHolderName: name,
        accountNumber: number,
        cvv: securityCode,
        expirationMonth,
        expirationYear: `20${year}`,
        billingAddress: testAddress,
      },
    }),
  })
  const { status, code } = await response.json()
  return status ?? code
}

test.each(brands)('the %s card is one to the form', (name, { brand, number, securityCode }) => {
  // a key of this very object
  const wanted = name as CardBrand
  const accepted = wanted === 'cartes-bancaires' ? [wanted] : undefined
  expect(brand).toBe(wanted)
  expect(detectBrand(number, accepted).brand).toBe(wanted)
  expect(checkCardNumber(number, { acceptedBrands: [wanted] })).toBeUndefined()
  expect(checkSecurityCode(securityCode, brandInfo(wanted))).toBeUndefined()
})

test.each([...brands, ...refused])(
  'the sandbox does with the card for %s what it says',
  async (_, card) => {
    expect(await outcomeOf(card)).toBe(card.outcome)
  },
)

test('every refusal that the sandbox knows has a card', () => {
  const known = sandboxCards.map(({ outcome }) => outcome).filter((each) => each !== 'ACTIVE')
  expect(Object.keys(testCards.refused).toSorted()).toEqual([...new Set(known)].toSorted())
})
