import { CardTokenizer, useCardFields } from '../../../src/index.ts'

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'

export function OwnMarkup() {
  const card = useCardFields()
  return (
    <>
      {/* the names are the bench's, by which it finds the fields of every way */}
      <input name="number" {...card.getFieldProps('number')} aria-label="Number" />
      <input name="expiry" {...card.getFieldProps('expiry')} aria-label="Expiry" />
      <input
        name="securityCode"
        {...card.getFieldProps('securityCode')}
        aria-label="Security code"
      />
      {card.state.brand}
    </>
  )
}

export const ReadyMade = () => <CardTokenizer payerId={payerId} onToken={() => {}} />
