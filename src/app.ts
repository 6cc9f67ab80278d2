import type { ReadPage, ReadPushed, ReadSource } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import type { SourceStore } from '#core/article/store.ts'
import { prepareUnderstanding, understandingTogether } from '#core/article/understanding.ts'
import type { AskingPace } from '#core/chat/asking.ts'
import { bot } from '#core/chat/bot.ts'
import { type ChatRef, platformOf, wholeChat } from '#core/chat/chat-ref.ts'
import type { Services } from '#core/chat/command.ts'
import type { PersonRef } from '#core/chat/languages.ts'
import type { Messages } from '#core/chat/messages.ts'
import type { Ears, Platform } from '#core/chat/platform.ts'
import type { Adding } from '#core/collect/added.ts'
import type { SourceLists } from '#core/collect/lists.ts'
import { type Pace, paceOf } from '#core/collect/rhythm.ts'
import { type Limits, unlimited } from '#core/delivery/limits.ts'
import type { ChatStore, DeliveryStore, SubscriptionStore } from '#core/delivery/store.ts'
import type { Log } from '#core/log.ts'
import { type Meter, unmetered } from '#core/meter.ts'
import { once } from '#core/once.ts'
import type { Keep } from '#core/thinning.ts'
import { commandsFor } from '../commands/index.ts'
import type { Region } from '../config/region.ts'
import { Clustering } from './pipeline/cluster.ts'
import { Composer } from './pipeline/compose.ts'
import { Sender } from './pipeline/deliver.ts'
import { metered } from './pipeline/metered.ts'
import { muting } from './pipeline/mute.ts'
import { Outlets } from './pipeline/outlets.ts'
import { Pushes, type PushPorts } from './pipeline/pushes.ts'
import { Pipeline } from './pipeline/run.ts'
import { addedStore } from './storage/added-store.ts'
import { articleStore } from './storage/article-store.ts'
import { chatStore } from './storage/chat-store.ts'
import { correctionStore } from './storage/correction-store.ts'
import type { Database } from './storage/database.ts'
import { deliveryStore } from './storage/delivery-store.ts'
import { draftStore } from './storage/draft-store.ts'
import { eraseStore } from './storage/erase-store.ts'
import { joiningStore } from './storage/joining-store.ts'
import { languageStore } from './storage/language-store.ts'
import { muteStore } from './storage/mute-store.ts'
import { pageStore } from './storage/page-store.ts'
import { planStore } from './storage/plan-store.ts'
import { postStore } from './storage/post-store.ts'
import { pressStore } from './storage/press-store.ts'
import { pushStore } from './storage/push-store.ts'
import { serverStore } from './storage/server-store.ts'
import { sourceStore } from './storage/source-store.ts'
import { storyStore } from './storage/story-store.ts'
import { subscriptionStore } from './storage/subscription-store.ts'
import { traceStore } from './storage/trace-store.ts'
import { first, unasked } from './storage/turns.ts'
import { adding, usualRules } from './wiring/adding.ts'
import { type Lexicon, lexiconOf, toldOf } from './wiring/lexicon.ts'
import { narrowed, relatedStories } from './wiring/narrowed.ts'

export type Ground = {
  readonly db: Database
  readonly region: Region
  /** Of its topics; made anew where absent. */
  readonly lexicon?: Lexicon
  readonly messages: Messages
  readonly read: ReadSource
  readonly readPage: ReadPage
  /** How hubs are asked to push; absent where they could not reach us. */
  readonly push?: Pick<PushPorts, 'ask' | 'isSigned' | 'secret'> & { readonly read: ReadPushed }
  readonly platforms: readonly Platform[]
  /** What each platform allows, by name; everything where it is not named. */
  readonly limits?: ReadonlyMap<string, Limits>
  /** How fast people may ask; as usual where absent. */
  readonly askingPace?: AskingPace
  /** How long what is kept; for ever where absent. */
  readonly keep?: Keep
  /** What is later than this when its turn comes is not sent, in ms; half a day where absent. */
  readonly expiresAfter?: number
  /** How often sources are looked at; every five minutes to every hour where absent. */
  readonly pace?: Pace
  /** Who may correct stories; nobody where absent. */
  readonly editors?: readonly PersonRef[]
  /** Whether nobody asks but whoever runs it. */
  readonly operated?: boolean
  /** What people may add, and how it is found; nothing where absent. */
  readonly adding?: Pick<Adding, 'rules' | 'find'> & { readonly lists: SourceLists }
  /** Whether what is read is the sample edition. */
  readonly sample: boolean
  readonly log: Log
  readonly meter?: Meter
  now(): Date
}

export type App = {
  /**
   * Makes what takes a quarter of a second, which who only reads does without: better before somebody waits for it. Throws
   * a FormError where a form of a topic cannot be read.
   */
  prepare(): void
  readonly ears: Ears
  readonly services: Services
  readonly pipeline: Pipeline
  readonly senders: readonly Sender[]
  /** Counts a call that could not wait for its turn, such as an answer. */
  spent(chat: ChatRef): void
  readonly chats: ChatStore
  readonly subscriptions: SubscriptionStore
  readonly deliveries: DeliveryStore
  /** Those that are looked at, by now. */
  readonly sources: readonly Source[]
  readonly outlets: Outlets
  readonly nextLooks: SourceStore['nextLooks']
  readonly pushes: Pushes | null
}

/** News that could not be brought for half a day is none, in ms. */
const usualExpiry = 12 * 3_600_000
const noLists: SourceLists = { read: async () => [], write: () => '' }
/** In ms. */
const usualPoll = 300_000

