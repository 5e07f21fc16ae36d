import { testExample } from './example.ts'

testExample('mui', { hasOwnAddress: true })
