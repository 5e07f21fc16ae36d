interface Window {
  /** Commits of React in each way of card entry since its last reading. */
  commits: Record<string, number>
}

// it ships no types
declare module 'react-payment-inputs' {
  type Getter = (props?: { name?: string; id?: string }) => Record<string, unknown>
  export function usePaymentInputs(): {
    getCardNumberProps: Getter
    getExpiryDateProps: Getter
    getCVCProps: Getter
  }
}
