import { addressFields, prefilled, type FrameOptions } from '../../frame/protocol.ts'
import type { CardTokenizerProps } from '../card-form/CardTokenizer.tsx'

/** Takes the options of the frame out of other props. What else a host's objects hold does not cross. */
export function takeOptions<Props extends Pick<CardTokenizerProps, keyof FrameOptions>>(
  props: Props,
) {
  const { acceptedBrands, maskCvc, recapture, billingAddress, ...more } = props
  const { defaultCountry, countries, defaultValues, ...others } = more
  const options: FrameOptions = {
    acceptedBrands: acceptedBrands && [...acceptedBrands],
    maskCvc: maskCvc === true,
    recapture: recapture && {
      paymentMethodId: recapture.paymentMethodId,
      brand: recapture.brand ?? undefined,
    },
    billingAddress: billingAddress && textsOf(billingAddress, addressFields),
    defaultCountry,
    countries: countries && [...countries],
    defaultValues: defaultValues && textsOf(defaultValues, prefilled),
  }
  return { options, others }
}

/** The texts of a record, which may have `null`, numbers and members of its own, as one from a database has. */
function textsOf<From extends object, Key extends keyof From>(
  record: From,
  keys: readonly Key[],
): Pick<From, Key> {
  // texts are what the types ask for
  return Object.fromEntries(keys.map((key) => [key, record[key]?.toString()])) as Pick<From, Key>
}
