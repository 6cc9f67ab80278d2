import type { Finding, Proposal } from '../collect/added.ts'
import { type Imported, importList, isFull, knownAs, ownSources } from '../collect/lists.ts'
import type { Request, Services } from './command.ts'
import { clock } from './moments.ts'
import { ownerIn, ownSource, sourceChoices } from './own-sources.ts'
import { type Reply, reply, UserError } from './reply.ts'
import { type Block, clip, heading, item, paragraph } from './rich-text.ts'
import { sourceStates } from './source-states.ts'
import { usualTerms } from './wording.ts'

/** So many items show whether it is the feed that was meant; so many addresses, where one might be found. */
const [shownItems, shownTries] = [5, 6]
const longestTitle = 120
/** Of so many each has its buttons in the list; of more they have one each, which leads to them. */
const [mostWithButtons, mostButtons] = [8, 20]
/** Lines of what became of a list. */
const shownLines = 40

/** Shows what is at an address, to be confirmed. Throws a UserError. */
export async function proposeSource(address: string, request: Request, services: Services): Promise<Reply> {
  const say = services.say(request.locale)
  if (address === '') throw new UserError(say('source-add-missing'))
  const found = await foundAt(address, request, services)
  refuse(found, request, services)
  return reply(
    [
      paragraph(say('source-found', { name: found.name, feed: found.feed })),
      ...(await newest(found.items, request, services)),
    ],
    {
      choices: [
        { label: say('source-confirm'), command: 'source', argument: `confirm ${found.feed}` },
        { label: say('source-cancel'), command: 'source', argument: 'cancel' },
      ],
    },
  )
}

/** Adds what was confirmed, as it is found by now. Throws a UserError. */
export async function confirmSource(feed: string, request: Request, services: Services): Promise<Reply> {
  const say = services.say(request.locale)
  const { items: _, ...found } = await foundAt(feed, request, services)
  refuse(found, request, services)
  const owner = ownerIn(request)
  const source = await services.adding.add(found, owner, request.now)
  return reply(
    [
      paragraph(
        say(request.server === undefined ? 'source-added-chat' : 'source-added', { name: source.name }),
      ),
    ],
    {
      choices: sourceChoices(source, owner, say),
    },
  )
}

/** Gives one of the chat's own another address. Throws a UserError. */
export async function moveSource(words: string, request: Request, services: Services): Promise<Reply> {
  const say = services.say(request.locale)
  const [, name = words, address = ''] = /^(.*\S)\s+(\S+)$/s.exec(words) ?? []
  const source = ownSource(address === '' ? '' : name, 'move', request, services)
  const owner = ownerIn(request)
  // It would be moved under the others, too.
  const isShared = source.holds?.some(hold => hold.owner !== owner && hold.state !== 'removed')
  if (isShared) throw new UserError(say('source-move-shared', { name: source.name }))
  const { items, ...found } = await foundAt(address, request, services)
  const known = knownAs(found.feed, owner, services.sources)
  if (known !== null) throw new UserError(say('source-known', { name: known.name }))
  await services.adding.move(source.id, found)
  return reply([
    paragraph(say('source-moved', { name: source.name, feed: found.feed })),
    ...(await newest(items, request, services)),
  ])
}

/** Adds the feeds of a list, given or attached, and says of each what became of it. Throws a UserError. */
export async function importSources(given: string, request: Request, services: Services): Promise<Reply> {
  const say = services.say(request.locale)
  const { attached } = request
  if (given === '' && attached === undefined) throw new UserError(say('source-import-missing'))
  const read = async () => services.lists.read(given !== '' ? given : ((await attached?.()) ?? ''))
  const listed = await read().catch(error => {
    throw new UserError(say('source-import-unread', { problem: error instanceof Error ? error.message : '' }))
  })
  const owner = ownerIn(request)
  const { adding } = services
  const sources = () => services.seenBy([owner]).sources
  const imported = await importList(listed, { adding, rules: adding.rules, sources, owner }, request.now)
  const count = imported.filter(({ became }) => became === 'added').length
  const lineOf = ({ name, became }: Imported) =>
    item(clip(name, longestTitle), `: ${say(`source-import-${became}`)}`)
  const rest = imported.length - shownLines
  return reply([
    paragraph(say('source-imported', { count, all: imported.length })),
    ...imported.slice(0, shownLines).map(lineOf),
    ...(rest > 0 ? [paragraph(say('source-import-more', { count: rest }))] : []),
  ])
}

/** The chat's own as OPML, in a document of its own. */
export function exportSources(request: Request, services: Services): Reply {
  const say = services.say(request.locale)
  const own = ownSources(ownerIn(request), services.sources)
  if (own.length === 0) throw new UserError(say('source-none'))
  const text = services.lists.write(own, services.region.name(request.locale))
  return reply([paragraph(say('source-exported'))], { file: { name: 'chapar-sources.opml', text } })
}

/** The chat's own, or the one that is named, with what can be done. */
export async function listSources(named: string, request: Request, services: Services): Promise<Reply> {
  const say = services.say(request.locale)
  const owner = ownerIn(request)
  const all = ownSources(owner, services.sources)
  if (all.length === 0) throw new UserError(say('source-none'))
  const own = named === '' ? all : [ownSource(named, 'list', request, services)]
  const stateOf = await sourceStates(request, services)
  const lines = own.map((source): Block => {
    const name = { text: source.name, bold: true, link: source.home }
    return item(name, ` · ${source.feed} · `, ...stateOf(source))
  })
  return reply([heading(say('source-title')), ...lines, paragraph(say('source-how'))], {
    choices:
      own.length <= mostWithButtons
        ? own.flatMap(source => sourceChoices(source, owner, say))
        : own
            .slice(0, mostButtons)
            .map(({ id, name }) => ({ label: name, command: 'source', argument: `list ${id}` })),
  })
}

async function foundAt(address: string, request: Request, services: Services) {
  const say = services.say(request.locale)
  if (services.sample) throw new UserError(say('source-sample'))
  const { found, tried }: Finding = await services.adding.find(address)
  if (found !== null) return found
  const tries = tried.slice(0, shownTries).map(({ address, gave }) => `${address}: ${gave}`)
  throw new UserError([say('source-not-found', { words: clip(address, 200) }), ...tries].join('\n'))
}

/** What the chat has already, or has no room for, is not added. */
function refuse({ feed }: Proposal, request: Request, services: Services): void {
  const say = services.say(request.locale)
  const owner = ownerIn(request)
  const known = knownAs(feed, owner, services.sources)
  if (known !== null) throw new UserError(say('source-known', { name: known.name }))
  const { rules } = services.adding
  if (isFull(owner, services.sources, rules)) throw new UserError(say('source-full', { count: rules.most }))
}

async function newest(items: NonNullable<Finding['found']>['items'], request: Request, services: Services) {
  const say = services.say(request.locale)
  const { zone } = (await usualTerms(request, services)).telling
  const moments = clock(request.locale, zone)
  const lines = items
    .toSorted((a, b) => (b.published.at?.getTime() ?? 0) - (a.published.at?.getTime() ?? 0))
    .slice(0, shownItems)
    .map(({ title, url, published: { at } }) => {
      const text = clip(title || url || '', longestTitle)
      const words = url === null ? { text } : { text, link: url }
      return item(words, at === null ? '' : ` · ${moments(at)}`)
    })
  return lines.length === 0 ? [paragraph(say('source-empty'))] : lines
}
