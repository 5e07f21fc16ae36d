import { testExample } from './example.ts'

testExample('checkout', {
  paths: ['/', '/?form=tanstack'],
  hasOwnAddress: true,
  hasNoSecrets: true,
  submit: 'Pay',
  prepare: (page) => page.getByLabel('Email').fill('ada@example.com'),
})
