import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { usePaymentInputs } from 'react-payment-inputs'
import { CardmintProvider, CardTokenizer, createClient, useCardFields } from '../../../src/index.ts'
import type { Form } from '../mounting.ts'
import { HandWrittenCard, HandWrittenForm } from './HandWritten.tsx'

const host = { payerId: '8f51c396-6e29-49a6-ba5a-1a31d5420158', onToken: () => {} }
const billingAddress = {
  line1: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  postalCode: '62701',
  country: 'US',
}

const forms: Record<Form, ComponentType> = {
  'whole form, by hand': HandWrittenForm,
  'whole form, CardTokenizer': () => <CardTokenizer {...host} />,
  'card only, by hand': () => <HandWrittenCard />,
  'card only, CardTokenizer': () => <CardTokenizer {...host} billingAddress={billingAddress} />,
  'card only, useCardFields': function OwnMarkup() {
    const { getFieldProps } = useCardFields({ billingAddress })
    const inputs = {
      number: getFieldProps('number'),
      expiry: getFieldProps('expiry'),
      securityCode: getFieldProps('securityCode'),
    }
    return <HandWrittenCard inputs={inputs} />
  },
  'card only, react-payment-inputs': function PaymentInputs() {
    const { getCardNumberProps, getExpiryDateProps, getCVCProps } = usePaymentInputs()
    const inputs = {
      number: getCardNumberProps({ name: 'number' }),
      expiry: getExpiryDateProps({ name: 'expiry' }),
      securityCode: getCVCProps({ name: 'securityCode' }),
    }
    return <HandWrittenCard inputs={inputs} />
  },
}

const queryClient = new QueryClient()
const client = createClient({
  baseUrl: '/api',
  tokenizationUrl: 'https://vault.test/payment-methods',
})

const root = createRoot(document.querySelector('#root') ?? document.body)
const show = (shown: ReactNode) =>
  flushSync(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <CardmintProvider client={client}>{shown}</CardmintProvider>
      </QueryClientProvider>,
    ),
  )

window.mount = (form, copies) => {
  const Form = forms[form]
  show(Array.from({ length: copies }, (_, copy) => <Form key={copy} />))
}
window.unmount = () => show(null)
