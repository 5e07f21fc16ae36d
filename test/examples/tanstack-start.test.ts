import { testExample } from './example.ts'

testExample('tanstack-start', { isPrefetched: true })
