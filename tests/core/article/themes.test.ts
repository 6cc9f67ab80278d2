import { describe, expect, test } from 'vitest'
import { recogniseLanguage } from '#core/article/language.ts'
import { topicFinder } from '#core/article/topics.ts'
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
