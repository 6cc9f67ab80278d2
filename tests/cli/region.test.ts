import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/main.ts'
import { settingsOf, temporaryFolder } from '../support/running-chapar.ts'
import { writeRegion } from '../support/small-region.ts'

const shipped = join(import.meta.dirname, '../../config/regions/south-caucasus')
let place: ReturnType<typeof temporaryFolder>
beforeAll(() => {
  place = temporaryFolder()
})
afterAll(() => place.remove())

const region = (...args: readonly string[]) => chapar('region', ...args)
function chapar(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/chapar.js', ...args], {
    env: { PATH: process.env.PATH ?? '', CHAPAR_DATA: join(place.folder, 'data') },
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

/** A copy of the shipped pack with one more file of topics. */
function packWith(name: string, extra: string): string {
  const folder = join(place.folder, name)
  cpSync(shipped, folder, { recursive: true })
  writeFileSync(join(folder, 'topics', 'extra.yaml'), extra)
  return folder
}

describe('chapar region check', () => {
  test('finds nothing to mend in the region in use', () => {
    expect(region('check')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^south-caucasus: \d+ topics, \d+ sources; nothing to mend$/m),
    })
  })

  test('counts as many topics of the region as doctor does, which names the countries beside them', () => {
    const said = chapar('doctor', '--offline').out
    const [, topics] = /Region: south-caucasus: (\d+) topics and \d+ other countries/.exec(said) ?? []
    expect(region('check').out).toContain(`south-caucasus: ${topics} topics,`)
  })

  test('gives what it finds by file and line, as words and as one document', () => {
    const folder = packWith(
      'thin',
      '- id: nowhere\n  kind: city\n  names: { en: Nowhere }\n  forms: { en: [Nowhere~] }\n',
    )
    const said = region('check', folder)
    expect(said.code).toBe(1)
    expect(said.out).toMatch(
      /thin\/topics\/extra\.yaml:3: nowhere has no name in ru, hy, ka, az, tr, de; add it\n/,
    )
    const { findings } = JSON.parse(region('check', folder, '--json').out)
    expect(findings).toContainEqual({
      check: 'languages',
      state: 'problem',
      file: expect.stringMatching(/thin\/topics\/extra\.yaml$/),
      line: 3,
      says: 'nowhere has no name in ru, hy, ka, az, tr, de; add it',
    })
  })

  test('tells in the same way what keeps a pack from loading', () => {
    const folder = packWith(
      'broken',
      '- { id: yerevan, kind: city, parent: atlantis, names: { en: Yerevan } }\n',
    )
    const { code, out } = region('check', folder)
    expect(code).toBe(1)
    expect(out).toMatch(/broken\/topics\/places\.yaml:\d+: the topic id yerevan is given twice/)
    expect(out).toMatch(/broken\/topics\/extra\.yaml:1: yerevan names the topic atlantis/)
  })

  test('looks through the sample edition and every file of topics, whatever its ending', () => {
    const folder = packWith('sampled', '')
    rmSync(join(folder, 'topics', 'extra.yaml'))
    const sample = join(folder, 'sample.yaml')
    const text = readFileSync(sample, 'utf8')
    writeFileSync(sample, text.replace('outlet: sample-yerevan-daily', 'outlet: sample-yerevan-dayly'))
    expect(region('check', folder).out).toMatch(
      /sampled\/sample\.yaml:\d+: the outlet sample-yerevan-dayly is none of those above\n/,
    )
    rmSync(sample)
    expect(region('check', folder).code).toBe(0)
    writeFileSync(join(folder, 'topics', 'extra.yml'), '- { id: yerevan, kind: town }\n')
    expect(region('check', folder).out).toMatch(
      /sampled\/topics\/extra\.yml:1: yerevan\.kind: should be one of/,
    )
  })

  test('a region without a sample edition opens its preview all the same', async () => {
    const settings = settingsOf({
      CHAPAR_DATA: join(place.folder, 'unsampled'),
      CHAPAR_REGION: writeRegion(join(place.folder, 'small')),
    })
    const running = await run(settings)
    expect(running.sample).toBe(false)
    expect((await fetch(running.url)).status).toBe(200)
    await running.stop()
  })

  test('is wrong use without a task, with another, or with a folder that is no region', () => {
    expect(region()).toMatchObject({ code: 2, err: expect.stringContaining('Which task?') })
    expect(region('mend')).toMatchObject({ code: 2, err: expect.stringContaining('There is no task "mend"') })
    expect(region('check', '/no/such/folder')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not a region folder'),
    })
  })
})
