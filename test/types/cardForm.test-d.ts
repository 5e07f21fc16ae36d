import type { ComponentProps } from 'react'
import { expectTypeOf, test } from 'vitest'
import type {
  CardFields,
  CardFieldsHandle,
  CardFieldsState,
  CardmintError,
  CardTokenizerProps,
  PaymentMethod,
  SubmitResult,
} from '../../src/index.ts'

type Success = Extract<SubmitResult, { status: 'success' }>

test('there is no success without a token, and no token without success', () => {
  expectTypeOf<Success['paymentMethod']>().toEqualTypeOf<PaymentMethod>()
  expectTypeOf<PaymentMethod['id']>().toEqualTypeOf<string>()
  expectTypeOf<{ status: 'success' }>().not.toExtend<SubmitResult>()
  expectTypeOf<{ status: 'success'; paymentMethod: undefined }>().not.toExtend<SubmitResult>()
  expectTypeOf<{ status: 'success'; error: CardmintError }>().not.toExtend<SubmitResult>()
  expectTypeOf<SubmitResult['status']>().toEqualTypeOf<'success' | 'error'>()
  expectTypeOf<keyof Exclude<SubmitResult, Success>>().toEqualTypeOf<'status' | 'error'>()
})

test('the result narrows by its status', () => {
  const use = (result: SubmitResult) => {
    if (result.status === 'success')
      expectTypeOf(result.paymentMethod).toEqualTypeOf<PaymentMethod>()
    else expectTypeOf(result.error).toEqualTypeOf<CardmintError>()
  }
  expectTypeOf(use).parameter(0).toEqualTypeOf<Awaited<ReturnType<CardFieldsHandle['submit']>>>()
})

test('a token is all that onToken is called with', () => {
  expectTypeOf<CardTokenizerProps['onToken']>().parameters.toEqualTypeOf<[PaymentMethod]>()
})

test('a host cannot take the value of a field into its own hands', () => {
  type Fields = 'Number' | 'Expiry' | 'SecurityCode' | 'Name'
  type Props = ComponentProps<(typeof CardFields)[Fields]>
  expectTypeOf<Extract<keyof Props, 'value' | 'defaultValue' | 'name'>>().toBeNever()
})

test('no member of the state is text that somebody typed', () => {
  type Texts = {
    [Key in keyof CardFieldsState]: string extends CardFieldsState[Key] ? Key : never
  }[keyof CardFieldsState]
  // a code of two letters, out of the list
  expectTypeOf<Texts>().toEqualTypeOf<'country'>()
})
