import type { Row } from './ledger.ts'
import { eventOf } from './news.ts'
import type { Place } from './places.ts'
import { keyOf } from './weather.ts'

export type Evidence = {
  readonly places: readonly Place[]
  /** The newest event the outlets reported. */
  readonly newest: number
  readonly rows: readonly Row[]
  /** How often each event stands in a place. */
  readonly posts: ReadonlyMap<Place, ReadonlyMap<number, number>>
  /** Posts under way at a kill, by place and event, as the ledger had them. */
  readonly cutOff: ReadonlySet<string>
  /** Posts of which a fault kept the outcome from the bot, and those that were always refused. */
  readonly unanswered: ReadonlySet<string>
  readonly refused: ReadonlySet<string>
}

export type Verdict = {
  /** By platform and outcome; together as many as were planned. */
  readonly outcomes: ReadonlyMap<string, number>
  readonly planned: number
  /** One line for each delivery that is not as the ledger says, or was never planned. */
  readonly problems: readonly string[]
}

/** Compares what the bot recorded with what stands in the chats. */
export function judge(evidence: Evidence): Verdict {
  const { places, rows, posts, newest } = evidence
  const byAddress = new Map(places.flatMap(place => place.addresses.map(address => [address, place])))
  const outcomes = new Map<string, number>()
  const problems: string[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    const place = byAddress.get(row.chat)
    if (place === undefined || row.event < 0) {
      problems.push(`${row.chat} event ${row.event}: nobody knows this chat, or the story of this row`)
      continue
    }
    // It was there before anybody followed anything.
    if (row.event === 0) problems.push(`${row.chat}: what stood there at the first look was planned`)
    const key = keyOf(place, row.event)
    const times = posts.get(place)?.get(row.event) ?? 0
    const [outcome, problem] = judgeOne(row, place, times, key, evidence)
    const name = `${place.platform} ${outcome}`
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
    if (problem !== null) problems.push(`${line(row, place)}: ${problem}`)
    if (seen.has(key)) problems.push(`${line(row, place)}: planned twice`)
    seen.add(key)
  }
  for (const place of places)
    for (let event = 1; event <= newest; event++) {
      const key = keyOf(place, event)
      const wanted = eventOf(event).topics.some(topic => place.follows.includes(topic))
      const times = posts.get(place)?.get(event) ?? 0
      if (wanted && !place.lost && !seen.has(key)) problems.push(`place ${key}: never planned`)
      if (!seen.has(key) && times > 0)
        problems.push(`place ${key}: posted ${times} times and not in the ledger`)
      if (!wanted && seen.has(key)) problems.push(`place ${key}: planned where nobody asked for it`)
    }
  return { outcomes, planned: rows.length, problems }
}

/** What became of a delivery, and what is wrong with that; an event may stand there once at most in any case. */
function judgeOne(
  row: Row,
  place: Place,
  times: number,
  key: string,
  { cutOff, unanswered, refused }: Evidence,
): readonly [string, string | null] {
  const known = !cutOff.has(key) && !unanswered.has(key)
  if (times > 1) return ['doubled', `posted ${times} times (${row.state})`]
  switch (row.state) {
    case 'sent':
    case 'folded':
      return times === 1 ? [row.state, null] : ['lost', `recorded as ${row.state} and not there`]
    case 'unknown': {
      // On Discord only a chat that is lost can keep the bot from finding out.
      if (place.platform === 'discord' && !place.lost) return ['unknown', 'not found out']
      return ['unknown', known ? 'unknown although the platform answered and nothing was cut off' : null]
    }
    case 'rejected':
    case 'expired': {
      if (!refused.has(key)) return ['lost', `${row.state} without a reason`]
      return ['refused', times === 0 ? null : 'there although it was refused']
    }
    case 'due':
    case 'attempted':
    case 'gone':
    case 'disabled': {
      const settled = row.disabled || row.state === 'gone' || row.state === 'disabled'
      if (!settled) return ['open', 'never settled']
      if (!place.lost) return ['lost', 'the chat was given up without a reason']
      // Posted, and the chat was lost before the bot could find that out.
      if (times === 1) return ['disabled, posted', known ? 'posted, answered and not recorded' : null]
      return ['disabled', null]
    }
    default:
      return [row.state, `there is no state "${row.state}"`]
  }
}

function line(row: Row, place: Place): string {
  return `place ${place.number} (${place.kind} ${row.chat}) event ${row.event}, ${row.attempts} attempts${row.detail === '' ? '' : `, "${row.detail}"`}`
}
