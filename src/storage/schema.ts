import type { Generated } from 'kysely'

/**
 * Times are ms since 1970 in UTC, truth values 0 and 1, lists JSON: types that SQLite and PostgreSQL both take.
 * What an outlet published stands in `revisions` and never changes; what we do with it stands in `articles`.
 */
export type Schema = {
  sources: {
    source: string
    first_read_at: number | null
    checked_at: number
    read_at: number | null
    etag: string | null
    last_modified: string | null
    digest: string | null
    id_policy: string
    failures: number
    problem: string | null
    /** Since when what it brings cannot be stored. */
    unstored_at: number | null
    /** When it is looked at again. */
    next_at: number | null
    /** JSON of its rhythm, of what it asks for, and of its moves. */
    asking: string | null
  }
  /** Those that people added, beside the region's. */
  added_sources: {
    source: string
    name: string
    home: string
    feed: string
    sitemap: number
    language: string | null
    added_at: number
  }
  /** Whose they are: a server's, a chat's, or everyone's; `state` is `on`, `paused` or `removed`. */
  source_holds: { source: string; owner: string; since: number; state: string }
  /** Subscriptions at WebSub hubs. */
  pushes: {
    source: string
    /** The last part of the address the hub calls. */
    path: string
    hub: string
    topic: string
    secret: string
    state: string
    asked_at: number
    lease_until: number | null
    /** When it is renewed, or asked for again. */
    due_at: number
  }
  articles: {
    /** Order of arrival. */
    serial: Generated<number>
    id: string
    source: string
    revision: number
    seen_at: number
    published_at: number
    /** 1: may be posted; 0: stood there at the first look, or was old when it came; -1: chats may have had it, see `perhapsTold`. */
    fresh: number
    /** `unread` while its page is still to be read, `collected`, `understood`, `joined`: which step has been done. */
    step: string
    story: string | null
    /** When its page was last looked at again, after it was posted. */
    looked_at: Generated<number | null>
    /** How often in a row its page was not there, 2 for gone; -1: not there, as many others of its site. */
    missing: Generated<number>
  }
  revisions: {
    article: string
    revision: number
    seen_at: number
    url: string | null
    title: string
    summary: string
    text: string
    /** As the source claims it. */
    claimed_language: string | null
    authors: string
    categories: string
    image: string | null
    date_note: string
  }
  /** What was understood of a revision. */
  readings: {
    article: string
    revision: number
    /** As recognised. */
    language: string
    excerpt: string
    minutes: number
    /** JSON of its amounts, ordinals, scores and dates. */
    facts: string
  }
  /** The pages read, or to be read, for articles whose feed carries a teaser. */
  pages: {
    article: string
    source: string
    /** Of the article, when the page was last wanted. */
    revision: number
    /** `due`, `read`, or `given up`. */
    state: string
    due_at: number
    attempts: number
    asked_at: number | null
    /** As the page has it; empty where there is none that is longer than the feed's. */
    text: string
    problem: string | null
  }
  /** The names under which an item of a source is known when it comes again. */
  article_keys: { source: string; key: string; article: string }
  /** How words of articles begin, by the span of their serials: see search.ts. */
  word_beginnings: { span: number; beginning: string }
  /** `passing` of themes whose words only pass by. */
  article_topics: {
    article: string
    topic: string
    score: number
    primary: number
    evidence: string
    passing: Generated<number>
  }
  /** What moderators said of two articles, kept for ever. */
  corrections: {
    serial: Generated<number>
    says: string
    article: string
    other: string
    made_at: number
    applied: number
    /** JSON; null until it is applied. */
    along: string | null
    /** JSON; null in those made before it was kept. */
    told: string | null
  }
  /** Articles of stories that are not forgotten, as they were weighed when they came, in the order of arrival. */
  live_articles: { serial: number; article: string; weighed: string }
  stories: {
    id: string
    /** When its first article was published. */
    started_at: number
    /** When its first article was seen. */
    seen_at: number
    updated_at: number
    fresh: number
    planned: number
    /** How often it was planned, or what it went up in. */
    plans: Generated<number>
    /** When its latest figure was seen, and since when it is told with that; null where none was looked for. */
    figure_at: Generated<number | null>
    developed_at: Generated<number | null>
    /** How often that was. */
    developments: Generated<number>
    /** The story it went up in; null while it is one itself. */
    merged_into: string | null
  }
  /** Stories that are planned for some of those that want them, and not yet for all. */
  plans_begun: { story: string }
  story_topics: { story: string; topic: string; score: number; primary: number; started_at: number }
  chats: {
    chat: string
    platform: string
    locale: string
    /** Whether somebody chose the language; else it is of whoever followed there last. */
    locale_chosen: Generated<number>
    /** IANA; null where the chat chose none. */
    time_zone: string | null
    disabled_at: number | null
    disabled_reason: string | null
    /** How often it came back, or showed that it is there. */
    returns: Generated<number>
    /** The server it is in, where the platform has such and told. */
    server: string | null
  }
  /** The servers that have the bot or had it; one without an id says that a platform's were looked for. */
  servers: { server: string; met_at: number; left_at: number | null }
  /** What is kept of people: the language they want to be answered in. */
  people: { person: string; locale: string }
  /** What all processes of this bot know and nobody else: what its buttons are sealed with, and tokens of chats' webhooks. */
  secrets: { name: string; value: string }
  /** Arguments that no button holds, by the names that buttons carry. */
  presses: { name: string; argument: string; until: number }
  /** The numbers of updates of a platform that were dealt with, so that one told again is passed over. */
  updates_done: { bot: string; number: number; at: number }
  /** What is about to be set up in a chat; `says` is JSON of the rest of it. */
  drafts: { id: string; person: string | null; chat: string; says: string; until: number }
  /** The chats that people have set up from elsewhere, by the name they had then. */
  own_chats: { person: string; chat: string; name: string }
  /** What subscriptions have in common that differ in their key alone: JSON of what is wanted besides and how it is told. */
  ways: { id: Generated<number>; says: string }
  subscriptions: {
    id: Generated<number>
    chat: string
    /** JSON of all that is wanted. */
    wants: string
    /** Whether it tells what breaks, alone and at once, of which there may be one beside another that wants the same. */
    alerts: number
    way: number
    created_at: number
  }
  /** Under which keys a story finds the subscriptions of chats that are not lost. */
  subscription_keys: { key: string; way: number; platform: string; chat: string; since: number }
  /** `what` is a kind and an id, `topic armenia`; `until` is null where it has no end. */
  mutes: { chat: string; what: string; until: number | null }
  deliveries: {
    story: string
    chat: string
    platform: string
    way: number
    /** 0 where breaking, else 1. */
    urgency: number
    /** Whether it comes in a digest. */
    gathered: number
    state: string
    planned_at: number
    due_at: number
    expires_at: number
    attempts: number
    attempted_at: number | null
    settled_at: number | null
    message: string | null
    detail: string | null
    /** The roundup, or the story it went up in, by whose post it was brought; of an alert the story whose post it answers. */
    folded_into: string | null
    /** JSON of what was shown. */
    shown: string | null
    edits: number
    /** When the post is to be edited. */
    edit_at: number | null
  }
}
