import { CopyButton } from './CopyButton.tsx'

const cards = [
  { number: '4242 4242 4242 4242', outcome: 'Visa, succeeds' },
  { number: '3782 822463 10005', outcome: 'American Express, succeeds with a four-digit code' },
  { number: '4000 0000 0000 9995', outcome: 'refused: insufficient funds' },
  { number: '4242 4242 4242 4241', outcome: 'mistyped: never leaves the page' },
]

/** Numbers that the sandbox knows. Any later expiry and any code go with them. */
export function TestCards() {
  return (
    <details className="test-cards">
      <summary>Test cards</summary>
      <p>Any later expiry, any code, any address. A Texan one waits for an identity document.</p>
      <ul>
        {cards.map(({ number, outcome }) => (
          <li key={number}>
            <code>{number}</code>
            <span>{outcome}</span>
            <CopyButton text={number.replaceAll(' ', '')} label={`Copy the number: ${outcome}`} />
          </li>
        ))}
      </ul>
    </details>
  )
}
