import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkPack } from '../../config/region/check.ts'
import { loadPack } from '../../config/region.ts'
import { temporaryFolder } from '../support/running-chapar.ts'

const shipped = join(import.meta.dirname, '../../config/regions/south-caucasus')
let place: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  place = temporaryFolder()
  cpSync(shipped, place.folder, { recursive: true })
})
afterEach(() => place.remove())

/** What is found with more topics in the pack, as "file:line: words", the shipped pack's own notes left out. */
function findings(extra: string): string[] {
  writeFileSync(join(place.folder, 'topics', 'extra.yaml'), extra)
  return found()
}

function found(): string[] {
  return checkPack(loadPack(place.folder))
    .filter(({ state }) => state === 'problem')
    .map(({ file, line, says }) => `${file.slice(place.folder.length)}:${line}: ${says}`)
}

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(place.folder, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(path, text.replace(from, to))
}

const names = '{ en: Nowhere, ru: Нигде, hy: Ոչտեղ, ka: არსად, az: Heçyer, tr: Hiçyer, de: Nirgendwo }'
const forms = `
  forms:
    en: [Nowhereville~]
    ru: [Нигдеград~m]
    hy: [Ոչտեղաշեն~]
    ka: [არსადეთ~]
    az: [Heçyerabad~]
    tr: [Hiçyerköy~]
    de: [Nirgendheim~]
`

describe('the check of a region pack', () => {
  test('finds nothing to mend in the shipped one', () => {
    expect(found()).toEqual([])
  })

  test('finds nothing to mend in a topic that has all it needs', () => {
    expect(findings(`- id: nowhere\n  kind: city\n  parent: armenia\n  names: ${names}${forms}`)).toEqual([])
  })

  test('tells which languages a name or a form lacks', () => {
    expect(
      findings(
        '- id: nowhere\n  kind: city\n  names: { en: Nowhere, ru: Нигде }\n  forms: { en: [Nowhereville~] }\n',
      ),
    ).toEqual([
      '/topics/extra.yaml:3: nowhere has no name in hy, ka, az, tr, de; add it',
      '/topics/extra.yaml:4: nowhere has no forms in ru, hy, ka, az, tr, de; add them',
    ])
  })

  test('tells a form that is found in an ordinary word', () => {
    const found = findings(
      `- id: nowhere\n  kind: city\n  names: ${names}${forms.replace('Heçyerabad~', 'Gorus~').replace('Нигдеград~m', 'Гор~a')}`,
    )
    expect(found).toContainEqual(
      expect.stringMatching(/^\/topics\/extra\.yaml:9: the form Gorus~ of nowhere is found in “görüş”/),
    )
    expect(found).toContainEqual(
      expect.stringMatching(/^\/topics\/extra\.yaml:6: the form Гор~a of nowhere is found in “гора”/),
    )
  })

  test('tells a form that names two topics', () => {
    const found = findings(
      `- id: nowhere\n  kind: city\n  names: ${names}${forms.replace('Nowhereville~', 'Yerevan~')}`,
    )
    expect(found).toContainEqual(
      expect.stringMatching(/^\/topics\/places\.yaml:\d+: “yerevan” \(en\) names yerevan as well as nowhere/),
    )
  })

  test('tells a form that cannot be read', () => {
    expect(
      findings(`- id: nowhere\n  kind: city\n  names: ${names}${forms.replace('Нигдеград~m', 'Нигде~wide')}`),
    ).toContainEqual(expect.stringMatching(/^\/topics\/extra\.yaml:6: nowhere: .*~wide is none of ru's/))
  })

  test('tells an institution of the region that cannot be read', () => {
    change('region.yaml', '=Ombudsman,', 'Ombudsman~wide,')
    expect(found()).toContainEqual(
      expect.stringMatching(/^\/region\.yaml:\d+: domestic: .*~wide is none of en's/),
    )
  })

  test('tells two sources of one feed, and a country that there is not', () => {
    change('sources.yaml', 'feed: https://jam-news.net/feed/', 'feed: https://oc-media.org/feed/')
    change('sources.yaml', 'country: GE', 'country: UK')
    expect(found()).toEqual([
      expect.stringMatching(/^\/sources\.yaml:\d+: oc-media is of UK, which is no country's/),
      expect.stringMatching(
        /^\/sources\.yaml:\d+: jam-news-en reads the same feed as oc-media \(.*sources\.yaml:26\); /,
      ),
    ])
  })

  test('tells words of status in what is shown, in any language', () => {
    const found = findings(
      `- id: nowhere\n  kind: person\n  names: ${names.replace('Nirgendwo', 'das besetzte Nirgendwo').replace('Нигде', 'так называемое Нигде')}${forms}  roles:\n    - { role: De facto mayor }\n`,
    )
    expect(found).toContainEqual(expect.stringContaining('“besetzte”, a word of status'))
    expect(found).toContainEqual(expect.stringContaining('“так называемое”, a word of status'))
    expect(found).toContainEqual(
      expect.stringMatching(/^\/topics\/extra\.yaml:13: .*“De facto”, a word of status/),
    )
  })

  test('asks for both names of a town in every language', () => {
    change('topics/places.yaml', 'ru: Ханкенди (Степанакерт)', 'ru: Ханкенди')
    expect(found()).toEqual([
      expect.stringMatching(
        /^\/topics\/places\.yaml:\d+: khankendi is “Ханкенди” alone; give both names, as “A \(B\)”/,
      ),
    ])
  })

  test('tells roles whose dates cannot be', () => {
    const person = (roles: string) =>
      findings(`- id: nobody\n  kind: person\n  names: ${names}${forms}  roles: ${roles}\n`)
    const dates = ["from: '2024', to: '2024-02'", "from: '2024-03', to: '2023-02-01'", "from: '2023-02-29'"]
    expect(person(`[${dates.map(each => `{ role: Mayor, ${each} }`).join(', ')}]`)).toEqual([
      '/topics/extra.yaml:12: nobody is Mayor from 2024-03 to 2023-02-01, which is backwards',
      expect.stringContaining('“2023-02-29” of nobody is no date'),
    ])
    expect(person('[]')).toEqual([expect.stringContaining('nobody has no role')])
  })

  test('wants outlets of each side and a third party for a place, and none of disputed authorities alone', () => {
    change('region.yaml', '[apsnypress]', '[]')
    expect(found()).toEqual([
      expect.stringMatching(/^\/region\.yaml:\d+: georgia has no enabled outlet of abkhazia; enable one/),
      expect.stringMatching(/^\/region\.yaml:\d+: abkhazia has no enabled outlet of abkhazia; enable one/),
      expect.stringMatching(
        /^\/sources\.yaml:\d+: apsnypress is enabled without an outlet of the other side/,
      ),
    ])
  })

  test('wants three outlets of two kinds of ownership, by ids that are there', () => {
    change(
      'region.yaml',
      /abkhazia:\n {4}sides: [^\n]*\n {4}elsewhere: [^\n]*/,
      'abkhazia:\n    sides: { abkhazia: [apsnypress], georgia: [nobody-news] }',
    )
    expect(found().map(line => line.replace(/^\S+ /, ''))).toEqual([
      expect.stringContaining('abkhazia has 1 enabled outlets of 1 kinds of ownership; it needs 3 of 2'),
      expect.stringContaining('abkhazia has no enabled outlet of georgia'),
      expect.stringContaining('abkhazia has no enabled outlet of elsewhere'),
      expect.stringContaining('abkhazia lists nobody-news, which is not in sources.yaml'),
    ])
  })
})
