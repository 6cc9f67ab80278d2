import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprint, isSameText } from '#core/story/telling/fingerprint.ts'

type Text = Parameters<typeof fingerprint>[0]
const article = (title: string, text = '', summary = ''): Text => ({ title, text, summary })

/** Whether the second is found as a reprint of the first: near by a key, and alike when looked at. */
function isFound(one: Text, other: Text): boolean {
  const keys = new Set(fingerprint(one).keys)
  const near = fingerprint(other).keys.some(key => keys.has(key))
  expect(isSameText(fingerprint(other), fingerprint(one))).toBe(
    isSameText(fingerprint(one), fingerprint(other)),
  )
  return near && isSameText(fingerprint(one), fingerprint(other))
}

const title = 'Second railway line opens in the capital'
const paragraphs = [
  'The railway of the capital opened its second line on Monday, nine years after the first stone was laid by a prime minister whom few passengers remember.',
  'Trains run every six minutes between the harbour and the old town, and every twelve minutes after nine in the evening, when the museums close.',
  'The director of the company said that the line would carry forty thousand people a day by the end of the spring, twice as many as the buses did.',
  'Shopkeepers along the avenue, which had been dug up since the summer before last, greeted the first train with brass music and with bills for their losses.',
  'A third line, to the airport and the stadium, is to be built once the bank that paid for the second has been paid back, the ministry of transport said.',
  'Fares stay as they are until January, and children under seven travel free of charge in the company of anybody who has a ticket.',
]
const text = paragraphs.join('\n\n')
const russian = [
  'Вторая линия столичной железной дороги открылась в понедельник, через девять лет после того, как заложили первый камень.',
  'Поезда ходят каждые шесть минут между портом и старым городом, а после девяти вечера, когда закрываются музеи, каждые двенадцать.',
  'Директор компании рассказал, что к концу весны линия будет перевозить сорок тысяч человек в день, вдвое больше, чем автобусы.',
].join('\n\n')
const armenian =
  'Մայրաքաղաքի երկաթուղու երկրորդ գիծը բացվեց երկուշաբթի օրը, առաջին քարը դնելուց ինը տարի անց։ Գնացքները երթևեկում են վեց րոպեն մեկ նավահանգստի և հին քաղաքի միջև, իսկ երեկոյան իննից հետո՝ տասներկու րոպեն մեկ։'
const georgian =
  'დედაქალაქის რკინიგზის მეორე ხაზი ორშაბათს გაიხსნა, პირველი ქვის ჩადებიდან ცხრა წლის შემდეგ. მატარებლები ყოველ ექვს წუთში დადიან ნავსადგურსა და ძველ ქალაქს შორის, ხოლო საღამოს ცხრა საათის შემდეგ ყოველ თორმეტ წუთში.'

describe('a reprint is found', () => {
  test.each<[string, Text]>([
    ['word for word', article(title, text)],
    ['under another headline', article('Trains for forty thousand', text)],
    ['with a photograph', article(`${title} (PHOTO)`, text)],
    ['with photographs and corrections', article(`${title} (PHOTO/VIDEO) (UPDATE)`, text)],
    ['in capitals', article(title.toUpperCase(), text.toUpperCase())],
    [
      'with other quotation marks and spaces',
      article(title, text.replaceAll(' ', '\u00A0').replaceAll(',', ' ,')),
    ],
    [
      'with a new beginning',
      article('Trains for forty thousand', `Tbilisi. 24 November. Agency –\n\n${text}`),
    ],
    [
      'with a new end',
      article('Trains for forty thousand', `${text}\n\nOur desk adds: tickets are sold at every station.`),
    ],
    [
      'without its last paragraph, under the same headline',
      article(title, paragraphs.slice(0, -1).join('\n\n')),
    ],
    [
      'with one sentence rewritten',
      article(
        'Another headline for it',
        text.replace('twice as many as the buses did', 'the buses had carried half as many'),
      ),
    ],
    ['as a teaser under the same headline', article(title, '', paragraphs[0])],
    ['as a headline alone', article(title)],
    ['with the teaser where the text was', article(title, '', text)],
  ])('%s', (_, other) => {
    expect(isFound(article(title, text), other)).toBe(true)
    expect(isFound(article(title, text, paragraphs[0]), other)).toBe(true)
  })

  test.each([
    ['Russian', russian],
    ['Armenian', armenian],
    ['Georgian', georgian],
  ])('in %s', (_, words) => {
    expect(
      isFound(article('Один заголовок', words), article('Другой заголовок', `АГЕНТСТВО. ${words}`)),
    ).toBe(true)
  })

  test('with letters of another keyboard, marks or dashes', () => {
    const other = russian.replaceAll('а', 'a').replaceAll('й', 'й'.normalize('NFD'))
    expect(isFound(article('Один', russian), article('Другой', other))).toBe(true)
  })

  test('between two outlets that give headlines alone', () => {
    expect(isFound(article(title), article(`${title} [VIDEO]`))).toBe(true)
  })
})

