/** The addresses of the whole world, for a form that is to know them from its first render. */
export { addresses } from './card/addresses/addresses.ts'
