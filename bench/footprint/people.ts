import { setTimeout as pause } from 'node:timers/promises'
import { startDiscord } from '../../tests/support/discord/emulator.ts'
import { startTelegram } from '../../tests/support/telegram/emulator.ts'
import { warmUps } from './warm-ups.ts'
import { commonWord, rareWord } from './words.ts'

// Both platforms, in a process of their own, with so many chats to post to, and the people who ask the bot there. Told a
// number, they ask each question that often, in turn, and tell how long each answer took in ms; one that is wrong, or does not
// come in time, is told with what came instead.

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

type Question = { readonly asked: Readonly<Record<string, string>>; readonly right: RegExp }

/** What any list of stories shows: an outlet, as outlets are called here. */
const story = 'The Outlet-[0-9]+ Courier'

/** `/privacy` answers at once and with nothing looked up: the echo, by which the others are judged. */
export const questions: Readonly<Record<string, Question>> = {
  privacy: { asked: { command: 'privacy' }, right: /Stored: the id of each chat/ },
  latest: { asked: { command: 'latest' }, right: new RegExp(`Newest stories.*(${story}.*){5}`, 's') },
  'topic azerbaijan': {
    asked: { command: 'topic', name: 'azerbaijan' },
    right: new RegExp(`Azerbaijan.*(${story}.*){5}`, 's'),
  },
  'topic liechtenstein': {
    asked: { command: 'topic', name: 'liechtenstein' },
    right: new RegExp(`Liechtenstein.*${story}`, 's'),
  },
  'search, common word': {
    asked: { command: 'search', words: commonWord },
    right: new RegExp(`${commonWord}.*(${story}.*){5}`, 's'),
  },
  'search, rare word': {
    asked: { command: 'search', words: rareWord },
    right: new RegExp(`${rareWord}.*${story}`, 's'),
  },
}
/** What is not answered by then is not answered, as Discord has it; and between two questions; in ms. */
const patience = 3_000
const rest = 10
const names = ['discord', 'telegram'] as const
export type Answers = {
  /** How long each right answer took, by question. */
  readonly times: Readonly<Record<string, { readonly [platform in (typeof names)[number]]: number[] }>>
  /** What went wrong, each as one line. */
  readonly failures: readonly string[]
}

async function askAll(rounds: number): Promise<Answers> {
  const times = Object.fromEntries(
    Object.keys(questions).map(name => [name, { discord: [] as number[], telegram: [] as number[] }]),
  )
  const failures: string[] = []
  for (let round = -warmUps; round < rounds; round++)
    for (const [name, { asked, right }] of Object.entries(questions))
      for (const platform of names) {
        const begun = performance.now()
        const answer = await ask[platform](asked).catch(error => `nothing: ${(error as Error).message}`)
        const taken = performance.now() - begun
        if (!right.test(answer))
          failures.push(`/${name}, ${platform}, after ${taken.toFixed(0)} ms: ${answer.slice(0, 200)}`)
        else if (round >= 0) times[name]?.[platform].push(taken)
        await pause(rest)
      }
  return { times, failures }
}

type Asked = Question['asked']

const ask = {
  async discord({ command = '', ...options }: Asked): Promise<string> {
    const room = discord.addChannel({ guild })
    return JSON.stringify(await discord.use({ command, options, channel: room, user: `reader ${people++}` }))
  },
  async telegram({ command, ...options }: Asked): Promise<string> {
    const person = somebody()
    const told = telegram.nextMessage(person)
    telegram.say({ chat: person, text: `/${command} ${Object.values(options).join(' ')}`.trim() })
    const late = pause(patience).then(() => {
      throw new Error('no answer in time')
    })
    return JSON.stringify(await Promise.race([told, late]))
  },
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
