/** Mistakes that don't stop the page, each with its remedy. */
const advice = {
  'not-a-field':
    'The ref of getFieldProps was given something else than an <input>, <select> or <textarea>. If there is exactly one in it, that one is used, without its attributes. Put getFieldProps on the input itself, for example by `slotProps.htmlInput` of a Material UI TextField.',
  'brand-rule':
    'The option `brands` has a rule that is left out, because it is malformed. `prefixes` is a text of numbers and ranges, such as "7001 7100-7199"; `lengths` and `gaps` are lists of whole numbers up to 19, the gaps ascending; `securityCode.length` is at most 4.',
  'accepted-brand':
    'The option `acceptedBrands` has a name that is no brand, so it accepts no card. Use the names of the type CardBrand, such as "american-express", or those of your own `brands`.',
  'frame-option':
    'The card frame takes none of the options of FramedCardTokenizer, because this one does not fit. Give texts of at most 300 characters, lists of at most 50 brands, and countries by their codes of two letters.',
  'max-length':
    'The `maxLength` of a card field is so small that whole cards do not fit. With its gaps a number has up to 23 characters, an expiry 9, a security code 4. Leave it out: no field takes more than that.',
  'no-form':
    'The card fields stand outside of a <form>, so Enter does nothing and browsers may not offer saved cards. Put a <form> around them and send the card in its `onSubmit`.',
  'nested-form':
    'The card form stands inside another <form>, which HTML does not allow: the browser keeps its submit event from React, so that its button does nothing. Put it beside the other form, or into a portal.',
  'no-error-part':
    'The card form failed and shows no error: only screen readers are told. Render <CardFields.Error>, or show the error of `onError`.',
  'no-styles':
    "The stylesheet is missing, so the texts for screen readers are visible. Import 'cardmint/styles.css' once, or hide [data-slot='live-region'] and [data-slot='hidden'] in styles of your own.",
} as const

/** Tells developers what to do about a mistake, in the console. A production build says nothing and has no words for it. */
export function advise(code: keyof typeof advice, about = ''): void {
  // in one expression, as esbuild keeps what a dead statement names
  try {
    return process.env.NODE_ENV === 'production'
      ? undefined
      : console.warn(`Cardmint: ${advice[code]} (${[code, about].filter(Boolean).join(', ')})`)
  } catch {
    // a page without a bundler has no `process`
  }
}
