import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recogniseLanguage } from '#core/article/text/language.ts'
import { readTextArticle } from '#core/article/text/see-also.ts'
import { topicFinder } from '#core/article/topics/topics.ts'
import { lexicon, region } from '../../../support/sample-bot.ts'

const find = topicFinder(region, lexicon.matcher())

function topicsOf(title: string, text = '', more: { url?: string; regional?: boolean } = {}): string[] {
  const language = recogniseLanguage(`${title}\n${text}`)
  return find({ title, text, language, ...more }).map(({ id }) => id)
}

/** Headlines of our own wording, and what they are about at least. */
const headlines: readonly (readonly [string, readonly string[]])[] = [
  ['Armenia’s parliament debates the budget', ['armenia']],
  ['Azerbaijan and Georgia sign a rail deal', ['azerbaijan', 'georgia']],
  ['В Азербайджане открыли новый мост', ['azerbaijan']],
  ['Пашинян встретился с Алиевым в Москве', ['armenia', 'azerbaijan', 'russia']],
  ['Грузинские виноделы едут в Ереван', ['georgia', 'yerevan', 'armenia']],
  ['Bakıda Ermənistan nümayəndə heyəti qarşılanıb', ['baku', 'armenia', 'azerbaijan']],
  ['Azərbaycanın ixracı artıb', ['azerbaijan']],
  ['ƏLİYEV RUSİYADA', ['russia']],
  ['Azerbaycan’ın başkenti Bakü’de festival', ['azerbaijan', 'baku']],
  ['Բաքվում հանդիպեցին Հայաստանի և Վրաստանի նախարարները', ['baku', 'armenia', 'georgia']],
  ['Ադրբեջանում ընտրություններ են', ['azerbaijan']],
  ['საქართველოს პრემიერი ბაქოში ჩავიდა', ['georgia', 'baku']],
  ['აზერბაიჯანში ახალი ხიდი გაიხსნა', ['azerbaijan']],
  ['Aserbaidschan und Armenien setzen Grenzgespräche fort', ['azerbaijan', 'armenia']],
  ['Talks on Nagorno‑Karabakh resume', ['nagorno-karabakh']],
  ['Сухум и Цхинвал обсудили поставки', ['sukhumi', 'tskhinvali']],
]

/** What must not be found: words that only look like a place's. */
const lookAlikes: readonly (readonly [string, string])[] = [
  ['Earthquake shakes Armenia, Colombia', 'armenia'],
  ['Trade through East Azerbaijan province of Iran grows', 'azerbaijan'],
  ['Fulton County judge in Georgia drops charges', 'georgia'],
  ['Georgia Tech wins in Atlanta', 'georgia'],
  ['Georgian architecture of London on show', 'georgia'],
  ['How to carve a roast turkey', 'turkey'],
  ['Рабочие грузили груз в порту', 'georgia'],
  ['Bakıcı aranıyor: çocuk bakımı', 'baku'],
  ['Gümrük vergileri artıyor', 'gyumri'],
  ['Ռուսական իրան նոր մեքենան', 'iran'],
]

describe('what an article is about', () => {
  test.each(headlines)('%s', (title, expected) => {
    expect(topicsOf(title)).toEqual(expect.arrayContaining([...expected]))
  })

  test.each(lookAlikes)('%s is not about %s', (title, topic) => {
    expect(topicsOf(title)).not.toContain(topic)
  })

  test('a surname alone speaks for its place only beside another sign, or in an outlet of the region', () => {
    expect(topicsOf('Bayramov opens a bakery')).not.toContain('azerbaijan')
    expect(topicsOf('Bayramov receives the ambassador', '', { regional: true })).toContain('azerbaijan')
  })

  test('a disputed place does not make an article one about where it is filed', () => {
    expect(topicsOf('Abkhazia opens a school')).not.toContain('georgia')
  })

  test('the Georgia of an article without other signs is the country, beside American ones it is not', () => {
    expect(topicsOf('Georgia reports fewer tourists')).toContain('georgia')
    expect(
      topicsOf('Georgia counts ballots', 'Democrats and Republicans wait for the county.'),
    ).not.toContain('georgia')
    expect(
      topicsOf('Senators from the United States visit Tbilisi, Georgia', 'They met in Batumi too.'),
    ).toContain('georgia')
  })

  test('keeps the evidence: the form, where it stood, and at which offsets', () => {
    const [title, text] = [
      'Baku hosts a fair',
      'Guests came from Yerevan.\n\nArmenia and Azerbaijan took part.',
    ]
    for (const { evidence } of find({ title, text, language: 'en' }))
      for (const { form, where, start, end } of evidence) {
        const part = { title, lead: 'Guests came from Yerevan.', text: '', url: '' }[where]
        if (part) expect(part.slice(start, end)).toBe(form)
      }
    expect(find({ title, text, language: 'en' }).find(({ id }) => id === 'baku')?.evidence[0]).toMatchObject({
      form: 'Baku',
      where: 'title',
    })
  })

  test('a section of the outlet’s site says a little', () => {
    const url = 'https://outlet.example/armenia/politics/1.html'
    const found = find({ title: 'Armenian minister resigns', text: '', url, language: 'en' })
    expect(found.find(({ id }) => id === 'armenia')?.evidence.map(({ where }) => where)).toEqual([
      'title',
      'url',
    ])
  })

  test('a hundred thousand matches end in bounded evidence', () => {
    const [match] = find({ title: 'Armenia', text: 'Armenia '.repeat(100_000), language: 'en' })
    expect(match?.id).toBe('armenia')
    expect(match?.evidence.length).toBeLessThanOrEqual(20)
  })
})

const seed = join(import.meta.dirname, '../../../../../shared/seed/putin-meets-aliyev.txt')
describe.skipIf(!existsSync(seed))('the seed article (skipped where ../shared is absent)', () => {
  test('is about Azerbaijan, Russia and Armenia, and about nothing that only its "See Also" list names', () => {
    const { title, text, seeAlso } = readTextArticle(readFileSync(seed, 'utf8'))
    const found = topicsOf(title, text)
    expect(found).toEqual(expect.arrayContaining(['azerbaijan', 'russia', 'armenia']))
    for (const topic of ['georgia', 'abkhazia', 'syria', 'nikol-pashinyan', 'ararat-mirzoyan'])
      expect(found).not.toContain(topic)
    expect(seeAlso).toHaveLength(4)
  })
})
