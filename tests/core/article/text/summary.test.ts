import { describe, expect, test } from 'vitest'
import { readingMinutes } from '#core/article/text/reading-time.ts'
import { longestSummary, summarise } from '#core/article/text/summary.ts'

const title = 'New bridge opens in Gyumri after two years'
const lede = 'A road bridge across the river has opened in Gyumri after two years of building.'
const second = 'The transport ministry said that buses will use the new bridge from Monday.'
const text = `${lede} ${second} He thanked everyone. The old one stays for walkers and for those on bicycles.`
const of = (changes: Partial<Parameters<typeof summarise>[0]>) =>
  summarise({ title, teaser: '', text, language: 'en', ...changes })

describe('a summary', () => {
  test('is two sentences of the article, in their order', () => {
    expect(of({})).toBe(`${lede} ${second}`)
  })

  test.each([
    ['ru', 'Мост открыт в Гюмри', 'Автомобильный мост через реку открыли в Гюмри.', 'Автобусы поедут по новому мосту с понедельника, сообщило министерство транспорта.'],
    ['hy', 'Գյումրիում բացվել է կամուրջ', 'Գյումրիում երկու տարվա շինարարությունից հետո բացվել է ավտոմոբիլային կամուրջ։', 'Ավտոբուսները նոր կամրջով կանցնեն երկուշաբթի օրվանից։'],
    ['ka', 'გიუმრიში ხიდი გაიხსნა', 'გიუმრიში ორწლიანი მშენებლობის შემდეგ საავტომობილო ხიდი გაიხსნა.', 'ავტობუსები ახალ ხიდზე ორშაბათიდან ივლიან.'],
    ['az', 'Gümrüdə körpü açılıb', 'Gümrüdə iki illik tikintidən sonra avtomobil körpüsü açılıb.', 'Avtobuslar yeni körpüdən bazar ertəsindən keçəcək, nazirlik bildirib.'],
    ['tr', 'Gümrü’de köprü açıldı', 'Gümrü’de iki yıllık inşaatın ardından yeni karayolu köprüsü açıldı.', 'Otobüsler yeni köprüyü pazartesi gününden itibaren kullanacak.'],
    ['de', 'Brücke in Gjumri eröffnet', 'In Gjumri ist nach zwei Jahren Bauzeit eine neue Straßenbrücke eröffnet worden.', 'Busse nutzen die neue Brücke ab Montag, teilte das Ministerium mit.'],
  ])('is so in every language (%s)', (language, headline, one, two) => {
    expect(of({ language, title: headline, text: `${one} ${two}` })).toBe(`${one} ${two}`)
  }) // biome-ignore format: a table

  test('begins neither with a quotation of nobody nor with a sentence that leans on another', () => {
    const quoted = `“This is a great day for the whole town and for us.” ${text}`
    expect(of({ text: quoted })).toBe(`${lede} ${second}`)
    const leaning = `However, it was late by a year and cost more than planned. ${text}`
    expect(of({ text: leaning })).toBe(`${lede} ${second}`)
  })

  test('passes over a sentence of which a quotation was cut', () => {
    expect(of({ text: `The mayor spoke of the bridge: "We waited a long time for it. ${text}` })).toBe(
      `${lede} ${second}`,
    )
  })

  test.each([
    'GYUMRI, May 3 (Newsagency) — ',
    'GYUMRI, 3 May. ',
    '(AGENCY) -- ',
    'Gyumri — ',
    'By Anna Writer\n\n',
    'Photo: the new bridge at night\n\n',
    'Read more: other bridges of the north\n\n',
  ])('leaves out what stands before the text: %j', before => {
    expect(of({ text: before + text })).toBe(`${lede} ${second}`)
  })

  test('of a teaser that is half an article is two sentences of it', () => {
    const teaser = `${lede} ${second} The first train carried flour. The second one carried salt. Both were on time.`
    expect(of({ teaser, text: '' })).toBe(`${lede} ${second}`)
  })

  test('is the outlet’s teaser where that is a text of its own', () => {
    const teaser =
      'Two years late and twice as dear as planned: what the new bridge means for the town and its buses.'
    expect(of({ teaser })).toBe(teaser)
    expect(of({ teaser: `${teaser} Read more →` })).not.toBe(teaser)
    expect(of({ teaser: `${teaser} The post ${title} appeared first on Our Paper.` })).toBe(teaser)
  })

  test.each([
    ['the headline again', `${title}.`],
    [
      'cut off',
      'Two years late and twice as dear as planned: what the new bridge means for the town and its…',
    ],
    [
      'a line of software',
      'The post about the new bridge in Gyumri and its buses appeared first on Our Paper.',
    ],
    ['the beginning of the text', lede],
    ['a few words', 'All about the bridge.'],
  ])('is not the teaser where that is %s', (_, teaser) => {
    expect(of({ teaser })).toBe(`${lede} ${second}`)
  })

  test('is made of the teaser where there is no text, and of the headline where there is neither', () => {
    expect(of({ text: '', teaser: 'The bridge is open.' })).toBe('The bridge is open.')
    expect(of({ text: '' })).toBe(title)
    expect(of({ text: '', title: '' })).toBe('')
  })

  test('is never longer than 400 characters, and cut at a word only where no sentence is shorter', () => {
    const long = `The bridge ${'with its many arches and lamps '.repeat(40)}is open.`
    expect(of({ text: long }).length).toBeLessThanOrEqual(longestSummary)
    expect(of({ text: long })).toMatch(/(?:arches|lamps|many|its|with|and)…$/)
    expect(of({ text: `${long} ${text}` })).not.toContain('…')
  })

  test('of ten hostile megabytes reads their beginning', () => {
    for (const scrap of ['A', '" ', 'A. ', '(', 'read more ', '\n'])
      expect(
        of({ text: scrap.repeat(10_000_000 / scrap.length), teaser: scrap.repeat(100_000) }).length,
      ).toBeLessThan(401)
  })
})

describe('reading', () => {
  test('takes a minute at least', () => {
    for (const words of ['', 'word', 'word '.repeat(100)]) expect(readingMinutes(words, 'en')).toBe(1)
  })

  test('takes longer where words are longer', () => {
    const words = 'word '.repeat(1140)
    expect(readingMinutes(words, 'en')).toBe(5)
    expect(readingMinutes(words, 'de')).toBe(6)
    expect(readingMinutes(words, 'az')).toBe(readingMinutes(words, 'tr'))
    expect(readingMinutes(words, 'xx')).toBeGreaterThan(1)
  })
})
