import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsOf } from '../../src/card/digits.ts'
import { checkExpiry, editExpiry, formatExpiry, parseExpiry } from '../../src/card/expiry.ts'
import { Typist, typistAt } from './typist.ts'

const december = { month: '12', year: '2026' }
const january = { month: '01', year: '2026' }

/** Every form of the same month that people and password managers write. */
const forms: [text: string, expiry: { month: string; year: string }][] = [
  ['1226', december],
  ['12/26', december],
  ['12 / 26', december],
  ['12-2026', december],
  ['12/2026', december],
  ['122026', december],
  ['12.26', december],
  ['12 26', december],
  ['2026-12', december],
  ['2026/12', december],
  ['202612', december],
  ['1/26', january],
  ['1-2026', january],
  ['01/26', january],
  ['0126', january],
  ['2026-01', january],
  ['202601', january],
]

describe('parseExpiry', () => {
  test.each([
    ...forms,
    ['2026-1', january],
    ['12026', january],
    [' exp. 12/26 ', december],
    ['12\u00a0/\u00a026', december],
    ['１２／２６', december],
    ['١٢/٢٦', december],
    ['۱۲ / ۲۰۲۶', december],
    ['२०२६-१२', december],
    ['126', january],
    ['926', { month: '09', year: '2026' }],
    ['92026', { month: '09', year: '2026' }],
    ['12/30', { month: '12', year: '2030' }],
    ['12/1999', { month: '12', year: '1999' }],
  ])('reads %s', (text, expiry) => {
    expect(parseExpiry(text)).toEqual(expiry)
  })

  test.each(['', '1', '12', '12/', '12/2', '12/202', '13/26', '00/26', '20/12'])(
    'takes "%s" for no whole expiry',
    (text) => {
      expect(parseExpiry(text)).toBeUndefined()
    },
  )

  test.each(['202613', '12/0026', '12/1026', '11226', '12/26/30', '12345678', 'December', '2026'])(
    'does not read %s',
    (text) => {
      expect(parseExpiry(text)).toBeUndefined()
    },
  )

  test('reads every month of a century in every form', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'))
    const year = fc.integer({ min: 2000, max: 2099 }).map(String)
    const write = fc.constantFrom(
      (m: string, y: string) => `${m}${y.slice(2)}`,
      (m: string, y: string) => `${m} / ${y.slice(2)}`,
      (m: string, y: string) => `${Number(m)}/${y}`,
      (m: string, y: string) => `${m}${y}`,
      (m: string, y: string) => `${y}-${m}`,
      (m: string, y: string) => `${y}${m}`,
    )
    fc.assert(
      fc.property(month, year, write, (m, y, form) => {
        expect(parseExpiry(form(m, y))).toEqual({ month: m, year: y })
        expect(parseExpiry(formatExpiry(form(m, y)))).toEqual({ month: m, year: y })
      }),
    )
  })
})

