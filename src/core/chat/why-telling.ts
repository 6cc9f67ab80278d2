import type { Evidence, TopicMatch } from '../article/topics/topic.ts'
import type { Fate, Obstacle, Verdict } from '../delivery/why.ts'
import { type DescribeContext, describe, phrases } from '../delivery/wording/describe.ts'
import { languageName } from '../delivery/wording/names.ts'
import type { Match } from '../story/joining/match.ts'
import { headlineOf } from '../story/telling/headline.ts'
import { breaking, type Shortfall } from '../story/telling/importance.ts'
import type { CardContext } from './card.ts'
import type { Moments } from './moments.ts'
import { type Block, clip, heading, item, paragraph, type RichText } from './rich-text.ts'
import type { Why } from './why.ts'

export type WhyContext = CardContext & {
  /** On the chat's own clock. */
  readonly moments: Moments
  /** What subscriptions are described with. */
  readonly wording: DescribeContext
  /** What is muted and keeps it away, in a sentence; empty where nothing does. */
  readonly muted: string
}

const [mostTopics, mostForms, mostVerdicts, mostWords] = [12, 4, 20, 5]
const [longestHeadline, longestForm] = [120, 40]
const places: readonly Evidence['where'][] = ['title', 'lead', 'text', 'url']

/** Why a story was brought to a chat or not, in words: what became of it, who wanted it, what it is about, and of what it is made. */
export function whyTelling(why: Why, context: WhyContext): RichText {
  const { say } = context
  const lead = headlineOf(why.story, context)
  const title = clip(lead.title, longestHeadline)
  return [
    ...(context.sample ? [paragraph({ text: say('sample-notice'), italic: true })] : []),
    heading(lead.url === null ? title : { text: title, link: lead.url }),
    paragraph(fateInWords(why.fate, context)),
    ...(why.alertedAt === null
      ? []
      : [paragraph(say('why-alert', { time: context.moments(why.alertedAt) }))]),
    ...(context.muted === '' ? [] : [paragraph(context.muted)]),
    ...verdictsInWords(why, context),
    heading(say('why-topics')),
    ...(why.topics.length === 0 ? [paragraph(say('why-no-topic'))] : []),
    ...why.topics.slice(0, mostTopics).map(topic => topicLine(topic, context)),
    ...rest(why.topics.length - mostTopics, context),
    ...reportLines(why, context),
  ]
}

function fateInWords(fate: Fate, { say, moments }: WhyContext): string {
  const at = (time: Date | null) => (time === null ? '' : moments(time))
  switch (fate.kind) {
    case 'sent':
      return fate.edits === 0
        ? say('why-sent', { time: at(fate.at) })
        : say('why-sent-edited', { time: at(fate.at), count: fate.edits })
    case 'roundup':
    case 'same':
      return say(`why-${fate.kind}`, { time: at(fate.at) })
    case 'waits':
      return say(`why-waits-${fate.for}`, { time: moments(fate.until) })
    case 'unplanned':
      return say(`why-not-${fate.why.replace(' ', '-')}`)
    default:
      return say(`why-${fate.kind}`)
  }
}

/** Each subscription of the chat, with what it has to say. */
function verdictsInWords({ verdicts, lacked }: Why, context: WhyContext): RichText {
  if (verdicts.length === 0) return []
  const { say, wording } = context
  // Those that want it come first, then those that nearly do.
  const order = (verdict: Verdict) => verdict.obstacles.length * 2 + (verdict.topics.length > 0 ? 0 : 1)
  const lines = verdicts
    .toSorted((a, b) => order(a) - order(b))
    .slice(0, mostVerdicts)
    .map(({ subscription, obstacles }) => {
      const reasons = obstacles.map(obstacle => obstacleInWords(obstacle, lacked, context)).join('; ')
      const says = obstacles.length === 0 ? say('why-wanted') : say('why-unwanted', { reasons })
      return item({ text: describe(subscription, wording), bold: true }, `\n${says}`)
    })
  return [heading(say('why-follows')), ...lines, ...rest(verdicts.length - mostVerdicts, context)]
}

