import { readFileSync, statSync } from 'node:fs'
import { importList } from '#core/collect/lists.ts'
import { FeedError } from '../collect/feed-error.ts'
import { readOpml, writeOpml } from '../collect/opml.ts'
import { feedReader } from '../collect/reader.ts'
import { standardInput } from '../collect/standard-input.ts'
import { unreadable } from '../collect/unreadable.ts'
import { type Opened, openApp } from './open.ts'
import { checkAll, tableOf } from './sources-check.ts'
import { printError, printJson, printLine, UsageError, type Verb } from './verb.ts'

const longestFile = 4 * 1024 * 1024

export const verb: Verb = {
  name: 'sources',
  summary: 'list, check, import or export the sources that are read',
  help: `Usage: chapar sources list | check | import FILE | export [--json]

Works beside a running bot, which takes what changes within a minute.
  list          every source, the region's and those that people added, and how it is doing
  check         tries every source in use now, and tells what came; nothing is stored
  import FILE   adds the feeds of an OPML file (- for stdin) for everyone, and says what became of each line; none is
                looked at by that
  export        all sources in use as OPML
  --json        list: JSON Lines {"id", "name", "feed", "country", "ownership", "enabled", "for", "readAt", "problem",
                "unstoredAt", "nextAt"}; check: JSON Lines {"id", "name", "country", "feed", "came", "items", "newest", "problem"};
                import: JSON Lines {"name", "address", "became"}
Exit code of check: 1 when any of them fails.
`,
  options: { json: { type: 'boolean' } },
  async run([task, file, ...more], { json }, settings) {
    if (task === undefined) throw new UsageError('Which task?')
    if (!['list', 'check', 'import', 'export'].includes(task))
      throw new UsageError(`There is no task "${task}".`)
    if (more.length > 0 || (file !== undefined && task !== 'import')) throw new UsageError('Too many words.')
    const listed = task === 'import' ? readOpml(await readText(file)) : []
    const app = await openApp(settings)
    try {
      if (task === 'import') return await importAll(listed, app, json === true)
      if (task === 'check') return await check(app, json === true)
      if (task === 'list') return await list(app, json === true)
      printLine(writeOpml(app.sources, app.services.region.name('en')).trimEnd())
      return 0
    } finally {
      await app.close()
    }
  },
}

async function importAll(
  listed: Parameters<typeof importList>[0],
  app: Opened,
  json: boolean,
): Promise<number> {
  const { adding, sources } = app.services
  const rules = { ...adding.rules, allowed: true }
  const ports = { adding, rules, sources: () => app.services.sources, owner: 'everyone' as const }
  const imported = await importList(listed, ports, new Date())
  for (const line of imported)
    if (json) printJson(line)
    else printLine(`${line.became.padEnd(10)}  ${line.name}  ${line.address}`)
  const added = imported.filter(({ became }) => became === 'added').length
  printError(`${added} of ${imported.length} added; there were ${sources.length} before.\n`)
  return 0
}

async function readText(file: string | undefined): Promise<string> {
  if (file === undefined) throw new UsageError('Which file?')
  if (file === '-') return Buffer.from(await standardInput(longestFile)).toString('utf8')
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new UsageError(`There is no file ${file}.`)
  if (size > longestFile) throw new UsageError(`${file} is larger than any list of feeds.`)
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new FeedError(`cannot read ${file}: ${unreadable(cause)}`, { cause })
  }
}

async function list(app: Opened, json: boolean): Promise<number> {
  const reports = await app.services.sourceReports()
  for (const { id, name, feed, country, ownership, enabled, holds } of app.services.sources) {
    const { readAt = null, problem = null, unstoredAt = null, nextAt = null } = reports.get(id) ?? {}
    const whose = holds?.map(({ owner, state }) => (state === 'on' ? owner : `${owner} (${state})`))
    if (json)
      printJson({
        id,
        name,
        feed,
        country: country ?? null,
        ownership,
        enabled,
        for: whose ?? null,
        readAt,
        problem,
        unstoredAt,
        nextAt,
      })
    else
      printLine(
        [
          id,
          name,
          country ?? 'country unknown',
          ownership === 'unknown' ? 'ownership unknown' : ownership,
          enabled ? `read ${readAt?.toISOString() ?? 'never'}` : 'not in use',
          ...(problem === null ? [] : [`trouble: ${problem}`]),
          ...(unstoredAt === null ? [] : [`cannot be stored since ${unstoredAt.toISOString()}`]),
          ...(whose === undefined ? [] : [`added for ${whose.join(', ')}`]),
        ].join(' · '),
      )
  }
  return 0
}

async function check(app: Opened, json: boolean): Promise<number> {
  const progress = process.stderr.isTTY
    ? (done: number, all: number) => printError(`\r${bar(done, all)} ${done}/${all} `)
    : () => {}
  const print = json ? printJson : () => {}
  const checked = await checkAll(app.sources, feedReader(app.fetch), new Date(), progress, print)
  if (process.stderr.isTTY) printError('\r\u001b[K')
  if (!json) for (const line of tableOf(checked)) printLine(line)
  return checked.some(({ problem }) => problem !== null) ? 1 : 0
}

function bar(done: number, all: number): string {
  const width = 30
  const full = all === 0 ? width : Math.round((done / all) * width)
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`
}
