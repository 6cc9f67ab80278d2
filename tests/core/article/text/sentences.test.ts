import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentences } from '#core/article/text/sentences.ts'

/** The sentences are parted by | in what is expected. */
const split = (text: string, language: string) => sentences(text.replaceAll(' | ', ' '), language)
const parted = (text: string, language: string) =>
  split(text, language)
    .map(sentence => sentence.text)
    .join(' | ')

describe('a sentence does not end', () => {
  test.each([
    ['en', 'Mr. Smith met Gen. N. Kocharyan in the U.S. on Friday. | They talked.'],
    ['en', 'He left at 5 p.m. | The talks cost 3.5 million. | No. 5 was last.'],
    ['en', 'The address is https://example.org/a?B=c and stays. | It is new.'],
    ['ru', 'И. И. Иванов родился в г. Ереване. | Он живёт на ул. Садовой.'],
    ['ru', 'Проф. Петров, т. е. наш сосед, получил 3,5 млн. рублей. | Это много.'],
    ['ru', 'Это было в 1975 г. | В 2026 г. Армения открыла музей им. Комитаса.'],
    ['hy', 'Պրոֆ. Ա. Պ. Մարգարյանը ժամանել է 2026 թ. մայիսին։ | Նա գոհ է։'],
    ['ka', 'ე.წ. ძველი ბაზარი დაიკეტა. | პროფ. გიორგაძე ამას ელოდა.'],
    ['az', 'Akad. Əliyev və s. qonaqlar gəlib. | Bu, dünən olub.'],
    ['tr', 'Dr. Yılmaz, Prof. Kaya vb. isimler geldi. | 12. Zirve 3. kez yapıldı.'],
    ['de', 'Am 3. Mai kam Dr. Müller, z. B. mit dem Zug. | Das 12. Treffen war kurz.'],
  ])('behind an abbreviation, an initial or an ordinal (%s): %s', (language, text) => {
    expect(parted(text, language)).toBe(text)
  })

  test.each([
    ['en', 'He said: "This is it. We go now." | She left.'],
    ['en', '“Why now? Why here?” she asked. | Nobody knew.'],
    ['ru', '«Это так. Мы едем», — сказал он. | «Почему?» — спросила она.'],
    ['hy', '«Մենք գնում ենք։ Սա կարևոր է»,- ասաց նա։ | Բոլորը լռեցին։'],
    ['ka', 'მან თქვა: „ეს კარგია. ჩვენ მივდივართ.“ | ყველა წავიდა.'],
    ['az', '"Biz gedirik. Bu vacibdir", - deyə o bildirib. | Hamı getdi.'],
    ['tr', '"Gidiyoruz. Bu önemli" dedi. | Herkes gitti.'],
    ['de', '„Wir gehen. Das ist gut“, sagte sie. | Alle gingen.'],
  ])('inside a quotation (%s): %s', (language, text) => {
    expect(parted(text, language)).toBe(text)
  })

  test('inside a line broken for its length', () => {
    expect(parted('The bridge was opened\nby the mayor. It is long.', 'en')).toBe(
      'The bridge was opened\nby the mayor. | It is long.',
    )
  })
})

describe('a sentence ends', () => {
  test('in Armenian at a colon typed for the full stop, not at one before a list', () => {
    const text = 'Վարչապետը մեկնել է արտասահման: | Նա կվերադառնա ժամը 12:30-ին:'
    expect(parted(text, 'hy')).toBe(text)
    expect(split('Մասնակցում են՝ երեք երկիր: չորս քաղաք։', 'hy')).toHaveLength(1)
  })

  test('at an ellipsis that a capital follows', () => {
    const text = 'Сад был закрыт целый год… | Теперь он открыт.'
    expect(parted(text, 'ru')).toBe(text)
  })

  test('at a paragraph’s end, with a full stop or without', () => {
    expect(parted('Weather\n\nIt rains. It snows.', 'en')).toBe('Weather | It rains. | It snows.')
  })

  test('inside a quotation that is long enough to be a text of its own', () => {
    const quotation = 'We have waited for this road a long time. '.repeat(20)
    expect(split(`He said: “${quotation}” Then he left.`, 'en').length).toBeGreaterThan(10)
  })

  test('inside a quotation that is never closed', () => {
    expect(parted('“We go. | We stay. | We wait.', 'en')).toBe('“We go. | We stay. | We wait.')
  })
})

test('sentences say where they stand, and leave out nothing but white space', () => {
  const scraps = fc.array(
    fc.constantFrom(...'Mr. A b. ? ! " “ ” « » \n : ։ 12. Նա Да … http://x?Y i'.split(' ')),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        scraps.map(parts => parts.join(' ')),
      ),
      fc.constantFrom('en', 'ru', 'hy', 'ka', 'az', 'tr', 'de', 'und'),
      (text, language) => {
        const found = sentences(text, language)
        for (const { text: sentence, start, end } of found) expect(text.slice(start, end)).toBe(sentence)
        const strip = (all: string) => all.replace(/\s/g, '')
        expect(strip(found.map(sentence => sentence.text).join(''))).toBe(strip(text))
      },
    ),
    { numRuns: 500 },
  )
})

test.each(['" ', '«a. B ', 'A. ', '“'])(
  'three megabytes of %j are read to their end',
  scrap => {
    const found = sentences(scrap.repeat(3_000_000 / scrap.length), 'en')
    expect(found.length).toBeLessThan(3_000_000)
  },
  60_000,
)
