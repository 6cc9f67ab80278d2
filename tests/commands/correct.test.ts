import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ago } from '#core/chat/moments.ts'
import { plainReply } from '#core/chat/plain.ts'
import type { Reply } from '#core/chat/reply.ts'
import { type Newsroom, newsroom, outlet } from '../support/newsroom.ts'
import { region } from '../support/sample-bot.ts'

const chat = 'test:1' as const
const quake = 'Strong quake shakes Gyumri in Armenia, schools closed'
const damage = 'Quake in Armenia: damage in Gyumri is being counted'
const trees = 'Yerevan in Armenia plants ten thousand oak trees'
const day = 24 * 60
const editors = ['test:user/1', 'test:user/2'] as const
let room: Newsroom
beforeEach(async () => {
  room = await newsroom({}, undefined, { editors })
})
afterEach(() => room.close())

/** An editor, who reads the last answer and presses what stands below it. */
function editor(person: (typeof editors)[number] = 'test:user/1', chat: `test:${number}` = 'test:1') {
  let last: Reply | null = null
  const read = async (reply: Promise<Reply>) => {
    last = await reply
    return plainReply(last, ago(room.now, 'en'))
  }
  const argumentOf = (label: string) => {
    const choice = last?.choices.find(each => each.label === label)
    if (choice === undefined)
      throw new Error(`nothing is called ${label}: ${last?.choices.map(each => each.label).join(' | ')}`)
    return choice.argument
  }
  const press = (argument: string) =>
    read(room.answer(chat, `/correct ${argument}`, { person, pressed: 'whole' }))
  return {
    argumentOf,
    again: press,
    labels: () => (last?.choices ?? []).map(({ label }) => label),
    say: (line: string, more = {}) => read(room.answer(chat, line, { person, ...more })),
    press: (label: string) => press(argumentOf(label)),
    type: (label: string, words: string) => {
      const more = { person, pressed: 'whole', picked: [words] } as const
      return read(room.answer(chat, `/correct ${argumentOf(label)}`, more))
    },
  }
}

/** Three reports of one quake, which join, one that does not, and another event. */
async function published(): Promise<void> {
  await room.follow(chat, 'armenia')
  room.publish('herald', quake)
  await room.pass(3)
  room.publish('courier', quake)
  room.publish('observer', quake.replace('closed', 'stay closed'))
  await room.pass(3)
  room.publish('gazette', damage)
  room.publish('herald', trees)
  await room.pass(3)
}

const stored = async () => (await room.app.services.corrections.all()).map(({ says }) => says)
/** Who reports each story, by outlet. */
async function stories(): Promise<string[]> {
  const found = await room.app.services.stories.find({ topics: [], words: '', limit: 50, offset: 0 })
  return found.map(({ articles }) => articles.map(({ source }) => source).join(' ')).sort()
}

