/**
 * Other names that people and browsers use for a state: former ones, those in another language of the country, and usual
 * abbreviations. One line for each state: its name in the list, then the other names, in lowercase without accents and
 * blanks.
 */
const lines = `
districtofcolumbia: washingtondc
pennsylvania: penna
westvirginia: wva
massachusetts: massachusets
florida: fla
texas: tex
virginislands: usvi
northernmarianaislands: cnmi
micronesia: fsm
puertorico: portorico
mississippi: miss
alabama: ala
idaho: ida
illinois: ill
nebraska: neb
nevada: nev
oregon: ore
wisconsin: wis
wyoming: wyo
delaware: del
armedforcesae: armedforceseurope armedforcesafrica armedforcesmiddleeast armedforcescanada
armedforcesap: armedforcespacific
armedforcesaa: armedforcesamericas armedforcestheamericas
quebec: pq
alberta: alta
ontario: ont
manitoba: man
newfoundlandlabrador: nfld nf terreneuve terreneuveetlabrador
princeedwardisland: pei ileduprinceedouard
novascotia: nouvelleecosse
newbrunswick: nouveaubrunswick
britishcolumbia: colombiebritannique
northwestterritories: nwt territoiresdunordouest
southaustralia: sthaustralia
islasbaleares: illesbalears balears
vizcaya: bizkaia
guipuzcoa: gipuzkoa
alava: araba
girona: gerona
sevilla: seville
alicante: alacant
navarra: nafarroa navarre
lerida: lleida
lacoruna: acoruna
ourense: orense
reggioemilia: reggionellemilia
reggiocalabria: reggiodicalabria
mantova: mantua
padova: padua
siracusa: syracuse
genova: genoa
monzaebrianza: monzabrianza monzaedellabrianza
verbanocusioossola: vco
roma: rome
napoli: naples
firenze: florence
torino: turin
venezia: venice
bolzano: sudtirol bozen altoadige
neimengguzizhiqu: innermongolia neimongol
xinjiangweiwuerzizhiqu: xinjianguygur xinjianguyghur
dublin: baileathacliath
cork: corcaigh
galway: gaillimh
limerick: luimneach
beijingshi: peking
guangdongsheng: canton
macau: macao
xizangzizhiqu: tibet
taoyuancity: 桃園縣
hyogo: 兵庫県 兵庫縣
gunma: gumma
kowloon: kln
hongkongisland: hki hkisland
newterritories: nt
maharashtra: maharastra
lakshadweep: lakshwadeep
delhi: nct
odisha: orissa od
gujarat: gujrat
chhattisgarh: cg chattisgarh
telangana: ts
uttarakhand: uk ua uttaranchal uttrakhand
puducherry: pondicherry
dadranagarhavelidamandiu: damandiu dadranagarhaveli dnhdd dd dn
dubai: dubayy dxb
abudhabi: abuzaby abuzabi auh
sharjah: ashshariqah shj
fujairah: alfujayrah
rasalkhaimah: rak rasalkhaymah
ummalquwain: uaq ummalquwayn ummalqaywayn
ciudaddemexico: cdmx df dif distritofederal mexicocity mexicodf cddemexico
aguascalientes: ags
guanajuato: gto
hidalgo: hgo
tamaulipas: tamps
chiapas: chis
durango: dgo
nuevoleon: nvoleon
estadodemexico: edomex edodemex edodemexico mexico
bajacalifornia: bc
queretaro: qro queretarodearteaga
distritofederal bogota: distritocapital dttocapital dtocapital
vargas: laguaira
ciudadautonomadebuenosaires: caba capitalfederal ciudaddebuenosaires
matogrossodosul: matogrossos
buenosaires: bsas pba
santiagodelestero: sgodelestero
cuzco: cusco
metropolitanadesantiago: regionmetropolitana
municipalidadmetropolitanadelima: lima limametropolitana
gobiernoregionaldelima: regionlima limaprovincias
cordoba: cba
pulaupinang: penang
melaka: malacca
kualalumpur: kl
negerisembilan: negrisembilan
terengganu: trengganu
metromanila: ncr nationalcapitalregion
bangkok: krungthep krungthepmahanakhon bkk กทม
hochiminhcity: hcm hcmc tphcm tphochiminh saigon
daerahistimewayogyakarta: diy diyogyakarta jogja
jawabarat: jabar
jawatengah: jateng
jawatimur: jatim
sumaterautara: sumut
sumaterabarat: sumbar
sumateraselatan: sumsel
sulawesiselatan: sulsel
sulawesiutara: sulut
kalimantantimur: kaltim
kalimantanselatan: kalsel
kalimantanbarat: kalbar
kepulauanriau: kepri
dkijakarta: dki
federalcapitalterritory: fct abuja
nasarawa: nassarawa
isfahanprovince: esfahan
moskva: moscow
sanktpeterburg: stpetersburg спб
moskovskayaoblast: moscowoblast moscowregion мо
cairogovernorate: alqahirah
gizagovernorate: aljizah
kyivcity: kiev киев
kievoblast: kyivoblast
odessaoblast: odesaoblast odesa
kahramanmaras: kmaras
bashkortostanrepublits: башкирия bashkiria
chuvashia: чувашия
sakhayakutiyarepublits: yakutia
nizhegorodskayaoblast: nizhnynovgorod
khantymansiyskiyavtonomnyyokrug: хмао югра
yamalonenetskiy: янао
samarskayaoblast: samara
primorskiykray: primorsky
kamchatskiykray: kamchatka
respublikakrym: crimea
zaporizkaoblast: zaporizhzhia
vinnytskaoblast: vinnytsia
kharkivoblast: kharkov
lvivoblast: lvov
mersin: icel
lahabana: havana
compostelavalley: davaodeoro
chungcheongbukdo: 충청북도 northchungcheong chungbuk
chungcheongnamdo: 충청남도 southchungcheong chungnam
jeollabukdo: 전라북도 northjeolla jeonbuk
jeollanamdo: 전라남도 southjeolla jeonnam
gyeongsangbukdo: 경상북도 northgyeongsang gyeongbuk
gyeongsangnamdo: 경상남도 southgyeongsang gyeongnam
gyeonggido: kyonggido kyonggi
busan: pusan
banaadir: banadir
`

/** The letters of the names that lists have, by the letters of another name. */
export const stateNames: ReadonlyMap<string, readonly string[]> = new Map(
  lines
    .trim()
    .normalize('NFKD')
    .split('\n')
    .flatMap((line) => {
      const [names, others] = line.split(': ').map((words) => words.split(' '))
      return others?.map((other) => [other, names ?? []] as const) ?? []
    }),
)
