import { describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Limits } from '#core/delivery/limits.ts'
import { Pace } from '#core/delivery/pace.ts'
import { limits as discord } from '../../src/platforms/discord/limits.ts'
import { limits as telegram } from '../../src/platforms/telegram/limits.ts'

/** How many calls a minute may be made in the chats together, one as soon as the one before allows it. */
function aMinute(limits: Limits, chats: readonly ChatRef[]): number {
  const pace = new Pace(limits)
  let calls = 0
  for (let now = 0; now < 60_000; now += 10)
    for (const chat of chats) {
      if (pace.wait(now) > 0 || pace.waitIn(chat, now) > 0) continue
      pace.spend(chat, now)
      calls++
    }
  return calls
}

// Telegram: 30 calls a second, one a second in a chat, 20 a minute in groups and channels. Discord: 50, and 5 in 5 s.
describe('what the platforms bear', () => {
  test('of one chat', () => {
    expect(aMinute(telegram, ['telegram:7'])).toBe(60)
    expect(aMinute(telegram, ['telegram:-1007'])).toBe(20)
    expect(aMinute(discord, ['discord:7'])).toBe(60)
  })

  test('of the topics of one forum is what it bears of one chat', () => {
    expect(aMinute(telegram, ['telegram:-1007/1', 'telegram:-1007/2', 'telegram:-1007/3'])).toBe(20)
    expect(aMinute(telegram, ['telegram:-1007', 'telegram:-1008'])).toBe(40)
  })
})
