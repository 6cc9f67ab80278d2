import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commandWord, wordArgument } from '#core/chat/command-word.ts'
import { region } from '../support/sample-bot.ts'

const behind = (word: string) => wordArgument(word.slice('topic_'.length))

describe('a command and its argument in one word', () => {
  test('reads as the topic does, and gives it back', () => {
    expect(commandWord('topic', 'south-ossetia')).toBe('topic_south_ossetia')
    expect(commandWord('latest', '')).toBe('latest')
    for (const { id } of region.topics) {
      const word = commandWord('topic', id)
      expect(word).toMatch(/^topic_[a-z0-9_]{1,58}$/)
      expect(behind(word)).toBe(id)
    }
  })

  test('gives back any argument whatever stands in it, and is of letters, digits and underscores', () => {
    const part = fc.constantFrom('a', '7', '-', '_', '__', '--', '__2d__', '~', 'ə', '😀', ' ')
    const argument = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.array(part, { minLength: 1, maxLength: 6 }).map(parts => parts.join('')),
    )
    void fc.assert(
      fc.property(argument, given => {
        const word = commandWord('topic', given)
        expect(word).toMatch(/^\w+$/)
        expect(behind(word)).toBe(given)
      }),
      { numRuns: 1_000 },
    )
  })
})