describe('a reprint is not found', () => {
  test.each<[string, Text, Text]>([
    [
      'in another report of the same event',
      article(title, text),
      article(
        'Capital’s second line welcomes its first passengers',
        'Passengers boarded the first train of the new line on Monday morning. The mayor, who came by bicycle, called it a day for the whole country. The works had been put off three times for want of money, and once because a Roman bath was found under the avenue. Tickets cost as much as before.',
      ),
    ],
    [
      'in a report of another day, of the same wording',
      article(
        'Oil prices on Monday',
        'Brent rose by 1.2 percent to 71.40 dollars a barrel in London on Monday, as traders weighed the talks in Vienna against a storm in the Gulf. The contract for January closed at 70.85 dollars in New York.',
      ),
      article(
        'Oil prices on Tuesday',
        'Brent fell by 0.7 percent to 70.90 dollars a barrel in London on Tuesday, as traders weighed stocks in Cushing against a strike in Norway. The contract for February closed at 70.15 dollars in New York.',
      ),
    ],
    [
      'under a headline that comes back with another text',
      article('Weather for tomorrow in the region', paragraphs[0]),
      article('Weather for tomorrow in the region', paragraphs[3]),
    ],
    ['in another headline without a text', article(title), article('Second airline opens in the capital')],
    [
      'between a text and another’s headline',
      article(title, text),
      article('Museums close earlier in winter'),
    ],
    [
      'by a phrase that stands under everything',
      article('Bridge opens after repairs', 'Read the full story on our site.'),
      article('Market burns in the suburb', 'Read the full story on our site.'),
    ],
    ['by two words', article('Border talks', 'No details.'), article('Border talks', 'No details yet.')],
    ['where there is nothing at all', article(''), article('')],
    ['in a translation', article(title, text), article('Открылась вторая линия', russian)],
  ])('%s', (_, one, other) => {
    expect(isFound(one, other)).toBe(false)
  })
})

describe('a fingerprint', () => {
  test('has a bounded number of keys, none of them empty', () => {
    for (const words of ['', 'one', title, text, text.repeat(100)]) {
      const { keys } = fingerprint(article(words, words))
      expect(keys.length).toBeLessThanOrEqual(9)
      expect(keys.every(key => /^\w{2,}$/.test(key))).toBe(true)
    }
  })

  test('is the same for the same words', () => {
    expect(fingerprint(article(title, text))).toEqual(fingerprint(article(title, text)))
  })

  test('of any text is like itself, where it has words enough', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 60 }),
        (title, words) => {
          const one = article(title, words.join(' '))
          const { shingles } = fingerprint(one)
          if (shingles.length >= 20) expect(isFound(one, one)).toBe(true)
          isFound(one, article(words.join(' '), title))
        },
      ),
    )
  })

  test('of a text of which half is new is never near, of one tenth nearly always', () => {
    const random = fc.sample(fc.integer({ min: 0, max: 5_000 }), { seed: 7, numRuns: 60_000 })
    const rates = [0.1, 0.5].map(share => {
      let near = 0
      for (let run = 0; run < 100; run++) {
        const words = random.slice(run * 300, (run + 1) * 300).map(number => `w${number}`)
        const fresh = Math.floor(words.length * share)
        const other = [...words.slice(fresh), ...Array.from({ length: fresh }, (_, n) => `new${run}n${n}`)]
        if (isFound(article('a', words.join(' ')), article('b', other.join(' ')))) near++
      }
      return near
    })
    expect(rates[0]).toBeGreaterThan(90)
    expect(rates[1]).toBe(0)
  })

  test('of a very long text is that of its beginning', () => {
    const long = `${text} `.repeat(200)
    expect(fingerprint(article(title, long))).toEqual(fingerprint(article(title, long.repeat(10))))
    for (const words of ['a'.repeat(1_000_000), ' '.repeat(1_000_000), '('.repeat(1_000_000)])
      expect(fingerprint(article(words, words)).shingles.length).toBe(0)
  })
})
