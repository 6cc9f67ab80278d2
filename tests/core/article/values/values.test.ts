import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readValues } from '#core/article/values/values.ts'

const publishedAt = new Date('2026-05-06T10:00:00Z')
const of = (text: string, language: string) => readValues({ title: '', text, language, publishedAt })
const numbers = (text: string, language: string) =>
  of(text, language)
    .numbers.map(({ value, unit, role }) => [value, role ?? unit].filter(part => part !== null).join(' '))
    .join(', ')
const dates = (text: string, language: string) =>
  of(text, language)
    .dates.map(({ from, to, precision }) =>
      precision !== 'day'
        ? from.slice(0, precision === 'year' ? 4 : 7)
        : from === to
          ? from
          : `${from}/${to}`,
    )
    .join(', ')

describe('what became of people is the same value in every language', () => {
  test.each([
    ['en', '12 people were killed and 30 injured'],
    ['ru', 'Погибли 12 человек, 30 ранены'],
    ['hy', 'Զոհվել է 12 մարդ, 30-ը վիրավորվել է'],
    ['ka', '12 ადამიანი დაიღუპა, 30 დაშავდა'],
    ['az', '12 nəfər həlak olub, 30 nəfər yaralanıb'],
    ['tr', '12 kişi öldü, 30 kişi yaralandı'],
    ['de', '12 Menschen bei einem Unfall getötet, 30 verletzt'],
    ['en', 'Killing twelve people and injuring thirty'],
    ['ru', 'Двенадцать человек погибли, тридцать ранены'],
    ['az', 'On iki nəfər ölüb, otuz nəfər yaralanıb'],
  ])('(%s) %s', (language, text) => {
    expect(numbers(text, language)).toBe('12 killed, 30 injured')
  })

  test.each([
    ['en', 'Police arrested 14 protesters', '14 detained'],
    ['ru', 'Задержаны двадцать пять человек', '25 detained'],
    ['hy', 'Ձերբակալվել է 5 մարդ', '5 detained'],
    ['ka', 'დააკავეს 5 პირი', '5 detained'],
    ['az', '5 nəfər saxlanılıb', '5 detained'],
    ['tr', '5 kişi gözaltına alındı', '5 detained'],
    ['de', '5 Personen festgenommen', '5 detained'],
    ['en', 'The death toll rises to 57', '57 killed'],
    ['en', 'One person died', '1 killed'],
    // The verb of one number is not that of the next, though it stands nearer.
    ['en', 'One soldier was killed and two Armenian soldiers were wounded', '1 killed, 2 injured'],
    ['en', 'Two people died and three in hospital were detained', '2 killed, 3 detained'],
    ['en', 'A blast kills two and injures five', '2 killed, 5 injured'],
    ['en', 'Three killed and five', '3 killed, 5 killed'],
    // What they are tried for happened to others.
    ['en', 'Court sentences five over killing of two', '5, 2 killed'],
    ['en', 'Six people wanted for killing of guard', '6 people'],
    ['en', 'Man arrested after car hits seven people', '7 people'],
    ['en', 'Ana Writer, 50, was found dead; John died aged 93', '50 year, 93 year'],
  ])('(%s) %s', (language, text, expected) => {
    expect(numbers(text, language)).toBe(expected)
  })
})

