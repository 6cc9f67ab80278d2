import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SampleBot, sampleBot } from '../support/sample-bot.ts'

let bot: SampleBot
beforeAll(async () => {
  bot = await sampleBot()
})
afterAll(() => bot.close())

/** Each test has a chat of its own. */
let chat: `preview:${number}` = 'preview:0'
beforeEach(() => {
  chat = `preview:${Number(chat.slice('preview:'.length)) + 1}`
})

type Lines = readonly (readonly [string, RegExp])[]

/** Each line in the same chat, one after the other. */
async function talk(lines: Lines, more: Parameters<SampleBot['ask']>[1] = {}): Promise<void> {
  for (const [asked, answered] of lines)
    expect(await bot.ask(asked, { chat, ...more }), asked).toMatch(answered)
}

const role = '<@&123456789012345678>'

describe('/follow in plain words', () => {
  test('says in one sentence what will happen', () =>
    talk([
      ['/follow armenia', /^New stories about Armenia will be posted here\.\n\nThe newest one so far:/],
      ['/follow georgia breaking', /^This will be posted here: Georgia · each story · breaking only\./],
      [
        '/follow azerbaijan from am,ge in ru,en least 2 quiet 22:00-07:00 compact no pictures',
        /here: Azerbaijan · outlets of Armenia, Georgia · in English, Russian · each story · compact · no pictures · quiet 22:00–07:00 \(Asia\/Tbilisi\) · from 2 separate sources on\./,
      ],
      ['/follow daily 9:30 baku', /here: Baku · each day at 09:30 \(Asia\/Tbilisi\)\./],
      [
        '/follow russia and iran weekly monday 09:00',
        /here: Iran, Russia · each Monday at 09:00 \(Asia\/Tbilisi\)\./,
      ],
      [
        '/follow turkey weekdays 09:00',
        /here: (Turkey|Türkiye) · Monday to Friday at 09:00 \(Asia\/Tbilisi\)\./,
      ],
      ['/follow turkey werktags 10:00', /now on: (Turkey|Türkiye) · Monday to Friday at 10:00/],
      ['/follow tbilisi cap 5 loud', /here: Tbilisi · each story · with sound · at most 5 posts an hour\./],
      ['/follow yerevan quiet 22-7 silent zone baku', /without sound 22:00–07:00 \(Asia\/Baku\)\./],
      ['/follow everything breaking', /here: all stories · each story · breaking only\./],
      ['/follow from ge hourly', /here: all stories · outlets of Georgia · every hour\./],
    ]))

  test('of everything is no topic', () =>
    talk([['/follow everything', /^This will be posted here: all stories · each story\./]]))

  test('takes words in any quotation marks, and outlets by name, address or edition', () =>
    talk([
      ['/follow "railway tariffs"', /here: “railway tariffs” · each story\.$/],
      ['/follow «железная дорога» daily', /here: “железная дорога” · each day at 08:00/],
      ['/follow „Eisenbahn“', /here: “Eisenbahn” · each story\.$/],
      ['/follow “fare prices”, georgia', /here: Georgia with “fare prices” · each story\.$/],
      ['/follow sample courier tbilisi', /here: Sample Courier Tbilisi · each story\./],
      ['/follow outlet:sample-courier-tbilisi', /^This chat follows this already: Sample Courier Tbilisi/],
      [
        '/follow outlet:"Sample Caucasus Wire" compact',
        /here: Sample Caucasus Wire · each story · compact\./,
      ],
      [
        '/follow georgia from sample caucasus wire',
        /here: Georgia · reported by Sample Caucasus Wire · each story\./,
      ],
      [
        '/follow armenia without sport, "chess", sample baku gazette',
        /without Sport, Sample Baku Gazette, “chess”/,
      ],
    ]))

  test('knows countries and languages by their names in every language of the interface', async () => {
    for (const from of [
      'am',
      'AM',
      'Armenia',
      'Армения',
      'Հայաստան',
      'სომხეთი',
      'Ermənistan',
      'Ermenistan',
      'Armenien',
    ])
      expect(await bot.ask(`/follow georgia from ${from} daily`, { chat }), from).toMatch(
        /Georgia · outlets of Armenia · /,
      )
    for (const language of ['ru', 'Russian', 'русский', 'Russisch', 'rus', 'ռուսերեն', 'რუსული', 'Rusça'])
      expect(await bot.ask(`/follow iran in ${language}`, { chat }), language).toMatch(
        /Iran · .*in Russian|language called “rus”/,
      )
  })

  test('changes the way of what is followed, keeps what is not said anew, and says so', () =>
    talk([
      ['/follow armenia', /^New stories about Armenia/],
      [
        '/follow armenia daily 07:00',
        /^Changed\. From now on: Armenia · each day at 07:00 \(Asia\/Tbilisi\)\. Before: Armenia · each story\.\n/,
      ],
      [
        '/follow armenia compact',
        /^Changed\. From now on: Armenia · each day at 07:00 \(Asia\/Tbilisi\) · compact\./,
      ],
      // Asked for again without a way, it does not turn from a digest into a flood.
      ['/follow armenia', /^This chat follows this already: Armenia · each day at 07:00/],
      [
        '/follow armenia without sport from ge',
        /From now on: Armenia · outlets of Georgia · without Sport · each day at 07:00/,
      ],
      ['/follow armenia from any without any', /From now on: Armenia · each day at 07:00/],
      ['/follow armenia each', /From now on: Armenia · each story · compact/],
      ['/follow armenia breaking each', /From now on: Armenia · each story · breaking only · compact/],
      ['/follow armenia each story standard', /From now on: Armenia · each story\. /],
      ['/following', /^This chat follows\n=+\n\n1\. Armenia · each story\n\n/],
    ]))

  test('guesses nothing, and says what was not understood with an example', () =>
    talk([
      ['/follow armenia georgia', /“georgia” behind a name[^\n]*\/follow armenia, georgia/],
      ['/follow armenia georgia', /\/follow armenia, georgia {2}\(armenia, georgia\)$/],
      ['/follow armenia about georgia daily', /\/follow armenia, georgia daily {2}\(/],
      ['/follow azerbaijan from armenia georgia', /“georgia” behind a name/],
      ['/follow armenia sport', /“sport” behind a name/],
      ['/follow railway tarifs', /\/follow "railway tariffs"/],
      [
        '/follow armenia dayly 08:00',
        /“dayly”[^\n]*\nDid you mean one of these\?\n\n {2}\/follow armenia daily 08:00 {2}\(daily\)$/,
      ],
      ['/follow armeno daily 08:00', /“armeno”[\s\S]*\n {2}\/follow armenia daily 08:00 {2}\(Armenia\)/],
      ['/follow hourley', /“hourley”/],
      ['/follow armenia 08:00', /^At “08:00” each day, or once a week\?/],
      ['/follow armenia daily 25:00', /“25:00”[^\n]*\/follow armenia daily 08:00/],
      ['/follow armenia daily hourly', /“daily” and “hourly” do not go together/],
      ['/follow armenia daily friday', /“daily” and “friday” do not go together/],
      ['/follow armenia at noon', /“noon” is no time of day/],
      ['/follow armenia on weekends', /“on weekends” is no time I know/],
      ['/follow daily', /^What is to be followed\?/],
      ['/follow in ru', /^What is to be followed\?/],
      ['/follow "ab"', /too short[^\n]*3 letters/],
      [`/follow "${'long '.repeat(20)}"`, /at most 80 characters/],
      ['/follow "railway', /quotation mark is not closed/],
      ['/follow armenia from xx', /no country, outlet or owner called “xx”/],
      ['/follow armenia from france', /read no outlet of “france”/],
      ['/follow armenia from ge, sample baku gazette', /by name, or by country and owner/],
      ['/follow armenia, sample baku gazette', /topics or outlets, not both/],
      ['/follow outlet:nobody', /no outlet called “nobody”/],
      ['/follow armenia in klingon', /no language called “klingon”/],
      ['/follow armenia least 50', /from 1 to 20/],
      ['/follow armenia cap 0', /from 1 to 60/],
      ['/follow armenia quiet 22:00', /“quiet 22:00”/],
      ['/follow armenia quiet 22:00-22:00', /“quiet 22:00-22:00”/],
      ['/follow armenia without armenia', /both wanted and left out/],
      ['/follow armenia zone atlantis', /no time zone of “atlantis”/],
      ['/following', /^This chat follows nothing yet/],
    ]))

  test('mentions one role, which Discord alone has', async () => {
    const chat = 'discord:1' as const
    await talk(
      [
        ['/follow armenia mention @everyone', /“mention @everyone” is no role/],
        ['/follow armenia mention <@123456789012345678>', /is no role/],
        ['/follow armenia mention <@&1>', /is no role/],
        [`/follow armenia mention ${role} <@&123456789012345679>`, /^Only one role/],
        [`/follow armenia breaking mention ${role}`, /· breaking only · mentions one role\./],
      ],
      { chat },
    )
    const [subscription] = await bot.app.subscriptions.following(chat)
    expect(subscription?.telling.form.mention).toBe('123456789012345678')
    await talk([
      [
        '/follow georgia mention @news',
        /^New stories about Georgia[^\n]*\n\nRoles are mentioned on Discord alone/,
      ],
    ])
  })

  test('posts under a name of its own where a server has channels, and says what it takes for one', async () => {
    const own = 'https://desk.example/desk.png'
    await talk(
      [
        ['/follow armenia as "Caucasus desk"', /here: Armenia · each story · as “Caucasus desk”\./],
        [
          `/follow armenia daily 08:00 avatar ${own}`,
          /now on: Armenia · each day at 08:00 [^·]* · as “Caucasus desk”\./,
        ],
        ['/follow armenia publish', /· published\./],
        ['/follow armenia as Desk daily', /· each day at 08:00 [^·]* · as “Desk”\./],
        ['/follow armenia as the bot', /now on: Armenia · each day at 08:00 \([^·]*\)\. Before:/],
        [`/follow georgia avatar ${own}`, /here: Georgia · each story · with a picture of its own\./],
        ['/follow baku as "My Discord news"', /“as "My Discord news"” cannot be the name of posts/],
        ['/follow baku as', /“as” cannot be the name of posts/],
        ['/follow baku avatar ftp://desk.example/desk.png', /is no address of a picture/],
        ['/follow baku avatar http://localhost/desk.png', /is no address of a picture/],
        ['/follow baku publish as "Desk"', /“publish” and “as "Desk"”/],
      ],
      { chat: 'discord:3', shared: true },
    )
    await talk([['/follow armenia as "Desk"', /^Only in channels of a Discord server/]], {
      chat: 'discord:4',
    })
    await talk([['/follow armenia as "Desk"', /^Only in channels of a Discord server/]], { shared: true })
  })

  test('takes the words wherever a platform puts them', async () => {
    const heard = {
      command: 'follow',
      chat: 'discord:2' as const,
      shared: false,
      locale: 'en',
      mayManage: async () => true,
    }
    const given = { topic: 'armenia', how: 'daily 08:00 compact' }
    const { text } = await bot.app.ears.answer({ ...heard, given })
    expect(JSON.stringify(text)).toContain('Armenia · each day at 08:00 (Asia/Tbilisi) · compact')
  })

  test('is understood in the words of each of our languages', async () => {
    const daily = /Armenia, Georgia · each day at 09:00/
    const asked: readonly (readonly [string, RegExp])[] = [
      ['Армения и Грузия каждый день в 09:00', daily],
      ['Armenien und Georgien täglich um 09:00 Uhr', daily],
      ['Ermenistan ve Gürcistan her gün saat 09:00', daily],
      ['Ermənistan və Gürcüstan hər gün saat 09:00', daily],
      ['Հայաստան և Վրաստան ամեն օր ժամը 09:00', daily],
      ['სომხეთი და საქართველო ყოველდღე 09:00', daily],
      ['новости о Турции без спорта по пятницам', /Türkiye · without Sport · each Friday at/],
      ['alle Nachrichten aus Georgien ohne Sport', /: Georgia · without Sport/],
      ['новости из Армении', /: Armenia · each story/],
      ['alles Eilmeldungen', /all stories · each story · breaking only/],
      ['her şey', /all stories · each story/],
      ['ամեն ինչ', /all stories · each story/],
    ]
    for (const [typed, understood] of asked) {
      expect(await bot.ask(`/follow ${typed} test`, { chat }), typed).toMatch(understood)
    }
  })

  test('can be tried before it goes live', async () => {
    const answer = await bot.answer('/follow georgia least 2 test', { chat })
    const all = await bot.app.services.stories.find({ topics: [], words: '', limit: 100, offset: 0 })
    expect(JSON.stringify(answer.text)).toMatch(
      new RegExp(`brought [1-9]\\d* of the ${all.length} stories of the last 7 days`),
    )
    expect(answer.cards.length).toBeGreaterThan(0)
    expect(answer.cards.length).toBeLessThanOrEqual(5)
    expect(answer.choices).toMatchObject([{ command: 'follow', argument: 'georgia least 2' }])
    await talk([
      ['/following', /^This chat follows nothing yet/],
      ['/follow everything breaking try', /brought [1-9]\d* of the/],
      ['/follow "xqzwv" test', /brought 0 of the/],
      ['/follow georgia least 2', /here: Georgia · each story · from 2 separate sources on/],
    ])
  })
})

describe('/following and /unfollow', () => {
  test('number what is followed, with a button for each that keeps its meaning', async () => {
    await talk([
      ['/follow armenia', /./],
      ['/follow "railway tariffs" daily', /./],
      ['/follow georgia, azerbaijan breaking', /./],
      [
        '/following',
        /1\. Armenia · each story\n2\. “railway tariffs” · each day at 08:00 \(Asia\/Tbilisi\)\n3\. Azerbaijan, Georgia · each story · breaking only\n/,
      ],
    ])
    const { choices } = await bot.answer('/following', { chat })
    const press = ({ command, argument }: (typeof choices)[number]) =>
      bot.ask(`/${command} ${argument}`, { chat })
    const [first, second] = choices
    if (first === undefined || second === undefined) throw new Error('there are no buttons')
    expect(await press(first)).toMatch(/^Stories about Armenia will no longer be posted here\./)
    expect(await press(first)).toMatch(/^That has been stopped already\./)
    expect(await press(second)).toMatch(/^No longer posted here: “railway tariffs”\.\n/)
    await talk([
      ['/unfollow 2', /^Nothing here has the number 2/],
      ['/unfollow zzz', /^This chat does not follow zzz\./],
      ['/unfollow all', /^Which one\? This chat follows:/],
      ['/unfollow everything', /^Which one\?[\s\S]*\/unfollow #\d+ {2}\(/],
      ['/unfollow georgia', /^Stories about Georgia will no longer/],
      ['/following', /1\. Azerbaijan · each story · breaking only\n/],
      ['/unfollow 1', /^Stories about Azerbaijan will no longer/],
      ['/following', /^This chat follows nothing yet/],
    ])
  })

  test('stop words in quotes and outlets by their names', () =>
    talk([
      ['/follow "railway tariffs"', /./],
      ['/follow sample courier tbilisi', /./],
      ['/unfollow “Railway Tariffs”', /^No longer posted here: “Railway Tariffs”\.$/],
      ['/unfollow outlet:sample-courier-tbilisi', /^No longer posted here: Sample Courier Tbilisi\.$/],
      ['/unfollow "railway tariffs"', /^This chat does not follow “railway tariffs”/],
      ['/following', /^This chat follows nothing yet/],
    ]))
})