describe('/correct', () => {
  test('parts a report from its story, and takes it back', async () => {
    await published()
    expect(await stories()).toEqual(['gazette', 'herald', 'herald courier observer'])
    const me = editor()
    expect(await me.say('/correct', { about: [room.posts(chat)[0]?.id ?? ''] })).toMatch(
      /^To correct: “Strong quake[^\n]*\n=+\n\nPress the number[^\n]*\n\n1\. [^\n]* · herald \(Georgia, independent\) · [^\n]*\n2\. [^\n]* · courier \(Armenia, independent\)[\s\S]*press its letter:\n\nA\. Quake in Armenia[^\n]* · gazette/,
    )
    expect(await me.press('2: another event')).toMatch(
      /^“Strong quake[^\n]*” \(courier\) is a different event from “Strong quake[^\n]*” \(herald\) from now on\.\n\nIt is done within seconds, in every chat/,
    )
    await room.pass(1)
    expect(await stories()).toEqual(['courier', 'gazette', 'herald', 'herald observer'])
    expect(room.lines(chat).filter(line => line === `story ${quake}`)).toHaveLength(2)
    expect(await me.press('Undo')).toMatch(/^Taken back\. “[^\n]*are one event from now on\./)
    await room.pass(1)
    expect(await stories()).toEqual(['gazette', 'herald', 'herald courier observer'])
  })

  test('moves a report: it is parted, and then joined to where it belongs, before either is done', async () => {
    await published()
    const me = editor()
    await me.say('/correct strong quake')
    expect(await me.press('3: another event')).toMatch(/If it belongs to one of these[^\n]*\n\nA\. Quake in/)
    expect(await me.press('A: same event')).toMatch(
      /^“[^\n]*\(observer\) and “[^\n]*\(gazette\) are one event/,
    )
    await room.pass(1)
    expect(await stories()).toEqual(['herald', 'herald courier', 'observer gazette'])
    // It would bring along what it was joined to.
    await me.press('What was corrected last')
    expect(await me.press('Undo 2')).toMatch(
      /^“[^\n]*stay closed” was moved to another story since\. Take that back first\./,
    )
    expect(await me.press('Undo')).toMatch(/^Taken back\. “[^\n]* is a different event from/)
    await room.pass(1)
    expect(await stories()).toEqual(['gazette', 'herald', 'herald courier', 'observer'])
    await me.press('What was corrected last')
    expect(await me.press('Undo 2')).toMatch(/^Taken back\./)
    await room.pass(1)
    expect(await stories()).toEqual(['gazette', 'herald', 'herald courier observer'])
  })

  test('joins stories, be it one that is named, and asks before', async () => {
    await published()
    const me = editor()
    expect(await me.say('/correct oak trees')).toMatch(
      /One report so far, so there is nothing to part\.[\s\S]*No other story comes near it\./,
    )
    expect(me.labels()).toEqual(['Name another story', 'What was corrected last'])
    expect(await me.press('Name another story')).toMatch(/^Which story is the same event\?/)
    expect(await me.type('Name another story', 'xqnothing')).toMatch(/^No story contains “xqnothing”/)
    expect(me.labels()).toEqual(['Name another story'])
    expect(await me.type('Name another story', 'oak trees')).toMatch(/^These two are in one story already/)
    await me.say('/correct oak trees')
    expect(await me.type('Name another story', 'strong quake')).toMatch(
      /^Is this the same event as “Yerevan[^\n]*”\?\n\nStrong quake/,
    )
    await me.press('Yes, the same event')
    await room.pass(1)
    expect(await stories()).toEqual(['gazette', 'herald courier observer herald'])
    // Nothing is asked anew where the story went up in the other.
    expect(await me.press('The story')).toMatch(/4\. Yerevan/)
  })

  test('lists what holds, the newest first and page by page, each to be taken back', async () => {
    const papers = [...Array(24).keys()].map(at => outlet(`paper${at + 1}`, 'GE'))
    await room.close()
    room = await newsroom({}, undefined, { editors, region: { ...region, sources: papers } })
    const me = editor()
    expect(await me.say('/correct')).toMatch(/^Nothing was corrected so far\.\n\nTo correct a story, reply/)
    for (const { id } of papers) {
      room.publish(id, quake)
      await room.pass(1)
    }
    await me.say('/correct quake')
    const parting: string[] = []
    for (let page = 1; page <= 3; page++) {
      const numbered = me.labels().filter(label => label.endsWith('another event'))
      expect(numbered.length).toBe(page < 3 ? 10 : 4)
      parting.push(...numbered.map(me.argumentOf))
      await me.press(page < 3 ? 'More' : 'Back')
    }
    expect(new Set(parting).size).toBe(24)
    for (const argument of parting.slice(9, 18)) {
      await me.again(argument)
      await room.pass(1)
    }
    const alone = parting.slice(9, 18).map((_, at) => `paper${at + 10}`)
    expect((await stories()).filter(story => !story.includes(' '))).toEqual(alone.toSorted())
    await me.press('What was corrected last')
    expect(me.labels()).toEqual([...Array(8).keys()].map(at => `Undo ${at + 1}`).concat('More'))
    await me.press('More')
    expect(me.labels()).toEqual(['Undo 9', 'Back'])
    expect(await me.press('Undo 9')).toMatch(/^Taken back\. “[^\n]*\(paper10\) and/)
  })
})

