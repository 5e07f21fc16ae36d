import type { FrameOptions } from '../../frame/protocol.ts'
import type { CardTokenizerProps } from '../card-form/CardTokenizer.tsx'

/** Takes the options of the frame out of other props. What else a host's objects hold does not cross. */
export function takeOptions<Props extends Pick<CardTokenizerProps, keyof FrameOptions>>(
  props: Props,
) {
  const { acceptedBrands, maskCvc, recapture, billingAddress, ...more } = props
  const { defaultCountry, countries, defaultValues, ...others } = more
  const options: FrameOptions = {
    acceptedBrands: acceptedBrands && [...acceptedBrands],
    maskCvc,
    recapture: recapture && pick(recapture, ['paymentMethodId', 'brand']),
    billingAddress: billingAddress && pick(billingAddress, addressKeys),
    defaultCountry,
    countries: countries && [...countries],
    defaultValues: defaultValues && pick(defaultValues, ['name', ...addressKeys]),
  }
  return { options, others }
}

const addressKeys = ['line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const

function pick<From, Key extends keyof From>(from: From, keys: readonly Key[]): Pick<From, Key> {
  // each key with the value that it had
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<From, Key>
}
