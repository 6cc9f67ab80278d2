import type { Article } from '../article/article.ts'
import type { Source } from '../article/source.ts'
import { sentencesOf } from '../article/text/sentences.ts'
import type { TopicIndex } from '../article/topics/topic-index.ts'
import { once } from '../once.ts'
import type { Story } from '../story/story.ts'
import { narrowBasis } from '../story/telling/basis.ts'
import { headlineOf, type MayTell } from '../story/telling/headline.ts'
import { houseName, outletKey } from '../story/telling/outlets.ts'
import { latestCount, overtaken } from '../story/telling/overtaken.ts'
import { type Voices, voiceNamed, voicesOf } from '../story/telling/voices.ts'
import { isWithdrawn } from '../story/telling/withdrawn.ts'
import type { Say } from './messages.ts'
import { outletNote, sidePlace } from './outlet-note.ts'
import { type Block, clip, paragraph, type RichText, type Span } from './rich-text.ts'

/** A story as it is shown: the outlet's own headline and words, whose they are, and who else reports it. */
export type Card = {
  readonly story: string
  readonly headline: string
  readonly url: string | null
  /** Two sentences at most. */
  readonly excerpt: string
  /** More of its own words, for who wants to read on where they are. */
  readonly longExcerpt: string
  readonly image: string | null
  readonly outlet: string
  /** Country and ownership of the outlet, in words. */
  readonly outletNote: string
  readonly publishedAt: Date
  /** The other outlets, each once, with country and ownership. */
  readonly alsoIn: readonly { readonly outlet: string; readonly note: string; readonly url: string | null }[]
  /** "4 outlets, 2 separate sources"; empty for one outlet alone. */
  readonly reach: string
  /** That it rests on a single source, or on outlets of one country, where that matters; empty elsewhere. */
  readonly basis: string
  /** "Herald adds: 14 killed": what is known by now, where another headline has overtaken this one's number; else empty. */
  readonly since: string
  /** The addresses of all its reports, by which a post of it is known again whichever of them led it. */
  readonly addresses: readonly string[]
  /** Its primary topics, by display name. */
  readonly topics: readonly { readonly id: string; readonly name: string }[]
  /** The language its own words are in. */
  readonly locale: string
  /** What a reader must know about it, such as that it is a sample; empty where nothing. */
  readonly notice: string
}

/** What a card is made with. */
export type CardContext = {
  readonly sources: ReadonlyMap<string, Source>
  readonly topics: TopicIndex
  readonly locale: string
  readonly say: Say
  readonly sample: boolean
  /** As for a headline. */
  readonly mayTell?: MayTell | undefined
}

const longestExcerpt = 400
const [longestText, mostSentences] = [700, 5]
const mostTopics = 4
const mostAlsoIn = 8

export function storyCard(
  story: Story,
  context: CardContext,
  voices: Voices = voicesOf(story, context.sources),
  lead: Article = headlineOf(story, context, voices),
): Card {
  const { sources, topics, locale, say } = context
  const source = sources.get(lead.source)
  const own = outletKey(source, lead.source)
  // Lists show neither, and to part a text into sentences takes longer than all the rest.
  const excerpt = once(() => excerptOf(lead))
  const longExcerpt = once(() => longExcerptOf(lead, excerpt()))
  const since = once(() => sinceOf(story, lead, context))
  return {
    story: story.id,
    headline: lead.title,
    url: lead.url,
    get excerpt() {
      return excerpt()
    },
    get longExcerpt() {
      return longExcerpt()
    },
    image: lead.image,
    outlet: houseName(source?.name ?? lead.source),
    outletNote: source === undefined ? '' : outletNote(source, context),
    publishedAt: lead.publishedAt,
    alsoIn: voices.outlets
      .filter(({ key }) => key !== own)
      .map(({ name, source, articles: [first] }) => ({
        outlet: name,
        note: source === undefined ? '' : outletNote(source, context),
        url: first.url,
      })),
    reach: voices.outlets.length > 1 ? reachOf(voices, say) : '',
    basis: basisOf(story, own, voices, context),
    get since() {
      return since()
    },
    addresses: story.articles.flatMap(({ url }) => url ?? []),
    topics: story.topics
      .filter(match => match.primary)
      .slice(0, mostTopics)
      .map(match => ({ id: match.id, name: topics.name(match.id, locale) })),
    locale,
    notice: context.sample ? say('sample-notice') : '',
  }
}

/** How many report a story, and how many of them speak for themselves. */
function reachOf({ outlets, independent }: Voices, say: Say): string {
  return say('reach', { outlets: outlets.length, independent })
}

