import { expect, test } from 'vitest'
import { cardsOf } from '#core/chat/story-cards.ts'
import { messages } from '../../support/sample-bot.ts'
import { report, sources, storyOf, topics } from '../story/press.ts'

const story = storyOf([report('harbour', 'Ferry to run daily'), report('ridge', 'Ships twice a day', 5)])
const ground = { outlets: new Map(sources), topics, say: messages, sample: false }
const cardIn = (locale: string) => cardsOf([story], { locale }, ground)[0]

test('a card is made once for each language, and anew when an outlet is another', () => {
  const [english, german] = [cardIn('en'), cardIn('de')]
  expect(english?.outletNote).toBe('Georgia, independent')
  expect(german?.outletNote).not.toBe(english?.outletNote)
  expect(cardIn('en')).toBe(english)
  expect(cardIn('de')).toBe(german)
  const harbour = sources.get('harbour')
  if (harbour !== undefined) ground.outlets.set('harbour', { ...harbour, name: 'The Harbour' })
  expect(cardIn('en')?.outlet).toBe('The Harbour')
  expect(cardIn('de')?.outlet).toBe('The Harbour')
  expect(cardsOf([story], { locale: 'en' }, { ...ground, outlets: sources })[0]?.outlet).toBe('Harbour Post')
})

test('an outlet is told without the name of its edition, which is English in every language', () => {
  const told = storyOf([
    report('harbour', 'Ferry to run daily'),
    report('shore-ru', 'Паром пойдёт каждый день', 5),
  ])
  const [card] = cardsOf([told], { locale: 'ru' }, { ...ground, outlets: sources })
  expect(card?.outlet).toBe('Shore Gazette')
  const [other] = cardsOf([told], { locale: 'en' }, { ...ground, outlets: sources })
  expect(other?.alsoIn.map(({ outlet }) => outlet)).toEqual(['Shore Gazette'])
})

test('the town of an outlet without a country is told in the reader’s language, by both its names', () => {
  const told = storyOf([report('cape', 'Ferry to run daily')])
  const noteIn = (locale: string) =>
    cardsOf([told], { locale }, { ...ground, outlets: sources })[0]?.outletNote.split(', ')[0]
  expect(noteIn('en')).toBe('Sukhumi (Sukhum)')
  expect(noteIn('ru')).toBe('Сухуми (Сухум)')
  expect(noteIn('ka')).toBe('სოხუმი (სუხუმი)')
})

test('an excerpt that only repeats the headline is none, whatever stands around the headline', () => {
  const title = 'President receives the new ambassador (PHOTO)'
  const excerptOf = (excerpt: string) =>
    cardsOf([storyOf([report('harbour', title, 0, { excerpt })])], { locale: 'en' }, ground)[0]?.excerpt
  expect(excerptOf('President receives the new ambassador')).toBe('')
  expect(excerptOf('PRESIDENT receives the new ambassador – photo.')).toBe('')
  expect(excerptOf('The ambassador handed over a letter.')).toBe('The ambassador handed over a letter.')
})