describe('formatExpiry', () => {
  test.each([
    ['1226', '12 / 26'],
    ['2026-12', '12 / 2026'],
    ['202612', '12 / 2026'],
    ['12-2026', '12 / 2026'],
    ['1/26', '01 / 26'],
    ['1 / 26', '01 / 26'],
    ['١٢٢٦', '12 / 26'],
    ['', ''],
    ['x', ''],
    ['1', '1'],
    ['1/', '01 / '],
    ['12', '12 / '],
    ['13/26', '13 / 26'],
    ['200/08', '08 / 2000'],
  ])('shows %s as "%s"', (text, shown) => {
    expect(formatExpiry(text)).toBe(shown)
  })

  test('leaves what it has shown', () => {
    const text = fc.stringMatching(/^\d{0,4}[ /.-]{0,3}\d{0,4}$/)
    fc.assert(
      fc.property(text, (written) => {
        const shown = formatExpiry(written)
        expect([written, formatExpiry(shown)]).toEqual([written, shown])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('editing the expiry, | being the caret', () => {
  const at = (shown: string) => typistAt(editExpiry, shown)

  test.each(forms)('%s typed key by key is that month', (text, expiry) => {
    const typist = at('|').type(text)
    expect(parseExpiry(typist.value)).toEqual(expiry)
    expect(typist.shown.endsWith('|')).toBe(true)
  })

  test.each(forms)('%s typed where the browser says nothing is that month', (text, expiry) => {
    const typist = at('|')
    typist.tellsInputType = false
    expect(parseExpiry(typist.type(text).value)).toEqual(expiry)
  })

  test.each(forms)('%s pasted is that month', (text, expiry) => {
    expect(parseExpiry(at('|').paste(text).value)).toEqual(expiry)
    expect(parseExpiry(at('|03 / 31|').paste(text).value)).toEqual(expiry)
  })

  test.each(forms)('%s from autofill is that month', (value, expiry) => {
    expect(parseExpiry(editExpiry({ value, caret: value.length }).value)).toEqual(expiry)
    const over = editExpiry({ value, caret: value.length, previousLength: 9 })
    expect(parseExpiry(over.value)).toEqual(expiry)
  })

  test.each([
    ['0', '0|'],
    ['1', '1|'],
    ['2', '02 / |'],
    ['9', '09 / |'],
    ['12', '12 / |'],
    ['13', '01 / 3|'],
    ['1/', '01 / |'],
    ['1-', '01 / |'],
    ['1 ', '01 / |'],
    ['0/', '0|'],
    ['12/', '12 / |'],
    ['12//', '12 / |'],
    ['126', '12 / 6|'],
    ['226', '02 / 26|'],
    ['00', '00|'],
    ['0026', '00 / 26|'],
    ['/', '|'],
    ['x', '|'],
    ['２', '02 / |'],
    ['٢٦', '02 / 6|'],
    ['2026', '2026 / |'],
    ['2026-1', '2026 / 1|'],
    ['202612', '12 / 2026|'],
  ])('the keys %s show "%s"', (keys, shown) => {
    expect(at('|').type(keys).shown).toBe(shown)
  })

  test('a four-digit year is kept, as it is typed', () => {
    expect(at('12 / |').type('20').shown).toBe('12 / 20|')
    expect(at('12 / 20|').type('2').shown).toBe('12 / 202|')
    expect(at('12 / 202|').type('6').shown).toBe('12 / 2026|')
  })

  test('a full field ignores further digits', () => {
    expect(at('12 / 26|').type('7').shown).toBe('12 / 26|')
    expect(at('12 / 2026|').type('7').shown).toBe('12 / 2026|')
    expect(at('12 / 20|26').type('7').shown).toBe('12 / 20|26')
    expect(at('1|2 / 2026').type('7').shown).toBe('1|2 / 2026')
  })

  test('of what is pasted no year has more than four digits', () => {
    expect(at('|').paste('12/20261234').shown).toBe('12 / 2026|')
  })

  test('Backspace goes over the separator and takes a digit each time', () => {
    const typist = at('12 / 26|')
    const shown = Array.from({ length: 4 }, () => typist.backspace().shown)
    expect(shown).toEqual(['12 / 2|', '12 / |', '1|', '|'])
  })

  test('Backspace brings a month back that can be typed again', () => {
    expect(at('02 / |').backspace().shown).toBe('0|')
    expect(at('02 / |').backspace().type('5').shown).toBe('05 / |')
    expect(at('12 / |').backspace().type('1').shown).toBe('11 / |')
  })

  test('Backspace takes a digit behind every part of the separator', () => {
    expect(at('12 |/ 26').backspace().shown).toBe('1| / 26')
    expect(at('12 /| 26').backspace().shown).toBe('1| / 26')
    expect(at('12 / |26').backspace().shown).toBe('1| / 26')
  })

  test('Delete takes the digit behind the separator', () => {
    expect(at('12| / 26').deleteForward().shown).toBe('12| / 6')
    expect(at('12 /| 26').deleteForward().shown).toBe('12| / 6')
  })

  test('what was erased is not filled up while the month is being changed', () => {
    expect(at('1|2 / 26').backspace().shown).toBe('|2 / 26')
    expect(at('|2 / 26').type('1').shown).toBe('1|2 / 26')
    expect(at('|12| / 26').backspace().shown).toBe('| / 26')
    expect(at('| / 26').type('1').shown).toBe('1| / 26')
    expect(at('1| / 26').type('1').shown).toBe('11| / 26')
    expect(at('|12| / 26').type('1').shown).toBe('1| / 26')
    expect(at('| / 26').type('3').shown).toBe('03| / 26')
  })

  test('a digit typed over another one leaves the caret behind it', () => {
    expect(at('1|2| / 26').type('1').shown).toBe('11| / 26')
    expect(at('12 / |2|6').type('3').shown).toBe('12 / 3|6')
    expect(at('1|2| / 26').type('9').shown).toBe('19| / 26')
  })

  test('a digit too many in the month moves on to the year', () => {
    expect(at('12| / 6').type('2').shown).toBe('12 / 2|6')
  })

  test('all of it selected can be typed over or erased', () => {
    expect(at('|12 / 2026|').type('3').shown).toBe('03 / |')
    expect(at('|12 / 26|').backspace().shown).toBe('|')
  })

  test('a year typed first can be erased digit by digit', () => {
    const typist = at('2026 / 1|')
    const shown = Array.from({ length: 5 }, () => typist.backspace().shown)
    expect(shown).toEqual(['2026 / |', '202|', '20|', '2|', '|'])
  })

  test('leaving the field completes a month of one digit', () => {
    expect(editExpiry({ value: '1 / 26', caret: 6 }).value).toBe('01 / 26')
  })
})

describe('any sequence of edits', () => {
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('type'), text: fc.stringMatching(/^[\d/]$/) }),
    fc.record({ kind: fc.constant('backspace') }),
    fc.record({ kind: fc.constant('delete') }),
    fc.record({ kind: fc.constant('move'), start: fc.nat(9) }),
  )
  type Edit = { kind: string; text?: string; start?: number }

  const sorted = (digits: string) => [...digits].sort().join('')
  /** Whether both have the same digits in any order; a month's leading zero may come or go by itself. */
  const sameDigits = (one: string, other: string) =>
    sorted(one) === sorted(other) ||
    sorted(one.replace(/^0+/, '')) === sorted(other.replace(/^0+/, '')) ||
    // a year that was typed first gives its month the zero back
    sorted(one) === sorted(other.replace(/^0+/, ''))

  test(
    '100,000 edits: no digit is lost or made but a month’s leading zero',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(
          fc.array(edit, { minLength: 20, maxLength: 20, size: 'max' }),
          fc.boolean(),
          (sequence: Edit[], tellsInputType) => {
            const typist = new Typist(editExpiry)
            for (const { kind, text = '', start = 0 } of sequence) {
              typist.tellsInputType = tellsInputType || kind === 'delete'
              const was = typist.shown
              const [before = '', after = ''] = was.split('|').map(digitsOf)
              if (kind === 'move') typist.select(start)
              else if (kind === 'backspace') typist.backspace()
              else if (kind === 'delete') typist.deleteForward()
              else typist.type(text)
              const now = typist.value
              const wanted = {
                type: before + digitsOf(text) + after,
                backspace: before.slice(0, -1) + after,
                delete: before + after.slice(1),
                move: before + after,
              }[kind]
              // A full field stays as it is; a year typed first trades places with its month.
              if (typist.shown === was) continue
              // A date that is whole is shown without its day.
              if (/ \/ \d+ [./] /.test(was) && !/ \/ \d+ [./] /.test(now)) continue
              const same = sameDigits(digitsOf(now), wanted ?? '')
              expect({ was, kind, text, now, same }).toEqual({ was, kind, text, now, same: true })
              expect(typist.start).toBeLessThanOrEqual(now.length)
            }
          },
        ),
        { numRuns: 5000 },
      )
    },
  )

  test('a full year without a month ignores a digit in its middle too', () => {
    expect(typistAt(editExpiry, ' / 000|0').type('6').shown).toBe(' / 000|0')
  })

  test('a text typed at the end is full before it ignores a digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,10}$/), (keys) => {
        const typist = new Typist(editExpiry)
        for (const key of keys) {
          const was = typist.value
          if (typist.type(key).value !== was) continue
          expect(was).toMatch(/ \/ (\d{2}|\d{4})$/)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('checkExpiry', () => {
  test.each([
    ['', 'required'],
    ['  ', 'required'],
    ['1', 'incomplete'],
    ['12 / ', 'incomplete'],
    ['12 / 2', 'incomplete'],
    ['12 / 202', 'incomplete'],
    ['2026 / ', 'incomplete'],
    [' / 26', 'incomplete'],
    ['13 / 26', 'invalid'],
    ['00 / 26', 'invalid'],
    ['12 / 267', 'invalid'],
    ['soon', 'invalid'],
    ['10 / 26', 'past'],
    ['12 / 25', 'past'],
    ['12 / 1999', 'past'],
    ['11 / 26', undefined],
    ['12 / 26', undefined],
    ['11 / 46', undefined],
    ['12 / 49', undefined],
    ['03 / 99', undefined],
    ['11 / 2126', undefined],
    ['12 / 2126', 'too-far'],
    ['١٢ / ٢٦', undefined],
  ])('finds "%s" in November 2026 to be %s', (text, code) => {
    expect(checkExpiry(text, { now: () => Date.UTC(2026, 10, 15) })).toBe(code)
  })
})

describe('an expiry as people write it', () => {
  test.each([
    ['26/12', '12 / 26', '12', '2026'],
    ['2612', '12 / 26', '12', '2026'],
    ['30-11', '11 / 30', '11', '2030'],
    ['2030-12-31', '12 / 2030', '12', '2030'],
    ['2030-12-31T23:59:59Z', '12 / 2030', '12', '2030'],
    ['31.12.2030', '12 / 2030', '12', '2030'],
    ['12/31/2030', '12 / 2030', '12', '2030'],
    ['Dec 2030', '12 / 2030', '12', '2030'],
    ['31 December 2030', '12 / 2030', '12', '2030'],
    ['Dec-30', '12 / 30', '12', '2030'],
    ['2030年12月', '12 / 2030', '12', '2030'],
    ['31/12/2030 23:59', '12 / 2030', '12', '2030'],
    ['01.12.2030', '12 / 2030', '12', '2030'],
    ['2030/1/5', '01 / 2030', '01', '2030'],
    ['20301231', '12 / 2030', '12', '2030'],
    ['31122030', '12 / 2030', '12', '2030'],
    ['12312030', '12 / 2030', '12', '2030'],
    ['31.12.30', '12 / 30', '12', '2030'],
    ['12/31/30', '12 / 30', '12', '2030'],
    ['30-12-31', '12 / 30', '12', '2030'],
    ['28/02/31', '02 / 31', '02', '2031'],
    ['December 31st, 2030', '12 / 2030', '12', '2030'],
    ['31st of December 2030', '12 / 2030', '12', '2030'],
    ['2030-Dec-31', '12 / 2030', '12', '2030'],
    ['٣١/١٢/٢٠٣٠', '12 / 2030', '12', '2030'],
    ['30/6', '06 / 30', '06', '2030'],
    ['311230', '12 / 30', '12', '2030'],
    ['123130', '12 / 30', '12', '2030'],
    ['301231', '12 / 30', '12', '2030'],
    ['XII/30', '12 / 30', '12', '2030'],
    ['1 2 3 0', '12 / 30', '12', '2030'],
    ['12/30 123', '12 / 30', '12', '2030'],
    ['12/30 1234', '12 / 30', '12', '2030'],
    ['CVC: 123, 12/30', '12 / 30', '12', '2030'],
    ['4242424242424242 12/30 123', '12 / 30', '12', '2030'],
    ['4242 4242 4242 4242 12/30', '12 / 30', '12', '2030'],
    ['3782 822463 10005 exp 12/30 cvv 1234', '12 / 30', '12', '2030'],
    ['4242424242424242|12|2030|123', '12 / 2030', '12', '2030'],
    ['VALID FROM 05/25 EXPIRES END 12/30', '12 / 30', '12', '2030'],
    ['01/2027 - 12/2030', '12 / 2030', '12', '2030'],
    ['Tue Dec 31 2030 00:00:00 GMT+0100', '12 / 2030', '12', '2030'],
    ['12/31/2030 11:59 PM', '12 / 2030', '12', '2030'],
    ['gültig bis 12.2030', '12 / 2030', '12', '2030'],
    ['有効期限 2030年12月31日', '12 / 2030', '12', '2030'],
    ['2030년 12월', '12 / 2030', '12', '2030'],
    ['12/30 CVC2: 123', '12 / 30', '12', '2030'],
    ['CVV2 123 exp 12/30', '12 / 30', '12', '2030'],
    ['4242 4242 4242 4242 12/30 CVC2: 123', '12 / 30', '12', '2030'],
    ['5555555555554444;1230;123', '12 / 30', '12', '2030'],
    ['1230 123', '12 / 30', '12', '2030'],
    ['mar. 31 déc. 2030', '12 / 2030', '12', '2030'],
    ['mar, 31 dic 2030', '12 / 2030', '12', '2030'],
    ['mar 31 dic 2030', '12 / 2030', '12', '2030'],
    ['marți, 31 decembrie 2030', '12 / 2030', '12', '2030'],
    ['Dienstag, 31. Dezember 2030', '12 / 2030', '12', '2030'],
    ['mar. 2030', '03 / 2030', '03', '2030'],
    ['الثلاثاء، ٣١ كانون الأول ٢٠٣٠', '12 / 2030', '12', '2030'],
    ['30. 12. 31.', '12 / 30', '12', '2030'],
    ['30. dec. 31.', '12 / 30', '12', '2030'],
    ['31. 12. 30.', '12 / 30', '12', '2030'],
    ['15. 12. 30.', '12 / 30', '12', '2030'],
    ['31. prosinca 30.', '12 / 30', '12', '2030'],
    ['30. gada 31. decembris', '12 / 2030', '12', '2030'],
    ['29年2月28日', '02 / 2029', '02', '2029'],
    ['29년 2월 28일', '02 / 2029', '02', '2029'],
    ['’29. 2. 28.', '02 / 2029', '02', '2029'],
    ['l2/3O', '12 / 30', '12', '2030'],
    ['I2 / 2o30', '12 / 2030', '12', '2030'],
    ['1l/30', '11 / 30', '11', '2030'],
    ['Jul30', '07 / 30', '07', '2030'],
    ['CID 4567 EXP 12/30', '12 / 30', '12', '2030'],
    ['MEMBER SINCE 99 THRU 12/30', '12 / 30', '12', '2030'],
    ['member since 2011, 12/30', '12 / 30', '12', '2030'],
    ['from 0525 to 1230', '12 / 30', '12', '2030'],
    ['12/1/2030', '12 / 2030', '12', '2030'],
    ['01/12/2030', '12 / 2030', '12', '2030'],
    ['1-12-30', '12 / 30', '12', '2030'],
    ['30-12-01', '12 / 30', '12', '2030'],
    ['28/2/29', '02 / 29', '02', '2029'],
    ['29/02/28', '02 / 28', '02', '2028'],
    ['二〇三〇年十二月', '12 / 2030', '12', '2030'],
    ['二零三零年十二月三十一日', '12 / 2030', '12', '2030'],
    ['2030年十月', '10 / 2030', '10', '2030'],
    ['2030年二月', '02 / 2030', '02', '2030'],
    ['令和12年12月', '12 / 2030', '12', '2030'],
    ['令和十二年十二月三十一日', '12 / 2030', '12', '2030'],
    ['R12.12', '12 / 2030', '12', '2030'],
    ['Ｒ１２．１２', '12 / 2030', '12', '2030'],
    ['㋿12年12月', '12 / 2030', '12', '2030'],
    ['令和　12年　12月', '12 / 2030', '12', '2030'],
    ['2030年12月31日星期二', '12 / 2030', '12', '2030'],
    ['Reiwa 13 May', '05 / 2031', '05', '2031'],
    ['平成42年12月', '12 / 2030', '12', '2030'],
    ['民國119年12月31日', '12 / 2030', '12', '2030'],
    ['119年12月', '12 / 2030', '12', '2030'],
    ['12/2573', '12 / 2030', '12', '2030'],
    ['2573-12-31', '12 / 2030', '12', '2030'],
    ['๓๑ ธันวาคม ๒๕๗๓', '12 / 2030', '12', '2030'],
    ['ธ.ค. 73', '12 / 2030', '12', '2030'],
    ['oh one twenty nine', '01 / 29', '01', '2029'],
    ['zero five slash thirty', '05 / 30', '05', '2030'],
    ['zero one two nine', '01 / 29', '01', '2029'],
    ['twelve twenty thirty', '12 / 2030', '12', '2030'],
    ['January twenty twenty nine', '01 / 2029', '01', '2029'],
    ['0 5 30', '05 / 30', '05', '2030'],
    ['nine slash two nine', '09 / 29', '09', '2029'],
    ['September two thousand thirty', '09 / 2030', '09', '2030'],
    ['December two thousand and twenty-nine', '12 / 2029', '12', '2029'],
    ['CVC 012 exp 12/2030', '12 / 2030', '12', '2030'],
    ['1Z/30', '12 / 30', '12', '2030'],
    ['0S/3Q', '05 / 30', '05', '2030'],
    // `05/31` and `12/30`, as a spreadsheet shows them in Japanese, Korean, English and German
    ['5月31日', '05 / 31', '05', '2031'],
    ['05월 31일', '05 / 31', '05', '2031'],
    ['30-Dec', '12 / 30', '12', '2030'],
    ['Dez 30', '12 / 30', '12', '2030'],
  ])('%s is pasted as %s', (text, shown, month, year) => {
    expect(typistAt(editExpiry, '|').paste(text).value).toBe(shown)
    expect(parseExpiry(text)).toEqual({ month, year })
  })

  test.each([
    ['German', 'Dezember 2030', 'Dez. 30', '31. Dezember 2030'],
    ['French', 'décembre 2030', 'déc. 30', '31 DECEMBRE 2030'],
    ['Spanish', 'diciembre de 2030', 'dic/30', '31 de diciembre de 2030'],
    ['Italian', 'dicembre 2030', 'dic 30', '31 dicembre 2030'],
    ['Portuguese', 'dezembro de 2030', 'dez/30', '31 de dez. de 2030'],
    ['Dutch', 'december 2030', 'dec. 30', '31 dec 2030'],
    ['Polish', 'grudzień 2030', 'gru 30', '31 grudnia 2030 r.'],
    ['Arabic', 'ديسمبر 2030', 'ديسمبر ٣٠', '٣١ ديسمبر ٢٠٣٠'],
    [
      'Hebrew',
      'דצמבר 2030',
      'דצמ׳ 30',
      '31 דצמבר 2030',
      '31 בדצמבר 2030',
      'יום שלישי, 31 בדצמ׳ 2030',
    ],
    ['Russian', 'декабрь 2030', 'дек 30', '31 декабря 2030 г.'],
    ['Turkish', 'Aralık 2030', 'ara 30', '31 Aralik 2030'],
    ['Czech', 'prosinec 2030', 'pro 30', '31. prosince 2030'],
    ['Swedish', 'december 2030', 'dec 30', '31 december 2030'],
    ['Levantine', 'كانون الأول 2030', 'كانون الأول ٣٠', '٣١ كانون الأول ٢٠٣٠'],
    ['Norwegian', 'desember 2030', 'des. 30', '31. desember 2030'],
    ['Finnish', 'joulukuu 2030', 'joulu 30', '31. joulukuuta 2030'],
    ['Romanian', 'decembrie 2030', 'dec. 30', '31 decembrie 2030'],
    ['Ukrainian', 'грудень 2030', 'груд. 30', '31 грудня 2030 р.'],
    ['Bulgarian', 'декември 2030', 'дек 30', '31 декември 2030 г.'],
    ['Greek', 'Δεκ 2030', 'Δεκ 30', '31 Δεκεμβρίου 2030', 'Δεκέμβριος 2030'],
    ['Indonesian', 'Desember 2030', 'Des 30', '31 Desember 2030'],
    ['Hindi', 'दिसंबर 2030', 'दिस॰ ३०', '३१ दिसंबर २०३०'],
    ['Thai', 'ธันวาคม 2030', 'ธ.ค. 30', '๓๑ ธันวาคม ๒๐๓๐'],
    ['Chinese', '十二月 2030', '十二月 30', '十二月 31, 2030'],
    ['Croatian', 'prosinac 2030', 'pro 30', '31. prosinca 2030.'],
    ['Catalan', 'desembre de 2030', 'des. 30', '31 de desembre del 2030'],
    ['Serbian', 'децембар 2030', 'дец 30', 'decembar 2030'],
    ['Macedonian', 'декември 2030', 'дек. 30'],
    ['Albanian', 'dhjetor 2030', 'dhj 30'],
    ['Urdu', 'دسمبر 2030', 'دسمبر ۳۰'],
    ['Belarusian', 'снежань 2030', '31 снежня 2030 г.'],
    ['Bengali', 'ডিসেম্বর ২০৩০'],
    ['Tamil', 'டிசம்பர் 2030'],
    ['Telugu', 'డిసెంబర్ 2030'],
    ['Malayalam', 'ഡിസംബർ 2030'],
    ['Kannada', 'ಡಿಸೆಂಬರ್ 2030'],
    ['Gujarati', 'ડિસેમ્બર 2030'],
    ['Punjabi', 'ਦਸੰਬਰ 2030'],
    ['Marathi', 'डिसेंबर 2030'],
    ['Nepali', 'डिसेम्बर 2030'],
    ['Burmese', 'ဒီဇင်ဘာ 2030'],
    ['Khmer', 'ធ្នូ 2030'],
    ['Lao', 'ທັນວາ 2030'],
    ['Armenian', 'դեկտեմբեր 2030'],
    ['Georgian', 'დეკემბერი 2030'],
    ['Uzbek', 'dekabr 2030'],
    ['Basque', 'abendua 2030'],
    ['Swahili', 'Desemba 2030'],
  ])('a month is read by its %s name', (_, ...texts) => {
    const read = texts.map((text) => parseExpiry(text))
    expect(read).toEqual(texts.map(() => ({ month: '12', year: '2030' })))
  })

  test.each([
    ['März 2030', '03'],
    ['mei 2030', '05'],
    ['juin 2030', '06'],
    ['juil. 2030', '07'],
    ['août 2030', '08'],
    ['set/2030', '09'],
    ['out/2030', '10'],
    ['listopad 2030', '11'],
    ['Jänner 2030', '01'],
    ['Feber 2030', '02'],
    ['Mrz 30', '03'],
    ['setiembre 2030', '09'],
    ['květen 2030', '05'],
    ['červen 2030', '06'],
    ['červenec 2030', '07'],
    ['जून 2030', '06'],
    ['मई 2030', '05'],
    ['दिसम्बर 2030', '12'],
    ['नवम्बर 2030', '11'],
    ['फरवरी 2030', '02'],
    ['มี.ค. 2030', '03'],
    ['مارس 2030', '03'],
    ['أبريل 2030', '04'],
    ['ابريل 2030', '04'],
    ['Ιούνιος 2030', '06'],
    ['ožujka 2030', '03'],
    ['lipanj 2030', '06'],
    ['gener 2030', '01'],
    ['ژوئن 2030', '06'],
    ['جون 2030', '06'],
    ['جانفي 2030', '01'],
    ['جويلية 2030', '07'],
    ['Hunyo 2030', '06'],
    ['jui 2030', undefined],
    // days without a year
    ['31st December', undefined],
    ['December 31st', undefined],
    ['31 de mayo', undefined],
    ['31. Mai', undefined],
    ['31st of May', undefined],
    ['31/12/1985', undefined],
  ])('%s is month %s', (text, month) => {
    expect(parseExpiry(text)?.month).toBe(month)
  })

  test.each([
    ['26/12', '12 / 26|'],
    ['2612', '12 / 26|'],
    ['2030-12-31', '12 / 2030|'],
    ['1d', '1|'],
    ['1w230', '12 / 30|'],
    ['31.12.2030', '12 / 2030|'],
    ['31/12/2030', '12 / 2030|'],
    ['31 12 2030', '12 / 2030|'],
    ['12/31/2030', '12 / 2030|'],
    ['1/31/2030', '01 / 2030|'],
    ['31/3/2030', '03 / 2030|'],
    ['12/1/2030', '12 / 2030|'],
    ['01/12/2030', '12 / 2030|'],
    ['01122030', '12 / 2030|'],
    ['15.01.2030', '01 / 2030|'],
    ['15-1-2030', '01 / 2030|'],
    ['20.12.2030', '12 / 2030|'],
    ['01.12.2030', '12 / 2030|'],
    ['31.12.30', '12 / 30|'],
    ['2030/1/15', '01 / 2030|'],
    ['2030.12.31', '12 / 2030|'],
    ['20301231', '12 / 2030|'],
    ['31122030', '12 / 2030|'],
    ['12312030', '12 / 2030|'],
    ['30062030', '06 / 2030|'],
    ['06302030', '06 / 2030|'],
    ['28022031', '02 / 2031|'],
    ['15122030', '12 / 2030|'],
    ['25122030', '12 / 2030|'],
    ['311230', '12 / 30|'],
    ['12030', '01 / 2030|'],
    ['1/1/2031', '01 / 2031|'],
    ['12.2030', '12 / 2030|'],
    ['12-30', '12 / 30|'],
    ['2030年12月', '12 / 2030|'],
    ['exp 12/30', '12 / 30|'],
    ['１２３０', '12 / 30|'],
    ['١٢٣٠', '12 / 30|'],
  ])('%s typed key by key shows %s', (keys, shown) => {
    expect(typistAt(editExpiry, '|').type(keys).shown).toBe(shown)
  })

  test('a digit too many behind a month and a year is ignored, or dropped when the field is left', () => {
    for (const key of '0123456789') {
      const typed = typistAt(editExpiry, '|').type(`0630${key}`).value
      expect([key, formatExpiry(typed)]).toEqual([key, '06 / 30'])
      expect(typistAt(editExpiry, '|').type(`1129${key}`).value).toBe('11 / 29')
    }
    expect(typistAt(editExpiry, '|').type('12312').shown).toBe('12 / 31 / 2|')
    expect(formatExpiry(typistAt(editExpiry, '|').type('12312').backspace().value)).toBe('12 / 31')
  })

  test('a date that two months fit stays as it was typed', () => {
    const { value } = typistAt(editExpiry, '|').type('10112030')
    expect([value, formatExpiry(value), checkExpiry(value)]).toEqual([
      '10 / 11 / 2030',
      '10 / 11 / 2030',
      'invalid',
    ])
  })

  test('what is dictated comes at once, as a key does', () => {
    const value = 'December 2030'
    const edit = { value, caret: 13, previousLength: 0, inputType: 'insertText' }
    expect(editExpiry(edit).value).toBe('12 / 2030')
  })

  test('a day that was typed can be erased again', () => {
    const typist = typistAt(editExpiry, '|').type('31.12.20')
    const shown = Array.from({ length: 4 }, () => typist.backspace().shown)
    expect(shown).toEqual(['12 / 31 . 2|', '12 / 31 . |', '12 / 3|', '12 / |'])
    expect(typistAt(editExpiry, '12 / 31 . 203|').backspace().shown).toBe('12 / 31 . 20|')
  })

  test('of two readings of a date the one that is not over is taken', () => {
    const clock = { now: () => Date.UTC(2030, 5, 15) }
    expect(parseExpiry('01/12/2030', clock)).toEqual({ month: '12', year: '2030' })
    expect(parseExpiry('12/01/2030', clock)).toEqual({ month: '12', year: '2030' })
    expect(parseExpiry('08/09/2030', clock)).toBeUndefined()
  })

  test('leaving the field drops what was written behind an expiry', () => {
    expect(formatExpiry(typistAt(editExpiry, '|').type('12/26 ').value)).toBe('12 / 26')
  })

  test.each(['28-02-29', '29. 2. 28.', '29. febr. 28.', 'SINCE 2011', '2025-10-29', '280229'])(
    '%s, of which there are two readings, is not guessed at',
    (text) => {
      expect(parseExpiry(text)).toBeUndefined()
    },
  )

  test.each([
    '03/02/2030',
    '010248',
    '1409/10',
    '26/13',
    'soon 30',
    '31121',
    '31/11/2030',
    '29.02.2030',
  ])('%s is not guessed at', (text) => {
    expect(parseExpiry(text)).toBeUndefined()
  })
})

describe('an expired card', () => {
  const at = (iso: string) => ({ now: () => Date.parse(iso) })

  test('is one whose month is over everywhere on Earth', () => {
    expect(checkExpiry('12/26', at('2026-12-31T11:30:00Z'))).toBeUndefined()
    expect(checkExpiry('12/26', at('2027-01-01T11:59:59Z'))).toBeUndefined()
    expect(checkExpiry('12/26', at('2027-01-01T12:00:00Z'))).toBe('past')
  })

  test('is taken for as many months longer as the host says', () => {
    const clock = at('2026-11-28T12:00:00Z')
    expect(checkExpiry('10/26', clock)).toBe('past')
    expect(checkExpiry('10/26', { ...clock, graceMonths: 1 })).toBeUndefined()
    expect(checkExpiry('09/26', { ...clock, graceMonths: 1 })).toBe('past')
    expect(checkExpiry('2026-10-31', { ...clock, graceMonths: 1 })).toBeUndefined()
    expect(
      typistAt((edit) => editExpiry(edit, { ...clock, graceMonths: 1 }), '|').type('2610').value,
    ).toBe('10 / 26')
  })
})

describe('a date as a browser writes it', () => {
  const clock = { now: () => Date.UTC(2026, 10, 30) }
  const languages = 'en ar ar-LB de es fr he it ja nl pl pt-BR zh-CN el hi ro cs'.split(' ')
  const styles: Intl.DateTimeFormatOptions[] = [
    { dateStyle: 'full' },
    { dateStyle: 'long' },
    { dateStyle: 'medium' },
    { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    { month: 'long', year: 'numeric' },
    { month: 'short', year: 'numeric' },
    { month: '2-digit', year: '2-digit' },
  ]

  test.each(languages)('is read in every style: %s', (language) => {
    for (const style of styles) {
      const writer = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' })
      for (let month = 1; month <= 84; month++) {
        // the last day of a month
        const date = new Date(Date.UTC(2027, month, 0))
        const expected = date.toISOString().slice(0, 7)
        const text = writer.format(date)
        const read = parseExpiry(text, clock)
        expect([text, read && `${read.year}-${read.month}`]).toEqual([text, expected])
      }
    }
  })
})