/** What a claim rests on. The source is named where it is not the outlet whose words are shown. */
function basisOf(story: Story, own: string, voices: Voices, context: CardContext): string {
  const { sources, say } = context
  const basis = narrowBasis(story, voices, sources)
  if (basis === null) return ''
  if (basis.kind === 'side') return say('single-place', { place: sidePlace(basis.side, context) })
  if (basis.origin === own) return say('single-source')
  const { name, source } = voiceNamed(basis.origin, voices, sources)
  const note = source === undefined ? '' : ` (${outletNote(source, context)})`
  return say('single-source-of', { source: `${name}${note}` })
}

/** The latest number of people, from whom it is, where the headline has one that it has overtaken. */
function sinceOf({ articles }: Story, lead: Article, { sources, say }: CardContext): string {
  const standing = articles.filter(article => !isWithdrawn(article))
  const latest = latestCount(standing)
  if (latest === null || overtaken(standing)(lead) < 2) return ''
  const { article, role, value } = latest
  const outlet = houseName(sources.get(article.source)?.name ?? article.source)
  return say('story-adds', { outlet, what: say(`figure-${role}`, { count: value }) })
}

/** Two sentences of its own; nothing where they only repeat the headline. */
function excerptOf(lead: Article): string {
  const words = (lead.excerpt || lead.summary || (lead.text.split('\n\n')[0] ?? '')).replace(/\s+/g, ' ')
  const [title, own] = [lettersOf(lead.title), lettersOf(words)]
  if (title.startsWith(own) || (own.startsWith(title) && own.length < title.length + 20)) return ''
  return clip(beginning(words, lead.language, 2, Number.POSITIVE_INFINITY), longestExcerpt)
}

/** What is left of words without case, marks and brackets, as those around "(PHOTO)". */
const lettersOf = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The beginning of the text, in whole sentences; its excerpt where there is no more. */
function longExcerptOf(lead: Article, excerpt: string): string {
  // Twice what is taken, so that no sentence that was cut is.
  const text = beginning(lead.text.slice(0, 2 * longestText), lead.language, mostSentences, longestText)
  return text.length > excerpt.length ? text : excerpt
}

function beginning(text: string, language: string, most: number, longest: number): string {
  const taken: string[] = []
  for (const sentence of sentencesOf(text, language)) {
    const words = sentence.text.replace(/\s+/g, ' ').trim()
    if (taken.length === most || [...taken, words].join(' ').length > longest) break
    taken.push(words)
  }
  return taken.join(' ')
}

/** A card in two lines, for a list of several. */
export function cardLine(card: Card): Block {
  const facts = [attribution(card), card.reach, card.basis, card.since].filter(Boolean).join(' · ')
  return {
    kind: 'item',
    spans: [headlineSpan(card), { text: `\n${facts} · ` }, { time: card.publishedAt }],
  }
}

/** A card in one line: the headline, and whose it is. */
export function cardTitle(card: Card): Block {
  return {
    kind: 'item',
    spans: [headlineSpan(card), { text: ` · ${attribution(card)} · ` }, { time: card.publishedAt }],
  }
}

/** What the outlet says: headline, whose it is, and excerpt. */
export function cardHead(card: Card): RichText {
  const note = card.outletNote === '' ? '' : ` (${card.outletNote})`
  return [
    ...(card.notice === '' ? [] : [paragraph({ text: card.notice, italic: true })]),
    paragraph(
      headlineSpan(card),
      '\n',
      { text: card.outlet, bold: true },
      { text: `${note} · ` },
      { time: card.publishedAt },
    ),
    ...(card.excerpt === '' ? [] : [{ kind: 'quote', spans: [{ text: card.excerpt }] } as Block]),
  ]
}

/**
 * "4 outlets, 2 separate sources. Also in: A (Georgia, independent), B", each linked; nothing where the outlet is alone and
 * may be.
 */
export function alsoIn(card: Card, say: Say): RichText {
  const shown = card.alsoIn.slice(0, mostAlsoIn)
  const rest = card.alsoIn.length - shown.length
  const links = shown.flatMap(({ outlet, note, url }, index): Span[] => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    url === null ? { text: outlet } : { text: outlet, link: url },
    ...(note === '' ? [] : [{ text: ` (${note})` }]),
  ])
  const more = rest > 0 ? [` ${say('also-in-more', { count: rest })}`] : []
  const list = links.length === 0 ? [] : [`${say('also-in')} `, ...links, ...more]
  const facts = [card.reach, card.basis].filter(Boolean).join(' · ')
  if (facts === '') return list.length === 0 ? [] : [paragraph(...list)]
  return [paragraph(`${facts}${list.length > 0 ? '\n' : ''}`, ...list)]
}

/** "OC Media (Georgia, independent)" */
export function attribution({ outlet, outletNote }: Pick<Card, 'outlet' | 'outletNote'>): string {
  return outletNote === '' ? outlet : `${outlet} (${outletNote})`
}

/** The headline, as the link it is. */
export function headlineSpan(card: Card): Span {
  return card.url === null
    ? { text: card.headline, bold: true }
    : { text: card.headline, bold: true, link: card.url }
}
