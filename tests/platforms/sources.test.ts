import { describe, expect, onTestFinished, test } from 'vitest'
import { readingRoom } from '../support/reading-room.ts'
import { connected as onDiscord } from './discord/bot.ts'
import { echo } from './support.ts'
import { connected as onTelegram } from './telegram/bot.ts'

const bridge = 'Armenia opens a new bridge near Gyumri'

async function bot() {
  const room = await readingRoom()
  onTestFinished(room.close)
  room.publish('/paper', bridge)
  return { room, ears: { ...echo(), ...room.app.ears }, paper: `${room.web.url}/paper` }
}

describe('on Discord', () => {
  type Buttons = { components: readonly { components?: readonly { label?: string; custom_id?: string }[] }[] }
  const buttons = (answer: Buttons) => answer.components.flatMap(({ components = [] }) => components)
  const say = (answer: { embeds: readonly { description?: string }[] }) => answer.embeds[0]?.description ?? ''

  async function moderator(locale: string) {
    const { room, ears, paper } = await bot()
    const { discord, channel } = await onDiscord({ ears })
    const who = { channel, locale, memberPermissions: 1n << 4n }
    const ask = (options: Record<string, string>) => discord.use({ ...who, command: 'source', options })
    const press = (message: Awaited<ReturnType<typeof ask>>, label: RegExp) => {
      const button = buttons(message).find(button => label.test(button.label ?? ''))
      return discord.press({ ...who, message, customId: button?.custom_id ?? `no ${label}` })
    }
    return { room, paper, discord, channel, who, ask, press }
  }

  test('a moderator adds an outlet for the server by what was found, pauses it, and removes it', async () => {
    const { room, paper, ask, press, discord, who } = await moderator('en-GB')
    const found = await ask({ action: 'add', what: paper })
    expect(say(found)).toMatch(/^Found: An outlet, .*\n[\s\S]*Armenia opens a new bridge near Gyumri/)
    const added = await press(found, /^Add it$/)
    expect(say(added)).toMatch(/^An outlet is added\. [^.]* for this server alone/)
    expect(added.ephemeral).toBe(true)
    await room.pass(5)
    expect(say(await press(added, /^Pause An outlet$/))).toMatch(/^An outlet is paused/)
    const told = await discord.use({ ...who, command: 'sources' })
    expect(say(told)).toMatch(/Outlets of your own\n.*country and ownership unknown\\\) · paused · read/)
    const list = await ask({})
    expect(buttons(list).map(({ label }) => label)).toEqual(['Resume An outlet', 'Remove An outlet'])
    expect(say(await press(list, /^Remove/))).toMatch(/^An outlet is removed\./)
    expect(say(await ask({}))).toMatch(/^There are no outlets of your own/)
    await expect(discord.use({ channel: who.channel, command: 'source' })).rejects.toThrow('not offered')
  })

  test('a Russian moderator adds one, moves it, and exports all', async () => {
    const { room, paper, ask, press, discord } = await moderator('ru')
    expect(say(await ask({ action: 'add', what: `${room.web.url}/nichts` }))).toMatch(
      /^Лента по адресу «[^»]+» не найдена\. Проверено:/,
    )
    const found = await ask({ action: 'add', what: paper })
    expect(say(found)).toMatch(/^Найдено: An outlet/)
    expect(say(await press(found, /^Не добавлять$/))).toBe('Ничего не добавлено.')
    expect(say(await press(found, /^Добавить$/))).toMatch(
      /^Издание An outlet добавлено\. [^.]* только для этого сервера/,
    )
    room.publish('/new', bridge)
    expect(say(await ask({ action: 'move', what: `An outlet ${room.web.url}/new` }))).toMatch(
      /^Издание An outlet теперь читается по адресу/,
    )
    const opml = `<opml version="2.0"><body><outline text="Ещё одно" xmlUrl="${paper}"/></body></opml>`
    room.web.serve('/list.opml', opml, { 'content-type': 'text/x-opml' })
    expect(say(await ask({ file: `${room.web.url}/list.opml` }))).toMatch(
      /^Добавлено 1 из 1\.\n+- Ещё одно: добавлено/,
    )
    const exported = await ask({ action: 'export' })
    expect(say(exported)).toMatch(/^Собственные издания в формате OPML/)
    expect(exported.ephemeral).toBe(true)
    const { files } = discord.requests.findLast(({ path }) => path.endsWith('/callback')) ?? {}
    expect([...(files ?? [])]).toEqual([
      ['chapar-sources.opml', expect.stringMatching(/xmlUrl="http:[^"]*\/new"/)],
    ])
  })
})

