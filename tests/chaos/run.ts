import type { FeedServer } from '../support/feed-server.ts'
import { type Life, startBot } from './bot.ts'
import { drawFrom } from './draw.ts'
import type { Form } from './form.ts'
import { isOpen, readLedger } from './ledger.ts'
import { deadTime, deathOf, dieAs, type Watch } from './lives.ts'
import { mishaps } from './mishaps.ts'
import { eventOf, feedPaths, publish } from './news.ts'
import { follow, makePlaces, type Place } from './places.ts'
import { postsIn } from './posts.ts'
import { judge, type Verdict } from './verdict.ts'
import { keyOf, weather } from './weather.ts'
import { makeWorld, until, type World } from './world.ts'

export type Report = Verdict & {
  readonly kills: { readonly starting: number; readonly posting: number }
  /** Posts under way at the kills, as the ledger had them, and of how many the platform had been asked. */
  readonly cutOff: readonly { readonly platform: string; readonly posts: number; readonly asked: number }[]
  readonly faults: ReadonlyMap<string, number>
  readonly mishaps: readonly string[]
  readonly seconds: number
}

/** How long the bot may take for the last of what is due when nothing goes wrong any more, in ms. */
const patience = 180_000
/** Longer than anything that was told to wait has to. */
const nextDay = 20 * 60_000
const atOnce = 20

/** One run: the bot posts, dies and is started again, through all kinds of trouble; then the books are compared. */
export async function chaos(form: Form, seed: string, say: (line: string) => void): Promise<Report> {
  const world = await makeWorld(feedPaths)
  try {
    return await runIn(world, form, seed, say)
  } finally {
    await world.close()
  }
}

async function runIn(world: World, form: Form, seed: string, say: (line: string) => void): Promise<Report> {
  const began = Date.now()
  const draw = drawFrom(seed)
  const { discord, telegram, feeds, clock, folder } = world
  const places = makePlaces(world, form.chats)
  const expected = expectedPosts(places, form.events)
  const perLife = Math.round(expected / (form.kills * 0.8))
  const due = [...mishaps(world, places, form.mishaps, expected, draw)]
  const [happened, problems]: [string[], string[]] = [[], []]
  const cutOff = { discord: new Set<string>(), telegram: new Set<string>() }
  const placeOf = (address: string) => places.find(place => place.addresses.includes(address))
  const kills = { starting: 0, posting: 0 }
  let life = startBot(world.environment, 0)
  let posts = 0
  const watch: Watch = { posts: 0, heard: () => undefined }

  const trouble = weather(places, form.trouble, draw, clock, () => {
    posts++
    watch.posts++
    while (due[0] !== undefined && due[0].after <= posts) happen()
    return watch.heard()
  })
  function happen(): void {
    const mishap = due.shift()
    if (mishap === undefined) return
    mishap.happen()
    happened.push(mishap.name)
  }

  publish(feeds, 0, new Date(clock.now()))
  await until(
    () => looksAt(feeds) > 2,
    60_000,
    () => 'the feeds are not read',
  )
  const start = Date.now() - began
  await discord.connected()
  for (let from = 0; from < places.length; from += atOnce)
    await Promise.all(places.slice(from, from + atOnce).map(place => follow(world, place)))
  say(`${places.length} chats follow, some ${expected} deliveries to come`)

  discord.enforceLimits(form.limits)
  telegram.enforceLimits(form.limits)
  discord.trouble(trouble.discord)
  telegram.trouble(trouble.telegram)
  for (let number = 0; number < form.kills; number++) {
    publish(feeds, Math.ceil(((number + 1) * form.events) / form.kills), new Date(clock.now()))
    const death = deathOf(number, perLife, draw)
    await dieAs(death, life, watch, { start, longest: form.longestLife })
    const { how, said } = await life.end
    if (how !== 'SIGKILL') problems.push(`the bot ended by itself (${how}) in life ${number}: ${said}`)
    kills[watch.posts > 0 ? 'posting' : 'starting']++
    for (const { chat, event } of readLedger(folder, 'attempted')) {
      const place = placeOf(chat)
      if (place !== undefined) cutOff[place.platform].add(keyOf(place, event))
    }
    if (number % 20 === 19) say(`${number + 1} kills, ${posts} posts asked for`)
    clock.later += deadTime(number, draw)
    watch.posts = 0
    life = startBot(world.environment, clock.later)
  }

  while (due.length > 0) happen()
  discord.trouble(null)
  discord.enforceLimits(false)
  telegram.enforceLimits(false)
  telegram.trouble(null)
  life.kill('SIGKILL')
  await life.end
  clock.later += nextDay
  life = startBot(world.environment, clock.later)
  problems.push(...(await settle(life, world, form, places)))
  const looks = looksAt(feeds)
  await until(
    () => looksAt(feeds) > looks,
    patience,
    () => 'the bot looks at nothing any more',
  )
  life.kill('SIGTERM')
  const { how, said } = await life.end
  if (how !== '0') problems.push(`told to stop, the bot ended with ${how}: ${said}`)

  const verdict = judge({
    places,
    newest: form.events,
    rows: readLedger(folder),
    posts: new Map(places.map(place => [place, postsIn(place, world)])),
    cutOff: cutOff.discord.union(cutOff.telegram),
    unanswered: trouble.unanswered,
    refused: trouble.refused,
  })
  return {
    ...verdict,
    problems: [...problems, ...verdict.problems],
    kills,
    cutOff: Object.entries(cutOff).map(([platform, keys]) => {
      return { platform, posts: keys.size, asked: keys.intersection(trouble.asked).size }
    }),
    faults: trouble.met,
    mishaps: happened,
    seconds: Math.round((Date.now() - began) / 1000),
  }
}

const looksAt = ({ asked }: FeedServer) => [...asked.values()].reduce((sum, count) => sum + count, 0)

function expectedPosts(places: readonly Place[], events: number): number {
  const wanted = (place: Place, event: number) =>
    eventOf(event).topics.some(topic => place.follows.includes(topic))
  return places
    .map(
      place => Array.from({ length: events }, (_, index) => wanted(place, index + 1)).filter(Boolean).length,
    )
    .reduce((sum, count) => sum + count, 0)
}

/** Waits until everything is planned and nothing is due; gives what did not come to an end. */
async function settle(
  life: Life,
  world: World,
  form: Form,
  places: readonly Place[],
): Promise<readonly string[]> {
  const last = places.filter(
    ({ lost, follows }) => !lost && follows.some(topic => eventOf(form.events).topics.includes(topic)),
  )
  const settled = () => {
    if (life.ended()) throw new Error('the bot ended by itself')
    const rows = readLedger(world.folder)
    const planned = new Set(rows.filter(({ event }) => event === form.events).map(({ chat }) => chat))
    return (
      last.every(({ addresses }) => addresses.some(address => planned.has(address))) && !rows.some(isOpen)
    )
  }
  try {
    await until(
      settled,
      patience,
      () => `not everything was settled after ${patience / 1000} s without trouble`,
    )
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}
