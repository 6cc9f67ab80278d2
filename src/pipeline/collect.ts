import { type FeedItem, hasWords } from '#core/article/article.ts'
import { itemsToRead } from '#core/article/full-text.ts'
import { type IdPolicy, idPolicy, isDated, itemKeys } from '#core/article/identity.ts'
import type { ReadSource, SourceReading } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import type { ArticleStore, SourceState, Taken } from '#core/article/store.ts'
import type { Asking, Planned, Said } from '#core/collect/asking.ts'
import { moveAfter, moveDoubted } from '#core/collect/move.ts'
import {
  afterBusy,
  afterFailure,
  isAskedDaily,
  nextLook,
  type Pace,
  rhythmAfter,
  rhythmOf,
} from '#core/collect/rhythm.ts'
import type { Log } from '#core/log.ts'
import type { SourceStates } from './states.ts'

export type CollectPorts = {
  readonly read: ReadSource
  readonly articles: ArticleStore
  readonly states: SourceStates
  readonly pace: Pace
  /** Whether a hub tells at present what is new at a source. */
  pushed(source: string): boolean
  /** Takes which hub a feed names. */
  heard(source: Source, said: Said): void
  readonly log: Log
}

/** What a source's own entry says of its ids outweighs what they show themselves to be worth. */
const policies: Readonly<Record<string, IdPolicy>> = { ids: 'trusted', links: 'ignored' }

export type Collected = { readonly source: string; readonly problem: string | null } & Taken & {
    readonly first: boolean
    readonly next: Planned
  }

/**
 * One look at one source: what is new or changed is stored with the source's state in one transaction. A failure is
 * recorded and told, never thrown, so that no source delays another. `asked` is called once its server is done with,
 * and `clock` tells when that is: what a server asks for counts from its answer.
 */
export async function collectSource(
  source: Source,
  ports: CollectPorts,
  now: Date,
  { stopping, asked = () => {}, clock = () => now }: Looking = {},
): Promise<Collected> {
  const before = await ports.states.of(source.id)
  let answeredAt = now
  let isRead = false
  try {
    const reading = await ports.read(source, before, now).finally(() => {
      answeredAt = clock()
      asked()
    })
    isRead = true
    return await takeReading(source, before, reading, ports, now, answeredAt)
  } catch (error) {
    const told = { source: source.id, first: before?.firstReadAt == null, added: 0, changed: 0 }
    const problem = problemOf(error)
    const { state, busy } = afterTrouble(source.id, before, error, ports.pace, { now, answeredAt })
    // Cut off by us; that says nothing of the source.
    if (stopping?.aborted) return { ...told, problem, next: state.asking }
    // Nor does what could not be stored, as where the disk is full or we are at fault: it is asked again as soon as ever.
    if (isRead) {
      ports.log.error({ source: source.id, err: error }, 'what a source brought could not be stored')
      const nextAt = afterFailure(source.id, 1, ports.pace, answeredAt.getTime(), state.asking.hints)
      const next = { ...state.asking, move: before?.asking?.move ?? null, nextAt }
      const unstoredAt = before?.unstoredAt ?? now
      await ports.states.note({ ...state, failures: 0, problem: null, unstoredAt, asking: next })
      return { ...told, problem, next }
    }
    const again = new Date(state.asking.nextAt)
    const daily = isAskedDaily(state.failures, ports.pace)
    const says = daily
      ? 'a source has not been read for long and is asked once a day'
      : 'a source could not be read'
    ports.log.warn({ source: source.id, err: error, again }, says)
    await ports.states.note(state)
    // A new process is to know at once who wants to be left alone.
    if (busy) await ports.states.flush()
    return { ...told, problem, next: state.asking }
  }
}

type Looking = { readonly stopping?: AbortSignal; asked?(): void; clock?(): Date }

const problemOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function takeReading(
  source: Source,
  before: SourceState | null,
  reading: SourceReading,
  ports: CollectPorts,
  now: Date,
  answeredAt: Date,
): Promise<Collected> {
  const first = before?.firstReadAt == null
  const times = { firstReadAt: before?.firstReadAt ?? now, checkedAt: now, readAt: now }
  const common = { source: source.id, ...times, unstoredAt: null }
  if (reading.said !== undefined) ports.heard(source, reading.said)
  if (!reading.changed) {
    const { etag = null, lastModified = null, digest = null, idPolicy: policy = 'unknown' } = before ?? {}
    const known = { etag, lastModified, digest, idPolicy: policy, ...reading.tags }
    const asking = askingAfter(source, before, reading.said, { added: 0, dates: [] }, ports, answeredAt)
    await ports.states.note({ ...common, ...known, failures: 0, problem: null, asking })
    return told(source, first, { added: 0, changed: 0 }, asking)
  }
  const { etag, lastModified, digest } = reading
  const items = reading.items.filter(hasWords)
  const part = reading.said?.rest === true
  // Of a feed of which the known items were left out, too few are left to judge its ids by.
  const remembered = before?.idPolicy ?? 'unknown'
  const policy = policies[source.identity ?? ''] ?? (part ? remembered : idPolicy(items, remembered))
  const keys = itemKeys(items, policy)
  // Where ids to be relied on are suddenly worthless, what nothing else tells apart waits for a look at which they are as ever, or not.
  const odd = remembered === 'trusted' && policy === 'doubted'
  const named = odd ? keys.filter(({ item, keys }) => keys.some(isName) || isToldByTitle(item, items)) : keys
  const whole = named.length === keys.length
  const known = whole ? { etag, lastModified, digest } : { etag: null, lastModified: null, digest: null }
  const said = whole || reading.said === undefined ? reading.said : { ...reading.said, marks: '' }
  const dates = items.flatMap(({ published }) => published.at?.getTime() ?? [])
  const state = { ...common, ...known, idPolicy: policy, failures: 0, problem: null }
  const asking = askingAfter(source, before, said, { added: 0, dates }, ports, answeredAt)
  if (items.length === 0 && !first) {
    await ports.states.note({ ...state, asking })
    return told(source, first, { added: 0, changed: 0 }, asking)
  }
  const unread = itemsToRead(source, items, first)
  const taken = await ports.articles.take({ ...state, asking }, named, now, unread, part)
  // What the ids proved to be worth is known to the store alone.
  ports.states.forget(source.id)
  if (taken.added === 0 || first) return told(source, first, taken, asking)
  // How many were new is known only now; a crash in between costs a guess at the rhythm.
  const counted = askingAfter(source, before, said, { added: taken.added, dates }, ports, answeredAt)
  const stored = await ports.states.of(source.id)
  if (stored !== null) await ports.states.note({ ...stored, asking: counted })
  return told(source, first, taken, counted)
}

