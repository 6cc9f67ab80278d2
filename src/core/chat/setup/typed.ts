import { termsOf } from '../../delivery/wording/asked.ts'
import { readWording } from '../../delivery/wording/read.ts'
import { timeOf } from '../../delivery/wording/times.ts'
import type { Draft, SetupContext } from './draft.ts'

/** Something that is typed in a step of the setup, in the words that /follow understands. */
export type Typed = {
  /** As buttons say it: short, letters alone. */
  readonly name: string
  /** The message of its button, and of what may be typed. */
  readonly label: string
  readonly how: string
  readonly example: string
  /** Offered only where posts can bear a name of the chat's own. */
  readonly named?: true
  /** The draft with what was typed. Throws a UserError that says what was not understood. */
  take(draft: Draft, words: string, context: SetupContext): Draft
}

/** Topics are added to those that are picked; whatever else is said with them holds too. */
const topics: Typed = {
  name: 'asktopic',
  label: 'setup-other-topics',
  how: 'setup-type-topics',
  example: 'wine, chess',
  take(draft, words, context) {
    const asked = readWording(words, context)
    const { wants, telling } = termsOf(asked, draft.terms)
    const { topics, words: before, strict } = draft.terms.wants
    const was = strict && asked.wants.strict !== false ? { strict } : {}
    const { outlets, countries, ownership = [] } = wants
    const isAll = [wants.topics, outlets, wants.words, countries, ownership].flat().length === 0
    const both = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])].sort()
    const joined = { ...wants, ...was, topics: both(topics, wants.topics), words: both(before, wants.words) }
    return { ...draft, terms: { telling, wants: isAll ? { ...wants, topics: [], words: [] } : joined } }
  },
}

/** What is said of how it is told alone: the words stand behind what they are about. */
const telling = (
  name: string,
  label: string,
  how: string,
  example: string,
  before: (words: string) => string,
): Typed => ({
  name,
  label,
  how,
  example,
  take(draft, words, context) {
    const { telling } = termsOf(readWording(`everything ${before(words.trim())}`, context), draft.terms)
    return { ...draft, terms: { ...draft.terms, telling } }
  },
})

const time = telling('asktime', 'setup-other-time', 'setup-type-time', 'daily 07:30', words =>
  timeOf(words, true) === null ? words : `daily ${timeOf(words, true)}`,
)
const hours = telling(
  'askhours',
  'setup-other-hours',
  'setup-type-hours',
  '22:30-06:30',
  words => `quiet ${words.replace(/^quiet(?: hours)?\s+/i, '')}`,
)
const zone = telling('askzone', 'setup-other-zone', 'setup-type-zone', 'Yerevan', words => `zone ${words}`)

/** A name, an address of a picture, or both; a hyphen for the bot's own. */
const sender: Typed = {
  ...telling(
    'askname',
    'setup-other-name',
    'setup-type-name',
    'Caucasus desk https://example.org/desk.png',
    words => {
      const [, name = '', avatar = ''] = /^["“”„«»]?(.*?)["“”„«»]?\s*(https?:\/\/\S+)?$/s.exec(words) ?? []
      if (/^[-–—]$/.test(words)) return 'as the bot'
      return `${name === '' ? '' : `as "${name}"`} ${avatar === '' ? '' : `avatar ${avatar}`}`.trim()
    },
  ),
  named: true,
}

export const typed = { topics, time, hours, zone, sender } as const
