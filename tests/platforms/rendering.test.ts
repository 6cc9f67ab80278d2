import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clock } from '#core/chat/moments.ts'
import { roundupParts } from '#core/chat/post-parts.ts'
import { type Block, cut } from '#core/chat/rich-text.ts'
import { escapeMarkdown, markdown } from '../../src/platforms/discord/markdown.ts'
import * as discordPosts from '../../src/platforms/discord/posts.ts'
import * as discord from '../../src/platforms/discord/render.ts'
import { blockLength, marked } from '../../src/platforms/telegram/entities.ts'
import * as telegramPosts from '../../src/platforms/telegram/posts.ts'
import * as telegram from '../../src/platforms/telegram/render.ts'
import { createForm } from '../support/discord/form.ts'
import { Flag } from '../support/discord/message.ts'
import { readMessage } from '../support/discord/validate-message.ts'
import { createArgs } from '../support/telegram/args.ts'
import { finishFormatted, readFormatted } from '../support/telegram/formatted.ts'
import { checkMarkup, readMarkup } from '../support/telegram/keyboard.ts'
import { readLinkPreview } from '../support/telegram/link-preview.ts'
import { anyPost, anyReply, anyRoundup, anyWhere, date, richText, text } from './anything.ts'
import { messages, words } from './support.ts'

const moments = clock('en', 'Asia/Tbilisi')

/** As Discord's own validation reads it; throws where Discord refuses. */
const discordTakes = (body: object) =>
  readMessage(createForm(), JSON.parse(JSON.stringify(body)), {
    flags: Flag.suppressNotifications,
    files: [],
    nonce: 'known',
  })

/** As Telegram's own server reads it; throws where Telegram refuses. */
function telegramTakes(body: object) {
  const parameters = Object.entries(body).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  )
  const args = createArgs(new Map(parameters), new Map())
  const preview = readLinkPreview(args)
  const draft = readFormatted(args, 'text')
  checkMarkup(readMarkup(args), 'supergroup')
  const finished = finishFormatted(draft, { empty: false, commands: true })
  expect(draft.text.length).toBeLessThanOrEqual(4096)
  expect(draft.entities.length).toBeLessThanOrEqual(100)
  return { ...finished, preview }
}

/** Every text of a payload, wherever it stands. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''

/** For any value of its kind. Fails at once: only asynchronous properties give a promise. */
function holds<T>(any: fc.Arbitrary<T>, check: (value: T) => void, numRuns = 300): void {
  void fc.assert(fc.property(any, check), { numRuns })
}