describe('on Telegram', () => {
  async function reader(languageCode: string) {
    const { room, ears, paper } = await bot()
    const { telegram, entries } = await onTelegram({ ears })
    const user = telegram.addUser({ languageCode })
    const chat = telegram.addChat({ type: 'private', user })
    const ask = async (text: string) => {
      telegram.say({ chat, from: user, text, languageCode })
      return (await telegram.nextMessage(chat)).text
    }
    const press = async (label: RegExp) => {
      const last = telegram.messages(chat).at(-1)
      const markup = last?.reply_markup as
        | { inline_keyboard: { text: string; callback_data?: string }[][] }
        | undefined
      const button = markup?.inline_keyboard.flat().find(({ text }) => label.test(text))
      telegram.press({
        chat,
        message: last?.message_id ?? 0,
        data: button?.callback_data ?? `no ${label}`,
        from: user,
      })
      return (await telegram.nextMessage(chat)).text
    }
    return { room, paper, ask, press, telegram, chat, user, entries }
  }

  test('somebody adds an outlet for their chat, pauses and resumes it, and reads how it is doing', async () => {
    const { room, paper, ask, press } = await reader('en')
    expect(await ask('/source')).toMatch(/^There are no outlets of your own here\./)
    expect(await ask(`/source add ${paper}`)).toMatch(
      /^Found: An outlet, [^\n]*\n[\s\S]*Armenia opens a new bridge/,
    )
    expect(await press(/^Add it$/)).toMatch(/^An outlet is added\. [^.]* for this chat alone/)
    await room.pass(5)
    room.web.serve('/paper', '<html><title>Sold</title></html>', { 'content-type': 'text/html' })
    await room.pass(5)
    expect(await ask('/sources')).toMatch(
      /An outlet \(country and ownership unknown\) · read [^·]+ · in trouble: an HTML page, not a feed · asked again Nov 23/,
    )
    expect(await ask('/source pause an outlet')).toMatch(/^An outlet is paused/)
    expect(await press(/^Resume An outlet$/)).toMatch(/^An outlet is read again/)
    expect(await press(/^Remove An outlet$/)).toMatch(/^An outlet is removed/)
  })

  test('an Armenian reader does so in Armenian, a Russian one in Russian', async () => {
    const armenian = await reader('hy')
    expect(await armenian.ask(`/source add ${armenian.paper}`)).toMatch(/^Գտնվեց՝ An outlet/)
    expect(await armenian.press(/^Ավելացնել$/)).toMatch(/^An outlet լրատվամիջոցն ավելացվեց/)
    expect(await armenian.ask('/source')).toMatch(/^Սեփական լրատվամիջոցներ\n/)
    expect(await armenian.ask('/sources')).toMatch(/երկիրն ու սեփականատերն անհայտ են/)
    const russian = await reader('ru')
    expect(await russian.ask('/source add')).toMatch(/^Какой адрес\?/)
    expect(await russian.ask('/source add http://10.0.0.1/')).toMatch(/^Лента по адресу/)
    expect(await russian.ask(`/source add ${russian.paper}`)).toMatch(/^Найдено/)
    expect(await russian.press(/^Добавить$/)).toMatch(/только для этого чата/)
    expect(await russian.ask('/source remove An outlet')).toMatch(/^Издание An outlet убрано/)
  })

  const opml = (name: string, feed: string) =>
    `<?xml version="1.0" encoding="windows-1251"?><opml version="2.0"><body><outline text="${name}" xmlUrl="${feed}"/></body></opml>`
  /** As an old reader writes it. */
  const cyrillic = (text: string) =>
    Buffer.from(
      [...text].map(letter =>
        /[а-яА-Я]/.test(letter) ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
      ),
    )

  test('a list of feeds is sent as a file, with a command below it, in answer to one, or without any, and comes back as one', async () => {
    const { paper, room, telegram, chat, user } = await reader('en')
    const send = async (
      text: string,
      more: { document?: { name: string; text: Buffer }; replyTo?: number } = {},
    ) => {
      const answered = telegram.nextMessage(chat)
      const message = telegram.say({ chat, from: user, text, ...more })
      return { message, answer: await answered }
    }
    const list = { name: 'feeds.opml', text: cyrillic(opml('Газета', paper)) }
    const first = await send('', { document: list })
    expect(first.answer.text).toMatch(/^1 of 1 added\.\n\n• Газета: added/)
    expect((await send('/source import', { replyTo: first.message })).answer.text).toMatch(
      /read here already/,
    )
    const other = {
      name: 'more.xml',
      text: Buffer.from(opml('Other', `${room.web.url}/other`).replace('windows-1251', 'utf-8')),
    }
    expect((await send('/source import', { document: other })).answer.text).toMatch(/^1 of 1 added/)
    const { answer } = await send('/source export')
    expect(answer.text).toMatch(/^Outlets of your own as OPML/)
    expect(answer.document).toMatchObject({
      name: 'chapar-sources.opml',
      text: expect.stringMatching(/text="Газета"[^>]*xmlUrl="[^"]*\/paper"[\s\S]*\/other"/),
    })
  })

  test('what a group added of its own counts where it is set up from the private chat', async () => {
    const { room, telegram, user, paper, ask, press } = await reader('en')
    const group = telegram.addChat({ type: 'supergroup', title: 'Hill Club', admins: [user] })
    telegram.say({ chat: group, from: user, text: `/source@${telegram.bot.username} confirm ${paper}` })
    expect((await telegram.nextMessage(group)).text).toMatch(/is added\./)
    await room.pass(5)
    room.publish('/paper', 'Georgia sows barley in the high valleys')
    await room.pass(30)
    expect(await ask('/latest')).toMatch(/^No stories/)
    expect(await ask(`/setup ${group}`)).toMatch(/^Setting up: Hill Club/)
    expect(await press(/^Preview$/)).toMatch(
      /this would have been 2 posts[\s\S]*Georgia sows barley[\s\S]*An outlet/,
    )
  })

  test('in a group with the right alone, where the bot is named, and other files are passed over', async () => {
    const { telegram, user, paper, chat } = await reader('en')
    const group = telegram.addChat({ type: 'supergroup', admins: [user] })
    const stranger = telegram.addUser()
    const document = { name: 'feeds.opml', text: opml('Paper', paper).replace('windows-1251', 'utf-8') }
    telegram.say({ chat: group, from: user, text: '', document })
    telegram.say({ chat, from: user, text: '', document: { name: 'holiday.pdf', text: '%PDF' } })
    const text = `/source@${telegram.bot.username} import`
    telegram.say({ chat: group, from: stranger, text, document })
    expect((await telegram.nextMessage(group)).text).toMatch(/^Only those who may manage/)
    expect(telegram.requests.some(({ method }) => method === 'getFile')).toBe(false)
    telegram.say({ chat: group, from: user, text, document })
    expect((await telegram.nextMessage(group)).text).toMatch(/^1 of 1 added/)
    expect(telegram.messages(chat)).toEqual([])
  })

  test('a file that cannot be had, is too large or is no list is refused in words, and the token stays hidden', async () => {
    const { telegram, chat, user, entries } = await reader('en')
    const send = async (text: string | Buffer) => {
      const answered = telegram.nextMessage(chat)
      telegram.say({ chat, from: user, text: '', document: { name: 'feeds.opml', text } })
      return (await answered).text
    }
    telegram.fault({ method: 'getFile', kind: '400', description: 'file is temporarily unavailable' })
    expect(await send('<opml/>')).toMatch(/^That is no list of feeds[^\n]*: Telegram does not give the file/)
    expect(await send(Buffer.alloc(2_000_001))).toMatch(/larger than 2 MB/)
    expect(await send('<html/>')).toMatch(/no OPML/)
    const said = JSON.stringify([telegram.messages(chat), entries])
    expect(said).not.toContain(telegram.token)
  })

  test('where no file may be sent the list stands in the answer', async () => {
    const { telegram, ask, press, paper } = await reader('en')
    await ask(`/source add ${paper}`)
    await press(/^Add it$/)
    telegram.fault({
      method: 'sendDocument',
      kind: '400',
      description: 'not enough rights to send documents to the chat',
    })
    expect(await ask('/source export')).toMatch(/^Outlets of your own as OPML[\s\S]*xmlUrl=/)
  })
})
