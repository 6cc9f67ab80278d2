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
