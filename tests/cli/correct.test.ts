import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Clustering } from '../../src/pipeline/cluster.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { joiningStore } from '../../src/storage/joining-store.ts'
import { storyStore } from '../../src/storage/story-store.ts'
import { rss } from '../support/feed-server.ts'
import { temporaryFolder } from '../support/running-chapar.ts'
import { region } from '../support/sample-bot.ts'
import { writeRegion } from '../support/small-region.ts'

const site = 'https://outlet.example'
let place: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  place = temporaryFolder()
  writeRegion(place.folder)
  const feed = rss(site, [
    {
      title: 'Bridge at Dzoraget opens',
      text: 'Lorries and trains cross the river after three years of works.',
    },
    {
      title: 'Tea harvest in Lankaran begins',
      text: 'Gardens in the south of Azerbaijan are picked by hand.',
    },
    {
      title: 'Cannery of Zestaponi burns',
      text: 'Forty volunteers put the fire out before the morning shift.',
    },
  ])
  writeFileSync(join(place.folder, 'outlet.xml'), feed)
  expect(chapar('collect', join(place.folder, 'outlet.xml'))).toMatchObject({ code: 0 })
})
afterEach(() => place.remove())

function chapar(...args: readonly string[]) {
  const environment = {
    PATH: process.env.PATH ?? '',
    CHAPAR_DATA: join(place.folder, 'data'),
    CHAPAR_REGION: join(place.folder, 'region'),
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/chapar.js', ...args], {
    env: environment,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

/** The headlines of each story, after the running bot had its turn. */
async function stories(): Promise<string[]> {
  const db = await openDatabase(join(place.folder, 'data'))
  await new Clustering(joiningStore(db), region).run()
  const found = await storyStore(db).find({ topics: [], words: '', limit: 10, offset: 0 })
  await db.destroy()
  return found.map(({ articles }) => articles.map(({ title }) => title.split(' ', 1)[0]).join(' ')).sort()
}

const address = (title: string) => `${site}/${encodeURIComponent(title)}`

test('a moderator names articles by any spelling of their address, and what was said outlives a restore', async () => {
  const { url: bridge } = await articleOf('Bridge')
  const { id: tea, url } = await articleOf('Tea')
  const backup = join(place.folder, 'backup.db')
  expect(chapar('backup', backup)).toMatchObject({ code: 0 })

  const said = chapar('correct', 'same', `${bridge}?utm_source=bot#top`, tea, '--json')
  expect(said).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(said.out)).toMatchObject({ serial: 1, says: 'same', other: tea, applied: false })
  expect(await stories()).toEqual(['Bridge Tea', 'Cannery'])
  expect(chapar('correct', 'list').out).toMatch(/^1\. \S+ and \S+: same, \S+Z\n$/)

  expect(chapar('correct', 'same', tea, bridge)).toEqual({
    code: 0,
    out: '',
    err: 'That was said already, and holds.\n',
  })
  expect(chapar('correct', 'list').out.trim().split('\n')).toHaveLength(1)

  const cases = chapar('correct', 'cases', '--json').out
  expect(JSON.parse(cases)).toMatchObject({
    serial: 1,
    says: 'same',
    found: 'different',
    article: { title: 'Bridge at Dzoraget opens', text: expect.stringMatching(/^Lorries/), language: 'en' },
    other: { id: tea, title: 'Tea harvest in Lankaran begins' },
  })
  expect(chapar('correct', 'cases').out).toContain('The rule by itself is right in 0 of 1.\n')

  expect(chapar('restore', backup)).toMatchObject({ code: 0 })
  expect(chapar('correct', 'cases', '--json').out).toBe(cases)
  expect(chapar('correct', 'list').out).toContain('(not yet done)')
  expect(await stories()).toEqual(['Bridge Tea', 'Cannery'])
  expect(chapar('restore', backup)).toMatchObject({ code: 0 })
  expect(chapar('correct', 'list').out.trim().split('\n')).toHaveLength(1)

  expect(chapar('correct', 'different', url, bridge)).toMatchObject({ code: 0 })
  expect(await stories()).toEqual(['Bridge', 'Cannery', 'Tea'])
}, 60_000)

test('a moderator is told what cannot be done', async () => {
  const { id, url } = await articleOf('Bridge')
  expect(chapar('correct', 'same', url, address('nothing'))).toMatchObject({
    code: 1,
    out: '',
    err: `There is no article ${address('nothing')} in the database.\n`,
  })
  expect(chapar('correct', 'different', url, id)).toMatchObject({
    code: 1,
    out: '',
    err: `${url} and ${id} are one article.\n`,
  })
  for (const args of [[], ['same', id], ['alike', id, url], ['same', id, url, url], ['list', id]])
    expect(chapar('correct', ...args), args.join(' ')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^Say "same" or "different"/),
    })
}, 60_000)

async function articleOf(word: string): Promise<{ id: string; url: string }> {
  const db = await openDatabase(join(place.folder, 'data'))
  const found = await db
    .selectFrom('articles')
    .innerJoin('revisions', 'revisions.article', 'articles.id')
    .select(['id', 'url'])
    .where('title', 'like', `${word}%`)
    .executeTakeFirstOrThrow()
  await db.destroy()
  return { id: found.id, url: found.url ?? '' }
}

test('whoever runs the bot corrects as editors do, by asking it', async () => {
  const asked = (line: string) => chapar('ask', line)
  const { id: tea } = await articleOf('Tea')
  const { id: bridge } = await articleOf('Bridge')
  expect(asked('/story bridge').out).toMatch(/\/correct \S+ {2}\(Correct this story\)/)
  expect(asked('/correct bridge').out).toMatch(/^To correct: “Bridge at Dzoraget opens”/)
  expect(asked(`/correct join ${bridge} ${tea}`).out).toMatch(/are one event from now on/)
  expect(await stories()).toEqual(['Bridge Tea', 'Cannery'])
})