/** Puts the parts together: stores on the database, the steps on the stores, the commands on both. */
export function assemble(ground: Ground): App {
  const { db, region, messages, read, readPage, platforms, sample, log, meter = unmetered, now } = ground
  const { editors = [] } = ground
  const { topics, matcher, background } = ground.lexicon ?? lexiconOf(region)
  const understand = once(() => understandingTogether(region, matcher()))
  const rules = ground.adding?.rules ?? usualRules
  const outlets = new Outlets(region.sources, addedStore(db), rules)
  const sources = outlets.byId
  const [stories, subscriptions, chats] = [storyStore(db), subscriptionStore(db), chatStore(db)]
  const [sourceStates, deliveries, articles] = [sourceStore(db), deliveryStore(db), articleStore(db)]
  const [plans, posts, mutes] = [planStore(db), postStore(db), muteStore(db)]

  const storiesWithout = (hidden: ReadonlySet<string>) =>
    hidden.size === 0 ? stories : storyStore(db, hidden)
  const clustering = new Clustering(joiningStore(db), region, background)
  const related = relatedStories(clustering, stories)
  const traces = traceStore(db)
  // A call that is under way there would find its row no more, and what was read to be sent is read again.
  const aside = <T>(chat: ChatRef, work: () => Promise<T>): Promise<T> => {
    const sender = senders.find(({ name }) => name === platformOf(chat))
    return sender === undefined ? work() : sender.aside(chat, work)
  }
  const services: Services = {
    stories,
    related,
    reasons: clustering,
    corrections: correctionStore(db),
    editors: new Set(editors),
    subscriptions: {
      ...subscriptions,
      retell: (chat, ...how) => aside(chat, () => subscriptions.retell(chat, ...how)),
    },
    chats,
    languages: languageStore(db),
    drafts: draftStore(db),
    servers: serverStore(db),
    mutes,
    plans,
    traces,
    eraser: { erase: (chat, server) => aside(chat, () => eraseStore(db).erase(chat, server)) },
    keep: ground.keep ?? { texts: null, stories: null, deliveries: null },
    topics,
    commands: commandsFor(editors, ground.operated),
    sample,
    get sources() {
      return outlets.all
    },
    outlets: sources,
    region: toldOf(region),
    sourceReports: () => sourceStates.reports(),
    say: messages,
    get adding() {
      return people
    },
    lists: ground.adding?.lists ?? noLists,
    seenBy: who => narrowed(services, { outlets, related, storiesWithout }, who),
  }
  const cardContext = (locale: string) => ({ sources, topics, locale, say: messages(locale), sample })
  const { rollUpDisputed } = region
  const isMuted = muting({ mutes, stories, related, sources, topics, rollUpDisputed })
  const composer = new Composer({
    plans,
    posts,
    cardContext,
    isMuted,
    async storiesOf(chat, told) {
      if (outlets.hiddenFrom([], told).size === 0) return stories
      const { server } = await chats.settings(chat)
      return storiesWithout(
        outlets.hiddenFrom(server === null ? [wholeChat(chat)] : [wholeChat(chat), server], told),
      )
    },
  })
  const senders = platforms.map(platform => {
    const limits = ground.limits?.get(platform.name) ?? unlimited
    return new Sender(metered(platform, meter), limits, {
      deliveries,
      posts,
      traces,
      chats,
      composer,
      log,
      meter,
      now,
    })
  })
  const pipeline = new Pipeline({
    read,
    readPage,
    articles,
    pages: pageStore(db),
    outlets: sources,
    sourceStates,
    stories,
    storiesFor: who => storiesWithout(outlets.hiddenFrom(who, true)),
    clustering,
    plans,
    topics,
    rollUpDisputed,
    expiresAfter: ground.expiresAfter ?? usualExpiry,
    pace: ground.pace ?? paceOf(usualPoll),
    readPushed:
      ground.push?.read ??
      (() => {
        throw new Error('nothing is pushed here')
      }),
    pushed: source => pushes?.isPushing(source) === true,
    heard(source, said) {
      pushes?.heard(source, said).catch(error => log.error({ err: error }, 'a hub could not be heard'))
    },
    senders,
    log,
    meter,
    now,
    understand: articles => understand()(articles),
  })
  outlets.onChange(again => pipeline.forget(again))
  const people = adding({
    store: addedStore(db),
    outlets,
    refresh: () => unasked(() => outlets.refresh()),
    pipeline,
    rules,
    find: ground.adding?.find ?? (async () => ({ found: null, tried: [] })),
  })
  const pushes =
    ground.push === undefined
      ? null
      : new Pushes({
          ...ground.push,
          pushes: pushStore(db),
          sources,
          take: (source, sent) => pipeline.take(source, sent),
          log,
          now,
        })
  const ears = bot({
    services,
    presses: pressStore(db),
    log,
    now,
    ...(ground.askingPace === undefined ? {} : { pace: ground.askingPace }),
    async changed(chat, change) {
      if ('gone' in change) await chats.disable(chat, change.gone, now())
      else if ('back' in change) await chats.enable(chat)
      else {
        const { movedTo } = change
        await aside(chat, () => chats.move(chat, movedTo))
      }
    },
  })
  return {
    prepare: () => prepareUnderstanding(understand(), region),
    ears: { ...ears, answer: heard => first(() => ears.answer(heard)) },
    services,
    pipeline,
    senders,
    spent(chat) {
      const sender = senders.find(({ name }) => name === platformOf(chat))
      sender?.pace.spend(chat, now().getTime())
    },
    chats,
    subscriptions,
    deliveries,
    get sources() {
      return outlets.inUse
    },
    outlets,
    nextLooks: () => sourceStates.nextLooks(),
    pushes,
  }
}
