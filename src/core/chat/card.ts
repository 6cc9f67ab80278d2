import type { Article } from '../article/article.ts'
import type { Source } from '../article/source.ts'
import type { TopicIndex } from '../article/topic-index.ts'
import { leadOf, type Story } from '../story/story.ts'
import type { Say } from './messages.ts'
import { type Block, clip, type RichText, type Span } from './rich-text.ts'

/** A story as it is shown: the outlet's own headline and words, whose they are, and who else reports it. */
export type Card = {
  readonly story: string
  readonly headline: string
  readonly url: string | null
  readonly excerpt: string
  readonly image: string | null
  readonly outlet: string
  /** Country and ownership of the outlet, in words. */
  readonly outletNote: string
  readonly publishedAt: Date
  readonly alsoIn: readonly { readonly outlet: string; readonly url: string | null }[]
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
}

const longestExcerpt = 400
const mostTopics = 4

export function storyCard(story: Story, context: CardContext): Card {
  const { sources, topics, locale, say } = context
  const lead = leadOf(story)
  const source = sources.get(lead.source)
  const outlet = source?.name ?? lead.source
  const others = new Map<string, string | null>()
  for (const article of story.articles) {
    const name = sources.get(article.source)?.name ?? article.source
    if (name !== outlet && !others.has(name)) others.set(name, article.url)
  }
  return {
    story: story.id,
    headline: lead.title,
    url: lead.url,
    excerpt: excerptOf(lead),
    image: lead.image,
    outlet,
    outletNote: source === undefined ? '' : outletNote(source, locale, say),
    publishedAt: lead.publishedAt,
    alsoIn: [...others].map(([outlet, url]) => ({ outlet, url })),
    topics: story.topics
      .filter(match => match.primary)
      .slice(0, mostTopics)
      .map(match => ({ id: match.id, name: topics.name(match.id, locale) })),
    locale,
    notice: context.sample ? say('sample-notice') : '',
  }
}

/** "Georgia, independent": facts about the outlet in the same words for every country. */
export function outletNote(source: Source, locale: string, say: Say): string {
  const where = source.country === undefined ? source.city : countryName(source.country, locale)
  return [where, say(`ownership-${source.ownership}`)].filter(Boolean).join(', ')
}

function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(code) ?? code
}

/** Two sentences of its own; nothing where they only repeat the headline. */
function excerptOf(lead: Article): string {
  const words = (lead.excerpt || lead.summary || (lead.text.split('\n\n')[0] ?? '')).replace(/\s+/g, ' ')
  return words.startsWith(lead.title) && words.length < lead.title.length + 20
    ? ''
    : clip(words, longestExcerpt)
}

/** A card in two lines, for a list of several. */
export function cardLine(card: Card): Block {
  const outlet = card.outletNote === '' ? card.outlet : `${card.outlet} (${card.outletNote})`
  const more = card.alsoIn.length > 0 ? ` +${card.alsoIn.length}` : ''
  return {
    kind: 'item',
    spans: [headline(card), { text: `\n${outlet}${more} · ` }, { time: card.publishedAt }],
  }
}

/** A card in full, for a post of its own where the platform has no better form. */
export function cardText(card: Card, say: Say): RichText {
  const note = card.outletNote === '' ? '' : ` (${card.outletNote})`
  const blocks: Block[] = [
    ...(card.notice === '' ? [] : [block({ text: card.notice, italic: true })]),
    block(
      headline(card),
      { text: '\n' },
      { text: card.outlet, bold: true },
      { text: `${note} · ` },
      { time: card.publishedAt },
    ),
    ...(card.excerpt === '' ? [] : [{ kind: 'quote', spans: [{ text: card.excerpt }] } as Block]),
    ...alsoIn(card, say),
  ]
  return blocks
}

/** "Also in: A, B", each linked; nothing where the outlet is alone. */
export function alsoIn(card: Card, say: Say): RichText {
  if (card.alsoIn.length === 0) return []
  const links = card.alsoIn.flatMap(({ outlet, url }, index): Span[] => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    url === null ? { text: outlet } : { text: outlet, link: url },
  ])
  return [block({ text: `${say('also-in')} ` }, ...links)]
}

function headline(card: Card): Span {
  return card.url === null
    ? { text: card.headline, bold: true }
    : { text: card.headline, bold: true, link: card.url }
}

function block(...spans: Span[]): Block {
  return { kind: 'paragraph', spans }
}
