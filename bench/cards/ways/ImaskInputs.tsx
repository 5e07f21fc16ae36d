import IMask from 'imask'
import { IMaskInput } from 'react-imask'

const numbers = [
  { mask: '0000 000000 00000', starts: /^3[47]/ },
  { mask: '0000 000000 0000', starts: /^3(0[0-5]|[689])/ },
  { mask: '0000 0000 0000 0000 000', starts: /^/ },
]

/** The dynamic mask of its guide, dispatched by the first digits, and the guide's ranges for a date. */
export const ImaskInputs = () => (
  <>
    <IMaskInput
      name="number"
      aria-label="Number"
      mask={numbers}
      dispatch={(appended, { value, compiledMasks }) => {
        const digits = (value + appended).replace(/\D/g, '')
        const index = numbers.findIndex(({ starts }) => starts.test(digits))
        return compiledMasks[index]
      }}
    />
    <IMaskInput
      name="expiry"
      aria-label="Expiry"
      mask="MM{/}YY"
      autofix="pad"
      blocks={{
        MM: { mask: IMask.MaskedRange, from: 1, to: 12 },
        YY: { mask: IMask.MaskedRange, from: 0, to: 99 },
      }}
    />
    <IMaskInput name="securityCode" aria-label="Security code" mask="0000" />
  </>
)
