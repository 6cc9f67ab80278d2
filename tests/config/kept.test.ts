import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Kept } from '../../config/region/kept.ts'
import { readYaml } from '../../config/region/yaml.ts'
import { temporaryFolder } from '../support/running-chapar.ts'

let place: ReturnType<typeof temporaryFolder>
let folder: string
let file: string
beforeEach(() => {
  place = temporaryFolder()
  folder = join(place.folder, 'cache', 'parsed')
  file = join(place.folder, 'towns.yaml')
})
afterEach(() => place.remove())

const town = z.strictObject({ id: z.string(), people: z.number().default(0) })
const numbers = Array.from({ length: 400 }, (_, index) => index)
const towns = (people: number) => numbers.map(id => `- id: town-${id}\n  people: ${people}\n`).join('')

/** Reads the file as each start does; gives the people of the first town, or what is wrong. */
function start(parser?: () => string): number | readonly string[] | undefined {
  const problems: string[] = []
  const read = readYaml(file, z.array(town), problems, new Kept(folder, parser))
  return problems.length > 0 ? problems : read?.value[0]?.people
}

/** Puts other text in the place of what was kept. */
function damage(change: (text: string) => string): void {
  const [name = ''] = readdirSync(folder)
  writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')))
}

/** What a program that counts differently might have kept. */
function keptBefore(value: unknown): string {
  const text = JSON.stringify(value)
  return `${createHash('sha256').update(text).digest('hex')}\n${text}`
}

describe('what a file says', () => {
  test('is kept, and taken from there at the next start', () => {
    writeFileSync(file, towns(7))
    expect(start()).toBe(7)
    damage(() => keptBefore([{ id: 'town-0', people: 8 }]))
    expect(start()).toBe(8)
  })

  test('is read anew once the file is another, and found again when it is as before', () => {
    writeFileSync(file, towns(7))
    start()
    writeFileSync(file, towns(9))
    expect(start()).toBe(9)
    expect(readdirSync(folder)).toHaveLength(2)
    writeFileSync(file, towns(7))
    expect(start()).toBe(7)
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('is read anew by a parser that is another', () => {
    writeFileSync(file, towns(7))
    start(() => 'the parser before')
    damage(() => keptBefore([{ id: 'town-0', people: 8 }]))
    expect([start(() => 'the parser before'), start()]).toEqual([8, 7])
  })

  test('is read anew, and kept nowhere, where the parser cannot be told', () => {
    const parser = () => expect.fail('not readable')
    writeFileSync(file, towns(7))
    expect([start(parser), start(parser)]).toEqual([7, 7])
    expect(() => readdirSync(folder)).toThrow('ENOENT')
  })

  test.each<[string, (text: string) => string]>([
    ['empty', () => ''],
    ['cut off', text => text.slice(0, -100)],
    ['changed by a single figure', text => text.replace('"people":7', '"people":8')],
    ['something else', () => 'no digest\nand no JSON'],
    ['of an older schema', () => keptBefore([{ id: 'town-0', mayor: 'somebody' }])],
  ])('is read anew, and kept again, where what was kept is %s', (_, change) => {
    writeFileSync(file, towns(7))
    start()
    damage(change)
    expect(start()).toBe(7)
    const [name = ''] = readdirSync(folder)
    expect(readFileSync(join(folder, name), 'utf8')).toContain('"people":7')
  })

  test('is read each time where nothing can be kept', () => {
    writeFileSync(file, towns(7))
    // A file where a folder should be: nobody can write there, whoever runs the test.
    writeFileSync(join(place.folder, 'cache'), '')
    expect([start(), start()]).toEqual([7, 7])
  })

  test('is told from its line where it is wrong, also after it was right', () => {
    writeFileSync(file, towns(7))
    start()
    writeFileSync(file, towns(7).replace('people: 7\n- id: town-1\n', 'people: few\n- id: town-1\n'))
    const wrong = [expect.stringMatching(/towns\.yaml:2: town-0\.people: should be a number$/)]
    expect([start(), start()]).toEqual([wrong, wrong])
    writeFileSync(file, `${towns(7)}- id: [\n`)
    expect(start()).toEqual([expect.stringMatching(/towns\.yaml:80[12]: /)])
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('has its lines also where it was kept', () => {
    writeFileSync(file, towns(7))
    const lines = [1, 2].map(() => {
      const read = readYaml(file, z.array(town), [], new Kept(folder))
      return [read?.line([0, 'id']), read?.line([3, 'people']), read?.line([399])]
    })
    const of = [1, 8, 799]
    expect(lines).toEqual([of, of])
  })

  test('is not kept where it is short, as small files are parsed at once', () => {
    writeFileSync(file, '- id: town-1\n  people: 7\n')
    expect([start(), start()]).toEqual([7, 7])
    expect(() => readdirSync(folder)).toThrow('ENOENT')
  })

  test('is let go of when it is the oldest of a hundred, and so is what was never finished', () => {
    mkdirSync(folder, { recursive: true })
    for (const index of numbers.slice(0, 100)) {
      const old = join(folder, `unfinished-${index}`)
      writeFileSync(old, '')
      utimesSync(old, 1_000 + index, 1_000 + index)
    }
    writeFileSync(file, towns(7))
    start()
    const names = readdirSync(folder)
    expect(names).toHaveLength(100)
    expect(names).not.toContain('unfinished-0')
    expect(names.filter(name => name.endsWith('.json'))).toHaveLength(1)
  })
})
