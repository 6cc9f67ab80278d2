import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { attribution, type Card, type CardContext, storyCard } from '../chat/card.ts'
import {
  type AlertPost,
  type Form,
  type News,
  type Post,
  type Quoted,
  storyPost,
  type Update,
} from '../chat/post.ts'
import { developmentNews, quotedNews } from '../chat/story-telling.ts'
import type { Story } from '../story/story.ts'
import { denialOf } from '../story/telling/denial.ts'
import { developmentOf } from '../story/telling/development.ts'
import type { Line } from '../story/telling/fair.ts'
import { followUpOf } from '../story/telling/follow-up.ts'
import { headlineOf, isReadable } from '../story/telling/headline.ts'
import { isBreaking } from '../story/telling/importance.ts'
import type { FigureMoment, Revision } from '../story/telling/timeline.ts'
import { voicesOf } from '../story/telling/voices.ts'
import { isWithdrawn } from '../story/telling/withdrawn.ts'
import { isQuiet } from './calendar.ts'
import type { Shown } from './delivery.ts'
import { type Telling, usualTelling } from './subscription.ts'

export type ComposeContext = CardContext & { readonly telling: Telling; readonly now: Date }

export type Composed = { readonly post: Post; readonly shown: Shown }

/** What a roundup shows; the rest of it is counted. */
export const mostInRoundup = 12

/**
 * A story as it is posted, or, where it is posted already, as its post is to be: by the article that led it then, with the
 * headline of then struck through where its outlet has changed it, the latest number of people that others give, and a report
 * in the reader's language where that one is in another.
 */
export function composeStory(
  story: Story,
  revisions: readonly Revision[],
  before: Shown | null,
  context: ComposeContext,
): Composed {
  const { sources, say, telling, now, locale } = context
  const voices = voicesOf(story, sources)
  const kept = story.articles.find(({ id }) => id === before?.lead)
  const reader = { ...context, languages: [...telling.languages, locale] }
  const best = headlineOf(story, reader, voices)
  const lead = kept ?? best
  const card = storyCard(story, context, voices, lead)
  const isUnread = !isReadable(lead, reader) && isReadable(best, reader) && !isWithdrawn(best)
  const development = developmentOf(story, revisions, lead, sources, voices)
  const posted = revisions.find(
    ({ article, revision }) => article === kept?.id && revision === before?.revision,
  )
  const post = storyPost(card, formOf(telling, now), {
    label: isBreaking(story, context, now, voices) ? say('story-breaking') : '',
    news: newsOf(development, followUpOf(lead, story, sources) ?? denialOf(lead, story), context),
    readable: isUnread ? quoted(storyCard(story, context, voices, best)) : null,
    was: posted !== undefined && posted.title !== lead.title ? posted.title : null,
    withdrawn: isWithdrawn(lead) ? say('post-withdrawn', { outlet: card.outlet }) : '',
  })
  // The headline it was first posted under stays the one that is struck through.
  const revision = kept === undefined ? lead.revision : (before?.revision ?? lead.revision)
  return { post, shown: { lead: lead.id, revision, digest: digestOf(post) } }
}

/** What another report adds to the numbers; or, in words, what the outlet that leads the post has reported since, or who denies it. */
function newsOf(
  development: FigureMoment | null,
  told: Article | null,
  context: ComposeContext,
): News | null {
  if (told !== null && (development === null || development.article === told))
    return quotedNews(told, context)
  return development === null ? null : developmentNews(development, context)
}

function quoted({ headline, url, outlet, outletNote }: Card): Quoted {
  return { headline, url, by: attribution({ outlet, outletNote }) }
}

/**
 * Several stories as one post, in the order given; `count` is how many there are with those that have no line. Of those that are
 * updates of earlier ones the revisions are given, by the story's id.
 */
export function composeRoundup(
  lines: readonly Line[],
  context: ComposeContext,
  updated: ReadonlyMap<string, readonly Revision[]> = new Map(),
  count = lines.length,
): Post {
  const { say, telling, now } = context
  return {
    kind: 'roundup',
    form: formOf(telling, now),
    title: titled(telling, say('roundup-title', { count }), context),
    cards: lines.map(({ story, voices, lead }) => storyCard(story, context, voices, lead)),
    updates: Object.fromEntries(
      lines.flatMap(line => {
        const revisions = updated.get(line.story.id)
        return revisions === undefined ? [] : [[line.story.id, updateOf(line, revisions, context)]]
      }),
    ),
    rest: count - lines.length,
    choices: [],
  }
}

/** What is said of a story that was in an earlier digest: what another report than the one shown adds, where it does. */
function updateOf(
  { story, voices, lead }: Line,
  revisions: readonly Revision[],
  context: ComposeContext,
): Update {
  const development = developmentOf(story, revisions, lead, context.sources, voices)
  const news = development === null ? null : developmentNews(development, context)
  return { mark: context.say('roundup-update'), news }
}

/** That a story breaks of which the chat was told in an earlier post; null where no such is known. */
export function composeAlert(story: Story, earlier: string | null, context: ComposeContext): AlertPost {
  const { say, telling, now, locale } = context
  const voices = voicesOf(story, context.sources)
  const lead = headlineOf(story, { ...context, languages: [...telling.languages, locale] }, voices)
  const card = storyCard(story, context, voices, lead)
  return { kind: 'alert', form: formOf(telling, now), card, label: say('story-breaking'), earlier }
}

/** What remains of a post of a story that turned out to be that of an earlier post, as long as there is one. */
export function composePointer(
  story: Story,
  earlier: string,
  before: Shown | null,
  context: ComposeContext,
): Composed {
  const { headline } = storyCard(story, context)
  const text = context.say('post-same', { headline })
  const post: Post = { kind: 'pointer', form: formOf(context.telling, context.now), text, earlier }
  return { post, shown: { lead: '', revision: 0, ...before, digest: digestOf(post) } }
}

/** What comes at its hour says what it is; what was gathered on the way, only how much it is. */
function titled({ rhythm: { kind } }: Telling, stories: string, { say }: ComposeContext): string {
  if (kind === 'each' || kind === 'hourly') return stories
  return say(kind === 'weekly' ? 'roundup-weekly' : 'roundup-daily', { stories })
}

function formOf(telling: Telling, now: Date): Form {
  const { form, quiet, zone } = telling
  const silent = form.silent || (quiet?.mode === 'silent' && isQuiet(quiet, zone, now))
  // Where nothing is followed any more, nobody has said by which clock.
  return { ...form, silent, ...(telling === usualTelling ? {} : { zone }) }
}

/** The same for posts that show the same. */
function digestOf({ form, ...post }: Post): string {
  const { size, image } = form
  return createHash('sha256')
    .update(JSON.stringify([size, image, post]))
    .digest('base64url')
    .slice(0, 16)
}
