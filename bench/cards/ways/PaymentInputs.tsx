import { usePaymentInputs } from 'react-payment-inputs'

/** As its readme has it: the props of its getters, spread. */
export function PaymentInputs() {
  const { getCardNumberProps, getExpiryDateProps, getCVCProps } = usePaymentInputs()
  return (
    <>
      <input {...getCardNumberProps({ name: 'number' })} />
      <input {...getExpiryDateProps({ name: 'expiry' })} />
      <input {...getCVCProps({ name: 'securityCode' })} />
    </>
  )
}
