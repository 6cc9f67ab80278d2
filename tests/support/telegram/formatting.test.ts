import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTelegram, type TelegramEmulator } from './emulator.ts'
import { createBot } from './running-bot.ts'

let telegram: TelegramEmulator
let chat: number

beforeEach(async () => {
  telegram = await startTelegram({ limits: false })
  chat = telegram.addChat({ type: 'private' })
})

afterEach(() => telegram.close())

const sendHtml = (text: string) =>
  createBot(telegram).telegram.sendMessage(chat, text, { parse_mode: 'HTML' })
const sendEntities = (text: string, entities: object[]) =>
  createBot(telegram).telegram.callApi('sendMessage', { chat_id: chat, text, entities: entities as never })
const lastSent = () => {
  const { text, entities } = telegram.messages(chat).at(-1) ?? { text: '', entities: [] }
  return [text, entities]
}

describe('HTML', () => {
  test.each([
    [
      '<b>Bakı</b> &amp; <a href="https://Example.org">x</a>',
      'Bakı & x',
      [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'text_link', offset: 7, length: 1, url: 'https://example.org/' },
      ],
    ],
    [
      '<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>',
      'ab',
      [{ type: 'spoiler', offset: 0, length: 2 }],
    ],
    [
      '<pre><code class="language-ts">let x</code></pre>',
      'let x',
      [{ type: 'pre', offset: 0, length: 5, language: 'ts' }],
    ],
    [
      '<blockquote expandable>q</blockquote>😀<i>i</i>',
      'q😀i',
      [
        { type: 'expandable_blockquote', offset: 0, length: 1 },
        { type: 'italic', offset: 3, length: 1 },
      ],
    ],
    // A style is cut where another begins: the real server gives it back so.
    [
      '<b>a<i>b</i>c</b>',
      'abc',
      [
        { type: 'bold', offset: 0, length: 1 },
        { type: 'bold', offset: 1, length: 2 },
        { type: 'italic', offset: 1, length: 1 },
      ],
    ],
    // Neither unknown names nor links that are none are errors; what is meant gets lost.
    ['a&nbsp;b <a href="nowhere">c</a> &#8212;', 'a&nbsp;b c —', []],
    [
      '<a href="tg://user?id=5">Leyla</a>',
      'Leyla',
      [{ type: 'text_mention', offset: 0, length: 5, user: { id: 5 } }],
    ],
    ['  <b>x</b>  \n', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
    [
      'Read civil.ge, #Georgia and /topic_georgia',
      'Read civil.ge, #Georgia and /topic_georgia',
      [
        { type: 'url', offset: 5, length: 8 },
        { type: 'hashtag', offset: 15, length: 8 },
        { type: 'bot_command', offset: 28, length: 14 },
      ],
    ],
  ])('%s', async (html, text, entities) => {
    await sendHtml(html)
    expect(lastSent()).toEqual([text, entities])
  })

  test.each([
    ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['ş<br>', 'Unsupported start tag "br" at byte offset 2'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href=a/b>x</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a "x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    [
      '&#xd83d;x',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
  ])('%s is refused', async (html, reason) => {
    await expect(sendHtml(html)).rejects.toThrow(`400: Bad Request: can't parse entities: ${reason}`)
    expect(telegram.messages(chat)).toEqual([])
  })

  test('4096 units count after parsing, as UTF-16', async () => {
    await sendHtml(`<b>${'😀'.repeat(2048)}</b>`)
    await expect(sendHtml(`<b>${'😀'.repeat(2048)}x</b>`)).rejects.toThrow(
      '400: Bad Request: message is too long',
    )
  })
})

describe('entities', () => {
  test('are kept; those the server finds itself are not taken from the bot', async () => {
    await sendEntities('Story: read', [
      { type: 'bold', offset: 0, length: 5 },
      { type: 'text_link', offset: 7, length: 4, url: 'example.org/a b' },
      { type: 'hashtag', offset: 0, length: 5 },
      { type: 'italic', offset: 3, length: 0 },
    ])
    expect(lastSent()).toEqual([
      'Story: read',
      [
        { type: 'bold', offset: 0, length: 5 },
        { type: 'text_link', offset: 7, length: 4, url: 'http://example.org/a%20b' },
      ],
    ])
  })

  test('move with the blanks and control characters the server takes out', async () => {
    await sendEntities('\n\u202aa\u202c\tb\r\n ', [{ type: 'bold', offset: 5, length: 1 }])
    expect(lastSent()).toEqual(['a b', [{ type: 'bold', offset: 2, length: 1 }]])
  })

  test.each([
    [{ type: 'bold', offset: -1, length: 2 }, 'receive an entity with incorrect offset -1'],
    [
      { type: 'bold', offset: 1, length: 9 },
      'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 10',
    ],
    [{ type: 'bold', offset: 9, length: 1 }, 'entity begins after the end of the text at UTF-16 offset 9'],
    [{ type: 'bold', offset: 3, length: 1 }, 'entity begins in a middle of a UTF-16 symbol at byte offset 6'],
    [
      { type: 'bold', offset: 0, length: 3 },
      'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 6',
    ],
    [{ type: 'link', offset: 0, length: 1 }, "can't parse MessageEntity: Unsupported type specified"],
    [{ type: 'text_link', offset: 0, length: 1 }, 'can\'t parse MessageEntity: Can\'t find field "url"'],
    [
      { type: 'text_link', offset: 0, length: 1, url: 'http://nowhere' },
      "entity URL 'http://nowhere' is invalid: Wrong HTTP URL",
    ],
    [
      { type: 'text_link', offset: 0, length: 1, url: 'ftp://a.az' },
      "entity URL 'ftp://a.az' is invalid: Unsupported URL protocol",
    ],
  ])('%j is refused', async (entity, reason) => {
    await expect(sendEntities('ab😀c', [entity])).rejects.toThrow(`400: Bad Request: ${reason}`)
  })

  test('two links in the same words are refused, where the real server drops one in silence', async () => {
    const link = { type: 'text_link', offset: 0, length: 2, url: 'https://a.az' }
    await expect(sendEntities('abc', [link, { ...link, offset: 1 }])).rejects.toThrow('would be dropped')
  })

  test('half an emoji, as cutting by units leaves it, is refused', async () => {
    await expect(sendEntities('ab😀'.slice(0, 3), [])).rejects.toThrow('strings must be encoded in UTF-8')
  })
})

test.each([
  ['', 'message text is empty'],
  [' \n ', 'text must be non-empty'],
  ['\u200b\u2800', 'text must be non-empty'],
  ['x'.repeat(4097), 'message is too long'],
  ['ə'.repeat(16_385), 'text is too long'],
])('the text "%.10s" is refused', async (text, reason) => {
  await expect(createBot(telegram).telegram.sendMessage(chat, text)).rejects.toThrow(
    `400: Bad Request: ${reason}`,
  )
})
