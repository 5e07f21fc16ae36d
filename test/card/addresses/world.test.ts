import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { generate, metadataCountries } from '../../../scripts/addresses/generate.mjs'
import { addresses } from '../../../src/addresses.ts'
import { checkAddress } from '../../../src/card/address.ts'
import { countryCodes } from '../../../src/card/countries.ts'
import { people } from './people.ts'

const format = (country: string, code: string) =>
  addresses.formatPostalCode(code, addresses.addressRules(country))

describe('people of the whole world', () => {
  test.each(people.map((each) => [each.country, each.why, each] as const))(
    'in %s can give their address: %s',
    (_country, _why, address) => {
      expect(checkAddress(address, addresses)).toEqual({})
    },
  )

  test('can give the example codes of the metadata', () => {
    const refused = metadataCountries().flatMap(({ key, zipex = '' }) => {
      const codes = zipex.split(',').filter((code) => code && format(key, code) === undefined)
      return codes.map((code) => [key, code])
    })
    expect(refused).toEqual([])
  })
})

describe('the tables', () => {
  test('are what the metadata says', () => {
    const folder = new URL('../../../src/card/addresses/', import.meta.url)
    const written = generate()
    const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
    const names = Object.keys(written)
    expect(Object.fromEntries(names.map((name) => [name, read(name)]))).toEqual(written)
  })

  test('have rules for every country', () => {
    const unknown = countryCodes.filter((code) => {
      const rules = addresses.addressRules(code)
      return rules.country !== code || rules.parts[0] === undefined
    })
    expect(unknown).toEqual([])
    expect(addresses.addressRules('constructor').country).toBe('')
  })

  test('are nothing but data', () => {
    const all = countryCodes.map((code) => addresses.addressRules(code))
    expect(structuredClone(all)).toEqual(all)
  })

  test('have no states where there is no country', async () => {
    expect(await addresses.loadStates('constructor')).toBeUndefined()
    expect(await addresses.loadStates('')).toBeUndefined()
  })

  test('name their parts with words that the form has', () => {
    const all = countryCodes.map((code) => addresses.addressRules(code))
    const kinds = (of: 'cityKind' | 'stateKind' | 'postalCodeKind') =>
      [...new Set(all.map((rules) => rules[of]))].sort()
    expect(kinds('cityKind')).toEqual(['city', 'district', 'postTown', 'suburb'])
    expect(kinds('stateKind').join(' ')).toBe(
      'area county department district emirate island parish prefecture province region state',
    )
    expect(kinds('postalCodeKind')).toEqual(['eircode', 'pin', 'postalCode', 'postcode', 'zip'])
  })

  test('have states with a code and a name each', async () => {
    const all = await Promise.all(countryCodes.map((code) => addresses.loadStates(code)))
    const lists = all.filter((list) => list !== undefined)
    expect(lists.length).toBeGreaterThan(45)
    for (const { language, states } of lists) {
      expect(Intl.getCanonicalLocales(language)).toHaveLength(1)
      expect(new Set(states.map(({ code }) => code)).size).toBe(states.length)
      for (const { code, name, latinName } of states) {
        expect([code, name, latinName]).not.toContain('')
        expect(code).not.toMatch(/^\d/)
      }
    }
  })
})

