import { describe, expect, test } from 'vitest'
import { readTyped } from './read-typed.ts'

describe('what people say in their own language', () => {
  test.each([
    ['en', 'armenia every morning', 'armenia daily 08:00'],
    ['en', 'armenia in the evening', 'armenia daily 20:00'],
    ['en', 'armenia every morning at 9', 'armenia daily 09:00'],
    ['en', 'armenia weekly friday in the evening', 'armenia weekly friday 20:00'],
    ['ru', 'армения каждое утро', 'armenia daily 08:00'],
    ['ru', 'армения ежедневно в 9 утра', 'armenia daily 09:00'],
    ['de', 'armenien abends', 'armenia daily 20:00'],
    ['tr', 'ermenistan her sabah', 'armenia daily 08:00'],
    ['az', 'ermənistan hər səhər', 'armenia daily 08:00'],
    ['az', 'ermənistan cümə axşamı', 'armenia weekly thursday 08:00'],
    ['hy', 'վրաստան ամեն առավոտ', 'georgia daily 08:00'],
    ['ka', 'სომხეთი ყოველ დილით', 'armenia daily 08:00'],
  ])('a part of the day is a time, in %s: “%s”', (locale, typed, meant) =>
    expect(readTyped(typed, locale)).toBe(meant),
  )

  test.each([
    ['ru', 'армения по-русски', 'armenia in ru'],
    ['ru', 'россия на русском и английском', 'russia in ru,en'],
    ['ru', 'россия на русском языке', 'russia in ru'],
    ['az', 'gürcüstan rus dilində', 'georgia in ru'],
    ['az', 'gürcüstan azərbaycanca', 'georgia in az'],
    ['tr', 'gürcistan rusça', 'georgia in ru'],
    ['hy', 'վրաստան հայերեն', 'georgia in hy'],
    ['ka', 'საქართველო ქართულად', 'georgia in ka'],
    ['ka', 'საქართველო რუსულ ენაზე', 'georgia in ru'],
    ['de', 'georgien auf Russisch', 'georgia in ru'],
  ])('a language is said by itself, in %s: “%s”', (locale, typed, meant) =>
    expect(readTyped(typed, locale)).toBe(meant),
  )

  test.each([
    ['tr', 'gürcistan spor hariç', 'georgia without sport'],
    ['tr', 'gürcistan "maç" hariç', 'georgia without "maç"'],
    ['az', 'gürcüstan idman olmadan', 'georgia without sport'],
    ['hy', 'վրաստան սպորտից բացի', 'georgia without sport'],
    ['ka', 'საქართველო, სომხეთი სპორტის გარეშე', 'armenia,georgia without sport'],
  ])('what is left out may stand before the word for it, in %s: “%s”', (locale, typed, meant) =>
    expect(readTyped(typed, locale)).toBe(meant),
  )

  test.each([
    ['en', 'armenia / georgia', 'armenia,georgia'],
    ['en', 'armenia|georgia daily 8', 'armenia,georgia daily 08:00'],
    ['en', 'https://jam-news.net/', 'outlet:jam-news.net'],
    ['en', 'armenia from https://oc-media.org', 'armenia from outlet:oc-media.org'],
    ['en', 'armenia text only', 'armenia no pictures'],
    ['ru', 'армения без фото', 'armenia no pictures'],
    ['ka', 'საქართველო ფოტოების გარეშე', 'georgia no pictures'],
  ])('as a phone has it, in %s: “%s”', (locale, typed, meant) => expect(readTyped(typed, locale)).toBe(meant))

  test('a site that is not read may be added', () => {
    for (const typed of ['https://example.org/news', 'example.org'])
      expect(() => readTyped(typed)).toThrow(
        `I read no outlet at “${typed}”. To have it read here: /source add ${typed}`,
      )
  })

  test('what is no time of day or language they have is said', () => {
    expect(() => readTyped('armenia every 2 hours')).toThrow(/“every 2” is no time I know[^\n]*hourly/)
    expect(() => readTyped('armenia hourly in the evening')).toThrow(
      /“hourly” and “in the evening” do not go together/,
    )
    expect(() => readTyped('georgien auf Deutsch', 'de')).toThrow(/„auf Deutsch“ wird kein Medium gelesen/)
  })
})
