import { plainLine, plainText } from '#core/article/text/plain-text.ts'
import { explain, type Reasons } from '#core/story/joining/explain.ts'
import type { Group, Live } from '#core/story/joining/group.ts'
import { LiveStories, limits } from '#core/story/joining/live.ts'
import { rule } from '#core/story/joining/match.ts'
import { type Related, related } from '#core/story/joining/related.ts'
import { outletAt } from '#core/story/telling/outlets.ts'
import { reader } from '#core/story/traits/reporter.ts'
import { loadRegion } from '../../config/region.ts'
import { arrivals } from './arrival.ts'
import { articlesIn, type GivenArticle } from './article-lines.ts'
import { printError, printJson, printLine, UsageError, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'stories',
  summary: 'say which articles report one event',
  help: `Usage: chapar stories <file or -> [--json] [--related] [--explain]

Takes JSON Lines in order of arrival from a file or, for -, standard input:
{"id", "title", "text"?, "publishedAt"?, "source"?, "url"?, "language"?}. A time is written as feeds do or in seconds or
milliseconds since 1970; a missing one, or one to come, is that of the newest article before, and now where none is known.
Without a source the host of the url tells which outlet it is of.
  --json      JSON Lines {"id", "story", "joined"} in the order given: the story by the id of its first article,
              after all merging; "joined" is false for that first one
  --related   with each article "related": up to four other stories on its thread, nearest and newest first; those
              of them that were over when its story began also as "earlier"
  --explain   with each article "why": how it matches the rest of its story {"score", "likeness", "asked",
              "weekdays", "time", "outlets", "against", "words"}; null where it is the only one
Without --json each story is shown with its headlines. Nothing is stored.
`,
  options: { json: { type: 'boolean' }, related: { type: 'boolean' }, explain: { type: 'boolean' } },
  async run([file, ...more], options, settings) {
    if (file === undefined || more.length > 0) throw new UsageError('One file, or - for standard input.')
    const region = loadRegion(settings.CHAPAR_REGION, settings.CHAPAR_SOURCES)
    const traitsFor = reader(region)
    const [given, failed] = await givenIn(file)
    const times = arrivals(
      given.map(({ publishedAt }) => publishedAt),
      new Date(),
    )
    const read: Read[] = []
    const told = new Map<number, Told>()
    const stories = new LiveStories(rule, limits, story => {
      const others = options.related === true ? related(stories, story) : []
      for (const live of [...story.members]) {
        const match = options.explain === true ? stories.matchOf(live) : null
        const { title, text } = (read[Number(live.id)] as Read).article
        const why = match === null ? null : explain(match, live, `${title}\n${text}`, story, region.concepts)
        told.set(live.serial, { story, others, why })
      }
    })
    for (const [at, one] of given.entries()) {
      // Ids may come twice in a file; the place in it is the article's own.
      const article = { ...one, id: String(at), publishedAt: times[at] as Date }
      read.push({ article, live: stories.add(traitsFor(article)).article })
    }
    stories.close()
    if (options.json === true) showEach(read, told, options)
    else showStories(read, told)
    return failed > 0 && given.length === 0 ? 1 : 0
  },
}

/** The articles of a stream, in words without markup, and how many lines were none. */
async function givenIn(file: string): Promise<[GivenArticle[], failed: number]> {
  const given: GivenArticle[] = []
  let failed = 0
  for await (const article of articlesIn(file))
    if (article === null) failed++
    else
      given.push({
        ...article,
        source: article.source || outletAt(article.url ?? ''),
        title: plainLine(article.title),
        text: markup.test(article.text) ? plainText(article.text) : article.text,
      })
  const again = given.length - new Set(given.map(({ given }) => JSON.stringify(given))).size
  if (again > 0)
    printError(
      `${again === 1 ? '1 article has' : `${again} articles have`} the id of an earlier one; each is taken as one of its own\n`,
    )
  return [given, failed]
}

const markup = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i

type Read = { readonly article: GivenArticle; readonly live: Live }
type Told = { readonly story: Group; readonly others: readonly Related[]; readonly why: Reasons | null }

function showEach(read: readonly Read[], told: ReadonlyMap<number, Told>, options: Chosen): void {
  const firsts = new Map<Group, Read>()
  for (const one of read) {
    const { story } = told.get(one.live.serial) as Told
    if (!firsts.has(story)) firsts.set(story, one)
  }
  const idOf = (story: Group) => firsts.get(story)?.article.given
  for (const one of read) {
    const { story, others, why } = told.get(one.live.serial) as Told
    printJson({
      id: one.article.given,
      story: idOf(story),
      joined: firsts.get(story) !== one,
      ...(options.related === true ? { related: others.map(({ story }) => idOf(story)) } : {}),
      ...(others.some(({ earlier }) => earlier)
        ? { earlier: others.filter(({ earlier }) => earlier).map(({ story }) => idOf(story)) }
        : {}),
      ...(options.explain === true ? { why: why === null ? null : rounded(why) } : {}),
    })
  }
}

type Chosen = Readonly<Record<string, string | boolean | undefined>>

/** Numbers with two figures behind the point. */
export function rounded(why: Reasons): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(why).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  )
}

function showStories(read: readonly Read[], told: ReadonlyMap<number, Told>): void {
  for (const [, reports] of Map.groupBy(read, ({ live }) => told.get(live.serial)?.story))
    for (const [at, { article, live }] of reports.entries()) {
      const { others, why } = told.get(live.serial) as Told
      printLine(`${at === 0 ? '' : '  '}${article.title}`)
      if (why !== null && at > 0)
        printLine(`    matches ${why.score.toFixed(2)} by ${why.words.join(', ')}${against(why)}`)
      if (at > 0) continue
      const first = ({ story }: Related) => read[Number(story.members[0]?.id)]?.article.title
      for (const isEarlier of [false, true]) {
        const near = others.filter(({ earlier }) => earlier === isEarlier)
        if (near.length > 0)
          printLine(`  ${isEarlier ? 'earlier' : 'see also'}: ${near.map(first).join(' | ')}`)
      }
    }
}

function against({ against }: Reasons): string {
  return against.length === 0 ? '' : `, against it ${against.join(', ')}`
}