describe('a number is read', () => {
  test.each([
    ['en', '$3.2 billion and 1,234.5 tonnes', '3200000000 usd, 1234.5 tonne'],
    ['ru', '3,2 млрд долларов и 1 234,5 тонны', '3200000000 usd, 1234.5 tonne'],
    ['de', '3,2 Milliarden Dollar und 1.234,5 Tonnen', '3200000000 usd, 1234.5 tonne'],
    ['az', '3,2 milyard dollar, 2 min 500 manat', '3200000000 usd, 2500 azn'],
    ['tr', '3,2 milyar dolar ve 1.234,5 ton', '3200000000 usd, 1234.5 tonne'],
    ['hy', '3,2 միլիարդ դոլար, 500 հազար դրամ', '3200000000 usd, 500000 amd'],
    ['ka', '3,2 მილიარდი დოლარი, 500 ათასი ლარი', '3200000000 usd, 500000 gel'],
    ['en', 'AZN 26.5 million, €5m, $1bln', '26500000 azn, 5000000 eur, 1000000000 usd'],
    ['ru', '5 млн. рублей, два миллиона драмов', '5000000 rub, 2000000 amd'],
  ])('with its money and its scale (%s): %s', (language, text, expected) => {
    expect(numbers(text, language)).toBe(expected)
  })

  test.each([
    ['en', 'two hundred and fifty cars and a million houses', '250 vehicle, 1000000 house'],
    ['ru', 'двести пятьдесят машин', '250 vehicle'],
    ['de', 'fünfundzwanzig Prozent, zwölf Länder', '25 percent, 12 country'],
    ['az', 'iki yüz əlli min nəfər', '250000 people'],
    ['tr', 'iki yüz elli bin kişi', '250000 people'],
    ['hy', 'քսանհինգ տոկոս, տասներկու զինծառայող', '25 percent, 12 people'],
    ['ka', 'ოცდახუთი პროცენტი, თორმეტი ჯარისკაცი', '25 percent, 12 people'],
  ])('in words (%s): %s', (language, text, expected) => {
    expect(numbers(text, language)).toBe(expected)
  })

  test.each([
    ['en', '45 per cent, 10% and 7 percent', '45 percent, 10 percent, 7 percent'],
    ['tr', 'yüzde 45, %10', '45 percent, 10 percent'],
    ['en', '20km, 3-5 km, 20 °C, 10 bcm', '20 km, 3 km, 5 km, 20 degree, 10000000000 cubic-metre'],
    ['en', 'a magnitude 4.5 quake', '4.5 magnitude'],
    ['ru', '37-летний водитель', '37 year'],
    ['ru', '44-дневный поход на 2,5 тыс. га', '44 day, 2500 hectare'],
    ['tr', '100 bini aşkın kişi', '100000 people'],
    ['en', 'half a million houses', '500000 house'],
    ['ka', '100 000-ზე მეტი ადამიანი', '100000 people'],
    ['az', '15%-dən çox', '15 percent'],
  ])('with what it measures (%s): %s', (language, text, expected) => {
    expect(numbers(text, language)).toBe(expected)
  })

  test.each([
    'In 2026 the F-16 flew',
    'COVID-19 and the G20',
    'call +994 12 345 67 89 or 012 345 67 89',
    'at 18:30 or 9 a.m. or 10pm',
    'Article 5.1.4 applies',
    'see https://example.org/2026/05/31',
    'one of the first',
  ])('only where there is one: %s', text => {
    expect(numbers(text, 'en')).toBe('')
  })

  test('with where it stands', () => {
    const title = 'Twelve hurt'
    const { numbers } = readValues({ title, text: 'In all 12 were hurt.', language: 'en' })
    expect(numbers.map(({ where, start, end }) => [where, start, end])).toEqual([
      ['title', 0, 6],
      ['text', 7, 9],
    ])
  })
})

test.each([
  ['en', 'the 12th round, the twenty-first century, the XII congress', [12, 21, 12]],
  ['ru', '12-й раунд, двадцать первый тур, XII съезд', [12, 21, 12]],
  ['hy', '12-րդ հանդիպումը', [12]],
  ['ka', 'მე-12 შეხვედრა', [12]],
  ['az', '12-ci görüş, XII qurultay', [12, 12]],
  ['tr', '12. Zirve, 13’üncü tur', [12, 13]],
  ['de', 'das 12. Treffen, die zwölfte Runde', [12, 12]],
])('ordinals are no amounts (%s): %s', (language, text, expected) => {
  const { ordinals, numbers } = of(text, language)
  expect([ordinals.map(({ value }) => value), numbers]).toEqual([expected, []])
})

test('one and a half is a number, and the Armenian full stop a colon', () => {
  const amounts = (text: string, language: string) => of(text, language).numbers.map(({ value }) => value)
  expect(amounts('полтора миллиона тонн', 'ru')).toEqual([1_500_000])
  expect(amounts('anderthalb Milliarden Euro', 'de')).toEqual([1_500_000_000])
  expect(amounts('մեկուկես միլիոն տոննա', 'hy')).toEqual([1_500_000])
  expect(amounts('ერთნახევარი მილიონი ტონა', 'ka')).toEqual([1_500_000])
  expect(of('Հաշիվը՝ 2։1, ժամը 21։45-ին', 'hy').scores.map(({ value }) => value)).toEqual(['2:1'])
  expect(amounts('Հաշիվը՝ 2։1, ժամը 21։45-ին', 'hy')).toEqual([])
})

test('scores are told from times of day', () => {
  expect(
    of('It ended 2:1 at 21:45, after 101:98 the day before', 'en').scores.map(({ value }) => value),
  ).toEqual(['2:1', '101:98'])
})