describe('whatever is said', () => {
  test('Discord takes any answer', () => {
    holds(anyReply, reply => {
      const body = discord.renderReply(reply)
      discordTakes(body)
      expect(texts(body).every(text => text.isWellFormed())).toBe(true)
      expect(body.allowed_mentions).toEqual({ parse: [] })
    })
  })

  test('Discord takes any post, of one story or of many, and any edit of it', () => {
    holds(anyPost, post => {
      const earlier = 'https://discord.com/channels/1/2/3'
      const body = discordPosts.renderPost(post, messages, earlier)
      discordTakes({ ...body, nonce: 'x'.repeat(22), enforce_nonce: true })
      expect(texts(body).every(text => text.isWellFormed())).toBe(true)
      const edit = discordPosts.renderEdit(post, messages, earlier)
      discordTakes(edit)
      expect(edit.allowed_mentions).toEqual({ parse: [] })
      expect(edit).not.toHaveProperty('content')
    })
  })

  test('Discord notifies one role at most, whatever stands in a post', () => {
    holds(anyPost, post => {
      const { content, allowed_mentions } = discordPosts.renderPost(post, messages)
      const role = /^\d{17,20}$/.test(post.form.mention ?? '') ? post.form.mention : null
      expect([content, allowed_mentions]).toEqual(
        role === null ? [undefined, { parse: [] }] : [`<@&${role}>`, { roles: [role] }],
      )
    })
  })

  test('Telegram takes any answer', () => {
    holds(anyReply, reply => {
      const body = telegram.renderReply(reply, moments)
      telegramTakes(body)
      expect(texts(body).every(text => text.isWellFormed())).toBe(true)
    })
  })

  test('Telegram takes any post, of one story or of many, wherever it goes', () => {
    holds(fc.tuple(anyPost, anyWhere), ([post, where]) => {
      const body = telegramPosts.renderPost(post, messages, { ...where, timeZone: 'Asia/Tbilisi' })
      telegramTakes(body)
      expect(texts(body).every(text => text.isWellFormed())).toBe(true)
      expect(body.disable_notification).toBe(post.form.silent)
      const buttons = (body.reply_markup?.inline_keyboard ?? []).flat()
      if (typeof where.pressing === 'object')
        for (const button of buttons) expect(button).not.toHaveProperty('callback_data')
    })
  })

  test('a roundup shows each of its stories whole or counts it, on both', () => {
    const most = 500
    const said = (text: string, locale: string) => {
      const more = (count: number) => messages(locale)('roundup-more', { count })
      const numbers = Array.from({ length: most }, (_, number) => most - number)
      return numbers.find(count => text.includes(more(count))) ?? 0
    }
    const numbered = fc
      .record({ roundup: anyRoundup, rest: fc.nat({ max: 9 }) })
      .map(({ roundup, rest }) => ({
        ...roundup,
        rest,
        cards: roundup.cards.map((card, index) => ({ ...card, headline: `#${index}# ${card.headline}` })),
      }))
    holds(
      numbered,
      post => {
        const locale = post.cards[0]?.locale ?? 'en'
        const { lines } = roundupParts(post, messages('en'))
        const all = post.cards.length + post.rest
        const whole = (shown: string, line: (block: Block) => string) =>
          lines.filter(block => shown.includes(line(block).trim())).length

        const where = { chat: 'telegram:7', timeZone: 'Asia/Tbilisi', pressing: null } as const
        const { text } = telegramPosts.renderPost(post, messages, where)
        const moments = clock(locale, 'Asia/Tbilisi')
        expect(whole(text, block => marked([block], moments).text) + said(lastLine(text), locale)).toBe(all)

        const { embeds = [] } = discordPosts.renderPost(post, messages)
        const descriptions = embeds.map(({ description }) => description).join('\n')
        const counted = lines.filter((_, index) => descriptions.includes(`\\#${index}\\#`)).length
        expect(counted + said(lastLine(descriptions), locale)).toBe(all)
      },
      100,
    )
  })

  test('an answer of nothing at all still shows that there is one', () => {
    for (const empty of ['', ' \n ', '\u200B', '\u2800\uFFFC', '\u0333']) {
      expect(telegram.renderReply(words(empty), moments).text).toBe('…')
      telegramTakes(telegram.renderReply(words(empty), moments))
      discordTakes(discord.renderReply(words(empty)))
    }
  })
})

