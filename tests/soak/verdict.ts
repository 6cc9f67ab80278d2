import { openDatabase } from '../../src/storage/database.ts'
import type { Books } from './books.ts'
import type { Outlet } from './outlet.ts'
import type { Piece } from './pieces.ts'

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000]

export type Verdict = {
  readonly items: number
  readonly articles: number
  readonly lost: number
  readonly doubled: number
  readonly joined: number
  readonly stale: number
  readonly unposted: number
  readonly notBack: number
  readonly impolite: number
  readonly problems: readonly string[]
}

/** Holds what is stored against what was shown, and against when it was published. */
export async function verdict(
  folder: string,
  press: readonly Outlet[],
  books: Books,
  now: number,
): Promise<Verdict> {
  const db = await openDatabase(folder)
  const rows = await db
    .selectFrom('articles')
    .innerJoin('revisions', 'revisions.article', 'articles.id')
    .select(['articles.id', 'articles.source', 'articles.fresh', 'articles.seen_at', 'revisions.summary'])
    .execute()
  await db.destroy()
  const problems = [...books.problems]
  const counts = { items: 0, lost: 0, doubled: 0, joined: 0, stale: 0, unposted: 0, notBack: 0 }
  const say = (count: keyof typeof counts, what: string) => {
    counts[count]++
    problems.push(`${count}: ${what}`)
  }
  const bySource = Map.groupBy(rows, ({ source }) => source)
  for (const outlet of press) {
    const its = bySource.get(outlet.source.id) ?? []
    const tokenOf = (summary: string) => /piece-\d+-\d+-end/.exec(summary)?.[0] ?? summary
    const stored = Map.groupBy(its, ({ summary }) => tokenOf(summary))
    const pieces = new Map(outlet.pieces.map(piece => [piece.token, piece]))
    const about = aboutOf(outlet)
    for (const token of books.shown.get(outlet) ?? []) {
      counts.items++
      const ids = new Set(stored.get(token)?.map(({ id }) => id))
      if (ids.size === 0) say('lost', `${token} ${about}`)
      if (ids.size > 1) say('doubled', `${token} is ${ids.size} articles ${about}`)
    }
    for (const [id, revisions] of Map.groupBy(its, ({ id }) => id)) {
      const tokens = new Set(revisions.map(({ summary }) => tokenOf(summary)))
      if (tokens.size > 1) say('joined', `${id} is ${[...tokens].join(' and ')} ${about}`)
      if (![...tokens].every(token => pieces.has(token))) say('joined', `${id} is nobody's piece ${about}`)
      const [first] = revisions
      const piece = pieces.get([...tokens][0] ?? '')
      if (first === undefined || piece === undefined) continue
      const because = freshness(outlet, piece, books, first.seen_at)
      const when = `${piece.token} of ${iso(piece.at)}, seen ${iso(first.seen_at)} ${about}`
      if (first.fresh === 1 && because === 'old') say('stale', when)
      if (first.fresh !== 1 && because === 'news') say('unposted', when)
    }
    const back = recovered(outlet, now)
    if (back !== null && (books.lastRead.get(outlet) ?? 0) < back)
      say('notBack', `${outlet.source.id} since ${iso(back)} ${about}`)
  }
  const { length: impolite } = books.problems
  return { ...counts, articles: new Set(rows.map(({ id }) => id)).size, impolite, problems }
}

/** What may be said of it for certain: what stood there at the first look, and what came long after. */
function freshness(outlet: Outlet, piece: Piece, books: Books, seen: number): 'news' | 'old' | 'either' {
  const first = books.firstAnswered.get(outlet)
  if (first === undefined) return 'either'
  if (first.tokens.has(piece.token)) return 'old'
  const again = outlet.changes.find(({ kind }) => kind === 'dates anew')
  const at = again !== undefined && again.at <= seen && piece.at < again.at ? again.at : piece.at
  const dated = piece.dated && outlet.dates === 'given'
  const age = seen - at
  if (dated && (at < first.at - 32 * minute || age > 3 * day + minute)) return 'old'
  const since = books.firstRead.get(outlet) ?? Infinity
  return piece.at > since && at > since && age < 3 * day - hour ? 'news' : 'either'
}

/** The end of its last trouble, where a day has passed since. */
function recovered({ incidents }: Outlet, now: number): number | null {
  const last = incidents.findLast(({ to }) => to < now)?.to ?? null
  if (last === null || now - last < day + hour) return null
  return incidents.some(({ from }) => from > last) ? null : last
}

function aboutOf({ ids, links, dates, conditions, format, changes, wired, hub }: Outlet): string {
  const changed = changes.map(({ kind, at }) => `${kind} ${iso(at)}`).join(', ')
  return `(${format}, ids ${ids}, links ${links}, dates ${dates}, ${conditions}${wired ? ', wired' : ''}${hub ? ', hub' : ''}; ${changed})`
}

const iso = (at: number) => new Date(at).toISOString().slice(5, 19)
