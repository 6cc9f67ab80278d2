import type { Article } from '../article/article.ts'
import { limits } from '../story/joining/live.ts'
import type { KeptCorrection } from '../story/store.ts'
import type { Story } from '../story/story.ts'
import { attribution, cardTitle } from './card.ts'
import type { Request, Services } from './command.ts'
import { holdingCorrections, mayCorrect, type Outcome } from './correcting.ts'
import type { Say } from './messages.ts'
import { outletNote } from './outlet-note.ts'
import { pageButtons } from './paging.ts'
import { type Choice, type Reply, reply } from './reply.ts'
import { type Block, clip, heading, paragraph, type Span } from './rich-text.ts'
import { cardContext, cardsOf } from './story-cards.ts'

const command = 'correct'
/** So many lines read well in one message, with a button for each below it; headlines of so many UTF-16 units. */
const [mostReports, mostNear, mostListed, longestTitle] = [10, 5, 8, 160]
const letters = 'ABCDE'
const day = 24 * 3_600_000

/** A story to correct: its reports by number, each of which may leave it, and by letter what it may be one event with. */
export async function storyToCorrect(
  story: Story,
  asked: number,
  request: Request,
  services: Services,
): Promise<Reply> {
  const say = services.say(request.locale)
  const [first] = story.articles
  const [card] = cardsOf([story], request, services)
  const title = heading(say('correct-title', { headline: card?.headline ?? '' }))
  const place = await services.corrections.place(first?.id ?? '')
  if (first === undefined || place?.isLive !== true)
    return reply([title, paragraph(refusal('old', say))], { choices: [toList(say)] })
  const { length } = story.articles
  const page = Math.min(asked, Math.ceil(length / mostReports))
  const from = (page - 1) * mostReports
  const shown = story.articles.slice(from, from + mostReports)
  const numbered = shown.map((article, at) => ({ article, number: from + at + 1 }))
  const reports = numbered.map(({ article, number }) => reportLine(`${number}`, article, request, services))
  const near = page > 1 ? [] : await nearTo(story, services)
  const turn = (label: string, to: number): Choice => press(label, `#${to} ${story.id}`)
  return reply(
    [
      title,
      paragraph(say(length > 1 ? 'correct-reports' : 'correct-single')),
      lines(reports),
      ...nearBlocks(near, page > 1 ? '' : 'correct-near', request, services),
      paragraph(say('correct-holds')),
    ],
    {
      choices: [
        ...(length === 1
          ? []
          : numbered.map(({ article, number }) => {
              const other = article === first ? story.articles[1] : first
              return press(say('correct-part', { number }), `part ${article.id} ${other?.id}`)
            })),
        ...joining(first.id, near, say),
        ...(page > 1 ? [] : [toOther(first.id, say)]),
        ...pageButtons(page, from + mostReports >= length, say, turn),
        toList(say),
      ],
    },
  )
}

/** Where an editor puts right how a story was joined, as long as that can be done; nothing for anyone else. */
export async function toCorrect(
  { id, articles }: Story,
  request: Request,
  services: Services,
): Promise<Choice[]> {
  if (!mayCorrect(request, services) || !services.commands.some(({ name }) => name === command)) return []
  const place = await services.corrections.place(articles[0]?.id ?? '')
  return place?.isLive ? [press(services.say(request.locale)('correct-menu'), id)] : []
}

/** What was done, or why nothing was, and what can be pressed now. */
export async function outcomeTelling(
  outcome: Outcome,
  isUndo: boolean,
  request: Request,
  services: Services,
) {
  const say = services.say(request.locale)
  if (!('kept' in outcome)) {
    const { reason, by } = outcome
    const choices = by === undefined ? [toList(say)] : [toUndo(by, say('correct-undo')), toList(say)]
    return reply([paragraph(refusal(reason, say, by))], { choices })
  }
  const { kept } = outcome
  const done = say(`correct-done-${kept.says}`, headlinesOf(kept, services))
  const sentence = isUndo ? `${say('correct-back')} ${done}` : done
  const parted = kept.says === 'different' && !isUndo
  const near = parted ? await nearReport(kept.article, services) : []
  const place = await services.corrections.place(kept.other)
  return reply(
    [
      paragraph({ text: sentence, bold: true }),
      paragraph(say('correct-soon')),
      ...nearBlocks(near, parted ? 'correct-move' : '', request, services),
    ],
    {
      choices: [
        ...joining(kept.article, near, say),
        ...(parted ? [toOther(kept.article, say)] : []),
        toUndo(kept, say('correct-undo')),
        ...(place === null ? [] : [press(say('story-button-back'), place.story)]),
        toList(say),
      ],
    },
  )
}

