import { testExample } from './example.ts'

testExample('workers')
