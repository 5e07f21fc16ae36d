interface ImportMetaEnv {
  /** Where the browser posts a card: in production `https://connect.plastiq.com/api/payment-methods`. */
  readonly VITE_TOKENIZATION_URL: string
  /** The document of the framed card form, on an origin of its own. */
  readonly VITE_FRAME_URL?: string
}