const isName = (key: string) => !key.startsWith('title ')
const isToldByTitle = (item: FeedItem, items: readonly FeedItem[]) =>
  isDated(item) && items.filter(({ title }) => title === item.title).length === 1

/** Hubs that send only what is new never have as much of it. */
const longestPart = 10

/**
 * Takes what a hub sent of a source. The outlet itself answered nothing: when and where it is asked, and what trouble there
 * was, stay as they are.
 */
export async function takePushed(
  source: Source,
  before: SourceState | null,
  reading: SourceReading & { readonly changed: true },
  { articles, states }: Pick<CollectPorts, 'articles' | 'states'>,
  now: Date,
): Promise<Taken> {
  const first = before?.firstReadAt == null
  const items = reading.items.filter(hasWords)
  const policy = policies[source.identity ?? ''] ?? before?.idPolicy ?? 'unknown'
  const kept = before ?? unasked(source.id)
  const state = {
    ...kept,
    firstReadAt: kept.firstReadAt ?? now,
    checkedAt: now,
    readAt: now,
    idPolicy: policy,
  }
  const unread = itemsToRead(source, items, first)
  const taken = await articles.take(state, itemKeys(items, policy), now, unread, items.length < longestPart)
  states.forget(source.id)
  if (taken.added === 0 || state.asking === null) return taken
  const stored = await states.of(source.id)
  const rhythm = rhythmAfter(
    state.asking,
    taken.added,
    kept.checkedAt?.getTime() ?? now.getTime(),
    now.getTime(),
  )
  if (stored !== null) await states.note({ ...stored, asking: { ...state.asking, ...rhythm } })
  return taken
}

function told(source: Source, first: boolean, taken: Taken, next: Asking): Collected {
  return { source: source.id, problem: null, first, ...taken, next }
}

type News = { readonly added: number; readonly dates: readonly number[] }

function askingAfter(
  source: Source,
  before: SourceState | null,
  said: Said | undefined,
  { added, dates }: News,
  { pace, pushed }: CollectPorts,
  now: Date,
): Asking {
  const [asked, at] = [before?.asking ?? null, now.getTime()]
  const rhythm =
    asked === null ? rhythmOf(dates, at) : rhythmAfter(asked, added, before?.checkedAt.getTime() ?? at, at)
  const hints = said?.hints ?? asked?.hints ?? null
  const look = {
    source: source.id,
    rhythm,
    hints,
    freshFor: said?.freshFor ?? null,
    first: asked === null,
    pushed: pushed(source.id),
  }
  return {
    ...rhythm,
    nextAt: nextLook(look, pace, at),
    wholeAt: said?.whole === true ? at : (asked?.wholeAt ?? null),
    hints,
    busyUntil: null,
    move: moveAfter(source.feed, asked?.move ?? null, said?.movedTo ?? null, at),
    marks: said?.marks ?? asked?.marks ?? null,
  }
}

const unasked = (source: string) => ({
  source,
  firstReadAt: null,
  checkedAt: null,
  readAt: null,
  etag: null,
  lastModified: null,
  digest: null,
  idPolicy: 'unknown' as const,
  failures: 0,
  problem: null,
  unstoredAt: null,
  asking: null,
})

/** Too many requests, and what is said to last for a time: the source is not to blame. */
const busyWith = [429, 503]

function afterTrouble(
  source: string,
  before: SourceState | null,
  error: unknown,
  pace: Pace,
  { now, answeredAt }: { readonly now: Date; readonly answeredAt: Date },
): { readonly state: SourceState & { readonly asking: Asking }; readonly busy: boolean } {
  const kept = before ?? unasked(source)
  const { status, retryAfter = null } = error as { status?: number; retryAfter?: number | null }
  const busy = status !== undefined && busyWith.includes(status)
  const failures = busy ? kept.failures : kept.failures + 1
  const at = answeredAt.getTime()
  const hints = kept.asking?.hints ?? null
  const nextAt = busy
    ? afterBusy(source, retryAfter, pace, at, hints)
    : afterFailure(source, failures, pace, at, hints)
  const none = {
    wholeAt: null,
    perWeek: 0,
    newsAt: null,
    hints: null,
    move: null,
    busyUntil: null,
    marks: null,
  }
  const asked = kept.asking ?? none
  // The server knows nothing of hours in which one of its feeds wants to be left alone.
  const busyUntil = busy ? afterBusy(source, retryAfter, pace, at) : null
  const asking = {
    ...asked,
    nextAt,
    busyUntil,
    move: moveDoubted(asked.move, failures),
  }
  return { state: { ...kept, checkedAt: now, failures, problem: problemOf(error), asking }, busy }
}
