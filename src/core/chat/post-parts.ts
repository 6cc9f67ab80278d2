import { alsoIn, attribution, type Card, headlineSpan } from './card.ts'
import type { Say } from './messages.ts'
import type { AlertPost, Form, News, Quoted, RoundupPost, StoryPost, Update } from './post.ts'
import type { Choice } from './reply.ts'
import { type Block, clip, heading, paragraph, type RichText, type Span } from './rich-text.ts'

/** What the sizes of a post have beyond the headline, its outlet, its age and its link, which all have. */
const sizes = {
  compact: { excerpt: 'none', others: false, picture: 'none', topics: 0, actions: false },
  standard: { excerpt: 'short', others: true, picture: 'small', topics: 3, actions: true },
  full: { excerpt: 'long', others: true, picture: 'large', topics: 3, actions: true },
} as const

/** The parts of a post of one story, in the order of reading. What its size does not have is empty. */
export type PostParts = {
  /** What is to be known before anything else, such as that it is a sample. */
  readonly notice: string
  /** "Breaking", in words: nothing is told by colour or emoji alone. */
  readonly label: string
  /** That it was withdrawn. */
  readonly withdrawn: string
  readonly headline: Span
  /** The headline it had, to be struck through. */
  readonly was: string
  readonly outlet: string
  /** Country and ownership of the outlet. */
  readonly note: string
  readonly at: Date
  /** What another report adds, as the link it is; null for most. */
  readonly news: Block | null
  /** The headline of a report in the reader's language, as the link it is; null for most. */
  readonly readable: Block | null
  readonly excerpt: string
  /** How many report it, and which other outlets; of what every size has, what a claim rests on. */
  readonly others: RichText
  readonly picture: 'none' | 'small' | 'large'
  readonly choices: readonly Choice[]
}

export function postParts(post: StoryPost, say: Say): PostParts {
  const { card, form, label, withdrawn } = post
  const size = sizes[form.size]
  // What an outlet has taken back is not quoted any longer.
  const quoted = withdrawn === ''
  return {
    notice: card.notice,
    label,
    withdrawn,
    headline: headlineSpan(card),
    was: post.was === card.headline ? '' : (post.was ?? ''),
    outlet: card.outlet,
    note: card.outletNote,
    at: card.publishedAt,
    news: post.news === null ? null : newsBlock(post.news, form),
    readable: post.readable === null ? null : readableBlock(post.readable),
    excerpt: quoted ? { none: '', short: card.excerpt, long: card.longExcerpt }[size.excerpt] : '',
    others: size.others ? alsoIn(card, say) : card.basis === '' ? [] : [paragraph(card.basis)],
    picture: form.image && quoted ? size.picture : 'none',
    choices: [
      ...post.choices,
      ...topicChoices(card, size.topics),
      ...(size.actions ? actions(card, say) : []),
    ],
  }
}

function readableBlock({ headline, url, by }: Quoted): Block {
  return paragraph(
    { text: clip(headline, longestHeadline), ...(url === null ? {} : { link: url }) },
    ` · ${by}`,
  )
}

function newsBlock(news: News, form: Form): Block {
  return paragraph(newsSpan(news), ' · ', timeSpan(news.at, form, true))
}

/** A moment by the clock of the chat; the zone is not named where it `isSaid` in the same post. */
function timeSpan(time: Date, { zone }: Form, isSaid: boolean): Span {
  return zone === undefined ? { time } : { time, clock: { zone, isSaid } }
}

/** What another report adds, as the link it is. */
export function newsSpan({ text, url }: News): Span {
  return { text, bold: true, ...(url === null ? {} : { link: url }) }
}

function topicChoices({ topics }: Card, most: number): Choice[] {
  return topics.slice(0, most).map(({ id, name }) => ({ label: name, command: 'topic', argument: id }))
}

function actions({ story }: Card, say: Say): Choice[] {
  return [
    { label: say('story-button-back'), command: 'story', argument: story },
    { label: say('related-button'), command: 'related', argument: story },
  ]
}

/** The parts of an alert: below the headline, whose it is and how many report it. */
export function alertParts({ card, label }: AlertPost) {
  const facts = [attribution(card), card.reach, card.basis, card.since].filter(Boolean).join(' · ')
  return { notice: card.notice, label, headline: headlineSpan(card), facts }
}

/** Longer headlines are none, and would leave no room for others. */
const longestHeadline = 300

/** The parts of a roundup: each line is of one story, and either whole or not there at all. */
export type RoundupParts = {
  readonly notice: string
  readonly title: Block
  readonly lines: readonly Block[]
  /** What is said of the stories that have no line; `left` of its own lines did not fit. */
  more(left: number): RichText
  /** Where there are such stories, one press shows all of the last day that the chat follows, page by page. */
  choices(left: number): readonly Choice[]
}

export function roundupParts(post: RoundupPost, say: Say): RoundupParts {
  return {
    notice: post.cards[0]?.notice ?? '',
    title: heading(post.title),
    lines: post.cards.map((card, at) => {
      // The first line names the zone for all.
      const time = timeSpan(card.publishedAt, post.form, at > 0)
      return roundupLine(card, time, post.updates?.[card.story])
    }),
    more(left) {
      const count = post.rest + left
      return count === 0 ? [] : [paragraph(say('roundup-more', { count }))]
    },
    choices(left) {
      const all = { label: say('roundup-button'), command: 'digest', argument: '' }
      return post.rest + left === 0 ? post.choices : [all, ...post.choices]
    },
  }
}

/** "Headline", and below it "Outlet (Georgia, private) · 4 outlets, 2 separate sources · 5 min. ago"; of an update between them what it is. */
function roundupLine(card: Card, time: Span, update?: Update): Block {
  const span = headlineSpan({ ...card, headline: clip(card.headline, longestHeadline) })
  const outlet = attribution({ ...card, outlet: clip(card.outlet, 100) })
  const { mark, news = null } = update ?? {}
  // What came since is said once.
  const since = news === null ? card.since : ''
  const parts = [outlet, card.reach, card.basis, since].map(part => clip(part, 200))
  const facts = parts.filter(Boolean).join(' · ')
  const marked = mark === undefined ? [] : [{ text: `\n${mark}`, italic: true }]
  const added = news === null ? [] : [{ text: ' · ' }, newsSpan(news)]
  return {
    kind: 'item',
    spans: [span, ...marked, ...added, { text: `\n${facts} · ` }, time],
  }
}

/** How many of the blocks fit whole, one after the other, into `limit` of what `cost` counts. */
export function fitting(blocks: RichText, limit: number, cost: (block: Block) => number): number {
  let spent = 0
  for (const [index, block] of blocks.entries()) {
    spent += cost(block)
    if (spent > limit) return index
  }
  return blocks.length
}
