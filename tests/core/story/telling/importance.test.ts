import { describe, expect, test } from 'vitest'
import { isLight, isSensitive } from '#core/story/telling/gravity.ts'
import { breakingLacks, importanceOf, isBreaking } from '#core/story/telling/importance.ts'
import { at, azerbaijani, report, sources, storyOf, topics } from '../press.ts'

const press = { sources, topics }
const from = (...reports: readonly (readonly [outlet: string, minute: number])[]) =>
  storyOf(reports.map(([outlet, minute]) => report(outlet, `${outlet} on the quake of ${minute}`, minute)))
const three = from(['harbour', 0], ['ridge', 20], ['far', 60])

describe('a story breaks', () => {
  test('where three voices of two countries have it within an hour and a half', () => {
    expect(isBreaking(three, press, at(70))).toBe(true)
  })

  test('not before the third, nor three hours after the first', () => {
    expect(isBreaking(three, press, at(59))).toBe(false)
    expect(isBreaking(three, press, at(181))).toBe(false)
  })

  test('not where they come slowly, from one country, or with one voice', () => {
    expect(isBreaking(from(['harbour', 0], ['ridge', 20], ['far', 95]), press, at(100))).toBe(false)
    expect(isBreaking(from(['shore', 0], ['shore-ru', 5], ['quay', 9]), press, at(30))).toBe(false)
    const text = 'TBILISI (Reuters) - The ground shook.'
    const copied = storyOf(
      ['harbour', 'ridge', 'far'].map((id, minute) => report(id, `Shaking ${id}`, minute, { text })),
    )
    expect(isBreaking(copied, press, at(30))).toBe(false)
  })

  test('for Armenia’s outlets as for Azerbaijan’s', () => {
    const swapped = from(['harbour', 0], ['shore', 20], ['far', 60])
    for (const minute of [30, 70, 181])
      expect(isBreaking(swapped, press, at(minute))).toBe(isBreaking(three, press, at(minute)))
  })
})

describe('a story of one country', () => {
  const four = (title: string, ...about: readonly string[]) => {
    const outlets = ['quay', 'shore', 'pier', 'mole']
    return storyOf(
      outlets.map((id, minute) => report(id, `${title}, ${id} has seen`, minute)),
      ...about,
    )
  }
  const all = new Map([...sources, ...['pier', 'mole'].map(id => [id, azerbaijani(id)] as const)])
  const lacks = (story: ReturnType<typeof four>) => breakingLacks(story, { sources: all, topics }, at(30))

  test('breaks where it is grave and four voices have it, not three', () => {
    const crash = four('Passenger plane crashes near Ganja', 'disasters', 'azerbaijan')
    expect(lacks(crash)).toBeNull()
    expect(lacks(four('Forty people killed near Ganja', 'azerbaijan'))).toBeNull()
    const articles = crash.articles.slice(0, 3)
    expect(lacks({ ...crash, articles })).toEqual({ kind: 'voices of one country', has: 3 })
    expect(lacks({ ...crash, articles: articles.slice(1) })).toEqual({ kind: 'voices', has: 2 })
  })

  test('does not where people are freed, or what is grave is named in passing', () => {
    expect(lacks(four('Forty people freed near Ganja', 'azerbaijan'))).toMatchObject({ kind: 'country' })
    const opened = four('Ministry opens a forum', 'disasters', 'azerbaijan')
    const topics = opened.topics.map(topic => ({ ...topic, primary: topic.id !== 'disasters' }))
    expect(lacks({ ...opened, topics })).toMatchObject({ kind: 'country' })
  })

  test('does not where it is not grave, nor where it may be the claim of one side', () => {
    expect(lacks(four('Ministry opens a forum', 'economy-trade', 'azerbaijan'))).toMatchObject({
      kind: 'country',
    })
    for (const sides of [['azerbaijan', 'armenia'], ['abkhazia']])
      expect(lacks(four('Shots near a village', 'conflict-security', ...sides))).toMatchObject({
        kind: 'country',
      })
  })
})

