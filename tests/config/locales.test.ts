import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { loadMessages } from '../../config/locales.ts'

const root = join(import.meta.dirname, '../..')
const english = readFileSync(join(root, 'config/locales/en.ftl'), 'utf8')
const ids = [...english.matchAll(/^([a-z][\w-]*) =/gm)].map(match => match[1] ?? '')
const say = loadMessages()('en')

/** Words of status that no text of ours may use. */
const status =
  /\b(occupied|occupation|liberated|separatist|breakaway|so-called|de facto|self-proclaimed|puppet|regime|terrorist|ethnic cleansing|genocide|aggression|provocation|historic lands|Western Azerbaijan)\b/i

describe('the words of the interface', () => {
  test('exist for every command and option', () => {
    for (const command of commands) {
      expect(say(`${command.name}-summary`).length).toBeLessThanOrEqual(100)
      for (const { name } of command.options)
        expect(say(`${command.name}-${name}`).length).toBeLessThanOrEqual(100)
    }
  })

  test('that the code asks for are there', () => {
    const files = ['src', 'commands'].flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.ts'))
        .map(name => readFileSync(join(root, folder, name), 'utf8')),
    )
    const asked = files.flatMap(source =>
      [...source.matchAll(/say\('([a-z]+(?:-[a-z]+)+)'/g)].map(match => match[1] ?? ''),
    )
    expect(asked.filter(id => !ids.includes(id))).toEqual([])
  })

  test('take no side', () => {
    expect(english.match(status)).toBeNull()
  })

  test('are English where a language has none, and a missing message is an error of ours', () => {
    expect(loadMessages()('xx')('latest-title')).toBe(say('latest-title'))
    expect(() => say('no-such-message')).toThrow(RangeError)
  })
})
