import { others } from '../others.ts'
import type { StoryQuery } from '../story/store.ts'
import type { Story } from '../story/story.ts'
import type { MayTell } from '../story/telling/headline.ts'
import type { Card } from './card.ts'
import type { Request, Services } from './command.ts'
import { pageButtons } from './paging.ts'
import type { Choice } from './reply.ts'
import { cardsOf, storyChoices } from './story-cards.ts'

/** Further back one is looking for something, and better served by /search. */
const mostPages = 40

/** Of what is looked through for what a query does not ask, so many at a time and in all. */
const [atOnce, mostLooked] = [20, 300]

/** Which page of a list is asked for, from 1: a button's "#2 georgia"; what people type is the first. */
export function pageOf(given = ''): { readonly page: number; readonly words: string } {
  const [, page, words] = /^#(\d{1,2})(?: |$)([\s\S]*)$/.exec(given.trim()) ?? []
  const asked = Math.min(Math.max(Number(page ?? 1), 1), mostPages)
  return { page: asked, words: (words ?? given).trim() }
}

export type ListPage = { readonly cards: readonly Card[]; readonly choices: readonly Choice[] }

/**
 * A page of the stories that a query finds, in the reader's language, with buttons for single ones and for the pages before and
 * behind. `turn` gives what the command is asked with for another page, without its mark; `isWanted` what a query cannot ask, `mayTell`
 * whose headlines.
 */
export async function listPage(
  query: Omit<StoryQuery, 'offset'>,
  page: number,
  turn: { readonly command: string; readonly argument: string },
  request: Request,
  services: Services,
  isWanted?: (story: Story) => boolean,
  mayTell?: MayTell,
): Promise<ListPage> {
  const say = services.say(request.locale)
  const { limit } = query
  const asked = { ...query, limit: limit + 1, offset: (page - 1) * limit }
  const found =
    isWanted === undefined ? await services.stories.find(asked) : await pick(asked, isWanted, services)
  // A button of before, when there were more.
  if (found.length === 0 && page > 1)
    return await listPage(query, 1, turn, request, services, isWanted, mayTell)
  const cards = cardsOf(found.slice(0, limit), request, services, mayTell)
  const isLast = found.length <= limit || page >= mostPages
  const to = (label: string, page: number): Choice => ({
    label,
    command: turn.command,
    argument: `#${page} ${turn.argument}`.trim(),
  })
  return {
    cards,
    choices: [...pageButtons(page, isLast, say, to), ...storyChoices(cards, request, services)],
  }
}

/** The stories of a query that are wanted, of the newest that it finds. */
async function pick(
  { limit, offset, ...query }: StoryQuery,
  isWanted: (story: Story) => boolean,
  { stories }: Services,
): Promise<readonly Story[]> {
  const found: Story[] = []
  let last: Story | undefined
  for (let looked = 0; looked < mostLooked && found.length < offset + limit; looked += atOnce) {
    const after = last === undefined ? {} : { after: last }
    const some = await stories.find({ ...query, ...after, limit: atOnce, offset: 0 })
    found.push(...some.filter(isWanted))
    last = some.at(-1)
    if (some.length < atOnce) break
    await others()
  }
  return found.slice(offset, offset + limit)
}