describe('sport, courtesies and anniversaries', () => {
  const told = (titles: readonly string[], ...about: readonly string[]) =>
    breakingLacks(
      storyOf(
        titles.map((title, at) => report(['harbour', 'ridge', 'far'][at] ?? 'far', title, at)),
        ...about,
      ),
      press,
      at(30),
    )
  const three = (title: string) => [title, `${title}, says another`, `Just in: ${title}`]

  test('do not break', () => {
    expect(told(three('Armenia beat Latvia 2-1'), 'sport')).toEqual({ kind: 'light' })
    expect(told(three('President congratulates his colleague'), 'diplomacy')).toEqual({ kind: 'light' })
    expect(told(three('Gyumri marks anniversary of the earthquake'), 'disasters')).toEqual({ kind: 'light' })
  })

  test('unless they are grave, or of politics', () => {
    expect(told(three('Stand collapses at the cup final'), 'sport', 'disasters')).toBeNull()
    expect(told(three('Twelve killed at the cup final'), 'sport')).toBeNull()
    expect(told(three('Former footballer elected president'), 'sport', 'politics-elections')).toBeNull()
    expect(told(three('March on the anniversary is broken up'), 'protests')).toBeNull()
    const parade = ['Explosion at parade in Yerevan', 'Blast in Yerevan on the anniversary', 'Yerevan blast']
    expect(told(parade, 'disasters')).toBeNull()
    const half = ['President congratulates his colleague', 'New bridge opens over the Kura']
    expect(isLight(storyOf(half.map(title => report('harbour', title))))).toBe(false)
  })

  /** As three outlets tell it in one language. */
  const toldIn = (language: string, title: string) =>
    breakingLacks(
      storyOf(['harbour', 'ridge', 'far'].map((id, at) => report(id, `${title} ${id}`, at, { language }))),
      press,
      at(30),
    )

  test.each([
    ['en', 'Gunman kills 8 at birthday party in Tbilisi'],
    ['en', 'Gunmen attack anniversary parade, 25 killed'],
    ['en', 'Anniversary of Spitak, where in 2026 there were 25 killed'],
    ['en', 'Hackers leak credentials of thousands of voters'],
    ['ru', 'Взрыв на дне рождения в Тбилиси: 8 погибших'],
    ['ru', 'Нападение на парад в честь юбилея: почти 25 погибших'],
    ['ru', 'Минобороны возложило ответственность за обстрел'],
    ['hy', 'Պայթյուն ծննդյան տոնին Թբիլիսիում. 8 զոհ'],
    ['hy', 'Հարձակում տարեդարձի շքերթի վրա. 25 մարդ զոհվեց'],
    ['ka', 'აფეთქება დაბადების დღეზე თბილისში: 8 ადამიანი დაიღუპა'],
    ['ka', 'თავდასხმა საიუბილეო აღლუმზე, იუბილეზე 25 ადამიანი დაიღუპა'],
    ['az', 'İldönümü paradına hücum: 25 nəfər öldü'],
    ['az', 'Yubiley mərasimində partlayış: 12 ölü'],
    ['tr', 'Düğün kutlamasında patlama: 12 ölü'],
    ['tr', 'Yıldönümü töreninde patlama: 12 ölü'],
    ['de', 'Schüsse auf Geburtstagsfeier in Tiflis'],
    ['de', 'Angriff auf Parade zum Jahrestag: 25 Tote'],
    ['de', 'Staatsanwalt gedenkt Anklage zu erheben'],
  ])('are none where people are killed or accused, in %s: %s', (language, title) => {
    expect(toldIn(language, title)).toBeNull()
  })

  test.each([
    ['en', 'Armenia marks anniversary of the quake that killed 25,000'],
    ['en', 'Anniversary of Spitak, where in 1988 there were 25,000 killed'],
    ['en', 'New ambassador presents credentials to the president'],
    ['ru', 'Годовщина землетрясения: 25 000 погибших'],
    ['ru', 'Президент возложил цветы к мемориалу'],
    ['hy', 'Երկրաշարժի տարելիցը. 25 000 զոհ'],
    ['ka', 'მიწისძვრის წლისთავი: 25 000 ადამიანი დაიღუპა'],
    ['az', 'Soyqırımın ildönümü: 613 nəfər öldürüldü'],
    ['tr', 'Depremin yıldönümü: 17 bin ölü'],
    ['de', 'Jahrestag des Erdbebens: 25.000 Tote'],
    ['de', 'Eriwan gedenkt der Opfer des Bebens'],
  ])('are still those where the dead of then are recalled, in %s: %s', (language, title) => {
    expect(toldIn(language, title)).toEqual({ kind: 'light' })
  })

  test.each([
    ['ru', 'Алиев поздравил коллегу с юбилеем'],
    ['hy', 'Նախագահը շնորհավորել է գործընկերոջը'],
    ['ka', 'პრეზიდენტმა კოლეგას იუბილე მიულოცა'],
    ['az', 'Prezident həmkarını təbrik edib'],
    ['tr', 'Cumhurbaşkanı mevkidaşını tebrik etti'],
    ['de', 'Präsident gratuliert seinem Kollegen zum Jahrestag'],
    ['en', 'President Aliyev receives newly appointed ambassador of Colombia'],
    ['ru', 'Президент принял новоназначенного посла Колумбии'],
    ['hy', 'Նախագահն ընդունել է Կոլումբիայի նորանշանակ դեսպանին'],
    ['ka', 'პრეზიდენტმა კოლუმბიის ახლადდანიშნული ელჩი მიიღო'],
    ['az', 'Prezident Kolumbiyanın yeni təyin olunmuş səfirini qəbul edib'],
    ['tr', 'Cumhurbaşkanı Kolombiya’nın yeni atanan büyükelçisini kabul etti'],
    ['de', 'Präsident empfängt die neue Botschafterin Kolumbiens'],
  ])('are told in %s', (language, title) => {
    expect(toldIn(language, title)).toEqual({ kind: 'light' })
  })
})