describe('Telegram’s entities', () => {
  test('are a hundred at most: those beyond would be dropped without a word', () => {
    const spans = Array.from({ length: 150 }, (_, index) => ({ text: `${index} `, bold: true }))
    expect(
      telegram.renderReply({ ...words(''), text: [{ kind: 'paragraph', spans }] }, moments).entities,
    ).toHaveLength(100)
  })

  type Meant = readonly [type: string, words: string]

  /** What each mark is to cover, in the order of the words. */
  function meant({ kind, spans }: Block): Meant[] {
    const shown = spans.map(span => ('time' in span ? moments(span.time) : span.text.toWellFormed()))
    const whole = shown.join('')
    const marks = spans.flatMap((span, index): Meant[] => {
      const words = shown[index] ?? ''
      if ('time' in span || words === '') return []
      const styles = [span.bold && 'bold', span.italic && 'italic', span.strike && 'strikethrough']
      return styles.flatMap((type): Meant[] => (type ? [[type, words]] : []))
    })
    const around = { heading: 'bold', quote: 'blockquote', item: null, paragraph: null }[kind]
    return [...marks, ...(around !== null && whole !== '' ? [[around, whole] as const] : [])]
  }

  const styled = fc.record(
    { text, bold: fc.boolean(), italic: fc.boolean(), strike: fc.boolean() },
    { requiredKeys: ['text'] },
  )
  const styledBlock: fc.Arbitrary<Block> = fc.record({
    kind: fc.constantFrom('heading', 'paragraph', 'item', 'quote'),
    spans: fc.array(fc.oneof(styled, fc.record({ time: date })), { maxLength: 4 }),
  })

  test('cover exactly the words they are meant for, whatever stands before them', () => {
    holds(fc.array(styledBlock, { maxLength: 6 }), blocks => {
      const { text, entities } = marked(blocks, moments)
      expect(entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual(
        blocks.flatMap(meant),
      )
    })
  })

  test('never begin or end inside a character of two units, and lie within the text, when it was cut', () => {
    holds(richText, blocks => {
      const reply = words('')
      const { text, entities } = telegram.renderReply({ ...reply, text: blocks }, moments)
      for (const { offset, length } of entities)
        for (const edge of [offset, offset + length])
          expect(text.slice(0, edge).isWellFormed() && edge <= text.length).toBe(true)
    })
  })

  test('of a link cover its words alone, between emoji, Georgian and Persian', () => {
    const link = 'https://a.example/'
    const spans = [
      { text: '👩‍👩‍👧‍👦 ' },
      { text: 'ქართული', link },
      { text: ' ' },
      { text: 'فارسی 😀', bold: true },
    ]
    const { text, entities } = marked([{ kind: 'item', spans }], moments)
    expect(entities.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual([
      'ქართული',
      'فارسی 😀',
    ])
  })
})

describe('Discord’s markdown', () => {
  // A backslash takes the meaning of the sign behind it, and is itself shown before a letter, a digit or a blank.
  const escaped = /\\([^0-9A-Za-z\s])/g
  const shown = (markup: string) => markup.replace(escaped, '$1').replaceAll('\u200B', '')
  const meanings = [/[\\*_~`|<>[\]()@#]/, /^\s*(?:[-+*]|\d+\.)\s/m, /:\/\//]
  const meaningsIn = (markup: string) => meanings.filter(mark => mark.test(markup.replace(escaped, 'x')))

  test('shows an outlet’s words as they were written, and gives none of them a meaning', () => {
    holds(
      text,
      words => {
        const markup = escapeMarkdown(words)
        expect(meaningsIn(markup)).toEqual([])
        expect(shown(markup)).toBe(words.toWellFormed().replaceAll('\u200B', ''))
      },
      1_000,
    )
  })

  test('gives no meaning to a headline either, however it is cut', () => {
    holds(text, headline => {
      expect(meaningsIn(discordPosts.titleOf(headline))).toEqual([])
    })
  })

  test.each([
    ['1. May', '1\\. May'],
    ['- not an item', '\\- not an item'],
    ['# not a heading', '\\# not a heading'],
    ['@everyone', '\\@everyone'],
    ['<@123>', '\\<\\@123\\>'],
    ['snake_case *and* stars', 'snake\\_case \\*and\\* stars'],
    ['https://a.example', 'https:\u200B//a.example'],
    ['5.5 - 3', '5.5 - 3'],
  ])('%s', (words, markup) => {
    expect(escapeMarkdown(words)).toBe(markup)
  })

  test('lets no bracket or star of an address end its link or what is around it', () => {
    const link = 'https://en.wikipedia.example/Kura_(river)?a=**b**'
    expect(markdown([{ kind: 'paragraph', spans: [{ text: 'Kura [river]', bold: true, link }] }])).toBe(
      '**[Kura \\[river\\]](https://en.wikipedia.example/Kura_%28river%29?a=%2A%2Ab%2A%2A)**\n\n',
    )
  })

  test.each(['javascript:alert(1)', 'http://localhost/x', 'nothing'])('makes no link of %s', link => {
    expect(markdown([{ kind: 'paragraph', spans: [{ text: 'words', link }] }])).toBe('words\n\n')
    expect(marked([{ kind: 'paragraph', spans: [{ text: 'words', link }] }], moments).entities).toEqual([])
  })

  test('shows of an address before an @ nothing', () => {
    const link = 'https://bank.example@evil.example/'
    expect(markdown([{ kind: 'paragraph', spans: [{ text: 'words', link }] }])).toBe(
      '[words](https://evil.example/)\n\n',
    )
  })
})

describe('an answer longer than a message of Telegram’s', () => {
  const place = { bot: 'chapar_test_bot', inline: true, shared: true, tappable: true }
  const plainWords = (blocks: readonly Block[]) =>
    blocks
      .flatMap(({ spans }) => spans.flatMap(span => ('time' in span ? [] : span.text.split(/\s+/))))
      .filter(Boolean)

  test('comes in as many as it needs, each of which Telegram takes, with the buttons under the last', () => {
    holds(anyReply, reply => {
      const bodies = telegram.renderAnswer(reply, moments, place)
      expect(bodies.length).toBeGreaterThan(0)
      for (const [at, body] of bodies.entries()) {
        telegramTakes(body)
        expect(texts(body).every(text => text.isWellFormed())).toBe(true)
        if (at < bodies.length - 1) expect(body).not.toHaveProperty('reply_markup')
      }
    })
  })

  test('loses neither a word nor a link, as long as four messages hold it', () => {
    const line = fc.record({
      words: fc.array(fc.constantFrom('Сообщение', 'ბათუმი', 'Երևան', 'tren', '👩‍👩‍👧‍👦'), {
        minLength: 1,
        maxLength: 12,
      }),
      link: fc.boolean(),
    })
    holds(
      fc.array(line, { minLength: 1, maxLength: 120 }),
      lines => {
        const blocks = lines.map(({ words, link }, at): Block => {
          const text = words.join(' ')
          return {
            kind: 'item',
            spans: [link ? { text, link: `https://outlet.example/${at}` } : { text }, ' 🚂'].map(span =>
              typeof span === 'string' ? { text: span } : span,
            ),
          }
        })
        const bodies = telegram.renderAnswer({ ...words(''), text: blocks }, moments, place)
        const shown = bodies
          .flatMap(({ text }) => text.split(/\s+/))
          .filter(word => word !== '•' && word !== '')
        expect(shown).toEqual(plainWords(blocks))
        const linked = bodies.flatMap(({ text, entities }) =>
          entities
            .filter(({ type }) => type === 'text_link')
            .map(({ offset, length }) => text.slice(offset, offset + length)),
        )
        expect(linked).toEqual(lines.flatMap(({ words, link }) => (link ? [words.join(' ')] : [])))
      },
      100,
    )
  })

  test('keeps a heading with what it heads', () => {
    const filler = { kind: 'paragraph', spans: [{ text: 'x'.repeat(3_900) }] } as const
    const [first, second] = telegram.renderAnswer(
      {
        ...words(''),
        text: [
          filler,
          { kind: 'heading', spans: [{ text: 'Who reports it' }] },
          { kind: 'paragraph', spans: [{ text: 'y'.repeat(300) }] },
        ],
      },
      moments,
      place,
    )
    expect(first?.text).not.toContain('Who reports it')
    expect(second?.text).toMatch(/^Who reports it\n\ny/)
  })
})

describe('a text that is cut', () => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const boundaries = (text: string) =>
    new Set([...graphemes.segment(text)].map(({ index, segment }) => index + segment.length).concat(0))

  test('at any length keeps to it, is the beginning of the whole, and ends inside no character', () => {
    const limit = fc.integer({ min: 1, max: 4_200 })
    holds(fc.tuple(richText, limit), ([whole, limit]) => {
      const cost = (block: Block) => blockLength(block, moments)
      const kept = cut(whole, limit, cost)
      expect(kept.reduce((sum, block) => sum + cost(block), 0)).toBeLessThanOrEqual(limit)
      for (const [at, block] of kept.entries())
        for (const [index, span] of block.spans.entries()) {
          const before = whole[at]?.spans[index]
          if (before === undefined || 'time' in span || 'time' in before) continue
          if (span.text === before.text) continue
          const left = span.text.slice(0, -1)
          expect(span.text.endsWith('…') && before.text.startsWith(left)).toBe(true)
          expect(boundaries(before.text).has(left.length)).toBe(true)
        }
    })
  })
})
