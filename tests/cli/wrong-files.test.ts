import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/running-chapar.ts'
import { writeRegion } from '../support/small-region.ts'

let place: ReturnType<typeof temporaryFolder>
let region: string
beforeAll(() => {
  place = temporaryFolder()
  region = writeRegion(place.folder)
})
afterAll(() => place.remove())

/** Runs the command line in a folder of its own, as a person would there. */
function chapar(
  args: readonly string[],
  more: { input?: string | Buffer; stdout?: number; region?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('bin/chapar.js'), ...args], {
    cwd: place.folder,
    env: {
      PATH: process.env.PATH ?? '',
      CHAPAR_DATA: join(place.folder, 'data'),
      CHAPAR_REGION: more.region ?? region,
    },
    encoding: 'utf8',
    input: more.input ?? '',
    stdio: ['pipe', more.stdout ?? 'pipe', 'pipe'],
  })
  return { code: status, out: stdout, err: stderr }
}

describe('files that are not what they should be', () => {
  test('a folder is called one, whichever verb is given it', () => {
    expect(chapar(['topics', '.'])).toEqual({ code: 1, out: '', err: 'Cannot read .: it is a folder\n' })
    expect(chapar(['parse', '.'])).toEqual({ code: 1, out: '', err: '.: it is a folder\n' })
    expect(chapar(['sources', 'import', '.']).err).toBe('Cannot read .: it is a folder\n')
    expect(chapar(['restore', '.']).err).toBe('. is a folder; name the backup in it\n')
    const made = `There was no database in ${join(place.folder, 'data')} (CHAPAR_DATA); one is made.\n`
    expect(['/latest', '/latest'].map(line => chapar(['ask', line]).err)).toEqual([made, ''])
    expect(chapar(['correct', 'list'])).toEqual({ code: 0, out: '', err: 'Nothing was corrected so far.\n' })
    expect(chapar(['backup', '.', '--force']).err).toBe('. is a folder; name a file in it\n')
  })

  test('a folder where the database is to stand is told before anything is done', () => {
    const [database, aside] = ['data/chapar.db', 'aside.db'].map(name => join(place.folder, name)) as [
      string,
      string,
    ]
    chapar(['correct', 'list'])
    expect(chapar(['backup', 'aside.db']).code).toBe(0)
    rmSync(database)
    mkdirSync(database)
    expect(chapar(['restore', 'aside.db'])).toEqual({
      code: 1,
      out: '',
      err: `${database} is a folder, where the database is to stand; move it away first\n`,
    })
    rmSync(database, { recursive: true })
    expect(chapar(['restore', 'aside.db']).code).toBe(0)
    rmSync(aside)
  })

  test('an answer that fails by the bot’s own fault is told by the code too', () => {
    chapar(['correct', 'list'])
    expect(chapar(['ask', '/latest']).code).toBe(0)
    const database = new DatabaseSync(join(place.folder, 'data/chapar.db'))
    database.exec('PRAGMA foreign_keys = OFF; ALTER TABLE stories RENAME TO elsewhere')
    database.close()
    const { code, out } = chapar(['ask', '/latest'])
    expect(code).toBe(1)
    expect(out).not.toMatch(/SQL|elsewhere| at /)
    rmSync(join(place.folder, 'data'), { recursive: true })
  })

  test('a device, a pipe or a name without a letter is not taken for a backup’s place', () => {
    const pipe = join(place.folder, 'pipe')
    spawnSync('mkfifo', [pipe])
    chapar(['correct', 'list'])
    expect(chapar(['backup', 'pipe', '--force']).err).toBe(
      'pipe is no file that a backup could stand in the place of\n',
    )
    expect(statSync(pipe).isFIFO()).toBe(true)
    expect(chapar(['backup', '']).code).toBe(2)
    expect(chapar(['restore', '']).code).toBe(2)
  })

  test('the name of a file is told as it was typed', () => {
    writeFileSync(join(place.folder, 'notes'), 'no database')
    expect(chapar(['restore', 'notes']).err).toMatch(/^notes is damaged or no database/)
    expect(chapar(['restore', 'nowhere']).err).toBe('There is no file nowhere\n')
  })

  test('an address of another kind than the web’s is told from a file that is not there', () => {
    expect(chapar(['parse', 'ftp://outlet.example/feed']).err).toMatch(/an address begins with http/)
    expect(chapar(['parse', 'nowhere.xml']).err).toBe('nowhere.xml: no such file, or it cannot be read\n')
  })

  test('of several feeds one that is none is told of once', () => {
    const { out, err } = chapar(['parse', 'nowhere.xml', 'nothing.xml'])
    expect({ out, lines: err.trim().split('\n').length }).toEqual({ out: '', lines: 2 })
  })

  test('for - what comes by standard input is read, by whichever verb', () => {
    const item = '<item><title>A bridge opens in Batumi</title><link>https://outlet.example/1</link></item>'
    const feed = `<rss version="2.0"><channel><title>Outlet</title>${item}</channel></rss>`
    expect(JSON.parse(chapar(['parse', '-', '--json'], { input: feed }).out)).toMatchObject({
      title: 'Outlet',
      items: [{ title: 'A bridge opens in Batumi' }],
    })
    const text = 'A bridge opens in Batumi\n\nIt took two years to build, and it carries trains.'
    expect(JSON.parse(chapar(['read', '-', '--json'], { input: text }).out)).toMatchObject({
      input: '-',
      title: 'A bridge opens in Batumi',
    })
    expect(chapar(['parse', '-']).err).toMatch(/^-: /)
  })

  test('articles in UTF-16, as a shell of Windows writes them, are read', () => {
    const line = '{"id":1,"title":"A bridge opens in Batumi, ბათუმი"}\r\n'
    const input = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(line, 'utf16le')])
    expect(chapar(['stories', '-'], { input })).toEqual({
      code: 0,
      out: 'A bridge opens in Batumi, ბათუმი\n',
      err: '',
    })
  })

  test('what is no list of articles at all is not told line by line', () => {
    const { code, err } = chapar(['topics', '-'], { input: 'x\n'.repeat(500) })
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 1, lines: 21 })
    expect(err).toMatch(/\n500 such lines in all\n$/)
  })

  test('a list of articles in one piece is told how to become lines', () => {
    const { code, err } = chapar(['topics', '-'], { input: '[{"id":1,"title":"Rain in Batumi"}]\n' })
    expect({ code, err }).toEqual({
      code: 1,
      err: 'line 1: not an article as JSON with "id" and "title"; passed over\nArticles stand one on a line, and not in a list; jq -c ".[]" makes lines of one.\n',
    })
  })

  test('what the operator can mend is told without “something went wrong”', () => {
    writeFileSync(join(place.folder, 'notes'), 'no folder')
    chapar(['correct', 'list'])
    expect(chapar(['backup', 'notes/backup.db']).err).toBe(
      'There is no folder notes to put the backup into\n',
    )
    writeFileSync(join(place.folder, '.env'), 'HTTP_HOST=nowhere.invalid\nCHAPAR_PREVIEW=off\n')
    const { code, out, err } = chapar(['run'])
    writeFileSync(join(place.folder, '.env'), '')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^nowhere\.invalid is no address of this machine: set HTTP_HOST/)
  })

  test('a headline cannot move the cursor of the terminal', () => {
    const input = `${JSON.stringify({ id: 1, title: 'Rain \u001b[2J in Batumi' })}\n`
    expect(chapar(['topics', '-'], { input }).out).not.toContain('\u001b')
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk is told as one', () => {
    const stdout = openSync('/dev/full', 'w')
    const input = '{"id":1,"title":"A bridge opens in Batumi"}\n'
    expect(chapar(['topics', '-'], { input, stdout })).toMatchObject({
      code: 1,
      err: 'The result cannot be written: the disk is full\n',
    })
  })

  test('a slip in the name of a setting is found by doctor', () => {
    writeFileSync(join(place.folder, '.env'), 'TELEGRAM_TOKN=1\nDATABASE_URL=of another program\n')
    expect(chapar(['doctor', '--offline']).out).toMatch(
      /^ {4}Settings: all can be used, but there is none called TELEGRAM_TOKN;/,
    )
    writeFileSync(
      join(place.folder, '.env'),
      'TELEGRAM_TOKEN=123456789:of_nobody_there_is_anywhere\nCHAPAR_SAMPLE=on\n',
    )
    expect(chapar(['doctor', '--offline']).out).toMatch(
      /^ {4}Settings: all can be used, but CHAPAR_SAMPLE=on has invented news posted/,
    )
    writeFileSync(join(place.folder, '.env'), '')
  })

  test('a slip in a setting is told at the start too, and a form that cannot be read says where to look', () => {
    const pack = writeRegion(join(place.folder, 'bad'))
    const file = join(pack, 'topics', 'places.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Armenia~', 'Armenia{,n'))
    writeFileSync(join(place.folder, '.env'), 'TELEGRAM_BOT_TOKEN=1\n')
    const told =
      'The region pack has faults, and "chapar region check" says on which lines:\ntopic armenia, en: the form "Armenia{,n" cannot be read; words, {a,b}, ~ and * are allowed\n'
    expect(chapar(['topics', '-'], { region: pack })).toEqual({ code: 2, out: '', err: told })
    expect(chapar(['run'], { region: pack })).toEqual({
      code: 2,
      out: '',
      err: `Settings: there is none called TELEGRAM_BOT_TOKEN; .env.example has their names\n${told}`,
    })
    writeFileSync(join(place.folder, '.env'), '')
    expect(chapar(['doctor', '--offline'], { region: pack }).out).toMatch(
      /^!! {2}Region: three-countries: .*; "chapar region check" names \d+ things to mend$/m,
    )
    writeFileSync(join(pack, 'sources.yaml'), 'none')
    const unread = chapar(['doctor', '--offline'], { region: pack })
    expect(unread).toMatchObject({ code: 1, err: '' })
    expect(unread.out).toMatch(/^!! {2}Region: .*sources\.yaml:1: the file: should be a list\n.* Database: /m)
  })

  test('doctor makes no database where there is none, and one that is damaged hides nothing else', () => {
    const data = join(place.folder, 'data')
    rmSync(data, { recursive: true, force: true })
    const none = chapar(['doctor', '--offline'])
    expect(none).toMatchObject({ code: 0, err: '' })
    expect(none.out).toContain(
      `    Database: there is none in ${data} (CHAPAR_DATA) yet; the first start makes it\n`,
    )
    expect(existsSync(data)).toBe(false)
    mkdirSync(data)
    writeFileSync(join(data, 'chapar.db'), 'no database at all, and longer than a header is')
    const damaged = chapar(['doctor', '--offline'])
    expect(damaged).toMatchObject({ code: 1, err: '' })
    expect(damaged.out).toMatch(
      /^ok {2}Settings: .*\n.*Region: .*\n!! {2}Database: .* is damaged or no database/,
    )
    rmSync(data, { recursive: true })
    writeFileSync(data, 'a file where the folder is to stand')
    expect(chapar(['doctor', '--offline']).out).toMatch(
      /^!! {2}Database: .* cannot be used as the data folder/m,
    )
    rmSync(data)
  })

  test('where not one outlet can be read, doctor asks for the network first', () => {
    const outlets = ['herald', 'paper'].map(id => ({
      id,
      name: id,
      home: `http://127.0.0.1/${id}`,
      // Of this machine itself nothing is asked, so that no network is needed for this.
      feed: `http://127.0.0.1/${id}`,
      language: 'en',
      country: 'GE',
      ownership: 'private',
      enabled: true,
      evidence: { status: 'working' },
    }))
    writeFileSync(join(place.folder, 'outlets.yaml'), JSON.stringify(outlets))
    writeFileSync(join(place.folder, '.env'), 'CHAPAR_SOURCES=outlets.yaml\n')
    const { code, out } = chapar(['doctor'])
    writeFileSync(join(place.folder, '.env'), '')
    expect(code).toBe(1)
    expect(out.match(/^!! {2}Source.*$/gm)?.[0]).toMatch(/^!! {2}Sources: not one can be read;/)
  })

  test('words that nobody asked for are refused', () => {
    expect(chapar(['doctor', 'tokens'])).toMatchObject({ code: 2, out: '' })
    expect(chapar(['run', 'twice'])).toMatchObject({ code: 2, out: '' })
  })
})
