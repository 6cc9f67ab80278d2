import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { AskingPace } from '#core/chat/asking.ts'
import { mayBeTapped } from '#core/chat/command-word.ts'
import { languages } from '#core/chat/languages.ts'
import { ago } from '#core/chat/moments.ts'
import type { Reply, Selection } from '#core/chat/reply.ts'
import { steps } from '#core/chat/setup/steps.ts'
import { typed } from '#core/chat/setup/typed.ts'
import { everything, usualTelling } from '#core/delivery/subscription.ts'
import { termsOf } from '#core/delivery/wording/asked.ts'
import { readWording } from '#core/delivery/wording/read.ts'
import { wordingOf } from '#core/delivery/wording/write.ts'
import * as discord from '../../src/platforms/discord/answer-body.ts'
import * as telegram from '../../src/platforms/telegram/answer-body.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { messages } from '../platforms/support.ts'
import { createForm } from '../support/discord/form.ts'
import { readMessage } from '../support/discord/validate-message.ts'
import { quiet, type SampleBot, sampleBot } from '../support/sample-bot.ts'
import { createArgs } from '../support/telegram/args.ts'
import { finishFormatted, readFormatted } from '../support/telegram/formatted.ts'
import { checkMarkup, readMarkup } from '../support/telegram/keyboard.ts'

const unhurried = { holds: 1e9, refill: 1 }
const failures: unknown[] = []
let bot: SampleBot
beforeAll(async () => {
  const log = { ...quiet, error: (fields: object) => void failures.push(fields) }
  bot = await sampleBot({ log, askingPace: new AskingPace({ person: unhurried, chat: unhurried }) })
})
afterAll(() => bot.close())

type Said = { readonly given: string; readonly picked?: readonly string[] }

/** Everything that can be pressed, picked or typed after an answer. */
function offered(reply: Reply, words: string): Said[] {
  const presses = [...reply.choices, ...(reply.onward ?? [])].filter(({ command }) => command === 'setup')
  const lists = (reply.selections ?? []).filter(
    (list): list is Extract<Selection, { kind: 'options' }> => list.kind === 'options',
  )
  // Any step, as if the buttons of all of them still stood there.
  const [id = ''] = reply.onward?.[0]?.argument.split(' ') ?? []
  return [
    ...(id === '' ? [] : steps.map(({ name }) => ({ given: `${id} ${name}` }))),
    ...presses.map(({ argument }) => ({ given: argument })),
    ...lists.flatMap(({ argument, options }) => [
      ...options.map(({ value }) => ({ given: `${argument} ${value}` })),
      { given: argument, picked: options.filter((_, at) => at % 3 === 0).map(({ value }) => value) },
      { given: argument, picked: [words, 'nothing-of-it'] },
      { given: `${argument} ${words}` },
    ]),
    ...(reply.question === undefined ? [] : [{ given: reply.question.argument, picked: [words] }]),
  ]
}

const tongue = fc.constantFrom(...Object.keys(languages))

/** As both platforms' own validation reads it, with all of its buttons; throws where one refuses. */
function bothTake(reply: Reply, locale: string): void {
  const onDiscord = JSON.parse(JSON.stringify(discord.answerBody(reply, messages))) as object
  readMessage(createForm(), onDiscord, { flags: 0, files: [], nonce: 'known' })
  const where = { chat: 'telegram:1', timeZone: 'UTC' } as const
  const onTelegram = telegram.answerBody(reply, ago(new Date(), locale), messages, where)
  const fields = Object.entries(onTelegram).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  )
  const args = createArgs(new Map(fields), new Map())
  checkMarkup(readMarkup(args), 'supergroup')
  expect(
    finishFormatted(readFormatted(args, 'text'), { empty: false, commands: true }).text.length,
  ).toBeLessThan(4097)
  const presses = [...reply.choices, ...(reply.onward ?? [])].length
  const options = (reply.selections ?? []).flatMap(list => (list.kind === 'options' ? list.options : []))
  const shown = (onTelegram.reply_markup?.inline_keyboard ?? []).flat().length
  // None is left out, but what was typed and is offered again may be too long for a button.
  if (reply.choices.length < 3) expect(shown).toBeGreaterThanOrEqual(presses + options.length - 1)
}

const anything = fc.oneof(
  fc.constantFrom(
    ...['chess', 'Баку', '"railway tariffs"', 'everything', 'jamnews', 'daily 07:30', '22-7', 'Yerevan'],
    ...['friday 18:00', '', '22:00-22:00', 'без спорта', 'without sport', 'from am', '#1', '@x', '  '],
  ),
  fc.string({ maxLength: 40 }),
)

