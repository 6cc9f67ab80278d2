import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { Hourly } from '#core/delivery/hourly.ts'
import type { Limits } from '#core/delivery/limits.ts'
import { Pace } from '#core/delivery/pace.ts'

const limits: Limits = {
  perSecond: 30,
  atOnce: 30,
  windows: chat =>
    chat.startsWith('test:-')
      ? [
          { calls: 1, ms: 1_000 },
          { calls: 20, ms: 60_000 },
        ]
      : [{ calls: 1, ms: 1_000 }],
  sharedBy: chat => chat,
  bears: 5,
}

type Call = {
  readonly chat: ChatRef
  readonly begun: number
  readonly counted: number
  readonly ends: number
}

/**
 * Calls as soon as the pace allows, for `seconds`, in chats in turn. Each wait ends late by `late()` ms, each call is answered
 * after `takes()`, and counted by the platform somewhere between: at that share of its time.
 */
function run(
  chats: readonly ChatRef[],
  seconds: number,
  held: { readonly late?: () => number; readonly takes?: () => number; readonly counted?: () => number } = {},
): Call[] {
  const { late = () => 0, takes = () => 5, counted = () => 0.5 } = held
  const pace = new Pace(limits)
  const calls: Call[] = []
  let open: Call[] = []
  let turn = 0
  for (let now = 0; now < seconds * 1_000; ) {
    for (const { chat, ends } of open.filter(({ ends }) => ends <= now)) pace.end(chat, ends)
    open = open.filter(({ ends }) => ends > now)
    const wait = pace.wait(now)
    const order = chats.map((_, index) => chats[(turn + index) % chats.length] ?? 'test:0')
    const chat = order.find(chat => !open.some(call => call.chat === chat) && pace.waitIn(chat, now) === 0)
    if (wait > 0 || chat === undefined) now += Math.max(1, Math.ceil(wait)) + late()
    else {
      pace.begin(now)
      const time = takes()
      const call = { chat, begun: now, counted: now + time * counted(), ends: now + time }
      calls.push(call)
      open.push(call)
      turn = (chats.indexOf(chat) + 1) % chats.length
    }
  }
  return calls
}

const most = (times: readonly number[], window: number) =>
  Math.max(...times.map(start => times.filter(at => at >= start && at < start + window).length))

describe('the pace', () => {
  const many = Array.from({ length: 60 }, (_, number): ChatRef => `test:${number}`)

  test('is near what the platform allows over all chats, and never more in any second', () => {
    const calls = run(many, 60)
    expect(calls.length / 60).toBeGreaterThan(0.95 * limits.perSecond)
    expect(
      most(
        calls.map(({ counted }) => counted),
        1_000,
      ),
    ).toBeLessThanOrEqual(limits.perSecond)
  })

  test('is kept wherever on their way calls are held up', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(400)), numbers => {
        const number = (): number => numbers.next().value ?? 0
        const held = { late: () => number() % 40, takes: number, counted: () => number() / 400 }
        const calls = run(many, 5, held)
        expect(
          most(
            calls.map(({ counted }) => counted),
            1_000,
          ),
        ).toBeLessThanOrEqual(limits.perSecond)
      }),
      { numRuns: 30 },
    )
  })

  test('keeps to each chat’s own limits', () => {
    const calls = run(['test:-1', 'test:2'], 130)
    const of = (chat: ChatRef) => calls.filter(call => call.chat === chat).map(({ counted }) => counted)
    expect(most(of('test:-1'), 60_000)).toBe(20)
    expect(most(of('test:-1'), 1_000)).toBe(1)
    expect(most(of('test:2'), 60_000)).toBeGreaterThan(55)
  })

  test('one chat that is told to wait holds no other up, two of them hold all', () => {
    const pace = new Pace(limits)
    pace.refuse('test:1', 30_000, 0)
    expect([pace.waitIn('test:1', 0), pace.wait(0), pace.waitIn('test:2', 0)]).toEqual([30_000, 0, 0])
    pace.refuse('test:1', 20_000, 1_000)
    expect([pace.waitIn('test:1', 1_000), pace.wait(1_000)]).toEqual([29_000, 0])
    pace.refuse('test:2', 5_000, 2_000)
    expect(pace.wait(2_000)).toBe(5_000)
    expect(pace.wait(7_000)).toBe(0)
  })
})

describe('the hourly cap', () => {
  const hour = 3_600_000
  test('counts the posts of the last hour in each chat', () => {
    const hourly = new Hourly()
    for (const minute of [0, 10, 20]) hourly.add('test:1', minute * 60_000)
    expect(hourly.freeAt('test:1', 4, 30 * 60_000)).toBe(30 * 60_000)
    expect(hourly.freeAt('test:1', 3, 30 * 60_000)).toBe(hour)
    expect(hourly.freeAt('test:1', 2, 30 * 60_000)).toBe(hour + 10 * 60_000)
    expect(hourly.freeAt('test:1', 3, hour + 1)).toBe(hour + 1)
    expect(hourly.freeAt('test:2', 1, 0)).toBe(0)
  })
})

test('leaves room for a call that a post needs besides, where one is spared', () => {
  const pace = new Pace({ ...limits, perSecond: 10, windows: () => [], spare: 1 })
  const made: number[] = []
  const call = (now: number, besides: boolean) => {
    pace.begin(now)
    made.push(now)
    if (besides) pace.spend('test:1', now)
    if (besides) made.push(now)
    pace.end('test:1', now)
  }
  for (let now = 0; now < 60_000; now++) if (pace.wait(now) === 0) call(now, now % 7 === 0)
  const inSecond = made.map(from => made.filter(at => at >= from && at < from + 1_000).length)
  expect(Math.max(...inSecond)).toBe(10)
  expect(made.length).toBeGreaterThan(60 * 8)
})
