import { testExample } from './example.ts'

testExample('shadcn', { hasOwnAddress: true })
