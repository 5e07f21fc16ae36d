import { CardTokenizer, useCardFields } from '../../../src/index.ts'

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'

export function OwnMarkup() {
  const card = useCardFields()
  return (
    <>
      <input {...card.getFieldProps('number')} aria-label="Number" />
      <input {...card.getFieldProps('expiry')} aria-label="Expiry" />
      <input {...card.getFieldProps('securityCode')} aria-label="Security code" />
      {card.state.brand}
    </>
  )
}

export const ReadyMade = () => <CardTokenizer payerId={payerId} onToken={() => {}} />
