import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadRegion, RegionError } from '../../config/region.ts'
import { temporaryFolder } from '../support/running-chapar.ts'

const shipped = join(import.meta.dirname, '../../config/regions/south-caucasus')
let place: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  place = temporaryFolder()
  cpSync(shipped, place.folder, { recursive: true })
})
afterEach(() => place.remove())

function faults(): string {
  try {
    loadRegion(place.folder)
  } catch (error) {
    if (error instanceof RegionError) return error.message.replaceAll(place.folder, '')
    throw error
  }
  return ''
}

describe('a region pack', () => {
  test('is told from its file and line where something is wrong', () => {
    writeFileSync(
      join(place.folder, 'sources.yaml'),
      [
        '- id: one',
        '  name: One',
        '  home: https://one.example',
        '  feed: ftp://one.example/rss',
        '  language: en',
        '  ownership: royal',
        '  evidence: { status: working }',
        '- id: Two Words',
        '  name: Two',
        '',
      ].join('\n'),
    )
    const lines = faults().split('\n')
    expect(lines).toContain(
      '/sources.yaml:4: one.feed: should be an address that begins with https:// or http://',
    )
    expect(lines).toContainEqual(
      expect.stringMatching(/^\/sources\.yaml:6: one\.ownership: should be one of independent, private, /),
    )
    expect(lines).toContainEqual(expect.stringMatching(/^\/sources\.yaml:8: entry 2\.id: a kebab-case id/))
    expect(lines).toContain('/sources.yaml:8: Two Words.home: is missing')
  })

  test('says in words what is empty, of another kind, or a key that there is not', () => {
    const told = (text: string) => {
      writeFileSync(join(place.folder, 'sources.yaml'), text)
      return faults().split('\n')[0]
    }
    expect(told('')).toBe('/sources.yaml:1: the file: is empty; it should be a list')
    expect(told('id: one\n')).toBe('/sources.yaml:1: the file: should be a list')
    expect(told('- \n')).toMatch(/^\/sources\.yaml:1: entry 1: is empty; it should be a set of names/)
    expect(told('- { id: 12 }\n')).toMatch(/^\/sources\.yaml:1: entry 1\.id: should be text/)
    const rest =
      'id: one, name: "", home: "https://one.example", feed: "https://one.example/rss", language: en, ownership: state'
    expect(told(`- { ${rest}, evidence: { status: working } }\n`)).toBe('/sources.yaml:1: one.name: is empty')
    const named = rest.replace('""', 'One')
    expect(told(`- { ${named}, evidence: { status: working }, colour: red }\n`)).toBe(
      '/sources.yaml:1: one: there is no key colour; it is left out or spelt otherwise',
    )
    expect(told(`- { ${named}, evidence: { status: working }, timeZone: Tbilisi }\n`)).toBe(
      '/sources.yaml:1: one.timeZone: a time zone of the IANA list, such as Asia/Tbilisi',
    )
  })

  test('says of slips of YAML what to do, from their line', () => {
    const told = (text: string | Buffer, file = 'sources.yaml') => {
      writeFileSync(join(place.folder, file), text)
      return faults().split('\n')[0]
    }
    expect(told('# one\n- id: one\n  name: One: two\n')).toBe(
      '/sources.yaml:3: words with a colon and a space in them stand in quotes, and the lines of an entry begin in the same column',
    )
    expect(told('- id: one\n  name: @one\n')).toBe(
      '/sources.yaml:2: words that begin with @ or ` stand in quotes',
    )
    expect(told('- id: one\n\tname: one\n')).toBe(
      '/sources.yaml:2: a tab at the beginning of a line; YAML takes spaces alone',
    )
    expect(told('- id: one\n  name: One\n  id: two\n')).toMatch(
      /^\/sources\.yaml:3: this key stands twice .* dash/,
    )
    expect(told(Buffer.from('\ufeff- id: one\n', 'utf16le'))).toBe(
      '/sources.yaml:1: is no text in UTF-8; save it as such',
    )
    expect(told('- id: one\n  name: *first\n')).toMatch(
      /^\/sources\.yaml:2: nothing above is marked &first; .* quotes$/,
    )
    expect(told('id: x\nplaces: *none\n', 'region.yaml')).toMatch(/^\/region\.yaml:2: .*&none/)
  })

  test('may repeat in one entry what is marked in another', () => {
    const text = ['one', 'two'].map(
      id =>
        `- { id: ${id}, name: One, home: &${id} https://${id}.example, feed: *one, language: en, ownership: state, evidence: { status: working } }\n`,
    )
    writeFileSync(join(place.folder, 'sources.yaml'), text.join(''))
    const feeds = loadRegion(place.folder).sources.map(({ feed }) => feed)
    expect(feeds).toEqual(['https://one.example', 'https://one.example'])
  })

  test('loses no entry whose dash was forgotten', () => {
    const entry = (id: string) =>
      `id: ${id}\n  name: One\n  home: https://${id}.example\n  feed: https://${id}.example\n  language: en\n  ownership: state\n  evidence: { status: working }\n`
    writeFileSync(join(place.folder, 'sources.yaml'), `  ${entry('one')}- ${entry('two')}`)
    expect(faults()).toMatch(/^\/sources\.yaml:\d+: /)
  })

  test('says on which line a key is that there is not, and what a date or a list should be', () => {
    const entry = (evidence: string) =>
      `- id: one\n  name: One\n  home: https://one.example\n  feed: https://one.example\n  langauge: en\n  language: en\n  country: Georgia\n  evidence: ${evidence}\n`
    writeFileSync(join(place.folder, 'sources.yaml'), entry('{ status: working, seen: 03.10.2026 }'))
    expect(faults().split('\n')).toEqual([
      '/sources.yaml:7: one.country: an ISO 3166-1 code such as GE',
      '/sources.yaml:1: one.ownership: is missing',
      '/sources.yaml:8: one.evidence.seen: should be a date such as 2026-11-28',
      '/sources.yaml:5: one: there is no key langauge; it is left out or spelt otherwise',
    ])
    writeFileSync(join(place.folder, 'sources.yaml'), '[]')
    writeFileSync(
      join(place.folder, 'topics', 'extra.yaml'),
      '- { id: nowhere, kind: city, names: { en: Nowhere }, forms: { en: [] } }\n',
    )
    expect(faults()).toBe('/topics/extra.yaml:1: nowhere.forms.en: is empty')
  })

  test('that is no YAML is told from its line', () => {
    writeFileSync(join(place.folder, 'region.yaml'), 'id: south-caucasus\nnames: [en\n')
    expect(faults()).toMatch(/^\/region\.yaml:\d: /)
  })

  test('that names a topic which is not there says so', () => {
    writeFileSync(
      join(place.folder, 'topics', 'extra.yaml'),
      '- { id: nowhere, kind: city, parent: atlantis, names: { en: Nowhere } }\n',
    )
    expect(faults()).toMatch(/^\/topics\/extra\.yaml:1: nowhere names the topic atlantis/)
  })

  test('that gives an id twice says so', () => {
    writeFileSync(
      join(place.folder, 'topics', 'extra.yaml'),
      '- { id: armenia, kind: country, names: { en: Armenia } }\n',
    )
    expect(faults()).toMatch(
      /^\/topics\/places\.yaml:\d+: the topic id armenia is given twice, first at \/topics\/extra\.yaml:1/,
    )
  })

  test('that is missing says what to set', () => {
    expect(() => loadRegion('/no/such/region')).toThrow(/not a region folder.*CHAPAR_REGION/)
  })
})
