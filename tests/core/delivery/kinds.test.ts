import { describe, expect, test } from 'vitest'
import { readTyped } from './read-typed.ts'

describe('outlets by owner and country', () => {
  test.each([
    ['armenia without state media', 'armenia not from state'],
    ['armenia no state-owned outlets', 'armenia not from state'],
    ['armenia without government media', 'armenia not from state'],
    ['only independent outlets', 'from independent'],
    ['armenia only independent', 'armenia from independent'],
    ['armenia, georgia independent media daily 08:00', 'armenia,georgia from independent daily 08:00'],
    ['armenia from independent and private outlets', 'armenia from independent,private'],
    ['armenia from georgian outlets', 'armenia from ge'],
    ['armenia from independent Georgian outlets', 'armenia from ge,independent'],
    ['georgia from Turkish and French media', 'georgia from fr,tr'],
    ['georgia from am, ge outlets', 'georgia from am,ge'],
    ['georgia from United Kingdom media', 'georgia from gb'],
    ['armenia without russian outlets', 'armenia not from ru'],
    ['armenia without state and russian outlets', 'armenia not from ru,state'],
    ['armenia without outlets from russia, azerbaijan', 'armenia not from az,ru'],
    [
      'armenia without state and pro-government media, sport',
      'armenia without sport not from pro-government,state',
    ],
    ['armenia not from jamnews', 'armenia without outlet:jam-news.net'],
    [
      'armenia from oc media and jamnews daily 08:00',
      'armenia from outlet:jam-news.net,outlet:oc-media.org daily 08:00',
    ],
    ['armenia least 2 independent outlets', 'armenia least 2'],
  ])('“%s” is %s', (typed, meant) => expect(readTyped(typed)).toBe(meant))

  test.each([
    ['ru', 'армения без государственных СМИ', 'armenia not from state'],
    ['ru', 'армения без госСМИ', 'armenia not from state'],
    ['ru', 'армения без СМИ России', 'armenia not from ru'],
    ['ru', 'армения из грузинских изданий', 'armenia from ge'],
    ['ru', 'только независимые издания', 'from independent'],
    ['ru', 'армения кроме спорта, провластных', 'armenia without sport not from pro-government'],
    ['de', 'armenien ohne Staatsmedien', 'armenia not from state'],
    ['de', 'armenien nur unabhängige Medien', 'armenia from independent'],
    ['de', 'armenien aus georgischen Medien', 'armenia from ge'],
    ['tr', 'ermenistan devlet medyası olmadan', 'armenia not from state'],
    ['tr', 'ermenistan hariç rus medyası', 'armenia not from ru'],
    ['tr', 'ermenistan hariç bağımsız yayınlar', 'armenia not from independent'],
    ['tr', 'ermenistan rus medyası hariç günlük 08:00', 'armenia not from ru daily 08:00'],
    ['tr', 'ermenistan spor hariç günlük 08:00', 'armenia without sport daily 08:00'],
    ['tr', 'ermenistan sadece bağımsız yayınlar', 'armenia from independent'],
    ['az', 'ermənistan dövlət mediası olmadan', 'armenia not from state'],
    ['az', 'gürcüstan rus mediası istisna', 'georgia not from ru'],
    ['az', 'ermənistan yalnız müstəqil nəşrlər', 'armenia from independent'],
    ['az', 'gürcüstan azərbaycan mediası', 'georgia from az'],
    ['hy', 'վրաստան առանց պետական լրատվամիջոցների', 'georgia not from state'],
    ['hy', 'վրաստան պետական լրատվամիջոցներից բացի', 'georgia not from state'],
    ['hy', 'վրաստան միայն անկախ լրատվամիջոցներ', 'georgia from independent'],
    ['ka', 'სომხეთი სახელმწიფო მედიის გარეშე', 'armenia not from state'],
    ['ka', 'საქართველო გარდა რუსული მედიისა', 'georgia not from ru'],
    ['ka', 'სომხეთი მხოლოდ დამოუკიდებელი გამოცემები', 'armenia from independent'],
  ])('are understood in %s: “%s”', (locale, typed, meant) => expect(readTyped(typed, locale)).toBe(meant))

  test.each([
    ['en', 'armenia without Russian state media', 'Russian state media'],
    ['en', 'armenia not from state Russian outlets', 'state Russian outlets'],
    ['az', 'ermənistan rus dövlət mediası olmadan', 'rus dövlət mediası'],
    ['ru', 'армения без российских государственных СМИ', 'российских государственных СМИ'],
  ])('are not left out by both at once in %s: “%s”', (locale, typed, words) => {
    expect(() => readTyped(typed, locale)).toThrow(words)
    expect(() => readTyped(typed, locale)).toThrow(/without russian outlets/)
  })

  test('are not guessed', () => {
    const refused = [
      'armenia without pro-russian media',
      'armenia from opposition media',
      'armenia from oc media and nobody',
      'armenia without public television',
      'armenia media',
      'private',
      'armenia from jamnews, independent',
      'armenia from independent without independent media',
    ]
    for (const typed of refused) expect(() => readTyped(typed), typed).toThrow(/\/follow /)
  })

  test('what is said of them anew takes the place of what was said before, and “any” takes it back', () => {
    const now = (typed: string) => readTyped(typed, 'en', ['armenia from ge,independent not from state'])
    expect(now('armenia from private')).toBe('armenia from ge,private not from state')
    expect(now('armenia from any')).toBe('armenia not from state')
    expect(now('armenia without any')).toBe('armenia from ge,independent')
  })
})
