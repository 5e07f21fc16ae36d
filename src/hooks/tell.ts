/** For components, which take nothing out of `client/`. */
export { tell } from '../client/throwLater.ts'
