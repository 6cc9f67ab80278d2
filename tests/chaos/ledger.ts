import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { eventsIn } from './news.ts'

/** One duty as the bot recorded it: to bring an event to a chat. */
export type Row = {
  readonly chat: string
  readonly event: number
  readonly story: string
  /** Whether it is to say that the event breaks, which the chat was told of before. */
  readonly alert: boolean
  /** Its own or, of one that was folded into a roundup, that of the roundup. */
  readonly state: string
  /** The roundup it was folded into. */
  readonly roundup: string | null
  /** The platform's id of the post. */
  readonly message: string | null
  readonly detail: string
  readonly attempts: number
  /** ms since 1970. */
  readonly dueAt: number
  /** The chat is given up. */
  readonly disabled: boolean
}

/**
 * The ledger of the bot, whether it runs or not. Only read: what a kill left half done is still for the bot to mend.
 * `waiting` asks for what is under way alone.
 */
export function readLedger(folder: string, which: 'all' | 'attempted' = 'all'): readonly Row[] {
  const file = join(folder, 'chapar.db')
  if (!existsSync(file)) return []
  const db = new DatabaseSync(file, { readOnly: true, timeout: 10_000 })
  try {
    if (db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'deliveries'`).get() === undefined) return []
    const told = db
      .prepare(
        `SELECT a.story AS story, json_group_array(r.url) AS urls FROM articles a
         JOIN revisions r ON r.article = a.id WHERE a.story IS NOT NULL GROUP BY a.story`,
      )
      .all() as { story: string; urls: string }[]
    const events = new Map(told.map(({ story, urls }) => [story, eventsIn(urls)[0] ?? -1]))
    const rows = db
      .prepare(
        `SELECT d.chat, substr(d.story, CASE WHEN d.story LIKE 'alert %' THEN 7 ELSE 1 END) AS story,
           d.story LIKE 'alert %' AS alert, r.story AS roundup, d.message, coalesce(r.state, d.state) AS state,
           coalesce(r.detail, d.detail, '') AS detail, coalesce(r.attempts, d.attempts) AS attempts,
           coalesce(r.due_at, d.due_at) AS dueAt,
           c.disabled_at IS NOT NULL AS disabled
         FROM deliveries d LEFT JOIN chats c ON c.chat = d.chat
           LEFT JOIN deliveries r ON r.chat = d.chat AND r.story = d.folded_into AND d.state = 'folded'
         WHERE d.story NOT LIKE 'roundup %' AND (? = 'all' OR coalesce(r.state, d.state) = 'attempted')`,
      )
      .all(which) as (Omit<Row, 'event' | 'alert' | 'disabled'> & { alert: number; disabled: number })[]
    return rows.map(({ alert, disabled, ...row }) => ({
      ...row,
      alert: alert === 1,
      event: events.get(row.story) ?? -1,
      disabled: disabled === 1,
    }))
  } finally {
    db.close()
  }
}

/** What the bot would still do something about. */
export const isOpen = ({ state, disabled }: Row) => ['due', 'attempted'].includes(state) && !disabled
