import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTelegram, type TelegramEmulator } from './emulator.ts'
import { createBot } from './running-bot.ts'

let telegram: TelegramEmulator
beforeEach(async () => {
  telegram = await startTelegram()
})
afterEach(() => telegram.close())

const article = (more: object = {}) => ({
  type: 'article',
  id: 'one',
  title: 'A headline',
  input_message_content: { message_text: 'Words' },
  ...more,
})

function answer(results: readonly object[], more: object = {}) {
  const inline_query_id = telegram.askInline({ from: telegram.addUser(), query: 'x' })
  const call = createBot(telegram).telegram.callApi('answerInlineQuery', {
    inline_query_id,
    results,
    ...more,
  } as never)
  return call.then(() => telegram.inlineAnswer(inline_query_id))
}

describe('results of an inline query', () => {
  test('are kept as they are sent when chosen, also where the bot is not', async () => {
    const given = await answer(
      [article({ description: 'Outlet', thumbnail_url: 'https://pictures.example/1.jpg' })],
      {
        next_offset: '20',
        cache_time: 60,
        is_personal: true,
        button: { text: 'Open the bot', start_parameter: 'latest' },
      },
    )
    expect(given).toMatchObject({
      results: [{ id: 'one', title: 'A headline', text: 'Words', description: 'Outlet' }],
      nextOffset: '20',
      cacheTime: 60,
      isPersonal: true,
      button: { start_parameter: 'latest' },
    })
  })

  test.each([
    [
      '51 of them',
      Array.from({ length: 51 }, (_, at) => article({ id: String(at) })),
      /too many inline query results/,
    ],
    ['two of one id', [article(), article()], /RESULT_ID_DUPLICATE/],
    ['an id of 65 bytes', [article({ id: 'ə'.repeat(33) })], /RESULT_ID_INVALID/],
    ['no title', [article({ title: '' })], /ARTICLE_TITLE_EMPTY/],
    ['no words', [article({ input_message_content: { message_text: '' } })], /message text is empty/],
    [
      'nothing to be seen',
      [article({ input_message_content: { message_text: '\u200B' } })],
      /text must be non-empty/,
    ],
    [
      'too many words',
      [article({ input_message_content: { message_text: 'x'.repeat(4_097) } })],
      /MESSAGE_TOO_LONG/,
    ],
    ['no content', [article({ input_message_content: undefined })], /input_message_content/],
    ['a thumbnail without an address', [article({ thumbnail_url: 'nonsense' })], /THUMBNAIL_URL_INVALID/],
    [
      'a button with too much',
      [article({ reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'x'.repeat(65) }]] } })],
      /BUTTON_DATA_INVALID/,
    ],
  ])('are refused: %s', async (_, results, why) => {
    await expect(answer(results)).rejects.toThrow(why)
  })

  test('are refused with an offset or a link that is too long', async () => {
    await expect(answer([], { next_offset: 'x'.repeat(65) })).rejects.toThrow(/NEXT_OFFSET_INVALID/)
    const button = { text: 'Open', start_parameter: 'with blanks' }
    await expect(answer([], { button })).rejects.toThrow(/START_PARAM_INVALID/)
  })
})