describe('parts', () => {
  test.each([
    ['US', 'line1! line2 city! state! postalCode!', 'city state zip'],
    ['GB', 'line1! line2 city! postalCode!', 'postTown province postcode'],
    ['DE', 'line1! line2 postalCode! city!', 'city province postalCode'],
    ['JP', 'postalCode! state city! line1! line2', 'city prefecture postalCode'],
    ['IE', 'line1! line2 city state postalCode', 'city county eircode'],
    ['HK', 'state city line1! line2', 'district area postalCode'],
    ['AE', 'line1! line2 city state', 'city emirate postalCode'],
    ['IN', 'line1! line2 city! postalCode! state!', 'city state pin'],
    ['AU', 'line1! line2 city! state! postalCode!', 'suburb state postcode'],
    ['SG', 'line1! line2 postalCode!', 'city province postalCode'],
    ['HU', 'city! line1! line2 postalCode!', 'city province postalCode'],
  ])('of %s are %s', (country, parts, kinds) => {
    const rules = addresses.addressRules(country)
    const { cityKind, stateKind, postalCodeKind } = rules
    const shown = rules.parts.map((part) => part + (rules.required.includes(part) ? '!' : ''))
    expect(shown.join(' ')).toBe(parts)
    expect([cityKind, stateKind, postalCodeKind].join(' ')).toBe(kinds)
  })

  test('need no town where the code says it all', () => {
    const needsTown = (postalCode: string, country = 'GB') =>
      addresses.addressRules(country, postalCode).required.includes('city')
    expect(['BFPO 57', ' bf1 2au', 'BX1 1LT'].filter((code) => needsTown(code))).toEqual([])
    expect(needsTown('SW1A 1AA') && needsTown('BX1 1LT', 'JE')).toBe(true)
    expect(addresses.addressRules('GB').required).toEqual(['line1', 'city', 'postalCode'])
  })
})

