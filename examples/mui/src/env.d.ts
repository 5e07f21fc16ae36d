/// <reference types="vite/client" />
interface ImportMetaEnv {
  readonly VITE_TOKENIZATION_URL: string
  readonly VITE_PAYER_ID: string
  readonly VITE_API_KEY: string
}