describe('what stands in the way is said, and nothing is lost', () => {
  test('two editors press the same, at one time and later', async () => {
    await published()
    const [one, other] = [editor(), editor('test:user/2')]
    for (const each of [one, other]) await each.say('/correct strong quake')
    const said = await Promise.all([one, other].map(each => each.press('2: another event')))
    expect(said.map(text => /^That was said already, and it holds\./.test(text)).sort()).toEqual([
      false,
      true,
    ])
    expect(await stored()).toEqual(['different'])
    await other.say('/correct strong quake')
    const late = other.argumentOf('2: another event')
    await room.pass(1)
    expect(await other.again(late)).toMatch(/^These two are no longer in one story/)
    await one.say('/correct')
    const undo = one.argumentOf('Undo 1')
    await one.again(undo)
    expect(await other.again(undo)).toMatch(/^That was taken back already\./)
    expect(await stored()).toEqual(['different', 'same'])
  })

  test('a story that was merged meanwhile', async () => {
    await published()
    const [one, other] = [editor(), editor('test:user/2')]
    for (const each of [one, other]) await each.say('/correct strong quake')
    await one.press('A: same event')
    await room.pass(1)
    expect(await stories()).toEqual(['herald', 'herald courier observer gazette'])
    const join = other.argumentOf('A: same event')
    expect(await other.press('3: another event')).toMatch(/\(observer\) is a different event/)
    expect(await other.again(join)).toMatch(/^These two are in one story already\./)
    await room.pass(1)
    expect(await stories()).toEqual(['herald', 'herald courier gazette', 'observer'])
  })

  test('a report that is gone, and one that never was', async () => {
    await published()
    const me = editor()
    await me.say('/correct strong quake')
    const [, , other = ''] = me.argumentOf('2: another event').split(' ')
    expect(await me.again(`part aB3xq_Zw9-Kp ${other}`)).toMatch(/^One of the two reports is no longer kept/)
    expect(await me.say('/correct aB3xq_Zw9-Kp')).toMatch(/^That story is no longer kept/)
    expect(await me.again('undo 77')).toMatch(/^That was taken back already\./)
    expect(await stored()).toEqual([])
  })

  test('a story of more than fourteen days is no longer rearranged, and nothing of that is promised', async () => {
    await published()
    const me = editor()
    await me.say('/correct strong quake')
    const [part, join] = [me.argumentOf('2: another event'), me.argumentOf('A: same event')]
    await me.say('/correct oak trees')
    await room.pass(15 * day)
    room.publish('herald', 'Armenia opens a new bridge near Gyumri')
    await room.pass(3)
    const old = /No outlet has reported it for 14 days\. So old a story is no longer rearranged\./
    expect(await me.say('/correct strong quake')).toMatch(old)
    expect(me.labels()).toEqual(['What was corrected last'])
    for (const argument of [part, join]) expect(await me.again(argument)).toMatch(old)
    expect(await stored()).toEqual([])
  })

  test('a correction is not taken back once it changes nothing any more', async () => {
    await published()
    const me = editor()
    await me.say('/correct strong quake')
    await me.press('2: another event')
    await room.pass(15 * day)
    room.publish('herald', 'Armenia opens a new bridge near Gyumri')
    await room.pass(3)
    expect(await me.press('Undo')).toMatch(/So old a story is no longer rearranged/)
    expect(await stored()).toEqual(['different'])
  })

  test('a report is never parted from itself', async () => {
    await published()
    const me = editor()
    await me.say('/correct strong quake')
    const [, report = ''] = me.argumentOf('2: another event').split(' ')
    expect(await me.again(`part ${report} ${report}`)).toMatch(/^These two are in one story already/)
    const said = { says: 'different', article: report, other: report } as const
    expect(await room.app.services.corrections.add(said, room.now)).toBeNull()
    expect(await stored()).toEqual([])
  })

  test('whoever is no editor is told so, and why whoever writes as a chat is not known for one', async () => {
    await published()
    const me = editor()
    await me.say('/correct strong quake')
    const argument = me.argumentOf('2: another event')
    for (const pressed of [{}, { pressed: 'whole' as const }]) {
      const member = await room.answer(chat, `/correct ${argument}`, { person: 'test:user/9', ...pressed })
      expect(plainReply(member, ago(room.now, 'en'))).toMatch(/^Only editors may correct stories/)
      expect(member.refusal).toBe('once')
      expect(await room.ask(chat, `/correct ${argument}`, pressed)).toMatch(
        /^You write here in the name of a chat/,
      )
    }
    expect(await stored()).toEqual([])
    expect(await room.ask(chat, '/help', { person: 'test:user/9' })).not.toContain('/correct')
    expect(await room.ask(chat, '/help', { person: 'test:user/1' })).toContain('/correct [words]')
    // A link that somebody else wrote must not correct anything.
    expect(await room.ask(chat, '/start correct_undo_1', { person: 'test:user/1' })).toMatch(/^Hello/)
  })

  test('where nobody is an editor there is no such command', async () => {
    const without = await newsroom()
    expect(await without.ask(chat, '/correct', { person: 'test:user/1' })).toMatch(
      /^I do not know that command/,
    )
    expect(await without.ask(chat, '/help', { person: 'test:user/1' })).not.toContain('/correct')
    await without.close()
  })

  test('what an outlet of somebody’s own reports is not told elsewhere', async () => {
    const { adding } = room.app.services
    const paper = { name: 'Paper', home: 'https://paper.example/', sitemap: false, language: null }
    const { id } = await adding.add({ ...paper, feed: 'https://paper.example/feed' }, 'test:7', room.now)
    await room.pass(1)
    room.publish(id, quake)
    await published()
    const [owner, elsewhere] = [editor('test:user/1', 'test:7'), editor()]
    expect(await elsewhere.say('/correct strong quake')).not.toContain('Paper')
    expect(await owner.say('/correct strong quake')).toMatch(/2\. [^\n]* · Paper/)
    await owner.press('2: another event')
    expect(await owner.say('/correct')).toMatch(/1\. “Strong quake[^\n]*\(Paper\)/)
    expect(await elsewhere.say('/correct')).toMatch(/^Nothing was corrected so far/)
    expect(await elsewhere.again('undo 1')).toMatch(/^That was taken back already/)
    await room.pass(1)
    expect(await stories()).toContain(id)
  })
})
