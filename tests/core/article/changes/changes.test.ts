import { describe, expect, test } from 'vitest'
import { describeChanges, type Version } from '#core/article/changes/changes.ts'
import { readNames } from '#core/article/text/names.ts'
import { wordChange } from '../word-change.ts'

const before: Version = {
  title: 'Fire in Gyumri hurts 12',
  summary: '',
  text: 'A fire in a shop in Gyumri injured 12 people on Monday. Police chief Aram Sargsyan said that the cause was not known. The shop was closed.\n\nNothing else was told.',
}
const revised = (changes: Partial<Version>) =>
  describeChanges(before, { ...before, ...changes }, 'en').map(wordChange)
const replaced = (from: string, to: string) => revised({ text: before.text.replace(from, to) })

describe('between two revisions', () => {
  test('nothing changed', () => {
    expect(revised({})).toEqual([])
  })

  test('the headline and a number changed', () => {
    expect(revised({ title: 'Fire in Gyumri hurts 14', text: before.text.replace('12', '14') })).toEqual([
      'headline: “Fire in Gyumri hurts 12” → “Fire in Gyumri hurts 14”',
      'number: 12 → 14 people injured',
      'text: 1 sentence rewritten',
    ])
  })

  test('a name changed, or was added', () => {
    expect(replaced('Aram Sargsyan', 'Armen Petrosyan')).toContain('name: Aram Sargsyan → Armen Petrosyan')
    expect(replaced('was not known', 'was not known to Davit Hakobyan')).toContain(
      'name added: Davit Hakobyan',
    )
  })

  test('sentences came and went', () => {
    expect(revised({ text: `${before.text} The owner lives abroad.` })).toEqual(['text: 1 sentence added'])
    expect(replaced(' The shop was closed.', '')).toEqual(['text: 1 sentence removed'])
  })

  test.each([
    ['Police chief', 'Police cheif'],
    ['closed.', 'closed!'],
    ['\n\n', '\n \n'],
    ['the cause', 'the “cause”'],
  ])('only spelling and punctuation changed: %j, %j', (from, to) => {
    expect(replaced(from, to)).toEqual(['minor: spelling or punctuation'])
  })

  test.each([
    ['en', 'Correction: An earlier version of this article gave a wrong name.'],
    ['ru', 'Уточнение: в предыдущей версии было другое имя.'],
    ['hy', 'Ուղղում. նախորդ տարբերակում այլ անուն էր։'],
    ['ka', 'შესწორება: წინა ვერსიაში სხვა სახელი ეწერა.'],
    ['az', 'Düzəliş: əvvəlki versiyada başqa ad yazılmışdı.'],
    ['tr', 'Düzeltme: haberin önceki halinde başka bir isim vardı.'],
    ['de', 'Korrektur: In einer früheren Version stand ein anderer Name.'],
  ])('a correction note was added (%s)', (language, note) => {
    const [change] = describeChanges(before, { ...before, text: `${before.text}\n\n${note}` }, language)
    expect(change).toEqual({ kind: 'correction', text: note })
  })

  test.each([
    ['en', 'This article has been retracted.'],
    ['ru', 'Материал снят с публикации.'],
    ['tr', 'Haber yayından kaldırılmıştır.'],
  ])('the article was withdrawn (%s)', (language, text) => {
    expect(describeChanges(before, { ...before, text }, language)[0]).toEqual({ kind: 'retraction', text })
  })

  test('a whole new text of ten megabytes is described too', () => {
    const text = 'That is number 1 of the lines. '.repeat(330_000)
    expect(revised({ text }).length).toBeGreaterThan(0)
    expect(revised({ title: 'A '.repeat(100_000) }).length).toBeGreaterThan(0)
  })
})

describe('a name', () => {
  test('has one key in every language and case', () => {
    const texts: [string, string][] = [
      ['en', 'In Moscow yesterday Ilham Aliyev’s guests met.'],
      ['ru', 'Вчера в Москве с Ильхамом Алиевым встретились гости.'],
      ['ru', 'Вчера гости Ильхама Алиева уехали.'],
      ['az', 'Dünən qonaqlar İlham Əliyevin yanında olublar.'],
      ['tr', 'Dün konuklar İlham Aliyev’in yanındaydı.'],
      ['hy', 'Երեկ հյուրերը հանդիպեցին Իլհամ Ալիևին։'],
    ]
    const keys = texts.map(([language, text]) =>
      readNames({ title: '', text, language })
        .map(({ key }) => key)
        .find(key => key.startsWith('il')),
    )
    expect(new Set(keys.map(key => key?.replace('eliev', 'aliev')))).toEqual(new Set(['ilham aliev']))
  })

  test('is not read where capitals say nothing', () => {
    expect(readNames({ title: 'New Bridge Opens After Two Years', text: '', language: 'en' })).toEqual([])
    expect(readNames({ title: '', text: 'Yesterday it rained. The rain was warm.', language: 'en' })).toEqual(
      [],
    )
    expect(readNames({ title: '', text: 'გუშინ თბილისში წვიმდა.', language: 'ka' })).toEqual([])
  })
})
