import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FeedServer, rss, startFeedServer } from '../support/feed-server.ts'
import { temporaryFolder, writeSources } from '../support/running-chapar.ts'

let place: ReturnType<typeof temporaryFolder>
let web: FeedServer
let environment: Record<string, string>
beforeAll(async () => {
  place = temporaryFolder()
  web = await startFeedServer()
  const at = new Date('2026-11-20T10:00:00Z')
  web.serve(
    '/herald',
    rss('https://herald.example', [
      { title: 'One', at },
      { title: 'Two', at },
    ]),
  )
  web.serve('/paper', rss('https://paper.example', [{ title: 'Three', at }]))
  environment = {
    PATH: process.env.PATH ?? '',
    CHAPAR_DATA: join(place.folder, 'data'),
    CHAPAR_SOURCES: writeSources(place.folder, { herald: `${web.url}/herald` }),
    CHAPAR_ALLOW_HOSTS: web.host,
    CHAPAR_BLOCK_HOSTS: 'blocked.example',
  }
})
afterAll(async () => {
  await web.close()
  place.remove()
})

/** Runs it beside the test, whose server it asks. */
const sources = (args: readonly string[], input = '') => chapar(['sources', ...args], input)

async function chapar(args: readonly string[], input = '', more: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['bin/chapar.js', ...args], { env: { ...environment, ...more } })
  const said = { out: '', err: '' }
  child.stdout.on('data', data => {
    said.out += data
  })
  child.stderr.on('data', data => {
    said.err += data
  })
  child.stdin.end(input)
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, ...said }
}

describe('chapar sources', () => {
  test('imports a list and says what became of each line, exports and lists what there is', async () => {
    const outlines = [
      `${web.url}/paper`,
      `${web.url}/herald`,
      'https://x.blocked.example/rss',
      'javascript:alert(1)',
    ]
    const opml = `<opml version="2.0"><body>${outlines.map((url, at) => `<outline text="Line ${at}" xmlUrl="${url}"/>`).join('')}</body></opml>`
    expect(await sources(['import', '-'], opml)).toEqual({
      code: 0,
      out: [
        `added       Line 0  ${web.url}/paper`,
        `known       Line 1  ${web.url}/herald`,
        'blocked     Line 2  https://x.blocked.example/rss',
        'no-address  Line 3  javascript:alert(1)\n',
      ].join('\n'),
      err: expect.stringMatching(/^There was no database .*\n1 of 4 added; there were 1 before\.\n$/),
    })
    expect((await sources(['import', '-'], opml)).out).toMatch(/^known {7}Line 0/)
    const exported = await sources(['export'])
    expect(exported.out).toMatch(/<opml version="2\.0">[\s\S]*text="Outlet herald"[\s\S]*text="Line 0"/)
    expect((await sources(['list'])).out).toMatch(
      /^herald · Outlet herald · GE · independent · read never\n127\.0\.0\.1 · Line 0 · country unknown · ownership unknown · read never · added for everyone\n$/,
    )
    expect(await sources(['import', '-'], 'no list')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^No OPML, /),
    })
  })

  test('checks every source in use, as a table and as JSON Lines, and fails where one does', async () => {
    const good = await sources(['check'])
    expect(good).toMatchObject({ code: 0, err: '' })
    expect(good.out).toMatch(
      /^NAME {11}COUNTRY {2}CAME {2}ITEMS {2}NEWEST {12}TROUBLE\nOutlet herald {2}GE {7}feed {6}2 {2}2026-11-20 10:00\nLine 0 {9}- {8}feed {6}1/,
    )
    web.serve('/paper', '<html><title>Sold</title></html>', { 'content-type': 'text/html' })
    const bad = await sources(['check', '--json'])
    const lines = bad.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(bad.code).toBe(1)
    expect(lines).toContainEqual({
      id: '127.0.0.1',
      name: 'Line 0',
      country: null,
      feed: `${web.url}/paper`,
      came: 'nothing',
      items: 0,
      newest: null,
      problem: 'an HTML page, not a feed',
    })
  })

  test('are tried by the doctor, too, who says which the operator has cut off', async () => {
    const looked = await chapar(['doctor'])
    expect(looked.out).toMatch(/^ok {2}Added sources: 1 in use$/m)
    expect(looked.out).toMatch(
      /^!! {2}Source 127\.0\.0\.1: [^\n]*an HTML page, not a feed\. [^\n]*\/source move gives it another$/m,
    )
    expect(looked.out).toMatch(/^ok {2}Source herald: 2 items/m)
    const cut = await chapar(['doctor', '--offline'], '', { CHAPAR_BLOCK_HOSTS: '127.0.0.1' })
    expect(cut.out).toMatch(/^ {4}Added sources: 0 in use; CHAPAR_BLOCK_HOSTS cuts off 127\.0\.0\.1$/m)
  })

  test('of which nothing can be stored are named by list and doctor, until it can', async () => {
    const fault = (does: string) => {
      const file = new DatabaseSync(join(place.folder, 'data/chapar.db'))
      file.exec(does)
      file.close()
    }
    fault("CREATE TRIGGER fault BEFORE INSERT ON articles BEGIN SELECT RAISE(ABORT, 'a fault'); END")
    expect((await chapar(['collect'])).out).toMatch(/^Outlet herald \(herald\): a fault$/m)
    expect((await sources(['list'])).out).toMatch(
      /^herald · [^\n]* · read never · cannot be stored since 20/m,
    )
    expect((await chapar(['doctor', '--offline'])).out).toMatch(
      /^!! {2}Storing: what herald brings cannot be stored, which is no fault of theirs; see what the bot logs$/m,
    )
    fault('DROP TRIGGER fault')
    expect((await chapar(['collect'])).out).toMatch(/^Outlet herald \(herald\): [^\n]*2/m)
    expect((await chapar(['doctor', '--offline'])).out).not.toContain('Storing')
  })

  test('wants a task that there is', async () => {
    expect(await sources([])).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^Which task\?/) })
    expect(await sources(['dance'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^There is no task "dance"/),
    })
    expect(await sources(['import', '/nowhere.opml'])).toMatchObject({ code: 2 })
  })
})
