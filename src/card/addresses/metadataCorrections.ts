/**
 * Countries whose addresses differ from the metadata. A line replaces the metadata's line of its country,
 * and stands in the same form.
 */
export const corrections: readonly string[] = [
  // The settlement has the name of the country.
  'AC; Acz; ; ASCN #ZZ',
  'TA; Acz; ; TDCU #ZZ',
  // One town may be all that is known, and few people write the emirate.
  'AE; Acs; S=emirate',
  // The metadata asks for a state, which is the territory itself.
  'AS; ACZ; Z=zip; #####, #####-####',
  'MP; ACZ; Z=zip; #####, #####-####',
  'UM; ACz; Z=zip; #####',
  'VI; ACZ; Z=zip; #####, #####-####',
  // Outside the towns the parish says where it is.
  'BB; Acsz; S=parish; BB#####',
  // Codes that came later than the metadata: Saint Lucia 2015, Saint Kitts and Nevis 2016, Ghana's digital
  // addresses 2017, Trinidad and Tobago by 2021. Panama, the Cook Islands and Palestine have some in use.
  'CK; ACz',
  'GH; ACz',
  'KN; ACsz; S=island; @@####',
  'LC; ACz; ; @@## ###',
  'PA; ACsz; ; ####',
  'PS; ACz',
  'TT; ACz; ; ######',
  // An Eircode is of one address, which in the country may have a townland and a county and no town.
  // It starts with a letter and a digit, which `Dublin 2` does not.
  'IE; Acsz; S=county Z=eircode; @#* ****',
  // The city is a part of its own in every Japanese form; the metadata counts it to the lines.
  'JP; ZSCA; S=prefecture; ###-####',
  // Codes of six digits, in use until 2015, are still typed. Sejong is a province without cities or districts.
  'KR; ScAZ; ; #####, ###-###',
  // Islands and districts have a town beside them that people write.
  'KY; Acsz; S=island; KY#-####',
  'NR; Acs; S=district',
  // Each building has a new code of seven characters; the old one stays valid.
  'KZ; zsCA; ; ######, @##@#@#',
  // The country is the city.
  'MC; Azc; ; #####',
  'QA; Ac',
  'VA; Azc; ; #####',
  // Four digits without the three that came in 1998 still find their place.
  'PT; AZC; ; ####-###, ####',
  // Four more digits, of the National Address, name the building.
  'SA; ACz; ; #####, #####-####',
  // The operator writes the blank.
  'SE; AZC; C=post_town; ### ##',
  // People write the digits alone; the metadata demands CP before them.
  'SV; AzCs; S=department; ####, CP ####',
  // A letter behind the four digits names a part of the zone.
  'VE; ACzS; S=state; ####, ####-@',
]

/**
 * Countries in which an address without its state is incomplete. Elsewhere people leave it out, also where the metadata
 * demands it (Spain, Italy, Hong Kong, Russia …).
 */
export const statesRequired = 'US CA AU BR IN MX'

/** Territories with one code for all of them, which people leave out. */
export const oneCode = 'FK GS IO PN SH TC'

/** They say "postcode"; the metadata has no word for it. */
export const postcodes = 'AU FK GB GG GI GS IM IO JE NZ PN SH TC ZA'

/** Words of the metadata that are rarer than what they stand for. */
export const plainKinds: { readonly [Kind in string]?: string } = {
  // Provinces and cities of the same rank.
  do_si: 'province',
  // Oblasts, krais and republics.
  oblast: 'region',
  post_town: 'postTown',
}

/** A country and a code that need no town: those of British forces (BFPO 57, BF1 2AU) and of companies (BX1 1LT). */
export const needsNoTown = /^GBB[FX]/i