test('a story is sensitive by what its first report counts, wherever that stands', () => {
  const isOf = (...reports: ReturnType<typeof report>[]) => isSensitive(storyOf(reports))
  const [title, words] = ['Blast near the village', 'Three people were killed in it.']
  expect(isOf(report('harbour', title))).toBe(false)
  expect(isOf(report('harbour', title, 0, { excerpt: words }))).toBe(true)
  expect(isOf(report('harbour', title, 0, { summary: words }))).toBe(true)
  expect(isOf(report('harbour', title), report('far', title, 5, { summary: words }))).toBe(false)
  expect(isOf()).toBe(false)
})

describe('importance', () => {
  const score = (story: ReturnType<typeof from>, minute = 90) =>
    importanceOf(story, sources, at(minute)).score

  test('grows with voices, countries and pace', () => {
    expect(score(three)).toBeGreaterThan(score(from(['harbour', 0], ['ridge', 20])))
    expect(score(from(['harbour', 0], ['ridge', 20]))).toBeGreaterThan(
      score(from(['shore', 0], ['quay', 20])),
    )
    expect(score(three, 90)).toBeGreaterThan(score(three, 900))
  })

  test('of courtesies is half, however many tell of them', () => {
    const two = (title: string) => storyOf([report('shore', title, 0), report('ridge', title, 5)])
    const courtesy = two('President receives newly appointed ambassador of Colombia')
    expect(score(courtesy)).toBeLessThan(score(from(['harbour', 0])))
    expect(score(two('President summons ambassador of Colombia'))).toBe(2 * score(courtesy))
  })

  test('tells what it rests on', () => {
    expect(importanceOf(three, sources, at(120))).toMatchObject({ independent: 3, countries: 3, pace: 1.5 })
  })
})
