import { describe, expect, test } from 'vitest'
import { nameKey } from '#core/article/topics/place-name.ts'
import { topicFinder } from '#core/article/topics/topics.ts'
import { lexicon, region } from '../../support/sample-bot.ts'

const find = topicFinder(region, lexicon.matcher())
const countries = new Set(region.topics.filter(({ kind }) => kind === 'country').map(({ id }) => id))

function countriesOf(
  title: string,
  text = '',
  more: { url?: string; home?: string; language?: string } = {},
) {
  return find({ title, text, language: 'en', ...more })
    .map(({ id }) => id)
    .filter(id => countries.has(id))
}

describe('the towns and divisions of the world speak for their countries', () => {
  test.each([
    ['Storm closes schools in Winnipeg', 'canada'],
    ['Ohio votes on a new school tax', 'us'],
    ['Ferry service returns to Liverpool', 'united-kingdom'],
    ['Bavaria opens a railway museum', 'germany'],
    ['Flood warning for Uttar Pradesh', 'india'],
    ['Bakers of Marseille compare their bread', 'france'],
    ['B.C. plants a million trees', 'canada'],
    ['Library burns in St. Louis', 'us'],
  ])('%s: %s', (title, country) => {
    expect(countriesOf(title)).toEqual([country])
  })

  test('a state behind a town settles the town for the whole article', () => {
    expect(countriesOf('Paris bakery wins a prize', 'The bakery in Paris, Texas, opened in 1950.')).toEqual([
      'us',
    ])
    expect(countriesOf('Fair returns to London', 'LONDON, Ont. — The fair opens on Friday.')).toEqual([
      'canada',
    ])
    expect(countriesOf('Paris bakery wins a prize', 'The bakery in Paris opened in 1950.')).toEqual([
      'france',
    ])
  })

  test('even where the town bears the name of a country', () => {
    const text = 'Singers came to Turkey, Texas, for the weekend. Turkey has 400 people.'
    expect(countriesOf('Song contest in Turkey', text)).toEqual(['us'])
    expect(countriesOf('Song contest in Turkey', 'Singers came to Turkey for the weekend.')).toEqual([
      'turkey',
    ])
  })

  test('a country that is also the name of a town elsewhere stays a country', () => {
    expect(
      countriesOf('Armenia counts its storks', 'Storks nest in Armenia, and Lebanon sees them pass.'),
    ).toEqual(['armenia', 'lebanon'])
  })

  test('what else the article names decides between towns of one name', () => {
    const text = 'Players from Toronto and Ottawa meet in London on Friday. Ontario sends two teams.'
    expect(countriesOf('Chess weekend in London', text)).toEqual(['canada'])
  })

  test('so does the country the outlet is of, where nothing else does', () => {
    const text = 'The library in Cambridge reopens. Cambridge waited two years.'
    expect(countriesOf('Cambridge library reopens', text, { url: 'https://paper.example.co.uk/1' })).toEqual([
      'united-kingdom',
    ])
    expect(countriesOf('Cambridge library reopens', text, { home: 'CA' })).toEqual(['canada'])
  })

  test('a person who bears the name of a town is no town', () => {
    const text = 'The singer Marta Lincoln opened the evening. Lincoln sang for an hour.'
    expect(countriesOf('Evening of songs', text)).toEqual([])
    expect(countriesOf('Skater wins', 'Nine-year-old Georgia Petersen won. Georgia trains daily.')).toEqual(
      [],
    )
  })

  test('a small town counts only behind a word that leads to a place', () => {
    expect(countriesOf('', 'Torrington is a quiet novel about two brothers.')).toEqual([])
    expect(countriesOf('', 'Two brothers opened a bakery in Torrington.')).toEqual(['us'])
  })

  test('and not alone in an article that names another country', () => {
    expect(countriesOf('', 'Rice is dried in Torrington, a valley of Nepal. Nepal exports it.')).toEqual([
      'nepal',
    ])
    const text = 'A teacher from Mexico opened a bakery in Torrington. He had worked in Danbury.'
    expect(countriesOf('A bakery in Danbury', text)).toEqual(['us', 'mexico'])
  })

  test('streets and agreements named after towns are not there', () => {
    expect(countriesOf('Ministers discuss the Paris Agreement')).toEqual([])
    expect(countriesOf('', 'The shop on Oxford Street opens at nine.')).toEqual([])
  })

  test('where a report was sent from says less than where it happened', () => {
    const text = 'LONDON (Reuters) - A bridge was opened in the city of Shiraz on Sunday.'
    expect(countriesOf('Bridge opened', text)).not.toContain('united-kingdom')
  })

  test('what is named more often comes first', () => {
    const text =
      'Talks began.\nChile asked for more time. Chile and Peru share the lake. Officials of Chile left.'
    expect(countriesOf('Peru and Chile talk about a lake', text)[0]).toBe('chile')
  })

  test('in other languages only large towns with unmistakable names count', () => {
    expect(
      countriesOf('Essen und Trinken', 'Essen hält Leib und Seele zusammen.', { language: 'de' }),
    ).toEqual([])
    expect(countriesOf('Museum in Barcelona eröffnet', '', { language: 'de' })).toEqual(['spain'])
  })

  test('names are compared without accents, capitals and apostrophes', () => {
    expect(['São Paulo', "Xi'an", 'Zürich', 'Stratford-upon-Avon', 'Łódź'].map(nameKey)).toEqual([
      'sao paulo',
      'xian',
      'zurich',
      'stratford upon avon',
      'lodz',
    ])
  })

  test('a very long list of towns is read in time linear in its length', () => {
    const text = 'Paris, London, Springfield and Georgia Smith met in Dallas, Tex. '.repeat(20_000)
    expect(find({ title: '', text, language: 'en' }).length).toBeGreaterThan(0)
  })
})

describe('a country whose name people bear', () => {
  test.each([
    'Georgia’s Patriarch opens a school: a view from Sukhumi',
    'Georgia Patriarch opens a school',
    'Georgia Armenia border closed after snow',
  ])('is the country beside what is known for something else: %s', title => {
    expect(countriesOf(title)).toContain('georgia')
  })

  test.each(['Georgia Stevens wins a chess prize in Leeds', 'Painter Georgia Brown shows her work in Rome'])(
    'is none as a given name: %s',
    title => {
      expect(countriesOf(title)).not.toContain('georgia')
    },
  )
})
