import { mountCardFrame } from '../../../../src/frame/index.ts'
import '../../../../src/styles/index.css'

mountCardFrame({
  parentOrigins: PARENT_ORIGINS,
  tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
  locales: {
    de: () => import('../../../../src/messages/de.ts'),
    ar: () => import('../../../../src/messages/ar.ts'),
  },
})