function obstacleInWords(obstacle: Obstacle, lacked: Why['lacked'], context: WhyContext): string {
  const { say, topics, locale, moments } = context
  switch (obstacle.kind) {
    case 'breaking':
      return say('why-but-breaking', { reason: lacked === null ? '' : lackInWords(lacked, context) })
    case 'languages':
      return say('why-but-languages', {
        languages: obstacle.has.map(code => languageName(code, locale)).join(', '),
      })
    case 'words': {
      const isOfWords = obstacle.missing.some(entry => /\s/.test(entry))
      return say(isOfWords ? 'why-but-phrases' : 'why-but-words', {
        words: obstacle.missing.map(entry => phrases(entry, say)).join(', '),
      })
    }
    case 'ownership':
      return say('why-but-ownership', {
        owners: obstacle.has.map(owner => say(`ownership-${owner}`)).join('; '),
      })
    case 'least':
      return say('why-but-least', { has: obstacle.has, wanted: obstacle.wanted })
    case 'except': {
      const { found } = obstacle
      const names = [
        ...found.topics.map(id => topics.name(id, locale)),
        ...found.words.map(entry => phrases(entry, say)),
      ]
      return say('why-but-except', { what: names.join(', ') })
    }
    case 'later':
      return say('why-but-later', { time: moments(obstacle.since) })
    default:
      return say(`why-but-${obstacle.kind}`)
  }
}

/** Which part of the rule was not met. */
function lackInWords(lacked: Shortfall, { say }: WhyContext): string {
  const minutes = breaking.within / 60_000
  switch (lacked.kind) {
    case 'light':
      return say('why-breaking-light')
    case 'voices':
      return say('why-breaking-voices', { minutes, has: lacked.has, wanted: breaking.voices })
    case 'country':
      return say('why-breaking-country', { minutes })
    case 'voices of one country':
      return say('why-breaking-one-country', { minutes, has: lacked.has, wanted: breaking.ofOneCountry })
  }
}

const quote = (words: string, say: WhyContext['say']) => say('words-quoted', { words })

/** "Armenia: “Yerevan” in the headline; “Armenian”, “Gyumri” in the text". */
function topicLine({ id, primary, evidence }: TopicMatch, context: WhyContext): Block {
  const { topics, locale, say } = context
  const found = places.flatMap(where => {
    const there = evidence.filter(each => each.where === where)
    return there.length === 0 ? [] : [say(`why-in-${where}`, { words: formsOf(there, id, context) })]
  })
  const role = primary ? '' : ` (${say('why-mentioned')})`
  return item({ text: topics.name(id, locale), bold: true }, `${role}${say('colon')} ${found.join('; ')}`)
}

/** The words found, each once, with the place, person or organisation they name where that is another. */
function formsOf(found: readonly Evidence[], id: string, { topics, locale, say }: WhyContext): string {
  const forms = [...new Map(found.map(each => [each.form, each])).values()]
  const words = forms.slice(0, mostForms).map(({ form, topic, outlet }) => {
    const named = topic === id ? '' : ` (${topics.name(topic, locale)})`
    return `${quote(clip(form, longestForm), say)}${outlet ? ` (${say('why-by-outlet')})` : named}`
  })
  const more = forms.length - mostForms
  return [...words, ...(more > 0 ? [say('story-more', { count: more })] : [])].join(', ')
}

function reportLines({ story, reports }: Why, context: WhyContext): RichText {
  const { say, sources } = context
  if (story.articles.length < 2) return [heading(say('why-reports')), paragraph(say('why-one-report'))]
  const lines = reports.map(({ article, reasons }, at) => {
    const title = clip(article.title, longestHeadline)
    const name = sources.get(article.source)?.name ?? article.source
    const why =
      reasons === null ? (at === 0 ? '' : say('why-joined-unknown')) : reasonsInWords(reasons, context)
    return item(
      article.url === null ? title : { text: title, link: article.url },
      ` · ${name}${why === '' ? '' : `\n${why}`}`,
    )
  })
  const explained = [heading(say('why-reports')), paragraph(say('why-reports-how'))]
  return [...explained, ...lines, ...rest(story.articles.length - reports.length, context)]
}

/** "shares “Gyumri”, “quake”, “injured”; they differ in a number". */
function reasonsInWords(
  { words, against }: Match & { readonly words: readonly string[] },
  { say }: WhyContext,
): string {
  const shared = words.slice(0, mostWords).map(word => quote(clip(word, longestForm), say))
  return [
    shared.length === 0 ? say('why-joined-names') : say('why-joined', { words: shared.join(', ') }),
    ...(against.length === 0 ? [] : [say('why-joined-against')]),
  ].join('; ')
}

function rest(count: number, { say }: WhyContext): RichText {
  return count > 0 ? [paragraph(say('story-more', { count }))] : []
}
