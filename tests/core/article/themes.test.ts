import { describe, expect, test } from 'vitest'
import { recogniseLanguage } from '#core/article/text/language.ts'
import { topicFinder } from '#core/article/topics/topics.ts'
import { lexicon, region } from '../../support/sample-bot.ts'

const find = topicFinder(region, lexicon.matcher())
const kinds = new Map(region.topics.map(({ id, kind }) => [id, kind]))

function themesOf(title: string): string[] {
  const language = recogniseLanguage(title)
  const found = find({ title, text: '', language, regional: true }).map(({ id }) => id)
  return found.filter(id => kinds.get(id) === 'theme')
}

/** Headlines of our own wording, and all their themes. */
const headlines: readonly (readonly [string, readonly string[]])[] = [
  ['Georgia’s wheat harvest falls after a dry summer', ['economy-trade']],
  ['Урожай пшеницы в Армении вырос на треть', ['economy-trade']],
  ['Azərbaycanda buğda yığımı başa çatıb, fermerlər razıdır', ['economy-trade']],
  ['Türkiye’de çiftçiler hasat sonuçlarını açıkladı', ['economy-trade']],
  ['Ernte in Georgien fällt schlechter aus als im Vorjahr', ['economy-trade']],
  ['Հայաստանում ցորենի բերքահավաքն ավարտվել է', ['economy-trade']],
  ['საქართველოში ხორბლის მოსავალი გაიზარდა', ['economy-trade']],
  ['Armenia raises its electricity exports to Georgia', ['economy-trade', 'energy']],
  ['В Грузии построят новую подстанцию', ['energy']],
  ['Հայաստանում նոր ենթակայան կկառուցվի', ['energy']],
  ['საქართველოში ახალი ქვესადგური აშენდება', ['energy']],
  ['Georgian president arrives in Yerevan on official visit', ['diplomacy']],
  ['Azerbaijan and Armenia start joint military drills', ['conflict-security']],
  ['Ordu təlimlərə başladı', ['conflict-security']],
  ['Ordumuz sərhəddədir', ['conflict-security']],
  ['Türk ordusu sınırda', ['conflict-security']],
  ['Ordu’da yeni park açıldı', []],
  ['Protesters in Tbilisi demand new elections', ['politics-elections', 'protests']],
]

/** A weak cue is a word of many meanings. */
const weakCues: readonly (readonly [string, string])[] = [
  ['Inflation in Georgia falls in March', 'protests'],
  ['Ambassador meets the President of Armenia', 'politics-elections'],
  ['Azerbaijan’s oil exports reach Europe by sea', 'environment'],
]

describe('the themes of a headline', () => {
  test.each(headlines)('%s', (title, expected) => {
    expect(themesOf(title).sort()).toEqual(expected)
  })

  test.each(weakCues)(
    '%s: a theme named outright leaves out %s, which one weak cue hints at',
    (title, theme) => {
      expect(themesOf(title)).not.toContain(theme)
    },
  )
})

/** An article with a text, as a feed carries it; `passing` themes are those its words only pass by. */
function themesOfArticle(title: string, text: string) {
  const language = recogniseLanguage(`${title}\n${text}`)
  const found = find({ title, text, language, regional: true }).filter(({ id }) => kinds.get(id) === 'theme')
  const ids = (passing: boolean) =>
    found.flatMap(match => ((match.passing === true) === passing ? [match.id] : []))
  return { about: ids(false), passing: ids(true) }
}

describe('a theme whose words only pass by', () => {
  test.each([
    [
      'Shepherds found safe above Mestia',
      'Rescuers found two shepherds above Mestia after a landslide. They had a charged phone with them.',
      ['disasters'],
      'courts-corruption',
    ],
    [
      'Bridge over the Alazani opens to traffic',
      'The railway and the road across the river are part of a transport corridor. The old one is left to cyclists.',
      ['corridors'],
      'sport',
    ],
    [
      'Theatre of Telavi opens its season',
      'The theatre has opened its season with a comedy. The season ends in May with a concert.',
      ['culture-heritage'],
      'sport',
    ],
    [
      'Ночной поезд в Батуми пойдёт раньше',
      'Ночной поезд в Батуми будет отправляться на час раньше. Билеты на поезд продаются в кассах.',
      [],
      'disasters',
    ],
    [
      'Կինոփառատոնը բացվել է Գյումրիում',
      'Կինոփառատոնը ցուցադրում է քսան ֆիլմ։ Երեկոյան ֆիլմերից հետո բացվում է թանգարանը։ Կա նաև դպրոց։',
      ['culture-heritage'],
      'education',
    ],
  ])('%s', (title, text, about, theme) => {
    const found = themesOfArticle(title, text)
    expect(found.about).toEqual(about)
    expect(found.about).not.toContain(theme)
  })

  test('one that the text goes on about is no such one, nor one that the headline names', () => {
    const text =
      'The court in Gori heard two witnesses. The prosecutor asked for a prison term, and the judge will rule in May.'
    expect(themesOfArticle('Bridge in Gori repaired', text).about).toContain('courts-corruption')
    expect(themesOfArticle('Earthquake in Gori', 'Nothing more is known.').about).toEqual(['disasters'])
  })
})
