import { describe, expect, test } from 'vitest'
import { Hourly } from '#core/delivery/hourly.ts'
import type { Due } from '#core/delivery/store.ts'
import { type Telling, usualTelling } from '#core/delivery/subscription.ts'
import { turnOf } from '#core/delivery/turn.ts'

const hour = 3_600_000
const noon = new Date('2026-11-26T12:00:00Z')
const chat = 'test:1'

function due(story: string, more: Partial<Due> = {}): Due {
  return {
    chat,
    story,
    state: 'due',
    plannedAt: noon,
    dueAt: noon,
    expiresAt: new Date(noon.getTime() + 12 * hour),
    attempts: 0,
    attemptedAt: null,
    way: 1,
    gathered: false,
    urgent: false,
    locale: 'en',
    disabled: false,
    beganAt: noon,
    plans: 0,
    inChat: 1,
    ...more,
  }
}

/** What is done with these, where the ways after the usual first one tell as given. */
function turn(deliveries: [Due, ...Due[]], ways: Partial<Telling>[] = [], hourly = new Hourly(), now = noon) {
  const tellingOf = (way: number): Telling => ({ ...usualTelling, ...ways[way - 1] })
  const found = turnOf(chat, deliveries, { tellingOf, hourly, bears: 5, now })
  const told = 'delivery' in found ? [found.delivery] : found.deliveries
  return [found.kind, ...told.map(({ story }) => story)].join(' ')
}
const several = (count: number, more: Partial<Due> = {}) =>
  Array.from({ length: count }, (_, index) => due(`s${index}`, more)) as [Due, ...Due[]]

describe('the turn of a chat', () => {
  test('goes to the oldest where there are few', () => {
    expect(turn(several(5))).toBe('send s0')
  })

  test('makes one roundup of more than the chat bears, read or not', () => {
    expect(turn(several(6))).toBe('gather s0 s1 s2 s3 s4 s5')
    expect(turn(several(2, { inChat: 40 }))).toBe('gather s0 s1')
  })

  test('gathers what is told together, however little', () => {
    expect(turn([due('now'), due('digest', { gathered: true })])).toBe('gather digest')
  })

  test('clears up first what may have arrived', () => {
    const open = due('open', {
      state: 'attempted',
      attemptedAt: new Date(noon.getTime() - 24 * hour),
      expiresAt: noon,
    })
    expect(turn([due('now'), open])).toBe('send open')
  })

  test('gives up what is too old', () => {
    const old = due('old', { expiresAt: new Date(noon.getTime() - 1) })
    expect(turn([old, due('now')])).toBe('expire old')
    expect(turn([due('now', { expiresAt: noon })])).toBe('send now')
  })

  test('keeps quiet hours, for breaking stories too, and only for the way that has them', () => {
    const quiet = { quiet: { from: '11:00', to: '13:00', mode: 'hold' } } as const
    expect(turn([due('now', { urgent: true })], [quiet])).toBe('wait now')
    expect(turn([due('now'), due('other', { way: 2 })], [{}, quiet])).toBe('wait other')
    expect(turn([due('now')], [{ quiet: { ...quiet.quiet, mode: 'silent' } }])).toBe('send now')
  })

  test('keeps the hourly cap, but for breaking stories', () => {
    const hourly = new Hourly()
    for (let post = 0; post < 10; post++) hourly.add(chat, noon.getTime() - 60_000)
    expect(turn(several(2), [], hourly)).toBe('wait s0 s1')
    expect(turn([due('now'), due('breaking', { urgent: true })], [], hourly)).toBe('send breaking')
    expect(turn(several(2), [{ mostAnHour: 11 }], hourly)).toBe('send s0')
  })

  test('sends a roundup before what came after it', () => {
    expect(turn([due('now'), due('roundup abc')])).toBe('send roundup abc')
  })
})
