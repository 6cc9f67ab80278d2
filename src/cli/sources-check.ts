import type { ReadSource } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import { clip } from '#core/chat/rich-text.ts'

/** What came of a source when it was tried. */
export type Checked = {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly feed: string
  readonly came: 'feed' | 'listing' | 'sitemap' | 'empty' | 'nothing'
  readonly items: number
  readonly newest: string | null
  readonly problem: string | null
}

/** Sources tried at once, and of one server: somebody waits, but no server is to notice. */
const [atOnce, perServer] = [16, 2]

/** Tries every source; `each` is told of one as soon as it is done. Gives them in the order given. */
export async function checkAll(
  sources: readonly Source[],
  read: ReadSource,
  now: Date,
  progress: (done: number, all: number) => void,
  each: (checked: Checked) => void,
): Promise<readonly Checked[]> {
  const found = new Map<string, Checked>()
  const queue = [...sources]
  const busy = new Map<string, number>()
  const idle: (() => void)[] = []
  const next = (): Source | undefined => {
    const at = queue.findIndex(source => (busy.get(serverOf(source)) ?? 0) < perServer)
    return at === -1 ? undefined : queue.splice(at, 1)[0]
  }
  const worker = async () => {
    while (queue.length > 0) {
      const source = next()
      if (source === undefined) {
        await new Promise<void>(resolve => idle.push(resolve))
        continue
      }
      const server = serverOf(source)
      busy.set(server, (busy.get(server) ?? 0) + 1)
      const checked = await checkOne(source, read, now)
      busy.set(server, (busy.get(server) ?? 1) - 1)
      found.set(source.id, checked)
      each(checked)
      progress(found.size, sources.length)
      for (const wake of idle.splice(0)) wake()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return sources.flatMap(({ id }) => found.get(id) ?? [])
}

async function checkOne(source: Source, read: ReadSource, now: Date): Promise<Checked> {
  const { id, name, country = null, feed } = source
  const about = { id, name, country, feed }
  try {
    const reading = await read(source, null, now)
    const items = reading.changed ? reading.items : []
    const kind = source.listing !== undefined ? 'listing' : source.sitemap === true ? 'sitemap' : 'feed'
    const newest = items
      .flatMap(({ published: { at } }) => at?.getTime() ?? [])
      .reduce((a, b) => Math.max(a, b), 0)
    return {
      ...about,
      came: items.length === 0 ? 'empty' : kind,
      items: items.length,
      newest: newest === 0 ? null : new Date(newest).toISOString(),
      problem: null,
    }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { ...about, came: 'nothing', items: 0, newest: null, problem }
  }
}

/** A table for people: what failed last, so that it is seen. */
export function tableOf(checked: readonly Checked[]): string[] {
  const rows = checked
    .toSorted((a, b) => Number(a.problem !== null) - Number(b.problem !== null))
    .map(({ name, country, came, items, newest, problem }) => [
      clip(name, 32),
      country ?? '-',
      came,
      String(items),
      newest?.slice(0, 16).replace('T', ' ') ?? '-',
      problem ?? '',
    ])
  const all = [['NAME', 'COUNTRY', 'CAME', 'ITEMS', 'NEWEST', 'TROUBLE'], ...rows]
  const widths = (all[0] ?? []).map((_, at) => Math.max(...all.map(row => row[at]?.length ?? 0)))
  return all.map(row =>
    row
      .map((cell, at) => (at === 3 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

function serverOf({ feed }: Source): string {
  return URL.parse(feed)?.host ?? feed
}
