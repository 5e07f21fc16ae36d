import type { RefObject } from 'react'
import type { CardFieldsHandle } from '../components/card-form/CardForm.tsx'
import type { askSecrets } from './askSecrets.ts'
import type { PageLink } from './connectPage.ts'
import type { Down } from './protocol.ts'
import { clipPaymentMethod } from './clipPaymentMethod.ts'
import { toWire } from './wireError.ts'

interface Frame {
  form: RefObject<CardFieldsHandle | null>
  post: PageLink['post']
  secrets: ReturnType<typeof askSecrets>
  options: (message: Extract<Down, { t: 'options' }>) => unknown
  look: (message: Extract<Down, { t: 'look' }>) => unknown
}

/** Does what one message of the page asks for. */
export function hearPage(message: Down, { form, post, secrets, ...frame }: Frame): unknown {
  switch (message.t) {
    case 'options':
      return frame.options(message)
    case 'look':
      return frame.look(message)
    case 'focus':
      return form.current?.focus(message.field)
    case 'clear':
      return form.current?.clear(message.fields)
    case 'validate':
      return post({ t: 'valid', id: message.id, ok: form.current?.validate() ?? false })
    case 'submit':
      return form.current?.submit().then((result) =>
        post({
          t: 'result',
          id: message.id,
          result:
            result.status === 'success'
              ? { method: clipPaymentMethod(result.paymentMethod), error: undefined }
              : { method: undefined, error: toWire(result.error) },
        }),
      )
    case 'secret':
    case 'no-secret':
      return secrets.answer(message)
  }
}
