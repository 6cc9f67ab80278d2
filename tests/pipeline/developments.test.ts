import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

const block = 'an apartment block in Rustavi, Georgia'
const first = 'Gas explosion in Rustavi apartment block kills two'
async function explosion() {
  room.publish('herald', first, { text: `Two people were killed when gas exploded in ${block}.` })
  await room.pass(10)
  room.publish('courier', 'Rustavi apartment block gas explosion kills two', {
    text: `Two people died in a gas explosion in ${block}.`,
  })
  await room.pass(10)
}
const report = (outlet: string, dead: string, more = '') =>
  room.publish(outlet, `${dead} dead in Rustavi apartment block gas explosion`, {
    text: `${dead} people were killed when gas exploded in ${block}. ${more}`,
  })
const post = () => {
  const shown = room.posts(chat)[0] ?? expect.fail('nothing was posted')
  return shown.post.kind === 'story' ? { ...shown.post, edits: shown.edits } : expect.fail('it is no story')
}

describe('a story that develops', () => {
  test('shows in its post the latest number of dead and who gives it, with a link, and keeps its headline', async () => {
    await room.follow(chat, 'georgia')
    await explosion()
    expect(post().news).toBeNull()
    report('gazette', 'Fourteen')
    for (let half = 0; half < 3; half++) await room.pass(30)
    const url =
      'https://gazette.example.org/news/Fourteen%20dead%20in%20Rustavi%20apartment%20block%20gas%20explosion'
    expect(post()).toMatchObject({
      card: { headline: first },
      news: { text: 'gazette adds: 14 killed', url },
    })
  })

  test('is edited no sooner and no oftener for it', async () => {
    await room.follow(chat, 'georgia')
    await explosion()
    const before = post().edits
    for (const [at, dead] of ['Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'].entries()) {
      report(at % 2 === 0 ? 'gazette' : 'observer', dead)
      await room.pass(1)
    }
    for (let half = 0; half < 4; half++) await room.pass(30)
    expect(post().edits - before).toBeLessThanOrEqual(3)
    expect(post().news?.text).toBe('observer adds: 8 killed')
  })

  test('says it in the language of the chat', async () => {
    await room.ask(chat, '/follow georgia', { locale: 'ru' })
    await explosion()
    report('gazette', 'Fourteen')
    await room.pass(60)
    expect(post().news?.text).toBe('gazette дополняет: 14 погибших')
  })

  test('says nothing of what the article that leads it says itself, or of who was first', async () => {
    await room.follow(chat, 'georgia')
    await explosion()
    room.publish('herald', 'Gas explosion in Rustavi apartment block kills fourteen', {
      id: first,
      text: `Fourteen people were killed when gas exploded in ${block}.`,
    })
    await room.pass(30)
    report('gazette', 'Fourteen')
    await room.pass(60)
    expect(post()).toMatchObject({ was: first, news: null })
  })

  test('says nothing more of a report that was withdrawn', async () => {
    await room.follow(chat, 'georgia')
    await explosion()
    report('gazette', 'Fourteen')
    await room.pass(60)
    room.publish('gazette', 'Retraction: Fourteen dead in Rustavi apartment block gas explosion', {
      id: 'Fourteen dead in Rustavi apartment block gas explosion',
      text: 'Retraction: this report was wrong and has been withdrawn.',
    })
    for (let hours = 0; hours < 3; hours++) await room.pass(60)
    expect(post().news).toBeNull()
  })

  test('tells of the dead before the hurt, and of who counts anew', async () => {
    await room.follow(chat, 'georgia')
    await explosion()
    report('gazette', 'Fourteen')
    await room.pass(10)
    report('observer', 'Fourteen', 'Thirty people were injured.')
    await room.pass(60)
    expect(post().news?.text).toBe('gazette adds: 14 killed')
    room.publish('gazette', 'Sixteen dead in Rustavi apartment block gas explosion', {
      id: 'Fourteen dead in Rustavi apartment block gas explosion',
      text: `Sixteen people were killed when gas exploded in ${block}.`,
    })
    for (let hours = 0; hours < 3; hours++) await room.pass(60)
    expect(post().news?.text).toBe('gazette changed 14 killed to 16 killed')
  })
})
