interface ImportMetaEnv {
  /** Where the browser posts a card: in production `https://connect.plastiq.com/api/payment-methods`. */
  readonly VITE_TOKENIZATION_URL: string
}
