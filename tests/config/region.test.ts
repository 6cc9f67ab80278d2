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
    expect(lines).toContainEqual(expect.stringMatching(/^\/sources\.yaml:4: 0\.feed: /))
    expect(lines).toContainEqual(expect.stringMatching(/^\/sources\.yaml:6: 0\.ownership: /))
    expect(lines).toContainEqual(expect.stringMatching(/^\/sources\.yaml:8: 1\.id: a kebab-case id/))
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
