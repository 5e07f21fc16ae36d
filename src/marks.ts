/** Plain marks of card brands, for a form that is to show pictures and not names. */
export { brandMark } from './components/card-form/marks.tsx'
