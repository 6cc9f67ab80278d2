import { describe, expect, test } from 'vitest'
import type { Source } from '#core/article/source.ts'
import type { Planned } from '#core/collect/asking.ts'
import { paceOf } from '#core/collect/rhythm.ts'
import { Looks, type Manners, usualManners } from '../../src/pipeline/looks.ts'

const minute = 60_000
const start = Date.parse('2026-11-23T08:00:00Z')
const pace = paceOf(5 * minute)

type Seen = { readonly at: number; readonly source: string }

const unmoved = { move: null, busyUntil: null }

/** Looks over a time that passes only when it is told to; each takes as long as `takes` says. */
class World {
  now = start
  readonly seen: Seen[] = []
  readonly hosts: { readonly at: number; readonly host: string }[] = []
  readonly kept = new Map<string, Planned>()
  readonly hurried: { readonly at: number; readonly hurries: boolean }[] = []
  most = 0
  #under = 0
  readonly #looks: Looks
  readonly #ends: { at: number; end: () => void }[] = []
  readonly #next: (source: Source, at: number) => Partial<Planned>

  constructor(
    sources: readonly Source[],
    more: { manners?: Partial<Manners>; kept?: Iterable<[string, Partial<Planned>]>; takes?: number } = {},
    next: (source: Source, at: number) => Partial<Planned> = () => ({}),
  ) {
    this.#next = next
    for (const [source, planned] of more.kept ?? [])
      this.kept.set(source, { nextAt: start, ...unmoved, ...planned })
    this.#looks = new Looks({
      sources,
      pace,
      manners: { ...usualManners, ...more.manners },
      nextLooks: async () => this.kept,
      now: () => new Date(this.now),
      hurries: hurries => this.hurried.push({ at: this.now - start, hurries }),
      look: async source => {
        this.seen.push({ at: this.now - start, source: source.id })
        this.hosts.push({ at: this.now - start, host: new URL(source.feed).host })
        this.most = Math.max(this.most, ++this.#under)
        await new Promise<void>(end => this.#ends.push({ at: this.now + (more.takes ?? 100), end }))
        this.#under--
        return { nextAt: this.now + pace.shortest, ...unmoved, ...this.#next(source, this.now) }
      },
    })
  }

  /** Lets time pass, in steps of 50 ms. */
  async pass(ms: number): Promise<void> {
    if (this.now === start) await this.#looks.open()
    for (const end = this.now + ms; this.now < end; this.now += 50) {
      for (const { at, end } of this.#ends.splice(0)) at <= this.now ? end() : this.#ends.push({ at, end })
      await Promise.resolve().then(() => new Promise(setImmediate))
      this.#looks.begin(
        () => {},
        () => {},
      )
    }
  }

  follow(...sources: readonly Source[]): void {
    this.#looks.follow(sources)
  }

  times(source: string): number[] {
    return this.seen.filter(seen => seen.source === source).map(({ at }) => at)
  }
}

const source = (id: string, host = `${id}.example`) => ({ id, feed: `https://${host}/${id}` }) as Source
const many = (count: number, host?: string) =>
  Array.from({ length: count }, (_, number) => source(`outlet-${number}`, host))

describe('looks', () => {
  test('come when they are due, again and again', async () => {
    const world = new World([source('one')])
    await world.pass(11 * minute)
    expect(world.times('one').map(at => Math.round(at / minute))).toEqual([0, 5, 10])
  })

  test('tell when more are due than are asked at once, and when no more', async () => {
    const world = new World(many(40))
    await world.pass(4 * minute)
    // Sixteen in each of two turns, eight in the third.
    expect(world.hurried).toEqual([
      { at: 0, hurries: true },
      { at: 200, hurries: false },
    ])
  })

  test('go on where the clock is set back by hours', async () => {
    const world = new World([source('one'), source('two')])
    await world.pass(6 * minute)
    world.now -= 240 * minute
    await world.pass(11 * minute)
    expect(world.times('one').map(at => Math.round(at / minute))).toEqual([0, 5, -230, -225])
  })

  test('begin at once of a source that is added or moves, go on of the others, and end of one that goes', async () => {
    const [one, two, three] = [source('one'), source('two'), source('three')]
    const world = new World([one, two], { takes: 2_000 })
    await world.pass(minute)
    const moved = { ...two, feed: 'https://new.example/two' }
    world.follow(one, moved, three)
    await world.pass(100)
    // While it is being read it goes and comes back: it is read anew, and once each time from then on.
    world.follow(one, moved)
    world.follow(one, moved, source('three'))
    await world.pass(5.5 * minute)
    world.follow(one)
    await world.pass(10 * minute)
    const minutes = (id: string) => world.times(id).map(at => Math.round(at / minute))
    expect(minutes('one')).toEqual([0, 5, 10, 15])
    expect(minutes('two')).toEqual([0, 1, 6])
    expect(minutes('three')).toEqual([1, 1, 6])
  })

  test('are no more at once than is good', async () => {
    const world = new World(many(100), { takes: 1_000 })
    await world.pass(10_000)
    expect(world.most).toBe(16)
    expect(world.seen).toHaveLength(100)
  })

  test('of one server are two at once and a second apart', async () => {
    const world = new World(many(10, 'shared.example'), { takes: 3_000 })
    await world.pass(30_000)
    expect(world.most).toBe(2)
    const times = world.seen.map(({ at }) => at)
    expect(times).toHaveLength(10)
    for (const [at, time] of times.slice(1).entries())
      expect(time - (times[at] ?? 0)).toBeGreaterThanOrEqual(1_000)
  })

  test('of one server keep their distance, too, when they had to wait for others', async () => {
    const world = new World([...many(16, 'slow.example'), ...many(40), ...many(8, 'shared.example')], {
      takes: 4_000,
    })
    await world.pass(60_000)
    const shared = world.hosts.filter(({ host }) => host === 'shared.example').map(({ at }) => at)
    expect(shared).toHaveLength(8)
    for (const [at, time] of shared.slice(1).entries())
      expect(time - (shared[at] ?? 0)).toBeGreaterThanOrEqual(1_000)
  })

  test('of a server that hangs hold up no other', async () => {
    const world = new World([...many(5, 'slow.example'), source('quick')], { takes: 60 * minute })
    await world.pass(1_000)
    expect(world.times('quick')).toEqual([0])
  })

  test('after a restart are not all at once, and those not yet due wait', async () => {
    const late = Array.from({ length: 50 }, (_, number): [string, Partial<Planned>] => [
      `outlet-${number}`,
      { nextAt: start - 90 * minute },
    ])
    const world = new World([...many(50), source('later'), source('new')], {
      kept: [...late, ['later', { nextAt: start + 3 * minute }]],
    })
    await world.pass(1_000)
    expect(world.times('new')).toEqual([0])
    expect(world.seen.length).toBeLessThan(10)
    await world.pass(5 * minute)
    expect(new Set(world.seen.map(({ source }) => source)).size).toBe(52)
    expect(world.times('later')[0]).toBeGreaterThanOrEqual(3 * minute)
  })

  test('of a server that is busy for one wait for that one, or for all where the operator wants it so', async () => {
    const busy = (_: Source, at: number) => ({ nextAt: at + 30 * minute, busyUntil: at + 30 * minute })
    const sources = many(3, 'shared.example')
    const one = new World(sources, {}, busy)
    await one.pass(10_000)
    expect(one.seen).toHaveLength(3)
    const all = new World(sources, { manners: { sparesServer: true }, takes: 50 }, busy)
    await all.pass(20 * minute)
    expect(all.seen).toHaveLength(1)
    await all.pass(12 * minute)
    expect(all.seen.length).toBeGreaterThan(1)
    const kept = [['outlet-0', { nextAt: start + 30 * minute, busyUntil: start + 30 * minute }]] as const
    const restarted = new World(sources, {
      manners: { sparesServer: true },
      kept: kept.map(([...one]) => one),
    })
    await restarted.pass(29 * minute)
    expect(restarted.seen).toEqual([])
    await restarted.pass(2 * minute)
    expect(restarted.seen.length).toBeGreaterThan(1)
  })

  test('of sources that moved to one server are of that server, from the move on and after a restart', async () => {
    const move = ({ id, feed }: Source) => {
      return { from: feed, to: `https://platform.example/${id}`, since: start, heldAt: start }
    }
    const sources = many(10)
    const apart = (world: World) => {
      const times = world.seen.map(({ at }) => at)
      return times.slice(1).every((time, at) => time - (times[at] ?? 0) >= 1_000)
    }
    const running = new World(sources, { takes: 3_000 }, source => ({ move: move(source) }))
    await running.pass(4 * minute)
    expect(running.seen.splice(0)).toHaveLength(10)
    running.most = 0
    await running.pass(5 * minute)
    expect(running.seen).toHaveLength(10)
    expect(running.most).toBeLessThanOrEqual(2)
    expect(apart(running)).toBe(true)
    const kept = sources.map((source): [string, Partial<Planned>] => [source.id, { move: move(source) }])
    const restarted = new World(sources, { kept, takes: 3_000 }, source => ({ move: move(source) }))
    await restarted.pass(5 * minute)
    expect(restarted.seen).toHaveLength(10)
    expect(restarted.most).toBeLessThanOrEqual(2)
    expect(apart(restarted)).toBe(true)
  })
})
