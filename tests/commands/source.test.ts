import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ReadingRoom, readingRoom } from '../support/reading-room.ts'

const server = 'test:server/1' as const
const [mine, beside, elsewhere] = ['test:1', 'test:2', 'test:9'] as const
const bridge = 'Armenia opens a new bridge near Gyumri'
const trees = 'Yerevan in Armenia plants ten thousand oak trees'
const school = 'A village school in Armenia gets a new roof'
let room: ReadingRoom
beforeEach(async () => {
  room = await readingRoom()
  await room.follow(mine, 'armenia', server)
  await room.follow(beside, 'armenia', server)
  await room.follow(elsewhere, 'armenia', 'test:server/2')
  room.publish('/paper', 'A calm day in Armenia')
})
afterEach(() => room.close())

const here = { server }
const say = (line: string) => room.ask(mine, line, here)
const add = async (path = '/paper') => {
  expect(await say(`/source confirm ${room.web.url}${path}`)).toMatch(/is added\./)
}

describe('/source', () => {
  test('adds what was found once it is confirmed, and nothing where it is left', async () => {
    const found = await room.answer(mine, `/source add ${room.web.url}/paper`, here)
    expect(await say(`/source add ${room.web.url}/paper`)).toMatch(
      /^Found: An outlet, http:\/\/127\.0\.0\.1:\d+\/paper\. Its newest items:\n\nA calm day in Armenia <https:\/\/paper\.example\/news\/[^>]+> · Nov 23, 12:01 GMT\+4/,
    )
    expect(found.choices.map(({ label }) => label)).toEqual(['Add it', 'Leave it'])
    expect(await say('/source cancel')).toBe('Nothing was added.')
    expect(await say('/source')).toMatch(/^There are no outlets of your own here\./)
    await add()
    expect(await say(`/source add ${room.web.url}/paper`)).toBe('An outlet is read here already.')
    expect(await say('/source')).toMatch(
      /^Outlets of your own\n=+\n\nAn outlet <https:\/\/paper\.example> · http[^\n]*\/paper · (?:not read yet|read [^\n]*)\n[\s\S]*\/source pause 127\.0\.0\.1 {2}\(Pause An outlet\)/,
    )
    expect(await room.ask(elsewhere, '/source')).toMatch(/^There are no outlets/)
  })

  test('says what was tried where there is no feed, and what it does not understand', async () => {
    expect(await say(`/source add ${room.web.url}/nothing`)).toMatch(
      /^No feed was found for “[^”]+”\. What was tried:\nhttp[^\n]*\/nothing: [^\n]*404/,
    )
    expect(await say('/source add javascript:alert(1)')).toMatch(/^No feed was found/)
    expect(await say('/source add http://169.254.169.254/latest')).toMatch(/^No feed was found/)
    expect(await say('/source add')).toMatch(/^Which address\?/)
    expect(await say('/source dance')).toMatch(/^I do not understand “dance”/)
    expect(await say('/source pause')).toMatch(/^There are no outlets of your own here/)
    await add()
    expect(await say('/source pause')).toMatch(/^Which one\?[\s\S]*\/source pause 127\.0\.0\.1/)
    expect(await say('/source pause xq')).toMatch(/^There is no outlet of your own called “xq”/)
  })

  test('is for those who may manage a shared chat, and for nobody where the operator says so', async () => {
    const member = { shared: true, mayManage: async () => false }
    expect(await room.ask(mine, '/source add example.org', member)).toMatch(/^Only those who may manage/)
    const closed = await readingRoom({ allowed: false })
    expect(await closed.ask(mine, '/source add example.org')).toMatch(/^Outlets cannot be added/)
    await closed.close()
  })

  test('lists with each how it is doing', async () => {
    await add()
    await room.pass(1)
    expect(await say('/source')).toMatch(/An outlet[^\n]*\/paper · read /)
    room.web.clear('/paper')
    await room.pass(10)
    expect(await say('/source')).toMatch(
      /An outlet[^\n]*\/paper · [^\n]*in trouble: [^\n]*404[^\n]*asked again/,
    )
  })

  test('that the operator has cut off since is said to be no longer read', async () => {
    const blocked: string[] = []
    const room = await readingRoom({ blocked })
    const ask = (line: string) => room.ask(mine, line, here)
    room.publish('/paper', 'A calm day in Armenia')
    await ask(`/source confirm ${room.web.url}/paper`)
    await room.pass(1)
    expect(await ask('/sources')).not.toMatch(/does not allow/)
    blocked.push('127.0.0.1')
    expect(await ask('/sources')).toMatch(
      /An outlet[^\n]* · no longer read, because the operator of this bot does not allow its host · read /,
    )
    expect(await ask('/source')).toMatch(/An outlet[^\n]*\/paper · no longer read, because the operator/)
    expect(await ask('/sources')).toMatch(/The Herald[^\n]*\) · read/)
    await room.close()
  })

  test('takes no more than the operator allows, and no host that is blocked', async () => {
    const small = await readingRoom({ most: 1, blocked: ['paper.example', '127.0.0.1'] })
    expect(await small.ask(mine, `/source add ${small.web.url}/herald`)).toMatch(
      /the operator of this bot does not allow that host/,
    )
    const list = [
      'https://a.example/feed',
      'https://b.example/feed',
      'http://www.paper.example/rss',
      'javascript:alert(1)',
    ]
    const opml = `<opml version="2.0"><body>${list.map(url => `<outline text="x" xmlUrl="${url}"/>`).join('')}</body></opml>`
    expect(
      await small.ask(mine, '/source import', { given: { action: 'import', what: opml }, pressed: 'whole' }),
    ).toMatch(
      /^1 of 4 added\.\n\nx: added\n\nx: no room left\n\nx: not allowed by the operator\n\nx: no address of a feed/,
    )
    await small.close()
  })
})