describe('/setup', () => {
  test('whatever is pressed, picked and typed, in any order, nothing fails and nothing is followed by halves', async () => {
    let chats = 0
    const seen = new Set<string>()
    const turn = fc.record({ at: fc.noBias(fc.nat()), words: anything })
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 5, maxLength: 25 }), tongue, async (turns, locale) => {
        const chat = `test:${++chats}` as const
        const say = ({ given, picked }: Said) =>
          bot.app.ears.answer({
            command: 'setup',
            given,
            chat,
            shared: true,
            person: 'test:user/1',
            locale,
            mayManage: async () => true,
            ...(picked === undefined ? {} : { picked }),
          })
        let reply = await say({ given: '' })
        const past: Said[] = [{ given: '' }]
        for (const { at, words } of turns) {
          // Old buttons stay on the screen.
          const all = [...offered(reply, words), ...past.slice(-6)]
          const next = all[at % all.length] ?? { given: '' }
          past.push(next)
          const before = await bot.app.subscriptions.following(chat)
          reply = await say(next)
          const after = await bot.app.subscriptions.following(chat)
          if (!/ (?:start|stop \d+)$/.test(next.given)) expect(after).toEqual(before)
          expect(reply.text.length).toBeGreaterThan(0)
          bothTake(reply, locale)
          seen.add(next.given.split(/[ -]/)[1] ?? '')
        }
        for (const { wants, telling } of await bot.app.subscriptions.following(chat)) {
          const { topics, sources } = bot.app.services
          const context = {
            topics,
            sources,
            roles: true,
            names: true,
            command: 'follow',
            locale: 'en',
            say: messages('en'),
          }
          const line = wordingOf({ wants, telling }, sources, usualTelling)
          const read = termsOf(readWording(line, context), { wants: everything, telling: usualTelling })
          expect(read, line).toEqual({ wants, telling })
        }
        expect(failures).toEqual([])
      }),
      { numRuns: 150 },
    )
    for (const verb of [
      'topic',
      'reads',
      'pace',
      'zone',
      'asktopic',
      'askhours',
      'preview',
      'start',
      'stop',
      'anew',
      'cancel',
    ])
      expect(seen, verb).toContain(verb)
  })

  test('a link or a word to tap, which anyone may have written, only asks', async () => {
    const chat = 'test:links'
    const say = (command: string, given: string) =>
      bot.app.ears.answer({
        ...{ chat, command, given, locale: 'en', shared: false, person: 'test:user/1' },
        mayManage: async () => true,
      })
    const { onward = [] } = await say('setup', '')
    const [id = ''] = onward[0]?.argument.split(' ') ?? []
    for (const verb of ['start', 'cancel', 'anew', 'topics']) await say('start', `setup_${id}-${verb}`)
    expect(await bot.app.subscriptions.following(chat)).toEqual([])
    const asked = await say('start', `setup_${id}-asktopic`)
    expect(asked.question).toMatchObject({ argument: `${id}-asktopic` })
    expect(bot.app.services.commands.filter(mayBeTapped).map(({ name }) => name)).not.toContain('setup')
  })

  test('a half-made setup is still there after a restart', async () => {
    const db = await openDatabase(':memory:')
    onTestFinished(() => db.destroy())
    const before = await sampleBot({ db })
    const ask = async (line: string, { answer }: SampleBot) => await answer(line, { person: 'test:user/1' })
    const { onward = [] } = await ask('/setup', before)
    const [, id = ''] = /^(\S+)/.exec(onward[0]?.argument ?? '') ?? []
    await ask(`/setup ${id} pace hourly`, before)
    const after = await sampleBot({ db })
    const { text } = await ask(`/setup ${id} size compact`, after)
    expect(JSON.stringify(text)).toContain('every hour · compact')
    await ask(`/setup ${id} start`, after)
    const [one] = await after.app.subscriptions.following('preview:test')
    expect(one?.telling).toMatchObject({ rhythm: { kind: 'hourly' }, form: { size: 'compact' } })
  })

  test('of many topics each can be taken back, and a line that is too long to be typed is not shown', async () => {
    const chat = 'test:many'
    const say = (given: string, more = {}) =>
      bot.app.ears.answer({
        ...{ chat, command: 'setup', given, locale: 'en', shared: false, person: 'test:user/1' },
        mayManage: async () => true,
        ...more,
      })
    const { onward = [] } = await say('')
    const [id = ''] = onward[0]?.argument.split(' ') ?? []
    const towns = [
      'Kutaisi, Ganja, Gori, Goris, Gyumri, Ijevan, Telavi, Vanadzor, Zugdidi',
      'Baku, Batumi, Sheki, Tbilisi',
    ]
    for (const names of towns) await say(`${id} asktopic`, { picked: [names] })
    const { selections = [], text } = await say(`${id} topics`)
    const [list] = selections.flatMap(each => (each.kind === 'options' ? [each.options] : []))
    expect(list?.filter(({ chosen }) => chosen)).toHaveLength(19)
    expect(list?.some(({ value }) => value === 'zugdidi')).toBe(true)
    expect(JSON.stringify(text)).toContain('Zugdidi')
    expect(JSON.stringify((await say(`${id} askhours`, { picked: ['quiet hours 22-6'] })).text)).toContain(
      'quiet 22:00–06:00',
    )
    for (const names of [
      'Russia, Ukraine, Germany, France, China, Israel, Iran, NATO',
      'sport, health, religion, education, culture, Rustavi, Sumgait, Nakhchivan',
    ])
      await say(`${id} asktopic`, { picked: [names] })
    const begun = JSON.stringify((await say(`${id} start`)).text)
    expect(begun).toContain('Begun')
    expect(begun).not.toContain('/follow')
  })

  test('what is asked to be typed fits into the windows of Discord in every language', () => {
    for (const locale of Object.keys(languages))
      for (const { how, label } of Object.values(typed)) {
        expect(messages(locale)(how).length, `${how} ${locale}`).toBeLessThanOrEqual(100)
        expect(messages(locale)(label).length, `${label} ${locale}`).toBeLessThanOrEqual(45)
      }
  })
})
