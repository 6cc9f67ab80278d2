import type { Article } from '../article/article.ts'
import type { Figure } from '../article/changes/changes.ts'
import type { Story } from '../story/story.ts'
import { denies } from '../story/telling/denial.ts'
import { developmentOf } from '../story/telling/development.ts'
import { contestedThemes, headlineOf, isDispute } from '../story/telling/headline.ts'
import { isBreaking } from '../story/telling/importance.ts'
import { houseName } from '../story/telling/outlets.ts'
import { onlySide, type Side, sidesOf } from '../story/telling/sides.ts'
import { type FigureMoment, type Moment, type Revision, timelineOf } from '../story/telling/timeline.ts'
import { isOriginal, passedOnFrom, type Voices, voicesOf } from '../story/telling/voices.ts'
import { isWithdrawn } from '../story/telling/withdrawn.ts'
import { type Card, type CardContext, cardHead, storyCard } from './card.ts'
import type { Say } from './messages.ts'
import { sidePlace } from './outlet-note.ts'
import type { News } from './post.ts'
import { newsSpan } from './post-parts.ts'
import { type Block, clip, heading, item, paragraph, type RichText, type Span } from './rich-text.ts'

export type TellingContext = CardContext & {
  readonly now: Date
  /** By whose clock it is told how the story grew: an IANA zone. */
  readonly zone: string
}

const [mostMoments, mostSides, mostOfSide, mostAdded] = [8, 10, 8, 4]
const longestQuote = 160

/** All that there is to tell of a story: its headline, who reports it by country, and how it grew. */
export function storyTelling(
  story: Story,
  revisions: readonly Revision[],
  context: TellingContext,
): { readonly card: Card; readonly text: RichText } {
  const { sources, say, now } = context
  const voices = voicesOf(story, sources)
  const lead = headlineOf(story, context, voices)
  const card = storyCard(story, context, voices, lead)
  const development = developmentOf(story, revisions, lead, sources, voices)
  const breaking = isBreaking(story, context, now, voices) ? say('story-breaking') : ''
  const reach = [breaking, card.reach, card.basis].filter(Boolean).join(' · ')
  // What a claim rests on is said once.
  const only = card.basis === '' ? onlySide(voices.outlets, sources) : null
  const onlyPlace = only === null ? '' : sidePlace(only, context)
  const text = [
    ...cardHead(card),
    ...(development === null ? [] : [paragraph(newsSpan(developmentNews(development, context)))]),
    ...(reach === '' ? [] : [paragraph(reach)]),
    ...reporters(
      card,
      voices,
      context,
      isDispute(story, context.topics, contestedThemes) ? sayings(story, lead, context, voices) : noSayings,
    ),
    ...(onlyPlace === '' ? [] : [paragraph(say('story-only', { place: onlyPlace }))]),
    ...growth(timelineOf(story, revisions, context, voices), context),
  ]
  return { card, text }
}

/**
 * What a side says in its own words, where the story is not led by one of its reports; what it passes on are the words of
 * another.
 */
type Sayings = (side: Side) => Article | null
const noSayings: Sayings = () => null

function sayings(story: Story, lead: Article, context: CardContext, voices: Voices): Sayings {
  const isOwn = (article: Article) => isOriginal(article, voices, context.sources) && !isWithdrawn(article)
  return ({ outlets }) => {
    const reports = outlets.flatMap(({ articles }) => articles)
    const articles = reports.filter(isOwn)
    if (articles.length === 0 || reports.includes(lead)) return null
    return headlineOf({ ...story, articles }, context, voices)
  }
}

/** The outlets by country; a sentence where there is one. */
function reporters({ basis }: Card, voices: Voices, context: CardContext, says: Sayings): RichText {
  const { say } = context
  const outlets = [...voices.outlets, ...voices.withdrawn]
  if (outlets.length < 2) return basis === '' ? [paragraph(say('story-single'))] : []
  const sides = sidesOf(outlets).slice(0, mostSides)
  return [heading(say('story-sides')), ...sides.map(side => sideLine(side, voices, context, says(side)))]
}

/** With whose words they are, where there are several of the side. */
function sayingOf(said: Article, { outlets }: Side, context: CardContext): Span {
  const { text } = quotedNews(said, context)
  return linked(outlets.length > 1 ? text : quote(said.title, context), said.url)
}

/**
 * "Georgia: OC Media (independent), Agenda.ge (state-owned)", each linked to its first report, and where sides dispute what is
 * said there.
 */
function sideLine(side: Side, voices: Voices, context: CardContext, said: Article | null): Block {
  const { sources, say } = context
  const place = sidePlace(side, context) || say('story-unknown-place')
  const outlets = side.outlets.slice(0, mostOfSide).flatMap((outlet, index): Span[] => {
    const { url } = outlet.articles[0]
    const owner = outlet.source === undefined ? '' : say(`ownership-${outlet.source.ownership}`)
    const origin = passedOnFrom(outlet, voices, sources)
    const from = origin === null ? '' : say('story-from', { origin })
    const withdrawn = voices.withdrawn.includes(outlet) ? say('story-withdrawn') : ''
    const notes = [owner, from, withdrawn].filter(Boolean).join(', ')
    return [
      ...(index === 0 ? [] : [{ text: ', ' }]),
      linked(outlet.name, url),
      { text: notes === '' ? '' : ` (${notes})` },
    ]
  })
  const rest = side.outlets.length - mostOfSide
  return item(
    { text: place, bold: true },
    `${say('colon')} `,
    ...outlets,
    rest > 0 ? ` ${say('story-more', { count: rest })}` : '',
    ...(said === null ? [] : [' · ', sayingOf(said, side, context)]),
  )
}

