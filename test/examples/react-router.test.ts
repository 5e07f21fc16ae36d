import { testExample } from './example.ts'

testExample('react-router', { isPrefetched: true })