describe('a date is read', () => {
  test.each([
    ['en', 'on May 3'], ['en', 'on 3 May 2026'], ['en', 'May 3rd, 2026'], ['en', 'on 2026-05-03'],
    ['ru', '3 мая 2026 года'], ['ru', '03.05.2026.'], ['hy', '2026 թ. մայիսի 3-ին'], ['ka', '2026 წლის 3 მაისს'],
    ['az', '2026-cı il mayın 3-də'], ['az', '3 may'], ['tr', '3 Mayıs 2026’da'], ['de', 'am 3. Mai 2026'], ['de', 'am 3. Mai'],
    ['en', 'on Sunday'], ['ru', 'в воскресенье'], ['de', 'am Sonntag'],
  ])('(%s) %s', (language, text) => {
    expect(dates(text, language)).toBe('2026-05-03')
  }) // biome-ignore format: a table

  test.each([
    ['en', 'May 3-5, 2026', '2026-05-03/2026-05-05'],
    ['ru', '3–5 мая', '2026-05-03/2026-05-05'],
    ['en', 'in May 2025 and in 2024', '2025-05, 2024'],
    ['en', 'from 10 to 12 October', '2026-10-10/2026-10-12'],
    ['ru', 'с 10 по 12 октября', '2026-10-10/2026-10-12'],
    ['de', 'vom 10. bis 12. Oktober', '2026-10-10/2026-10-12'],
    ['en', 'in the 1990s', ''],
    ['ru', 'в 1990-х годах', ''],
    ['de', 'im Mai 2026', '2026-05'],
    ['en', 'yesterday', '2026-05-05'],
    ['ru', 'вчера и сегодня', '2026-05-05, 2026-05-06'],
    ['az', 'dünən', '2026-05-05'],
    ['hy', 'երեկ', '2026-05-05'],
    ['ka', 'გუშინ', '2026-05-05'],
    ['tr', 'dün', '2026-05-05'],
    // The 6th was a Wednesday.
    ['en', 'on Friday', '2026-05-01'],
    ['en', 'next Friday', '2026-05-08'],
    ['en', 'next Wednesday', '2026-05-13'],
    ['de', 'am kommenden Freitag', '2026-05-08'],
    ['ru', 'в следующую пятницу', '2026-05-08'],
    ['tr', 'gelecek cuma', '2026-05-08'],
    ['hy', 'առաջիկա ուրբաթ', '2026-05-08'],
    ['ka', 'მომავალ პარასკევს', '2026-05-08'],
    ['en', 'what comes next. Friday was quiet', '2026-05-01'],
    // "After the session, on Friday."
    ['ka', 'სხდომის შემდეგ პარასკევს', '2026-05-01'],
    // The year is that in which the day is nearest to the publication.
    ['en', 'December 30', '2025-12-30'],
    ['en', 'It may 3 times fail, or march 5 on', ''],
    ['en', 'June 31', ''],
  ])('(%s) %s', (language, text, expected) => {
    expect(dates(text, language)).toBe(expected)
  })

  test('with its year open, and nothing relative, where the day of publication is not known', () => {
    const { dates } = readValues({ title: 'On May 3 and yesterday', text: '', language: 'en' })
    expect(dates.map(({ from }) => from)).toEqual(['--05-03'])
  })
})

test('values of any text stand where they say, and are never more than a hundred', () => {
  const scraps =
    '12 3.5 1,234 $ % May мая 2026 killed убиты million млн . , - : – 12th XII one two hundred and 31 ('
  const texts = fc.array(fc.constantFrom(...scraps.split(' ')), { maxLength: 60 })
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom('', ' '),
      fc.constantFrom('en', 'ru', 'hy', 'ka', 'az', 'tr', 'de', 'und'),
      (parts, gap, language) => {
        const text = parts.join(gap)
        const values = of(text, language)
        for (const { start, end } of [
          ...values.numbers,
          ...values.ordinals,
          ...values.dates,
          ...values.scores,
        ]) {
          expect(text.slice(start, end).trim()).not.toBe('')
        }
        for (const { value } of values.numbers) expect(Number.isFinite(value)).toBe(true)
      },
    ),
    { numRuns: 1_000 },
  )
  for (const scrap of ['1', '1 ', '1,', 'one ', 'million ', 'May 1 ', '1-', '1:', 'killed 1 ', '+1 ']) {
    const { numbers, dates } = of(scrap.repeat(1_000_000), 'en')
    expect(numbers.length).toBeLessThanOrEqual(100)
    expect(dates.length).toBeLessThanOrEqual(100)
  }
})