/** The timeline; nothing where one report is all there is. */
function growth(moments: readonly Moment[], context: TellingContext): RichText {
  const { say } = context
  const [first, ...later] = moments
  if (first === undefined || later.length === 0) return []
  // Where not all fit, the lightest give way, and of equals the earlier: what stands by now came last.
  const kept = later
    .toSorted((a, b) => weightOf(b, context) - weightOf(a, context) || b.at.getTime() - a.at.getTime())
    .slice(0, mostMoments - 1)
  const shown = [first, ...later.filter(moment => kept.includes(moment))]
  const rest = moments.length - shown.length
  return [
    heading(say('story-timeline')),
    ...shown.map((moment, index) => momentLine(moment, index === 0, context)),
    ...(rest > 0 ? [paragraph(say('story-more', { count: rest }))] : []),
  ]
}

/** What was taken back or mended counts most, then numbers of people, names, headlines, and that another reports it. */
function weightOf(moment: Moment, context: CardContext): number {
  switch (moment.kind) {
    case 'retraction':
    case 'correction':
      return 4
    case 'figure':
      return 3
    case 'headline':
      return 1
    case 'report':
      if (moment.figures.length > 0 || denies(moment.article)) return 3
      return moment.quoted || adds(moment, context) !== '' ? 2 : 0
  }
}

function momentLine(moment: Moment, isFirst: boolean, context: TellingContext): Block {
  const { say, zone } = context
  const outlet = nameOf(moment.article.source, context)
  const time = { time: moment.at, clock: { zone, isSaid: !isFirst } }
  if (moment.kind === 'report' && moment.quoted && !isFirst) {
    const { text, url } = quotedNews(moment.article, context)
    const what = adds(moment, context)
    return item(time, ' · ', linked(text, url), what === '' ? '' : ` (${what})`)
  }
  return item(time, ` · ${wordsOf(moment, isFirst, outlet, context, say)}`)
}

function wordsOf(moment: Moment, isFirst: boolean, outlet: string, context: CardContext, say: Say): string {
  switch (moment.kind) {
    case 'report': {
      if (isFirst) {
        const figures = moment.figures.map(value => figure(value, context)).join(', ')
        return say('story-first', { outlet }) + (figures === '' ? '' : ` (${figures})`)
      }
      const what = adds(moment, context)
      return what === '' ? say('story-report', { outlet }) : say('story-adds', { outlet, what })
    }
    case 'headline': {
      const [from, to] = [clip(moment.from, longestQuote), clip(moment.to, longestQuote)]
      return say('story-headline', { outlet, from, to })
    }
    case 'figure':
      return say('story-figure', {
        outlet,
        from: moment.changes.map(({ from }) => figure(from, context)).join(', '),
        to: moment.changes.map(({ to }) => figure(to, context)).join(', '),
      })
    case 'correction':
      return say('story-correction', { outlet, text: clip(moment.text, longestQuote) })
    case 'retraction':
      return say('story-retraction', { outlet, text: clip(moment.text, longestQuote) })
  }
}

/** "Herald: “Miners brought up alive”": a report in its own words, where it says more than can be read of it. */
export function quotedNews(article: Article, context: CardContext): News {
  const text = `${nameOf(article.source, context)}${context.say('colon')} ${quote(article.title, context)}`
  return { text, url: article.url, at: article.publishedAt }
}

const quote = (words: string, { say }: CardContext) =>
  say('words-quoted', { words: clip(words, longestQuote) })

const linked = (text: string, url: string | null): Span => (url === null ? { text } : { text, link: url })

/** "Herald adds: 14 killed": numbers of people alone, in the words of the timeline. */
export function developmentNews(moment: FigureMoment, context: CardContext): News {
  const { source, url } = moment.article
  const outlet = nameOf(source, context)
  return { text: wordsOf(moment, false, outlet, context, context.say), url, at: moment.at }
}

const nameOf = (id: string, { sources }: CardContext) => houseName(sources.get(id)?.name ?? id)

/** What a report was the first to say; empty where nothing that we can read. */
function adds(moment: Moment & { kind: 'report' }, context: CardContext): string {
  const figures = moment.figures.map(value => figure(value, context))
  const names = moment.topics.map(id => context.topics.name(id, context.locale))
  return [...figures, ...names].slice(0, mostAdded).join(', ')
}

/** "12 killed" in the reader's language. */
function figure({ value, role }: Figure, { say, locale }: CardContext): string {
  return role === null ? value.toLocaleString([locale, 'en']) : say(`figure-${role}`, { count: value })
}
