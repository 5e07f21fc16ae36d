import { describe, expect, test } from 'vitest'
import { otherNames } from '../../../scripts/addresses/otherNames.mjs'
import { addresses } from '../../../src/addresses.ts'
import { countryCodes } from '../../../src/card/countries.ts'

/** The states as a page in English shows them. */
async function shownIn(country: string) {
  const list = await addresses.loadStates(country)
  return list?.namesIn('en').map(([code, name]) => ({ code, name, latinName: name })) ?? []
}

const stateIn = async (country: string, text: string) =>
  addresses.findState(await shownIn(country), text)?.code

describe('a state by what people write for it', () => {
  test.each([
    ['JP', 'Tokyo', 'とうきょうと', 'トウキョウト', 'ﾄｳｷｮｳﾄ', 'Toukyo-to', 'とうきょう'],
    ['JP', 'Gifu', 'ぎふけん', 'ギフケン', 'ｷﾞﾌｹﾝ', 'ギフ'],
    ['JP', 'Fukushima', 'フクシマケン', 'Hukushima', '福島縣'],
    ['CN', 'Beijing Shi', 'Pei-ching', 'Peking', '京', 'Běijīng'],
    ['CN', 'Guangdong Sheng', 'Kwangtung', 'Canton', '粤', 'Guangdong Province, China'],
    ['CN', 'Sichuan Sheng', 'Szechwan', 'Szechuan', '川'],
    ['CN', 'Xinjiang Weiwuerzizhiqu', 'Sinkiang', '新疆維吾爾自治區'],
    ['KR', 'Daegu', 'Taegu', '대구광역시'],
    ['KR', 'Jeollabuk-do', 'Cholla-bukto', 'Chollabuk-do', '전북특별자치도'],
    ['KR', 'Jeju-do', 'Cheju-do', 'Jeju Special Self-Governing Province', 'Jeju Island'],
    ['TW', 'NWT', '台北縣', 'Taipei County', 'Xinbei'],
    ['TW', 'HSQ', '新竹县', 'Xinzhu County'],
    ['IN', 'MH', 'महाराष्ट्र', 'Maharashtra State'],
    ['IN', 'TN', 'தமிழ்நாடு', 'तमिलनाडु'],
    ['IN', 'WB', 'পশ্চিমবঙ্গ'],
    ['RU', 'SPE', 'Ленинград', 'Питер', 'г. Санкт-Петербург'],
    ['RU', 'MOS', 'Moskva Oblast', 'Подмосковье'],
    ['RU', 'TA', 'Republic of Tatarstan', 'Татарстан респ'],
    ['RU', 'NEN', 'Ненецкий АО', 'Nenets Autonomous Okrug'],
    ['RU', 'YAN', 'Ямало-Ненецкий АО', 'Yamalo-Nenets Autonomous Okrug'],
    ['RU', 'TUL', 'Tula Oblast'],
    ['UA', 'Kiev oblast', 'Kiev Region', 'Киевская область', 'Kyivska oblast'],
    ['UA', "Cherkas'ka oblast", 'Cherkasy Oblast', 'Черкасская область'],
    ['IR', 'Kerman Province', 'Kerman', 'کرمان'],
    ['IR', 'Kermanshah Province', 'Kermanshah', 'کرمانشاه'],
    ['EG', 'SHR', 'Ash Sharqiyah', 'Sharkia'],
    ['NG', 'ED', 'Edo State', 'Edo', 'Edo, Nigeria'],
    ['MX', 'BCS', 'Baja California Sur, Mexico'],
    ['MZ', 'MPM', 'Maputo City', 'Maputo Cidade'],
    ['ID', 'YO', 'Jogjakarta', 'DI Yogyakarta'],
    ['ID', 'NT', 'NTT'],
    ['PH', 'MDC', 'Occidental Mindoro'],
    ['VN', 'Thua Thien-Hue Province', 'Huế', 'TP Huế'],
    ['TH', 'Nakhon Ratchasima', 'Korat', 'โคราช'],
    ['TR', 'Şanlıurfa', 'Ş.Urfa', 'Urfa'],
    ['AR', 'C', 'Cap. Fed.', 'Buenos Aires City', 'Autonomous City of Buenos Aires'],
    ['CL', 'LI', "Región de O'Higgins", 'VI Región'],
    ['CL', 'VS', 'V Región', 'Región de Valparaíso'],
    ['CO', 'NSA', 'North Santander', 'Nte. de Santander'],
    ['PE', 'LMA', 'Provincia de Lima', 'Lima Metropolitana'],
    ['PE', 'CUS', 'Departamento de Cusco'],
    ['VE', 'A', 'Caracas', 'Capital District'],
    ['NI', 'AN', 'RACCN', 'Atlántico Norte'],
    ['US', 'DC', 'Washington, District of Columbia'],
    ['US', 'NY', 'Nueva York', 'State of New York'],
    ['MX', 'CMX', 'Mexico, CDMX'],
    ['MX', 'MEX', 'Mexico State'],
    ['ES', 'PM', 'Baleares (Illes)', 'Mallorca'],
    ['IT', 'BZ', 'South Tyrol', 'Bolzano - Alto Adige'],
    ['IT', 'AO', "Vallée d'Aoste"],
    ['IE', 'KY', 'Ciarraí', 'Contae Chiarraí'],
    ['AM', 'ER', 'Ереван'],
  ])('in %s is %s', async (country, code, ...texts) => {
    const found = await Promise.all(texts.map((text) => stateIn(country, text)))
    expect(found).toEqual(texts.map(() => code))
  })

  test.each([
    ['US', 'Estado de México'],
    ['MX', 'New Mexico'],
    ['IT', 'Co. Monaghan'],
    ['KR', 'Chagang'],
    ['UA', 'Moscow Oblast'],
    ['TW', 'Chiayi'],
    ['MX', 'Province'],
  ])('is not guessed at in %s from %s', async (country, text) => {
    expect(await stateIn(country, text)).toBeUndefined()
  })

  test('is found by each of its other names', async () => {
    const lost: string[] = []
    let tried = 0
    for (const country of countryCodes) {
      const { states = [] } = (await addresses.loadStates(country)) ?? {}
      for (const [known, names] of otherNames(country)) {
        for (const name of names.split(',')) {
          tried++
          const found = addresses.findState(states, name)
          if (known !== found?.latinName && known !== found?.name) lost.push(`${country} ${name}`)
        }
      }
    }
    expect(lost).toEqual([])
    expect(tried).toBeGreaterThan(600)
  })
})
