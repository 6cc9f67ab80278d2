import { astray } from './astray.ts'
import { startBot } from './bot.ts'
import { type Draw, drawFrom } from './draw.ts'
import { unknownOn } from './figures.ts'
import { finish } from './finish.ts'
import type { Form } from './form.ts'
import { readLedger } from './ledger.ts'
import { deadTime, deathOf, dieAs, type Watch } from './lives.ts'
import { mishaps } from './mishaps.ts'
import { eventOf, feedPaths, publish } from './news.ts'
import { follow, makePlaces, type Place } from './places.ts'
import { postsIn } from './posts.ts'
import { judge, type Verdict } from './verdict.ts'
import { keyOf, type Weather, weather } from './weather.ts'
import { looksAt, makeWorld, until, type World } from './world.ts'

export type Scene = {
  readonly world: World
  readonly places: readonly Place[]
  readonly form: Form
  readonly draw: Draw
  say(line: string): void
}

type Trials = {
  readonly kills: { readonly starting: number; readonly posting: number }
  /** Posts under way at the kills, by place and event, as the ledger had them. */
  readonly cutOff: Readonly<Record<Place['platform'], ReadonlySet<string>>>
  readonly trouble: Weather
  readonly mishaps: readonly string[]
  readonly problems: readonly string[]
}

export type Report = Verdict & Trials & { readonly seconds: number }

/** The feeds are read twice: whoever follows then is told of what comes after. */
const firstLooks = feedPaths.length * 2
const patience = 60_000
const followersAtOnce = 20
/** Of fewer kills it is chance how many posts they cut off. */
const tellingKills = 20

/** One run: the bot posts, dies and is started again, through all kinds of trouble; then the books are compared. */
export async function chaos(form: Form, seed: string, say: (line: string) => void): Promise<Report> {
  const began = Date.now()
  const world = await makeWorld(feedPaths)
  try {
    const scene = { world, form, draw: drawFrom(seed), places: makePlaces(world, form.chats), say }
    const trials = await live(scene)
    const left = await finish(scene)
    const rows = readLedger(world.folder)
    const verdict = judge({
      places: scene.places,
      newest: form.events,
      rows,
      posts: new Map(scene.places.map(place => [place, postsIn(place, world)])),
      alerts: new Map(scene.places.map(place => [place, postsIn(place, world, 'alerts')])),
      cutOff: trials.cutOff.discord.union(trials.cutOff.telegram),
      unanswered: trials.trouble.unanswered,
      refused: trials.trouble.refused,
    })
    const strays = astray(scene.places, rows, world.telegram.messages)
    const [unknown, most] = [unknownOn('telegram', verdict.outcomes), trials.cutOff.telegram.size]
    const many = `${unknown} are unknown on Telegram, where ${most} were under way at the kills`
    const tooMany = form.kills >= tellingKills && unknown > most ? [many] : []
    const problems = [...trials.problems, ...left, ...verdict.problems, ...strays, ...tooMany]
    return { ...trials, ...verdict, problems, seconds: Math.round((Date.now() - began) / 1000) }
  } finally {
    await world.close()
  }
}

/** From the first start to the last kill. */
async function live(scene: Scene): Promise<Trials> {
  const { world, places, form, draw, say } = scene
  const { discord, telegram, feeds, clock, folder } = world
  const expected = expectedPosts(scene)
  const perLife = Math.round(expected / (form.kills * 0.8))
  const toCome = [...mishaps(world, places, form.mishaps, expected, draw)]
  const [happened, problems]: [string[], string[]] = [[], []]
  const cutOff = { discord: new Set<string>(), telegram: new Set<string>() }
  const kills = { starting: 0, posting: 0 }
  const watch: Watch = { posts: 0, heard: () => undefined }
  let posts = 0
  const happen = (upTo: number) => {
    while (toCome[0] !== undefined && toCome[0].after <= upTo) {
      happened.push(toCome[0].name)
      toCome.shift()?.happen()
    }
  }
  const trouble = weather(places, form.trouble, draw, clock, discord.channelOfWebhook, () => {
    posts++
    watch.posts++
    happen(posts)
    return watch.heard()
  })

  let life = startBot(world.environment, 0)
  const start = await begin(scene)
  say(`${places.length} chats follow, some ${expected} deliveries to come`)
  for (const platform of [discord, telegram]) platform.enforceLimits(form.limits)
  discord.trouble(trouble.discord)
  telegram.trouble(trouble.telegram)
  for (let number = 1; number <= form.kills; number++) {
    publish(feeds, Math.ceil((number * form.events) / form.kills), new Date(clock.now()))
    watch.posts = 0
    await dieAs(deathOf(number, perLife, draw), life, watch, { start, longest: form.longestLife })
    const { how, said } = await life.end
    if (how !== 'SIGKILL') problems.push(`the bot ended by itself (${how}) in life ${number}: ${said}`)
    kills[watch.posts > 0 ? 'posting' : 'starting']++
    for (const { chat, event } of readLedger(folder, 'attempted')) {
      const place = places.find(({ addresses }) => addresses.includes(chat))
      if (place !== undefined) cutOff[place.platform].add(keyOf(place, event))
    }
    if (number % 20 === 0) say(`${number} kills, ${posts} posts asked for`)
    if (number === form.kills) break
    clock.later += deadTime(number, draw)
    life = startBot(world.environment, clock.later)
  }
  happen(Number.POSITIVE_INFINITY)
  return { kills, cutOff, trouble, mishaps: happened, problems }
}

/** The first look at the feeds, and everybody's wish to follow; gives how long the start took, in ms. */
async function begin({ world, places }: Scene): Promise<number> {
  const began = Date.now()
  publish(world.feeds, 0, new Date(world.clock.now()))
  const seen = () => looksAt(world) > firstLooks
  await until(seen, patience, () => 'the bot does not read the feeds')
  const start = Date.now() - began
  await world.discord.connected()
  for (let from = 0; from < places.length; from += followersAtOnce)
    await Promise.all(places.slice(from, from + followersAtOnce).map(place => follow(world, place)))
  return start
}

function expectedPosts({ places, form }: Scene): number {
  const events = Array.from({ length: form.events }, (_, index) => eventOf(index + 1))
  const wanted = ({ follows }: Place) =>
    events.filter(({ topics }) => topics.some(topic => follows.includes(topic))).length
  return places.reduce((sum, place) => sum + wanted(place), 0)
}
