/**
 * Other names that people and browsers have for a state of a list: former ones, those in another language of the country
 * and usual abbreviations. A state a line: its name, or the names that different lists have for it, then the others, in
 * small letters without accents and blanks.
 */
const lines = `
districtofcolumbia: washingtondc
pennsylvania: penna
westvirginia: wva
florida: fla
mississippi: miss
alabama: ala
armedforcesae: armedforceseurope armedforcesafrica armedforcesmiddleeast armedforcescanada
armedforcesap: armedforcespacific
armedforcesaa: armedforcesamericas
quebec: pq
alberta: alta
newfoundlandlabrador: nfld nf terreneuveetlabrador
princeedwardisland: ileduprinceedouard
novascotia: nouvelleecosse
newbrunswick: nouveaubrunswick
britishcolumbia: colombiebritannique
northwestterritories: nwt territoiresdunordouest
islasbaleares: illesbalears balears
vizcaya: bizkaia
guipuzcoa: gipuzkoa
alava: araba
girona: gerona
lleida: lerida
ourense: orense
reggioemilia: reggionellemilia
bolzano: sudtirol bozen altoadige
neimengguzizhiqu: innermongolia
xizangzizhiqu: tibet
kowloon: kln
newterritories: nt
odisha: orissa od
chhattisgarh: cg chattisgarh
telangana: ts
uttarakhand: uk uttaranchal
puducherry: pondicherry
dadranagarhavelidamandiu: damandiu dadranagarhaveli
rasalkhaimah: rak
ummalquwain: uaq
ciudaddemexico: cdmx df distritofederal
estadodemexico: edomex edodemex mexico
bajacalifornia: bc
queretaro: qro queretarodearteaga
distritofederal bogota: distritocapital
vargas: laguaira
ciudadautonomadebuenosaires: caba capitalfederal ciudaddebuenosaires
matogrossodosul: matogrossos
buenosaires: bsas
metropolitanadesantiago: regionmetropolitana
municipalidadmetropolitanadelima: lima limametropolitana
gobiernoregionaldelima: regionlima limaprovincias
pulaupinang: penang
melaka: malacca
metromanila: ncr nationalcapitalregion
bangkok: krungthep bkk
hochiminhcity: hcmc tphcm tphochiminh saigon
daerahistimewayogyakarta: diy diyogyakarta
federalcapitalterritory: fct abuja
nasarawa: nassarawa
isfahanprovince: esfahan
moskva: moscow
sanktpeterburg: stpetersburg спб
moskovskayaoblast: moscowoblast moscowregion мо
cairogovernorate: alqahirah
banaadir: banadir
`

/** The letters of the names that lists have, by the letters of another name. */
export const stateNames: ReadonlyMap<string, readonly string[]> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [names, others] = line.split(': ').map((words) => words.split(' '))
      return others?.map((other) => [other, names ?? []] as const) ?? []
    }),
)
