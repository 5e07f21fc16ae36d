import {
  NumberFormatBase,
  PatternFormat,
  usePatternFormat,
  type PatternFormatProps,
} from 'react-number-format'

/** The card pattern of its documentation, and its documentation's own card expiry field. */
export const NumberFormat = () => (
  <>
    <PatternFormat name="number" aria-label="Number" format="#### #### #### ####" />
    <CardExpiry name="expiry" aria-label="Expiry" format="##/##" />
    <PatternFormat name="securityCode" aria-label="Security code" format="####" />
  </>
)

function CardExpiry(props: PatternFormatProps) {
  const { format, ...rest } = usePatternFormat(props)
  const withMonth = (digits: string) => {
    const year = digits.slice(2, 4)
    let month = digits.slice(0, 2)
    if (month.length === 1 && month > '1') month = `0${month}`
    else if (month === '00') month = '01'
    else if (Number(month) > 12) month = '12'
    return format?.(`${month}${year}`) ?? ''
  }
  return <NumberFormatBase format={withMonth} {...rest} />
}
