import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startDiscord } from '../../tests/support/discord/emulator.ts'
import { startTelegram } from '../../tests/support/telegram/emulator.ts'
import { type Newcomer, newcomers } from './newcomers.ts'
import { type PlatformName, placesOn, platforms } from './places.ts'
import { type Question, questions } from './questions.ts'

// Both platforms, in a process of their own, with so many chats to post to, and the people who ask the bot there; and both
// once more for the echo. Told which questions and how often, they ask each, in turn, the echo among them, and tell how long
// each answer took in ms; one that is wrong, or does not come in time, is told with what came instead.

/** So many rounds are not counted at first: the engines still compile. */
const warmUps = 20
/** The echo is asked once before so many questions. */
const between = 6
/** Between two questions, in ms. */
const rest = 10

export type Order = { readonly names: readonly string[]; readonly rounds: number }
type Times = { readonly [platform in PlatformName]: number[] }
export type Answers = {
  /** How long each answer took, or was waited for, by question. */
  readonly times: Readonly<Record<string, Times>>
  readonly echo: Times
  readonly asked: number
  /** What went wrong, each as one line. */
  readonly failures: readonly string[]
}

/** The platforms' own limits are not what is measured here; the bot keeps to them by itself. */
const emulators = async (name: string) => ({
  discord: await startDiscord({
    token: `MTAwMDAwMDAwMDAwMDAwMDAw.${name}.FictitiousTokenForTheEmulator`,
    limits: false,
  }),
  telegram: await startTelegram({ limits: false }),
})
const [ours, theirs] = [await emulators('bench'), await emulators('echoed')]
const [toUs, toEcho] = [newcomers(ours.discord, ours.telegram), newcomers(theirs.discord, theirs.telegram)]

async function askAll({ names, rounds }: Order): Promise<Answers> {
  const times = Object.fromEntries(names.map(name => [name, { discord: [], telegram: [] } as Times]))
  const echo: Times = { discord: [], telegram: [] }
  const failures: string[] = []
  let asked = 0
  const measure = async (
    name: string,
    question: Question,
    who: Newcomer,
    into: number[],
    counts: boolean,
  ) => {
    asked++
    const { taken, answer } = await answerTo(question, who)
    await pause(rest)
    if (!question.right.test(answer))
      failures.push(`${name}, after ${taken.toFixed(0)} ms: ${answer.slice(0, 300)}`)
    // Those that came too late, too, or the slowest would be left out of what tells how slow it is.
    if (counts) into.push(taken)
  }
  for (let round = -warmUps; round < rounds; round++)
    for (const [at, name] of names.entries())
      for (const platform of platforms) {
        const question = questions[name]
        if (question === undefined) throw new Error(`There is no question ${name}`)
        const counts = round >= 0
        if (at % between === 0) {
          const words = `the ${asked}th words`
          const same = { asked: { command: 'echo', options: { text: words } }, right: new RegExp(words) }
          await measure(`echo, ${platform}`, same, toEcho[platform](), echo[platform], counts)
        }
        if (question.on !== undefined && question.on !== platform) continue
        const into = times[name]?.[platform] ?? []
        await measure(`${name}, ${platform}`, question, toUs[platform](), into, counts)
      }
  return { times, echo, asked, failures }
}

/** What is done before is not measured. */
async function answerTo(question: Question, who: Newcomer) {
  let begun = performance.now()
  try {
    for (const step of question.before ?? []) {
      await who(step)
      await pause(rest)
    }
    begun = performance.now()
    const answer = await who(question.asked)
    return { taken: performance.now() - begun, answer }
  } catch (error) {
    return { taken: performance.now() - begun, answer: `nothing: ${(error as Error).message}` }
  }
}

const echoing = fork(join(import.meta.dirname, 'echo.ts'), [
  JSON.stringify(placesOn(theirs.discord, theirs.telegram, 0)),
])
const echoes = once(echoing, 'message')
process.send?.(placesOn(ours.discord, ours.telegram, Number(process.argv[2])))
process.on('message', (asked: 'ready' | 'posts' | Order) => {
  const answer = asked === 'ready' ? ready() : asked === 'posts' ? Promise.resolve(posts()) : askAll(asked)
  void answer.then(result => process.send?.(result))
})
process.on('disconnect', () => {
  echoing.disconnect()
  process.exit()
})

async function ready(): Promise<true> {
  await echoes
  for (const { discord, telegram } of [ours, theirs]) {
    await discord.connected()
    await telegram.polling()
  }
  return true
}

/** Posts taken so far, answers not counted. */
function posts(): number {
  const { discord, telegram } = ours
  const inDiscord = discord.requests.filter(({ path }) => /\/channels\/\d+\/messages/.test(path)).length
  const inTelegram = telegram.requests.filter(({ method }) => method === 'sendMessage').length
  return inDiscord + inTelegram
}
