import { type Command, neededFor, type Request, type Services } from '#core/chat/command.ts'
import type { Say } from '#core/chat/messages.ts'
import { type Reply, reply, UserError } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { cardsOf } from '#core/chat/story-cards.ts'
import { topicArgument } from '#core/chat/topic-argument.ts'
import { matchingGround, toldIn, usualTerms, wordingContext } from '#core/chat/wording.ts'
import { followInstead, sameBefore, tellAnew } from '#core/delivery/follow.ts'
import { matching, newest, tellersFor } from '#core/delivery/matching.ts'
import { isAlerting, type Subscription, type Terms } from '#core/delivery/subscription.ts'
import { howAsked, sameSubject, saysHow, termsOf } from '#core/delivery/wording/asked.ts'
import type { WordingContext } from '#core/delivery/wording/context.ts'
import { describe, wished } from '#core/delivery/wording/describe.ts'
import { readWording } from '#core/delivery/wording/read.ts'
import { takingBack, wordingOf } from '#core/delivery/wording/write.ts'

/** So many stories are looked through for the newest that is wanted, and to try what would have been posted. */
const [looked, tried] = [500, 2_000]
const shown = 5
const days = 7
const day = 86_400_000

export const follow: Command = {
  name: 'follow',
  // Where options are apart the words may stand in either; what they say together counts.
  options: [
    { name: 'topic', kind: 'topic', required: true },
    { name: 'how', kind: 'words', required: false },
  ],
  manages: true,
  details: [
    ['armenia, georgia', 'topics'],
    ['armenia strict', 'strict'],
    ['"railway tariffs"', 'quotes'],
    ['"railw*"', 'star'],
    ['"aliyev" or "pashinyan"', 'or'],
    ['without sport, "chess"', 'without'],
    ['from am, ge', 'from'],
    ['from independent outlets', 'owners'],
    ['without state media', 'not-from'],
    ['in ru, en', 'in'],
    ['least 2', 'least'],
    ['cap 5', 'cap'],
    ['breaking', 'breaking'],
    ['daily 08:00', 'daily'],
    ['quiet 22:00-07:00', 'quiet'],
    ['test', 'test'],
  ],
  async run(request, services) {
    const { chat, now, options } = request
    const typed = [options.topic, options.how].map(part => part?.trim() ?? '').filter(part => part !== '')
    if (typed.length === 0) topicArgument('', 'follow', request, services)
    const context = wordingContext(request, services)
    const all = await services.subscriptions.following(chat)
    const { words, numbered } = spelledOut(typed.join(' '), all, context)
    const asked = readWording(words, context)

    const usual = await usualTerms(request, services)
    const wanted = termsOf(asked, usual)
    const before = numbered ?? sameBefore(wanted.wants, howAsked(asked), all)
    // What was set up before stays, but for what is said anew.
    const terms = before === undefined ? wanted : termsOf(asked, before)
    if (asked.test) return await test(terms, usual, request, services)
    refuseWhatCannotWork(terms, request, context.say)

    const unmentioned = asked.unmentioned ? [paragraph(context.say('follow-no-roles'))] : []
    const what = describe(terms, context)
    const isSame = before !== undefined && (!saysHow(asked) || isAlike(before, terms))
    // Whoever follows from a chat that was given up shows that it is back.
    if (isSame) {
      const { lostAt } = await services.chats.settings(chat)
      await services.chats.enable(chat)
      await tellAnew(chat, services.subscriptions, matchingGround(services), now)
      const already = () => context.say('follow-already', { what: describe(before, context) })
      return reply([paragraph(lostAt === null ? already() : context.say('start-group-back')), ...unmentioned])
    }
    const locale = await toldIn(request, services)
    await followInstead(chat, terms, before, services.subscriptions, locale, now)
    if (before !== undefined) {
      await tellAnew(chat, services.subscriptions, matchingGround(services), now)
      const was = describe(before, context)
      const argument = `${await place(before, terms, all, request, services)}${takingBack(before, terms, context.sources)}`
      return reply([paragraph(context.say('follow-changed', { what, was })), ...unmentioned], {
        choices: [
          { label: context.say('follow-undo'), command: 'follow', argument },
          { label: context.say('settings-button'), command: 'settings', argument: '' },
        ],
      })
    }
    // The newest story shows at once that it works; nothing older is posted.
    const story = await newest(terms, looked, matchingGround(services), now)
    const mayTell = tellersFor([terms], matchingGround(services))
    const cards = cardsOf(story === null ? [] : [story], request, services, mayTell)
    const plain = { wants: { ...usual.wants, topics: terms.wants.topics }, telling: usual.telling }
    const done =
      terms.wants.topics.length > 0 && isAlike(terms, plain)
        ? context.say('follow-done', { topic: wished(terms.wants, context) })
        : context.say('follow-told', { what })
    const proof = cards.length === 0 ? [] : [paragraph(context.say('follow-newest'))]
    const beside = besides(terms, await services.subscriptions.following(chat), context)
    return reply([paragraph(done), ...beside.text, ...unmentioned, ...proof], {
      cards,
      choices: beside.choices,
    })
  },
}

