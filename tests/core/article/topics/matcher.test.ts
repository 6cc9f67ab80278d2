import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Matcher } from '#core/article/topics/matcher.ts'
import { formed, topic } from '../topic.ts'

describe('the matcher', () => {
  const places = [
    formed('karabakh', 'en', 'Karabakh~'),
    formed('nagorno-karabakh', 'en', 'Nagorno Karabakh~'),
    topic('azerbaijan', {
      forms: { en: ['Azerbaijan~'], az: ['Azərbaycan~'] },
      ethnic: { en: ['Azerbaijani~'] },
      mask: { en: ['East Azerbaijan~'] },
    }),
    formed('short', 'tr', 'ab'),
    formed('long', 'en', 'Yerevan~'),
  ]
  const find = (text: string, language = 'en') =>
    new Matcher(places).find(text, language).map(({ topic, sign, form }) => [topic.id, sign, form])

  test('takes the longest of what overlaps', () => {
    expect(find('Nagorno-Karabakh and Karabakh')).toEqual([
      ['nagorno-karabakh', 'form', 'Nagorno-Karabakh'],
      ['karabakh', 'form', 'Karabakh'],
    ])
  })

  test('finds nothing in what is masked, and goes on behind it', () => {
    expect(find('East Azerbaijan province, and Azerbaijan')).toEqual([['azerbaijan', 'form', 'Azerbaijan']])
    expect(find('An Azerbaijani in Azerbaijan')).toEqual([
      ['azerbaijan', 'ethnic', 'Azerbaijani'],
      ['azerbaijan', 'form', 'Azerbaijan'],
    ])
  })

  test('takes the longest on each axis: a church named after a country speaks for both', () => {
    const matcher = new Matcher([
      topic('armenia', { ethnic: { en: ['Armenian~'] } }),
      { ...formed('church', 'en', 'Armenian Church~'), kind: 'organisation', of: ['armenia'] },
      { ...formed('religion', 'en', 'church~'), kind: 'theme' },
    ])
    expect(matcher.find('The Armenian Church', 'en').map(({ topic, form }) => [topic.id, form])).toEqual([
      ['armenia', 'Armenian'],
      ['church', 'Armenian Church'],
      ['religion', 'Church'],
    ])
  })

  test('reads endings in another script than the name’s', () => {
    const matcher = new Matcher([formed('works', 'ru', 'BMW~yan')])
    for (const text of ['BMWами', 'BMW'])
      expect(matcher.find(text, 'ru').map(({ form }) => form)).toEqual([text])
    expect(matcher.find('BMWок', 'ru')).toEqual([])
  })

  test('finds each way through a form of many, and no other', () => {
    const ends = ['a', 'e', 'i', 'o', 'u', 'ar', 'er', 'ir', 'or', 'ur']
    const spelled = `{${ends.join()}}`
    const matcher = new Matcher([formed('many', 'en', `West${spelled} Mid${spelled} East${spelled}`)])
    for (const [at, end] of ends.entries()) {
      const text = `West${end} Mid${ends[(at * 3 + 1) % 10]} East${ends[(at * 7 + 2) % 10]}`
      expect(matcher.find(text, 'en').map(({ form }) => form)).toEqual([text])
    }
    expect(matcher.find('Westa Midas Easta', 'en')).toEqual([])
  })

  test('takes no place out of a person’s name, nor out of a body’s that does not act for it', () => {
    const matcher = new Matcher([
      formed('ararat', 'en', 'Ararat~'),
      formed('belarus', 'en', 'Minsk~'),
      { ...formed('mirzoyan', 'en', 'Ararat Mirzoyan~'), kind: 'person' },
      { ...formed('group', 'en', 'Minsk Group'), kind: 'organisation' },
    ])
    const found = (text: string) => matcher.find(text, 'en').map(({ topic }) => topic.id)
    expect(found('Ararat Mirzoyan on the Minsk Group')).toEqual(['mirzoyan', 'group'])
    expect(found('From Minsk to Ararat')).toEqual(['belarus', 'ararat'])
  })

  test('a mask speaks for its own topic only', () => {
    const matcher = new Matcher([
      topic('armenia', { forms: { en: ['Armenia~'] }, mask: { en: ['Armenia, Colombia'] } }),
      formed('colombia', 'en', 'Colombia~'),
    ])
    expect(matcher.find('Armenia, Colombia', 'en').map(({ topic }) => topic.id)).toEqual(['colombia'])
  })

  test('a name written just so is no cue that it folds to', () => {
    const matcher = new Matcher([
      formed('goris', 'az', '=Gorus'),
      topic('diplomacy', { kind: 'theme', weak: { az: ['görüş~'] } }),
    ])
    const found = (text: string) => matcher.find(text, 'az').map(({ topic }) => topic.id)
    expect(found('Gorus rayonu')).toEqual(['goris'])
    expect(found('Görüş keçirilib')).toEqual(['diplomacy'])
  })

  test('takes long names in any language, short ones only in their own', () => {
    expect(find('Yerevan', 'de')).toHaveLength(1)
    expect(find('ab', 'en')).toEqual([])
    expect(find('ab', 'tr')).toHaveLength(1)
    expect(find('ab', 'und')).toHaveLength(1)
  })

  test('says which topic has a form that cannot be read', () => {
    expect(() => new Matcher([formed('broken', 'ru', 'а~nosuch')])).toThrow(/^topic broken, ru: .*~nosuch/)
  })

  test('says where in the text a form stands, for any text', () => {
    const matcher = new Matcher(places)
    const words = fc.array(
      fc.oneof(fc.constantFrom('Karabakh', 'Nagorno', 'Azerbaijan’s', 'East ', '-', ' ', ', '), fc.string()),
    )
    fc.assert(
      fc.property(words, parts => {
        const text = parts.join('')
        let end = 0
        for (const hit of matcher.find(text, 'en')) {
          expect(text.slice(hit.start, hit.end)).toBe(hit.form)
          expect(hit.start).toBeGreaterThanOrEqual(end)
          end = hit.end
        }
      }),
      { numRuns: 500 },
    )
  })

  test('finds every one of very many forms in a long text', () => {
    const many = Array.from({ length: 2_000 }, (_, number) =>
      formed(`place-${number}`, 'en', `Place${number}~`),
    )
    const matcher = new Matcher([...places, ...many])
    expect(matcher.find('Nagorno Karabakh and Place7’s own Place1999 '.repeat(20_000), 'en')).toHaveLength(
      60_000,
    )
  })
})
