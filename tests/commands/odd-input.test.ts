import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1' as const
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

async function talk(lines: readonly (readonly [string, RegExp])[], more = {}): Promise<void> {
  for (const [asked, answered] of lines) expect(await room.ask(chat, asked, more), asked).toMatch(answered)
}

describe('what is typed in a hurry', () => {
  test('a command that is missed by a letter or two is offered with what stood behind it', () =>
    talk([
      [
        '/folow armenia daily 08:00',
        /^I do not know that command[\s\S]*\/follow armenia daily 08:00 {2}\(\/follow armenia/,
      ],
      ['/lates', /\nDid you mean one of these\?/],
      ['/lates', /\/latest {3}\(\/latest\)/],
      ['/serach bridge', /\/search bridge/],
      ['/weather baku', /^I do not know that command\. \/help shows what you can ask\.$/],
      ['/corect', /^[^\n]*$/],
    ]))

  test('/source add says of the sample edition that it reads nothing', () =>
    talk([['/source add example.org', /^This is the sample edition: it reads no outlets/]]))

  test('/help explains the command that is named first', () =>
    talk([
      ['/help follow armenia', /^\/follow <topic>/],
      ['/help /mute', /^\/mute <what>/],
    ]))

  test('/unfollow all asks which, and one press stops all of it', async () => {
    await talk([
      ['/unfollow all', /^This chat follows nothing yet/],
      ['/follow armenia', /^New stories/],
      ['/follow georgia daily', /^This will be posted/],
      [
        '/unfollow all',
        /^Which one\? This chat follows:[\s\S]*\/unfollow #1 {2}\(Armenia\)[\s\S]*\/unfollow #all {2}\(Stop all 2\)/,
      ],
      ['/unfollow everything', /^Which one\?/],
      ['/unfollow #all', /^Nothing of what this chat followed will be posted here any more\./],
      ['/following', /^This chat follows nothing yet/],
      ['/follow everything', /^This will be posted here: all stories/],
      ['/follow armenia', /^New stories/],
      ['/unfollow all', /^No longer posted here: all stories\./],
    ])
    await talk([['/unfollow всё', /^Какую подписку отменить\?/]], { locale: 'ru' })
    await talk([['/unfollow ყველაფერი', /^რომელი გაუქმდეს\?/]], { locale: 'ka' })
    await talk([['/unfollow hamısı', /^Hansı izləmə\?/]], { locale: 'az' })
  })

  test('/mute takes several with “and”, a day that is today, and “на час”', async () => {
    await talk([
      ['/mute armenia and georgia for 2h', /^Nothing about Armenia[^\n]*\n\nNothing about Georgia/],
      ['/mute sport today', /^Nothing about Sport will be posted here, until Nov 24, 00:00/],
      ['/mute courts, crime and corruption', /^Nothing about Courts/],
    ])
    await talk([['/mute спорт на час', /13:\d\d GMT\+4/]], { locale: 'ru' })
    await talk([['/mute idman bu gün', /24 noy, 00:00/]], { locale: 'az' })
    await talk([['/mute სპორტი დღეს', /24 ნოე, 00:00/]], { locale: 'ka' })
  })
})