describe('postal codes', () => {
  test.each([
    ['US', '94105', ['94105', 'US-94105', '９４１０５', '٩٤١٠٥', ' 94105 ']],
    ['US', '94107-1234', ['94107 1234', '941071234', '94107–1234', '94107-1234']],
    ['CA', 'K1A 0B1', ['k1a0b1', 'K1A-0B1', 'K1A 0B1']],
    ['GB', 'SW1A 1AA', ['SW1A1AA', 'sw1a 1aa', 'ＳＷ１Ａ　１ＡＡ', 'SW1A\u00a01AA']],
    ['GB', 'M1 1AE', ['M11AE', 'm1 1ae']],
    ['DE', '10115', ['DE-10115', 'D-10115', 'D 10115', '10115']],
    ['AT', '1010', ['A-1010', 'AT-1010']],
    ['SE', '114 55', ['11455', 'SE-114 55', 'S-11455']],
    ['JP', '100-0001', ['〒100-0001', '1000001', '１００ー０００１', '１００－０００１']],
    ['BR', '01310-100', ['01310100', '01.310-100']],
    ['IN', '110001', ['110 001', '११०००१']],
    ['PL', '31-147', ['31147', 'PL-31-147']],
    ['LV', 'LV-1010', ['1010', 'lv1010', 'LV-1010']],
    ['AR', 'C1043AAZ', ['c1043aaz', 'C 1043 AAZ']],
    ['AR', 'S2000', ['s2000']],
    ['NL', '1012 AB', ['1012ab', 'NL-1012 AB']],
    ['IE', 'D02 X285', ['d02x285']],
    ['GB', 'BFPO 57', ['bfpo57']],
    ['KZ', 'Z05K7B0', ['z05k7b0']],
    ['FR', '75008', ['75008 Paris', 'Paris 75008', '75008 Paris Cedex 08', 'F-75008 Paris']],
    ['SG', '018989', ['Singapore 018989', 'S(018989)', 'S018989', 'Singapore018989']],
    ['DE', '10115', ['10115Berlin', 'Berlin10115']],
    ['US', '94105-1234', ['94105-1234 USA', 'CA 94105-1234']],
    ['CA', 'K1A 0B1', ['K1AOB1', 'KIA 0BI', 'Ottawa K1A 0B1']],
    ['GB', 'W1A 0AX', ['W1AOAX', 'London W1A 0AX', 'w1a 0ax UK']],
    ['DK', '2100', ['2100 Ø', 'DK-2100 København Ø']],
    ['PT', '1000-205', ['1000-205 LISBOA']],
    ['CH', '8001', ['8001 Zürich 1', 'CH8001 Zürich', 'Zürich CH-8001']],
    ['CZ', '110 00', ['110 00 Praha 1', '11000 Praha 1 - Staré Město']],
    ['AT', '1010', ['1010 Wien, 1. Bezirk', 'A1010 Wien']],
    [
      'FR',
      '75007',
      [
        '75007 Paris 07',
        'F-75007 Paris CEDEX 07',
        'PARIS CEDEX 07 75007',
        '75007, Paris 7e',
        '75 007 Paris',
        '75007 Paris Cedex 7',
      ],
    ],
    ['IN', '411001', ['Pune - 411 001', 'PIN code 411 001', 'Pune-411001, India']],
    ['SG', '048616', ['Singapore 048 616']],
    ['GB', 'SW1A 1AA', ['SW1A lAA', 'SWIA 1AA', 'SWlA lAA']],
    ['GB', 'BF1 2AU', ['bf12au']],
    ['IE', 'D02 X285', ['Eircode D02 X285', 'D02 X285 Dublin']],
    ['IE', 'D6W XK28', ['d6wxk28']],
    ['IE', 'DUBLIN 2', ['Dublin 2']],
    ['KZ', 'A15E3H4', ['А15Е3Н4', 'а15е3н4', 'a15 e3h4']],
    ['SA', '12211-3333', ['122113333', '12211 3333', '١٢٢١١-٣٣٣٣']],
    ['VE', '1010-A', ['1010a', '1010 A', '1010-A']],
    ['ZZ', 'X-1', ['x–1']],
    ['AT', '1010', ['A-1010 Wien 1', 'AT-1010 Wien 1', 'Wien 1, A-1010']],
    ['CH', '8001', ['CH-8001 Zürich 1', 'CH 8001 Zürich 1']],
    ['BE', '1000', ['B-1000 Bruxelles 1']],
    ['CZ', '110 00', ['CZ-110 00 Praha 1']],
    ['FI', '00100', ['FIN-00100 HELSINKI 10', 'FI 00100 Helsinki 1']],
    ['FR', '75001', ['F-75001 Paris 1er', 'FR-75001 Paris 01']],
    ['PL', '00-950', ['PL-00-950 Warszawa 1']],
    ['RO', '010011', ['București, Sector 1, 010011']],
    ['GB', 'SW1A 1AA', ['London SW1 SW1A 1AA', 'Flat 2, SW1A 1AA']],
    ['LV', 'LV-1010', ['1010 Rīga', 'Rīga 1010']],
    ['AR', 'C1043AAZ', ['AR-C1043AAZ']],
    ['IE', 'D02 X285', ['Dublin 2 D02 X285']],
    ['US', '10001', ['10001.0', 'ZIP+4: 10001', '10001.00', '10001,00']],
    ['AM', '0010', ['0010.00']],
    ['CZ', '110 00', ['110.00']],
    ['AR', 'C1425DKA', ['C1425DKA CABA', 'CABA, C1425DKA', 'C.P. C1425DKA', 'ARC1425DKA']],
    ['AR', '1425', ['C.P. 1425', 'CP 1425', '1425 Buenos Aires']],
    ['AI', 'AI-2640', ['AI-2640 The Valley']],
    ['BM', 'HM 12', ['Hamilton HM 12', 'hm12']],
    ['BM', 'ZIP CODE HM 12', ['Zip code HM 12']],
    ['GB', 'EC1A 1BB', ['GBEC1A 1BB', 'gb-ec1a1bb']],
    ['CA', 'M5V 3L9', ['CAM5V 3L9']],
    ['PT', '2725-079', ['2725-O79', '2725-o79']],
    ['IL', '9614303', ['96143O3', '96143 O3']],
    ['US', '00802-1222', ['OO8O2-1222']],
  ])('of %s are written %s', (country, written, typed) => {
    expect(typed.map((code) => format(country, code))).toEqual(typed.map(() => written))
  })

  test.each([
    [
      'US',
      ['9410', '941055', '94105-12', 'ABCDE', '12 Main Street 94105', '94105 94107', '94105 12'],
    ],
    ['CA', ['K1A', '0K1 A0B', 'K1A 001', '12345']],
    ['GB', ['SW1A', '12345', 'SW1A 1A1', 'XSW1A 1AA', 'London', 'POI 3AX', 'GIR OAA']],
    ['DE', ['1011', '101155']],
    ['AU', ['200', '20000']],
    ['JP', ['100-001', '10-0001']],
    ['BR', ['01310-10']],
    ['IN', ['11000', '1100011']],
    ['NL', ['?', 'x', '1012 AB; 1012 AB']],
  ])('of another shape are refused in %s, where every address has one', (country, codes) => {
    expect(codes.map((code) => format(country, code))).toEqual(codes.map(() => undefined))
  })

  // a spreadsheet may have lost a zero in front, or a person any other digit: only they know
  test.each([
    ['US', ['2134', '907', '2134-1234']],
    ['DE', ['1067']],
    ['ES', ['8001']],
    ['NO', ['150']],
    ['BR', ['1310-100']],
  ])('that lost a digit are not guessed in %s', (country, codes) => {
    expect(codes.map((code) => format(country, code))).toEqual(codes.map(() => undefined))
  })

  /** Other spellings of one code, as people, keyboards, scanners and other countries' senders write them. */
  const spellings: Record<string, (code: string, country: string) => string> = {
    'in small letters': (code) => code.toLowerCase(),
    'in full width': (code) =>
      code.replace(/[!-~]/g, (it) => String.fromCodePoint((it.codePointAt(0) ?? 0) + 0xfee0)),
    'in Arabic digits': (code) =>
      code.replace(/\d/g, (it) => String.fromCodePoint(0x660 + Number(it))),
    'without blanks and dashes': (code) => code.replace(/[ -]/g, ''),
    'with dashes for blanks': (code) => code.replaceAll(' ', '-'),
    'with blanks for dashes': (code) => code.replaceAll('-', ' '),
    'with long dashes': (code) => code.replaceAll('-', '–'),
    'with blanks around': (code) => `\u00a0${code} `,
    'with the country before it': (code, country) => `${country}-${code}`,
    'with the country before it, without a dash': (code, country) => `${country} ${code}`,
    'with the town behind it': (code) => `${code} Nowhere`,
    'with the town before it': (code) => `Nowhere, ${code}`,
  }

  test.each(Object.entries(spellings))('of every country are taken %s', (_, spell) => {
    const wrong = metadataCountries().flatMap(({ key, zipex = '' }) =>
      zipex.split(',').flatMap((code) => {
        const { required } = addresses.addressRules(key)
        if (!code || !required.includes('postalCode')) return []
        const written = format(key, spell(code, key))
        return written === format(key, code) ? [] : [[key, spell(code, key), written]]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('of another shape are taken as they are where an address may have none', () => {
    expect(format('EG', '123')).toBe('123')
    expect(format('HK', '000000')).toBe('000000')
  })
})

describe('findState', () => {
  test.each([
    ['US', 'maine', 'ME'],
    ['US', 'Virginia', 'VA'],
    ['US', 'ma', 'MA'],
    ['US', 'Kansas', 'KS'],
    ['IE', 'County Dublin', 'D'],
    ['IE', 'Cork', 'CO'],
    ['MX', 'Jal.', 'JAL'],
    ['MY', 'Selangor D.E.', 'Selangor'],
    ['ID', 'DKI Jakarta', 'JK'],
    ['JP', '東京都', 'Tokyo'],
    ['JP', 'tokyo', 'Tokyo'],
    ['CN', '新疆维吾尔自治区', 'Xinjiang Weiwuerzizhiqu'],
    ['KR', '제주특별자치도', 'Jeju-do'],
    ['AE', 'دبي', 'DU'],
    ['US', 'Washington, D.C.', 'DC'],
    ['US', 'Washington', 'WA'],
    ['US', 'N. Dakota', 'ND'],
    ['US', 'W. Virginia', 'WV'],
    ['AR', 'Ciudad de Buenos Aires', 'C'],
    ['US', 'Armed Forces Europe', 'AE'],
    ['US', 'Arkansas, USA', 'AR'],
    ['CA', 'Ont.', 'ON'],
    ['CA', 'P.E.I.', 'PE'],
    ['CA', 'Qué.', 'QC'],
    ['CA', 'Nouvelle-Écosse', 'NS'],
    ['MX', 'CDMX', 'CMX'],
    ['MX', 'N.L.', 'NLE'],
    ['MX', 'BC', 'BCN'],
    ['IN', 'Jammu and Kashmir', 'JK'],
    ['IN', 'Orissa', 'OR'],
    ['ES', 'Illes Balears', 'PM'],
    ['IT', 'Südtirol', 'BZ'],
    ['TW', '臺北市', 'TPE'],
    ['TW', 'Taipei', 'TPE'],
    ['HK', 'N.T.', 'New Territories'],
    ['RU', 'Moscow', 'MOW'],
    ['CL', 'Región Metropolitana', 'RM'],
    ['VN', 'TP. Hồ Chí Minh', 'SG'],
    ['TH', 'กรุงเทพฯ', 'Bangkok'],
    ['EG', 'القاهره', 'C'],
    ['JM', 'Saint James', 'St. James'],
    ['VE', 'Distrito Capital', 'A'],
    ['CO', 'Distrito Capital', 'DC'],
    ['BR', 'MS - Mato Grosso do Sul', 'MS'],
    ['BR', 'Mato Grosso do Sul/MS', 'MS'],
    ['BR', 'Mato Grosso S', 'MS'],
    ['BR', 'Paraná (PR)', 'PR'],
    ['BR', 'Brasília - DF', 'DF'],
    ['BR', 'BR-SP', 'SP'],
    ['MX', 'Edo. de México', 'MEX'],
    ['MX', 'State of Mexico', 'MEX'],
    ['MX', 'Mexico City', 'CMX'],
    ['MX', 'México D.F.', 'CMX'],
    ['MX', 'Ags.', 'AGU'],
    ['AU', 'N.S.W.', 'NSW'],
    ['AU', 'AU-NSW', 'NSW'],
    ['CA', 'PEI', 'PE'],
    ['ES', 'Prov. de Barcelona', 'B'],
    ['ES', 'Coruña, A', 'C'],
    ['ES', 'Rioja (La)', 'LO'],
    ['ES', 'Sta. Cruz de Tenerife', 'TF'],
    ['ES', 'Lleida', 'L'],
    ['ES', 'ES-B', 'B'],
    ['US', 'APO AE', 'AE'],
    ['US', 'Armed Forces Americas (AA)', 'AA'],
    ['US', 'Armed Forces Europe, Canada, Africa, and Middle East', 'AE'],
    ['US', 'U.S. Armed Forces – Pacific', 'AP'],
    ['US', 'USVI', 'VI'],
    ['US', 'Hawaiʻi', 'HI'],
    ['CN', 'Guangdong Province', 'Guangdong Sheng'],
    ['CN', 'Shanxi Province', 'Shanxi Sheng'],
    ['CN', 'Shaanxi Province', 'Shaanxi Sheng'],
    ['CN', '廣東省', 'Guangdong Sheng'],
    ['CN', 'Beijing Municipality', 'Beijing Shi'],
    ['HK', '香港岛', 'Hong Kong Island'],
    ['KR', '전라북도', 'Jeollabuk-do'],
    ['KR', 'South Chungcheong', 'Chungcheongnam-do'],
    ['AE', 'Abu Zaby', 'AZ'],
    ['AE', 'Dubai Emirate', 'DU'],
    ['JP', 'Tōkyō-to', 'Tokyo'],
    ['JP', '愛知', 'Aichi'],
    ['IN', 'Uttaranchal', 'UT'],
    ['TR', 'Sanliurfa', 'Şanlıurfa'],
    ['UA', 'Kiev', 'Kyiv city'],
    ['JP', 'JP-13', 'Tokyo'],
    ['JP', 'jp-01', 'Hokkaido'],
    ['CN', 'CN-GD', 'Guangdong Sheng'],
    ['CN', 'GD', 'Guangdong Sheng'],
    ['KR', 'KR-11', 'Seoul'],
    ['TR', 'TR-06', 'Ankara'],
    ['TH', 'TH-83', 'Phuket'],
    ['MY', 'MY-01', 'Johor'],
    ['UA', 'UA-46', 'Lviv oblast'],
    ['IR', 'IR-23', 'Tehran Province'],
    ['JM', 'JM-08', 'St. James'],
    ['CU', 'CU-03', 'La Habana'],
    ['US', 'Ill', 'IL'],
    ['US', 'Ore', 'OR'],
    ['US', 'Nev', 'NV'],
    ['IE', 'Baile Átha Cliath', 'D'],
    ['IT', 'Padua', 'PD'],
    ['ES', 'Navarre', 'NA'],
    ['UA', 'Odesa Oblast', 'Odessa oblast'],
    ['RU', 'Башкирия', 'BA'],
    ['RU', 'ХМАО', 'KHM'],
    ['RU', 'Nizhny Novgorod Oblast', 'NIZ'],
    ['TW', '桃園縣', 'TAO'],
    ['JP', '兵庫縣', 'Hyogo'],
    ['ID', 'Jabar', 'JB'],
    ['ID', 'DKI', 'JK'],
    ['MX', 'Cd. de México', 'CMX'],
    ['VE', 'Dtto. Capital', 'A'],
    ['AU', 'Sth Australia', 'SA'],
    ['RU', 'Samara', 'SAM'],
    ['RU', 'Primorsky Krai', 'PRI'],
    ['UA', 'Lvov', 'Lviv oblast'],
    ['IN', 'Maharastra', 'MH'],
    ['JP', 'KR-11', undefined],
    ['JP', 'JP-48', undefined],
    ['US', 'VER', undefined],
    ['CA', 'QUE', undefined],
    ['US', 'Ala. Mo.', undefined],
    ['US', 'North', undefined],
    ['US', 'Ontario', undefined],
    ['US', ' ', undefined],
  ])('in %s takes %s for %s', async (country, text, code) => {
    const { states } = (await addresses.loadStates(country)) ?? { states: [] }
    expect(addresses.findState(states, text)?.code).toBe(code)
  })

  /** The states as a page shows them: with one name each. */
  async function shownIn(country: string, language?: string) {
    const list = await addresses.loadStates(country)
    const names = list?.namesIn(language ?? list.language) ?? []
    return names.map(([code, name]) => ({ code, name, latinName: name }))
  }

  test.each([
    ['JP', '東京', 'Tokyo'],
    ['TH', 'จังหวัดภูเก็ต', 'Phuket'],
    ['AE', 'دبي', 'DU'],
    ['RU', 'Московская обл', 'MOS'],
    ['KR', '인천광역시', 'Incheon'],
    ['VN', 'Tỉnh Bình Dương', 'Binh Duong Province'],
    ['TR', 'TR-34', 'İstanbul'],
    ['ID', 'Kepulauan Riau (KR)', 'KR'],
  ])(
    'in %s takes %s for %s, also where the page shows Latin letters alone',
    async (country, text, code) => {
      expect(addresses.findState(await shownIn(country, 'en'), text)?.code).toBe(code)
    },
  )

  test.each([
    ['JP', 'Tokyo', 'Tokyo'],
    ['AE', 'Abu Dhabi Emirate', 'AZ'],
    ['RU', 'Sverdlovsk', 'SVE'],
    ['EG', 'Cairo', 'C'],
    ['TW', 'Tainan', 'TNN'],
  ])(
    'in %s takes %s for %s, also where the page shows its own letters alone',
    async (country, text, code) => {
      expect(addresses.findState(await shownIn(country), text)?.code).toBe(code)
    },
  )

  test('finds every state by the name that the page does not show', async () => {
    const lost: unknown[] = []
    for (const country of countryCodes) {
      const { states = [] } = (await addresses.loadStates(country)) ?? {}
      const [latin, own] = [await shownIn(country, 'en'), await shownIn(country)]
      for (const { code, name, latinName } of states) {
        if (name === latinName) continue
        const text = `${name} (${code})`
        const found = [addresses.findState(latin, text), addresses.findState(own, latinName)]
        if (found.some((it) => it?.code !== code)) lost.push([text, latinName, found])
      }
    }
    expect(lost).toEqual([])
  })
})
