import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPreview } from '../../src/wiring/preview.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'
import { messages, noon, region, sampleBot } from '../support/sample-bot.ts'

const chat = 'test:1' as const
const editor = { person: 'test:user/1' } as const
const quake = 'Strong quake shakes Gyumri in Armenia, schools closed'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom({}, undefined, { editors: [editor.person] })
  room.publish('herald', quake)
  await room.pass(3)
})
afterEach(() => room.close())

describe('how a story is put right', () => {
  test.each(['/story quake', '/why quake'])('is offered below %s to an editor alone', async line => {
    const { choices } = await room.answer(chat, line, editor)
    const [story] = await room.app.services.stories.find({ topics: [], words: 'quake', limit: 1, offset: 0 })
    expect(choices.at(-1)).toEqual({ label: 'Correct this story', command: 'correct', argument: story?.id })
    expect(await room.ask(chat, `/correct ${story?.id}`, editor)).toMatch(/^To correct: “Strong quake/)
    for (const more of [{}, { person: 'test:user/2' } as const])
      expect(JSON.stringify((await room.answer(chat, line, more)).choices)).not.toContain('correct')
  })

  test('is not offered once it cannot be done any more', async () => {
    await room.pass(15 * 24 * 60)
    room.publish('courier', 'Yerevan in Armenia plants ten thousand oak trees')
    await room.pass(3)
    expect(JSON.stringify((await room.answer(chat, '/story quake', editor)).choices)).not.toContain('correct')
  })
})

describe('whoever runs the bot and asks it in the preview', () => {
  const asked = async (operated: boolean, line: string, more = {}) => {
    const preview = createPreview(messages, region, () => noon, operated)
    const bot = await sampleBot({ platforms: [preview], operated, ...more })
    await bot.app.pipeline.process()
    await preview.start(bot.app.ears)
    const answer = JSON.stringify((await preview.ask(line, 'en')).telegram)
    await bot.close()
    return answer
  }

  test('corrects stories there where nobody else is told of it', async () => {
    expect(await asked(true, '/correct armenia')).toMatch(/To correct: “/)
    expect(await asked(true, '/help')).toContain('/correct')
  })

  test('is told where it is done, where others are', async () => {
    const more = { editors: [editor.person] }
    expect(await asked(false, '/correct armenia', more)).toMatch(
      /CHAPAR_EDITORS.*npm run -s chapar -- correct/,
    )
    expect(await asked(false, '/help', more)).not.toContain('/correct')
  })
})
