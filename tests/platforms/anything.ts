import * as fc from 'fast-check'
import type { Card } from '#core/chat/card.ts'
import type { Form, News, Post, Quoted, RoundupPost } from '#core/chat/post.ts'
import type { Reply } from '#core/chat/reply.ts'
import type { Block, Span } from '#core/chat/rich-text.ts'

/** Words as the worst of the world's feeds have them. */
const nasty = fc.constantFrom(
  '',
  ' ',
  '\n',
  '\u200B',
  '…',
  'ქართული ენა',
  'Հայերեն',
  'Azərbaycan dili',
  'فارسی و عربی',
  '\u202Eright to left\u202C',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'e\u0301\u0302\u0303',
  '\uD83D',
  '\uDE00',
  '\uDE00\uD83D',
  '@everyone <@123456789012345678> <#123456789012345678> </topic:123456789012345678>',
  '# heading\n## heading\n-# small\n> quote\n>>> quotes\n- item\n* item\n1. one\n12. twelve',
  '**bold** *it* __u__ _i_ ~~s~~ ||spoiler|| `code` ```\nblock\n```',
  '[words](https://evil.example) <https://evil.example> https://evil.example/a_b_c <t:1:R> <:e:1>',
  '<b>bold</b> &amp; <a href="x">y</a> /start@other_bot #hash $CASH @mention a@b.example',
  '\\',
  '\\*\\',
  ')](x',
)
const piece = fc.oneof(
  { weight: 3, arbitrary: nasty },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0xd800, max: 0xdfff }), { maxLength: 5 })
    .map(units => String.fromCharCode(...units)),
)
export const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 4 }).map(parts => parts.join('')) },
  fc
    .tuple(piece, fc.integer({ min: 100, max: 3_000 }))
    .map(([part, times]) => part.repeat(times).slice(0, 9_000)),
)
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://en.wikipedia.example/wiki/Kura_(Caspian_Sea)',
    'https://a.example/[x]?a=**b**&c=~~d~~#)](',
    'https://user:pass@evil.example/',
    'https://მაგალითი.გე/ქართული',
    'http://localhost/x',
    'http://[::1]/x',
    'http://127.0.0.1:0/x',
    'javascript:alert(1)',
    'data:image/png;base64,xx',
    'not an address',
    '',
    `https://a.example/${'x'.repeat(3_000)}`,
  ),
  text,
)
export const date = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
const span: fc.Arbitrary<Span> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ text }) },
  {
    weight: 5,
    arbitrary: fc.record(
      {
        text,
        bold: fc.boolean(),
        italic: fc.boolean(),
        strike: fc.boolean(),
        code: fc.boolean(),
        link: address,
      },
      { requiredKeys: ['text'] },
    ),
  },
  fc.record({ time: date }),
)
const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'item', 'quote'),
  spans: fc.array(span, { maxLength: 4 }),
})
export const richText = fc.array(block, { maxLength: 6 })
export const anyCard: fc.Arbitrary<Card> = fc.record({
  story: fc.constant('s1'),
  headline: text,
  url: fc.option(address),
  excerpt: text,
  longExcerpt: text,
  image: fc.option(address),
  outlet: text,
  outletNote: text,
  publishedAt: date,
  alsoIn: fc.array(fc.record({ outlet: text, note: text, url: fc.option(address) }), { maxLength: 12 }),
  reach: text,
  basis: text,
  since: text,
  addresses: fc.array(address, { maxLength: 5 }),
  topics: fc.array(fc.record({ id: fc.constant('x'), name: text }), { maxLength: 4 }),
  locale: fc.constantFrom('en', 'ka', 'az', 'fa'),
  notice: text,
})
const choice = fc.record({
  label: text,
  command: fc.constantFrom('topic', 'latest', 'follow'),
  argument: fc.oneof(fc.stringMatching(/^[a-z-]{1,20}$/), text),
})
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  text: richText,
  cards: fc.array(anyCard, { maxLength: 6 }),
  choices: fc.array(choice, { maxLength: 30 }),
})

const form: fc.Arbitrary<Form> = fc.record({
  size: fc.constantFrom('compact', 'standard', 'full'),
  image: fc.boolean(),
  silent: fc.boolean(),
  mention: fc.option(fc.oneof(fc.constant('123456789012345678'), text)),
})
const at = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
const news = fc.option<News>(fc.record({ text, url: fc.option<string>(address), at }))
const choices = fc.array(choice, { maxLength: 30 })
const anyStory: fc.Arbitrary<Post> = fc.record({
  kind: fc.constant('story'),
  form,
  card: anyCard,
  label: text,
  was: fc.option<string>(text),
  news,
  readable: fc.option<Quoted>(fc.record({ headline: text, url: fc.option<string>(address), by: text })),
  withdrawn: text,
  choices,
})
export const anyRoundup: fc.Arbitrary<RoundupPost> = fc.record({
  kind: fc.constant('roundup'),
  form,
  title: text,
  cards: fc.oneof(
    fc.array(anyCard, { maxLength: 8 }),
    fc.tuple(anyCard, fc.integer({ min: 1, max: 120 })).map(([card, times]) => Array<Card>(times).fill(card)),
  ),
  updates: fc.record({ s1: fc.record({ mark: text, news }) }, { requiredKeys: [] }),
  rest: fc.nat({ max: 500 }),
  choices,
})
const anyPointer: fc.Arbitrary<Post> = fc.record({
  kind: fc.constant('pointer'),
  form,
  text,
  earlier: fc.constantFrom('1', '4711', '123456789012345678/123456789012345678', 'nonsense'),
})
const anyAlert: fc.Arbitrary<Post> = fc.record({
  kind: fc.constant('alert'),
  form,
  card: anyCard,
  label: text,
  earlier: fc.option<string>(
    fc.constantFrom('1', '4711', '123456789012345678/123456789012345678', 'nonsense'),
  ),
})
export const anyPost: fc.Arbitrary<Post> = fc.oneof(anyStory, anyRoundup, anyPointer, anyAlert)
export const anyWhere = fc.record({
  chat: fc.constantFrom('telegram:7', 'telegram:-7', 'telegram:-1007', 'telegram:-1007/5'),
  pressing: fc.constantFrom('apart' as const, null, { bot: 'our_bot' }),
})
