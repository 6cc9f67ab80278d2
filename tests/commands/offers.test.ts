import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainReply } from '#core/chat/plain.ts'
import type { Reply } from '#core/chat/reply.ts'
import { type SampleBot, sampleBot } from '../support/sample-bot.ts'

let bot: SampleBot
beforeAll(async () => {
  bot = await sampleBot()
})
afterAll(() => bot.close())

const literal = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** The sentences with which words are refused, as patterns. */
const refused = readFileSync(join(import.meta.dirname, '../../config/locales/en.ftl'), 'utf8')
  .split('\n')
  .flatMap(line => {
    const [, sentence] =
      /^(?:follow-(?:unclear|missing)|(?:topic|zone|language)-unknown|topic-missing|unfollow-not|mute-(?:missing|unclear)|story-none|source-unclear|error)[\w-]* = (.*)$/.exec(
        line,
      ) ?? []
    return sentence === undefined ? [] : [sentence]
  })
  .map(sentence =>
    sentence
      .split(/\{ \$\w+ \}/)
      .map(literal)
      .join('[^\n]*'),
  )
  .map(pattern => new RegExp(`^${pattern}`))

const text = (reply: Reply) => plainReply({ ...reply, cards: [], choices: [] }, () => '')

const [names, slips] = [
  ['armenia', 'Georgia', 'Баку', 'sport', 'Ermənistan', 'sample courier tbilisi'],
  [
    'armeno',
    'gerogia',
    'azerbajan',
    'dayly',
    'hourley',
    'xqzwv',
    'guba',
    'trend',
    'weekend',
    'stricd',
    'Pashinyn',
  ],
]
const [joints, ways] = [
  [' ', ' with ', ' and ', ', ', ' about ', ' or '],
  ['', ' daily 08:00', ' from ge', ' breaking compact', ' without sport', ' in ru'],
]
const followed = [...names, ...slips].flatMap((one, at) =>
  [...slips, ...names].map((other, to) => {
    const [joint, way] = [joints[(at + to) % joints.length], ways[(at * 3 + to) % ways.length]]
    return to % 5 === 4 ? `/follow ${other}${way}` : `/follow ${one}${joint}${other}${way}`
  }),
)
const others = [
  ...slips,
  ...names,
  'armenia azerbaijan',
  'news about georgia',
  'georgia stricd',
  'only armeno',
].flatMap(words =>
  ['topic', 'latest', 'digest', 'story', 'related', 'search', 'unfollow', 'mute'].map(
    name => `/${name} ${words}`,
  ),
)

test('every button below an answer to words that were not understood does what it says', async () => {
  let [pressed, chat] = [0, 0]
  const failed: string[] = []
  for (const line of new Set([
    ...followed,
    ...others,
    '/follow armenia strict',
    '/follow armenia with azerbaijan',
  ])) {
    const answer = await bot.answer(line, { chat: `preview:${++chat}` })
    const isRefused = refused.some(sentence => sentence.test(text(answer)))
    for (const { command, argument } of isRefused ? answer.choices : []) {
      pressed++
      const said = text(await bot.answer(`/${command} ${argument}`, { chat: `preview:${++chat}` }))
      if (refused.some(sentence => sentence.test(said)))
        failed.push(`${line} → /${command} ${argument}: ${said}`)
    }
  }
  expect(failed).toEqual([])
  expect(pressed).toBeGreaterThan(150)
})

test('/unfollow offers what is followed', async () => {
  const chat = 'preview:unfollow'
  for (const topic of ['armenia', 'georgia strict']) await bot.ask(`/follow ${topic}`, { chat })
  const answer = await bot.answer('/unfollow gerogia', { chat })
  expect(answer.choices.map(({ label }) => label)).toEqual([
    'Armenia',
    'Georgia · only what is mainly about it',
  ])
  for (const { command, argument } of answer.choices)
    expect(await bot.ask(`/${command} ${argument}`, { chat })).toMatch(/no longer|No longer/)
})