/** Who follows should not wait for what will never come: what is missing is named, as the platform's settings call it. */
function refuseWhatCannotWork({ telling }: Terms, request: Request, say: Say): void {
  const lacks = neededFor(telling.form, request.lacks ?? [])
  if (lacks.length === 0) return
  const rights = lacks.map(lack => say(`lack-${lack}`)).join(', ')
  throw new UserError(say('follow-lacks', { rights }))
}

/** `#17: `, what is to be taken back; nothing where another was followed on just these terms, so that it would be that one. */
async function place(
  before: Subscription,
  terms: Terms,
  all: readonly Subscription[],
  { chat }: Request,
  { subscriptions }: Services,
): Promise<string> {
  const changed = (await subscriptions.following(chat)).find(each => isAlike(each, terms))
  const isOther = all.some(({ id }) => id === changed?.id && id !== before.id)
  return changed === undefined || isOther ? '' : `#${changed.id}: `
}

/** `#17 compact`, as buttons say it, with what is followed under that number, and in words; behind `#17:` are all of its words. */
function spelledOut(typed: string, all: readonly Subscription[], { say, sources }: WordingContext) {
  const [, number, whole, how = ''] = /^#(\d{1,9})(:?)(?:\s+(.*))?$/s.exec(typed) ?? []
  if (number === undefined) return { words: typed, numbered: undefined }
  const numbered = all.find(({ id }) => id === Number(number))
  if (numbered === undefined) throw new UserError(say('unfollow-gone'))
  const words = whole === ':' ? how : `${wordingOf(numbered, sources, numbered.telling)} ${how}`
  return { words, numbered }
}

/** What the chat was told of the same before goes on, and may be stopped at once: a digest, beside what breaks of it. */
function besides({ wants, telling }: Terms, all: readonly Subscription[], context: WordingContext) {
  const isOther = (other: Terms) =>
    sameSubject(other.wants, wants) && isAlerting(other.telling) !== isAlerting(telling)
  const others = all.flatMap((other, at) => (isOther(other) ? [{ ...other, number: at + 1 }] : []))
  return {
    text: others.map(other => paragraph(context.say('follow-beside', { what: describe(other, context) }))),
    choices: others.map(({ id, number }) => ({
      label: context.say('following-stop', { number }),
      command: 'unfollow',
      argument: `#${id}`,
    })),
  }
}

function isAlike(one: Terms, other: Terms): boolean {
  return JSON.stringify([one.wants, one.telling]) === JSON.stringify([other.wants, other.telling])
}

/** What these terms would have brought, without following. */
async function test(terms: Terms, usual: Terms, request: Request, services: Services): Promise<Reply> {
  const context = wordingContext(request, services)
  const { say, sources } = context
  const since = new Date(request.now.getTime() - days * day)
  const ground = matchingGround(services)
  const { stories, among, cut } = await matching([terms], since, tried, ground, request.now)
  const found = say(cut ? 'follow-test-newest' : 'follow-test', { count: stories.length, among, days })
  const argument = wordingOf(terms, sources, usual.telling)
  const newest = await services.stories.whole(stories.slice(0, shown).map(({ id }) => id))
  return reply([paragraph(say('follow-test-what', { what: describe(terms, context) })), paragraph(found)], {
    cards: cardsOf(newest, request, services, tellersFor([terms], ground)),
    choices: [{ label: say('follow-test-button'), command: 'follow', argument }],
  })
}
