import { describe, expect, test } from 'vitest'
import type { Ownership } from '#core/article/source.ts'
import { TopicIndex } from '#core/article/topics/topic-index.ts'
import { everything, type Telling, type Terms, usualTelling, type Wish } from '#core/delivery/subscription.ts'
import { termsOf } from '#core/delivery/wording/asked.ts'
import { describe as described } from '#core/delivery/wording/describe.ts'
import { readWording } from '#core/delivery/wording/read.ts'
import { loadMessages } from '../../../config/locales.ts'
import { region } from '../../support/sample-bot.ts'

const sources = region.sources.filter(({ enabled }) => enabled)
const topics = new TopicIndex(region.topics)
const usual: Terms = { wants: everything, telling: usualTelling }
const ownerships: readonly Ownership[] = [
  'independent',
  'private',
  'pro-government',
  'state',
  'public',
  'foreign-public',
  'de-facto-authority',
  'diaspora',
  'unknown',
]
const armenia = { topics: ['armenia'] }

const followed: readonly (readonly [Partial<Wish>, Partial<Telling>?])[] = [
  [armenia],
  [{ topics: ['armenia', 'georgia'] }, { rhythm: { kind: 'hourly' } }],
  [{ ...armenia, strict: true }, { rhythm: { kind: 'daily', at: '08:00' } }],
  [armenia, { rhythm: { kind: 'weekdays', at: '09:30' } }],
  ...[0, 1, 2, 3, 4, 5, 6].map(
    day => [armenia, { rhythm: { kind: 'weekly', day, at: '09:00' } }] as [Partial<Wish>, Partial<Telling>],
  ),
  [armenia, { breakingOnly: true }],
  [armenia, { form: { ...usualTelling.form, size: 'compact', image: false } }],
  [armenia, { form: { ...usualTelling.form, size: 'full', silent: false } }],
  [armenia, { leastIndependent: 2, mostAnHour: 5 }],
  [armenia, { quiet: { from: '22:00', to: '07:00', mode: 'hold' } }],
  [{ ...armenia, countries: ['AM', 'GE'] }],
  [{ ...armenia, outlets: ['jam-news.net'] }],
  ...ownerships.map(ownership => [{ ...armenia, ownership: [ownership] }] as [Partial<Wish>]),
  [{ ...armenia, countries: ['GE'], ownership: ['independent', 'pro-government', 'public'] }],
  [{ ...armenia, except: { ...everything.except, ownership: ['pro-government', 'state'] } }],
  [
    {
      ownership: ['independent'],
      except: { ...everything.except, topics: ['georgia'], countries: ['AZ', 'RU'] },
    },
  ],
  [{ ...armenia, languages: ['ru'] }, { languages: ['ru'] }],
  [armenia, { languages: ['ru'] }],
  [{ ...armenia, except: { topics: ['georgia'], outlets: [], words: ['gas price'] } }],
  [{ words: ['gas|oil'] }],
  [{ words: ['gas', 'railw*'] }],
  [{ ...armenia, words: ['gas'] }],
  [{}, { breakingOnly: true }],
]

describe.each(['en', 'ru', 'de', 'tr', 'az', 'hy', 'ka'])('what is followed, as it is told in %s', locale => {
  const say = loadMessages()(locale)
  const context = { topics, sources, locale, say, roles: true, names: true, command: 'follow' }

  test.each(followed)('is understood when it is typed: %j %j', (wants, telling) => {
    const terms: Terms = { wants: { ...everything, ...wants }, telling: { ...usualTelling, ...telling } }
    const told = described(terms, { ...context, clock: usualTelling.zone })
    expect(termsOf(readWording(told, context), usual), told).toEqual(terms)
  })
})