/** The newest corrections that hold, each to be taken back. */
export async function newestCorrections(asked: number, request: Request, services: Services): Promise<Reply> {
  const say = services.say(request.locale)
  const all = (await holdingCorrections(services)).toReversed()
  const page = Math.min(asked, Math.max(1, Math.ceil(all.length / mostListed)))
  const from = (page - 1) * mostListed
  const shown = all.slice(from, from + mostListed).map((kept, at) => ({ kept, number: from + at + 1 }))
  const list = shown.map(({ kept, number }): Span[] => [
    { text: `${number}. ${say(`correct-line-${kept.says}`, headlinesOf(kept, services))} · ` },
    { time: kept.madeAt },
  ])
  const how = paragraph(say('correct-how'))
  if (all.length === 0) return reply([paragraph(say('correct-none')), how])
  return reply([heading(say('correct-list')), lines(list), how], {
    choices: [
      ...shown.map(({ kept, number }) => toUndo(kept, say('correct-undo-number', { number }))),
      ...pageButtons(page, from + mostListed >= all.length, say, (label, to) => press(label, `#${to}`)),
    ],
  })
}

/** Whether the story that was named besides is the same event as the one with this article. */
export async function asksWhether(article: string, other: Story, request: Request, services: Services) {
  const say = services.say(request.locale)
  const place = await services.corrections.place(article)
  const own = place === null ? null : await services.stories.story(place.story)
  const [first] = other.articles
  const mine = own?.articles.find(({ id }) => id === article)
  if (mine === undefined || first === undefined)
    return await outcomeTelling({ reason: 'gone' }, false, request, services)
  if (own?.id === other.id) return await outcomeTelling({ reason: 'together' }, false, request, services)
  const question = say('correct-whether', { headline: clip(mine.title, longestTitle) })
  return reply([paragraph(question), ...cardsOf([other], request, services).map(cardTitle)], {
    choices: [
      { ...press(say('correct-yes'), `join ${article} ${first.id}`), main: true },
      toOther(article, say),
    ],
  })
}

/** What may be one event with a story: what nearly joined it, then what is on its thread. */
async function nearTo({ id }: Story, { related }: Services): Promise<readonly Story[]> {
  const onThread = (await related.related(id)).map(({ story }) => story)
  const near = new Map([...(await related.alike(id)), ...onThread].map(story => [story.id, story]))
  return [...near.values()].slice(0, mostNear)
}

/** Of a report that is about to leave its story, or has. */
async function nearReport(article: string, { corrections, related }: Services): Promise<readonly Story[]> {
  const place = await corrections.place(article)
  return place === null ? [] : await related.alike(place.story, article)
}

/** What may be the same event, by letter, under what it is headed with; the heading alone invites to name one. */
function nearBlocks(near: readonly Story[], head: string, request: Request, services: Services): Block[] {
  if (head === '') return []
  const say = services.say(request.locale)
  if (near.length === 0) return [paragraph(say('correct-near-none'))]
  const titles = cardsOf(near, request, services).map((card, at): Span[] => [
    { text: `${letters[at]}. ` },
    ...cardTitle(card).spans,
  ])
  return [paragraph(say(head)), lines(titles)]
}

function joining(article: string, near: readonly Story[], say: Say): Choice[] {
  return near.flatMap(({ articles: [first] }, at) => {
    const letter = letters[at] ?? ''
    return first === undefined ? [] : [press(say('correct-join', { letter }), `join ${article} ${first.id}`)]
  })
}

function reportLine(mark: string, article: Article, request: Request, services: Services): Span[] {
  const { source, title, url, publishedAt } = article
  const text = clip(title, longestTitle)
  const outlet = services.outlets.get(source)
  const note = outlet === undefined ? '' : outletNote(outlet, cardContext(request, services))
  const by = attribution({ outlet: outletName(source, services), outletNote: note })
  return [
    { text: `${mark}. ` },
    url === null ? { text } : { text, link: url },
    { text: ` · ${by} · ` },
    { time: publishedAt },
  ]
}

function lines(rows: readonly (readonly Span[])[]): Block {
  return paragraph(...rows.flatMap((row, at) => (at === 0 ? row : [{ text: '\n' }, ...row])))
}

/** What is put into sentences about two articles: as they stood then, their ids where that was not kept yet. */
function headlinesOf({ article, other, told }: KeptCorrection, services: Services) {
  const of = (id: string) => {
    const found = told.find(each => each.id === id)
    return found === undefined
      ? { title: id, outlet: '?' }
      : { title: clip(found.title, longestTitle), outlet: outletName(found.source, services) }
  }
  const [one, another] = [of(article), of(other)]
  return { article: one.title, outlet: one.outlet, other: another.title, otherOutlet: another.outlet }
}

function outletName(source: string, { outlets }: Services): string {
  return outlets.get(source)?.name ?? source
}

function refusal(reason: string, say: Say, by?: KeptCorrection): string {
  const title = by?.told.find(({ id }) => id === by.article)?.title ?? by?.article ?? ''
  if (reason === 'later') return say('correct-later', { article: clip(title, longestTitle) })
  return reason === 'old' ? say('correct-old', { days: limits.kept / day }) : say(`correct-${reason}`)
}

const press = (label: string, argument: string): Choice => ({ label, command, argument })
const toList = (say: Say): Choice => press(say('correct-list'), '')
const toOther = (article: string, say: Say): Choice => press(say('correct-other'), `other_${article}`)
const toUndo = ({ serial }: KeptCorrection, label: string): Choice => press(label, `undo ${serial}`)