describe('what people add', () => {
  test('is posted to their own server alone, paused, moved and removed without a repeat or a loss', async () => {
    await add()
    await room.pass(1)
    room.publish('/paper', bridge)
    await room.pass(5)
    expect([room.posted(mine), room.posted(beside), room.posted(elsewhere)]).toEqual([[bridge], [bridge], []])
    expect(await room.ask(beside, '/latest', here)).toContain(bridge)
    expect(await room.ask(elsewhere, '/latest', { server: 'test:server/2' })).not.toContain(bridge)
    expect(await room.ask(elsewhere, '/search bridge')).not.toContain(bridge)

    expect(await say('/source pause an outlet')).toMatch(/^An outlet is paused/)
    expect(await room.ask(mine, '/sources', here)).toMatch(/country and ownership unknown\) · paused/)
    const asked = room.web.asked.get('/paper')
    room.publish('/paper', trees)
    await room.pass(60)
    expect(room.web.asked.get('/paper')).toBe(asked)
    expect(await say('/source resume 127.0.0.1')).toMatch(/^An outlet is read again/)
    await room.pass(5)
    expect(room.posted(mine)).toEqual([bridge])
    expect(await room.ask(mine, '/latest', here)).toContain(trees)

    // Another site, other ids, the same articles.
    room.publish('/moved', 'A calm day in Armenia', bridge, trees)
    expect(await say(`/source move an outlet ${room.web.url}/moved`)).toMatch(
      /^An outlet is read at http[^ ]*\/moved from now on/,
    )
    await room.pass(60)
    expect(room.posted(mine)).toEqual([bridge])
    room.publish('/moved', school)
    await room.pass(60)
    expect(room.posted(mine)).toEqual([bridge, school])
    expect(room.app.sources.map(({ id }) => id)).toEqual(['herald', '127.0.0.1'])

    expect(await say('/source remove An outlet')).toMatch(/^An outlet is removed/)
    const before = room.web.asked.get('/moved')
    room.publish('/moved', 'Armenia counts its storks')
    await room.pass(60)
    expect([room.web.asked.get('/moved'), room.posted(mine)]).toEqual([before, [bridge, school]])
    expect(await room.ask(mine, '/latest', here)).toMatch(new RegExp(`${school}[\\s\\S]*An outlet`))
    expect(await say('/source')).toMatch(/^There are no outlets/)
    // Added again it begins anew.
    await add('/moved')
    await room.pass(5)
    expect(room.posted(mine)).toEqual([bridge, school])
  })

  test('joins a story of the region, and shows the others nothing of itself', async () => {
    await add()
    await room.pass(1)
    room.publish('/paper', bridge)
    await room.pass(5)
    room.publish('/herald', bridge)
    await room.pass(5)
    expect([room.posted(mine), room.posted(elsewhere)]).toEqual([[bridge], [bridge]])
    const told = await room.ask(elsewhere, '/latest', { server: 'test:server/2' })
    expect(told).toContain('The Herald')
    expect(told).not.toContain('An outlet')
    expect(await room.ask(mine, '/latest', here)).toContain('An outlet')
  })

  test('that two servers add is collected once, and moved by neither', async () => {
    await add()
    const other = { server: 'test:server/2' } as const
    expect(await room.ask(elsewhere, `/source confirm ${room.web.url}/paper`, other)).toMatch(/is added/)
    await room.pass(1)
    room.publish('/paper', bridge)
    const before = room.web.asked.get('/paper') ?? 0
    await room.pass(5)
    expect(room.web.asked.get('/paper')).toBe(before + 1)
    expect([room.posted(mine), room.posted(elsewhere)]).toEqual([[bridge], [bridge]])
    expect(await say(`/source move an outlet ${room.web.url}/herald`)).toMatch(/is read for others, too/)
    await say('/source pause an outlet')
    room.publish('/paper', trees)
    await room.pass(5)
    expect([room.posted(mine), room.posted(elsewhere)]).toEqual([[bridge], [bridge, trees]])
  })

  test('goes with the chat that is forgotten', async () => {
    expect(await room.ask('test:5', `/source confirm ${room.web.url}/paper`)).toMatch(
      /read for this chat alone/,
    )
    expect(room.app.sources).toHaveLength(2)
    await room.ask('test:5', '/forget yes')
    await room.app.outlets.refresh()
    expect(room.app.sources).toHaveLength(1)
  })

  test('goes with the last chat of its server, also one that followed nothing', async () => {
    const there = { server: 'test:server/3' } as const
    await room.ask('test:5', `/source confirm ${room.web.url}/paper`, there)
    expect(room.app.sources).toHaveLength(2)
    await room.ask('test:5', '/forget yes', there)
    await room.app.outlets.refresh()
    expect(room.app.sources).toHaveLength(1)
  })

  test('is known where its channel is set up from elsewhere: what it reports is not posted once that is stopped', async () => {
    await room.ask('test:5', `/source confirm ${room.web.url}/paper`)
    await room.ask('test:5', '/follow armenia daily 20:00')
    await room.pass(1)
    room.publish('/paper', bridge)
    await room.pass(5)
    const place = { chat: 'test:5', name: 'A channel', managed: true, lacks: [] } as const
    const beside = { person: 'test:user/1', places: { find: async () => place, offered: true } } as const
    const { choices } = await room.answer('test:8', '/setup @channel', beside)
    const stop = choices.find(({ argument }) => / stop \d+$/.test(argument))
    await room.ask('test:8', `/setup ${stop?.argument}`, beside)
    expect(await room.app.subscriptions.following('test:5')).toEqual([])
    await room.pass(12 * 60)
    expect(room.posted('test:5')).toEqual([])
  })

  test('is exported as a list that can be imported elsewhere', async () => {
    await add()
    const { file } = await room.answer(mine, '/source export', here)
    const opml = file?.text ?? ''
    expect(opml).toMatch(/<outline text="An outlet"[^>]*xmlUrl="http:\/\/127/)
    room.web.serve('/list.opml', opml)
    expect(await room.ask(elsewhere, `/source import ${room.web.url}/list.opml`)).toMatch(
      /^1 of 1 added\.\n\nAn outlet: added/,
    )
    expect(await room.ask(elsewhere, `/source import ${room.web.url}/list.opml`)).toMatch(
      /^0 of 1 added\.\n\nAn outlet: read here already/,
    )
    expect(await room.ask(elsewhere, `/source import ${room.web.url}/paper`)).toMatch(
      /^That is no list of feeds[^\n]*OPML/,
    )
  })
})
