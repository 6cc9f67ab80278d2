import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasWords } from '#core/article/article.ts'
import { decodeDocument } from '../../src/collect/decode.ts'
import { type Feed, readFeed } from '../../src/collect/feed.ts'
import { FeedError } from '../../src/collect/feed-error.ts'

const folder = join(import.meta.dirname, '../../../shared/data/feeds/real')
const files = existsSync(folder) ? readdirSync(folder) : []
const now = new Date('2026-11-23T12:00:00Z')

function read(name: string): Feed | string {
  try {
    const text = decodeDocument(readFileSync(join(folder, name)), null, 10 * 1024 * 1024)
    return readFeed(text, 'https://outlet.example/feed', 'UTC', now)
  } catch (error) {
    if (error instanceof FeedError) return error.message
    throw error
  }
}

/** What in the collection is no feed, or one without items, and what that is called. */
const others: Record<string, string | number> = {
  'feedjira-DuplicateContentAtomFeed.xml': 'an HTML page, not a feed',
  'incomplete-fields.atom': 0,
  'missing-fields.atom': 0,
}

describe.skipIf(files.length === 0)(
  'feeds as found in the world (skipped where ../shared/data is absent)',
  () => {
    test.each(files)('%s is read, or called by its name', name => {
      const feed = read(name)
      // Another program's notes on what it read.
      if (name.endsWith('.serde.json')) expect(feed).toBe('JSON, but not a JSON Feed')
      else if (name in others)
        expect(typeof feed === 'string' ? feed : feed.items.filter(hasWords).length).toBe(others[name])
      else if (typeof feed === 'string') expect.fail(feed)
      else {
        expect(feed.items.length).toBeGreaterThan(0)
        for (const { title, summary, text, url, published } of feed.items) {
          expect(title).not.toMatch(
            /^\s*$|&(amp|lt|gt|quot|#\d+);|<\/?(p|b|i|a|br|div|span)\b[^<]*>|[\p{Cc}]/u,
          )
          expect(`${summary}${text}`).not.toMatch(/<(p|br|div|span|img|script)\b[^<]*>/)
          expect(url ?? 'https://').toMatch(/^https?:\/\//)
          expect(published.at?.getTime() ?? 0).toBeLessThanOrEqual(now.getTime() + 10 * 60_000)
        }
      }
    })

    test('of Russian news keep their letters in every encoding', () => {
      for (const name of ['nodefeedparser-compressed.xml', 'nodefeedparser-iconv.xml']) {
        const feed = read(name)
        if (typeof feed === 'string') expect.fail(feed)
        else for (const { title } of feed.items) expect(title).toMatch(/^[\p{Script=Cyrillic}\d\s\p{P}]+$/u)
      }
    })

    test('have addresses and dates with few exceptions', () => {
      const items = files.flatMap(name => {
        const feed = read(name)
        return typeof feed === 'string' ? [] : feed.items
      })
      const share = (of: number) => of / items.length
      expect(share(items.filter(({ url }) => url !== null).length)).toBeGreaterThan(0.99)
      expect(share(items.filter(({ published }) => published.at !== null).length)).toBeGreaterThan(0.99)
    })
  },
)
