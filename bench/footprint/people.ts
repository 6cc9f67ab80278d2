import { setTimeout as pause } from 'node:timers/promises'
import { startDiscord } from '../../tests/support/discord/emulator.ts'
import { startTelegram } from '../../tests/support/telegram/emulator.ts'
import { commonWord, rareWord } from './words.ts'

// Both platforms, in a process of their own, with so many chats to post to, and the people who ask the bot there. Told a
// number, they ask each question that often, in turn, and tell how long each answer took in ms.

/** The platforms' own limits are not what is measured here; the bot keeps to them by itself. */
const discord = await startDiscord({
  token: 'MTAwMDAwMDAwMDAwMDAwMDAw.footpr.FictitiousTokenForTheEmulator',
  limits: false,
})
const telegram = await startTelegram({ limits: false })
const guild = discord.addGuild()
/** Somebody else, somewhere else each time: who asks often is told to wait. */
const somebody = () => telegram.addChat({ type: 'private', user: telegram.addUser() })
let people = 0

export type Places = { readonly [platform in 'discord' | 'telegram']: Place }
type Place = { readonly token: string; readonly api: string; readonly chats: readonly string[] }

/** `/privacy` answers at once and with nothing looked up: the echo, by which the others are judged. */
export const questions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  privacy: { command: 'privacy' },
  latest: { command: 'latest' },
  'topic azerbaijan': { command: 'topic', name: 'azerbaijan' },
  'topic liechtenstein': { command: 'topic', name: 'liechtenstein' },
  'search, common word': { command: 'search', words: commonWord },
  'search, rare word': { command: 'search', words: rareWord },
}
/** What is not answered by then counts as answered then, as Discord has it; and between two questions; in ms. */
const patience = 3_000
const rest = 10
/** Not counted: the engine still compiles. */
const warmUps = 20

export type Answers = Readonly<Record<string, { discord: number[]; telegram: number[] }>>

async function askAll(rounds: number): Promise<Answers> {
  const answers = Object.fromEntries(
    Object.keys(questions).map(name => [name, { discord: [] as number[], telegram: [] as number[] }]),
  )
  for (let round = -warmUps; round < rounds; round++)
    for (const [name, { command = '', ...options }] of Object.entries(questions)) {
      const room = discord.addChannel({ guild })
      const begun = performance.now()
      // One that has no answer in time counts with the time waited for it.
      await discord.use({ command, options, channel: room, user: `reader ${people++}` }).catch(() => {})
      if (round >= 0) answers[name]?.discord.push(performance.now() - begun)
      await pause(rest)
      const person = somebody()
      const said = performance.now()
      const told = telegram.nextMessage(person)
      telegram.say({ chat: person, text: `/${command} ${Object.values(options).join(' ')}`.trim() })
      await Promise.race([told, pause(patience)])
      if (round >= 0) answers[name]?.telegram.push(performance.now() - said)
      await pause(rest)
    }
  return answers
}

const chats = Number(process.argv[2])
process.send?.({
  discord: {
    token: discord.token,
    api: discord.api,
    chats: Array.from({ length: chats }, () => discord.addChannel({ guild })),
  },
  telegram: {
    token: telegram.token,
    api: telegram.api,
    chats: Array.from({ length: chats }, () =>
      String(telegram.addChat({ type: 'private', user: telegram.addUser() })),
    ),
  },
} satisfies Places)
process.on('message', (asked: 'ready' | 'posts' | number) => {
  const answer =
    asked === 'ready'
      ? Promise.all([discord.connected(), telegram.polling()])
      : asked === 'posts'
        ? Promise.resolve(posts())
        : askAll(asked)
  void answer.then(result => process.send?.(result))
})
process.on('disconnect', () => process.exit())

/** Posts taken so far, answers not counted. */
function posts(): number {
  const inDiscord = discord.requests.filter(({ path }) => /\/channels\/\d+\/messages/.test(path)).length
  const inTelegram = telegram.requests.filter(({ method }) => method === 'sendMessage').length
  return inDiscord + inTelegram
}
