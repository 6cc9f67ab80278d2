import type { Row } from './ledger.ts'
import { breaks, eventOf } from './news.ts'
import type { Place } from './places.ts'
import { keyOf } from './weather.ts'

export type Evidence = {
  readonly places: readonly Place[]
  /** The newest event the outlets reported. */
  readonly newest: number
  readonly rows: readonly Row[]
  /** How often each event stands in a place, and how often an alert of it. */
  readonly posts: ReadonlyMap<Place, ReadonlyMap<number, number>>
  readonly alerts: ReadonlyMap<Place, ReadonlyMap<number, number>>
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

/** A delivery, and what is known of it. */
type Case = {
  readonly row: Row
  readonly place: Place
  readonly key: string
  /** How often it stands in its place. */
  readonly times: number
  /** Whether the bot may not know what became of it, and whether it was refused. */
  readonly open: boolean
  readonly refused: boolean
  /** How many share its roundup; 1 without one. */
  readonly together: number
}

/** A roundup names so many of its stories and counts the others. */
const namedInRoundup = 12

/** Where Telegram's messages are not numbered by chat, so that nothing is looked for. */
const unnumbered: readonly Place['kind'][] = ['private', 'group']
/** Why a look cannot tell whether a post arrived, by the kinds of places where that may be. */
const reasons: readonly (readonly [readonly Place['kind'][], string])[] = [
  [['channel', 'supergroup', 'forum topic'], 'no post before it is known'],
  [['supergroup', 'forum topic'], 'behind what bots are not shown'],
]

/** Compares what the bot recorded with what stands in the chats. */
export function judge(evidence: Evidence): Verdict {
  const { places, posts, newest, rows } = evidence
  const outcomes = new Map<string, number>()
  const seen = new Set<string>()
  const { cases, problems } = casesOf(evidence)
  for (const found of cases) {
    const { row, place } = found
    const key = row.alert ? `${found.key} alert` : found.key
    const [outcome, problem] = judgeOne(found)
    const name = `${place.platform} ${row.alert ? 'alert ' : ''}${outcome}`
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
    if (problem !== null) problems.push(`${line(row, place)}: ${problem}`)
    if (seen.has(key)) problems.push(`${line(row, place)}: planned twice`)
    // It was there before anybody followed anything.
    if (row.event === 0) problems.push(`${row.chat}: what stood there at the first look was planned`)
    seen.add(key)
  }
  for (const place of places)
    for (let event = 1; event <= newest; event++) {
      const key = keyOf(place, event)
      const wanted = eventOf(event).topics.some(topic => place.follows.includes(topic))
      // Whether it did break while that was news depends on how long the bot lay dead.
      const perhaps = place.alerts && breaks(event)
      const times = posts.get(place)?.get(event) ?? 0
      if (wanted && !place.lost && !seen.has(key)) problems.push(`place ${key}: never planned`)
      if (!seen.has(key) && times > 0)
        problems.push(`place ${key}: posted ${times} times and not in the ledger`)
      const alerts = evidence.alerts.get(place)?.get(event) ?? 0
      if (!seen.has(`${key} alert`) && alerts > 0)
        problems.push(`place ${key}: ${alerts} alerts and none in the ledger`)
      if (!wanted && !perhaps && seen.has(key))
        problems.push(`place ${key}: planned where nobody asked for it`)
    }
  return { outcomes, planned: rows.length, problems }
}

function casesOf({ places, rows, posts, alerts, cutOff, unanswered, refused }: Evidence) {
  const byAddress = new Map(places.flatMap(place => place.addresses.map(address => [address, place])))
  const problems: string[] = []
  const groups = Map.groupBy(
    rows,
    ({ chat, event, roundup, alert }) => `${chat} ${roundup ?? event} ${alert}`,
  )
  const cases = [...groups.values()].flatMap(group => {
    const [{ chat, event }] = group as [Row]
    const place = byAddress.get(chat)
    if (place === undefined || group.some(row => row.event < 0)) {
      problems.push(`${chat} event ${event}: nobody knows this chat, or the story of this row`)
      return []
    }
    // What befell a roundup befell all that are in it, though it names only some.
    const keys = group.map(row => keyOf(place, row.event))
    const open = keys.some(key => cutOff.has(key) || unanswered.has(key))
    const common = { place, open, refused: keys.some(key => refused.has(key)), together: group.length }
    return group.map((row): Case => {
      const times = (row.alert ? alerts : posts).get(place)?.get(row.event) ?? 0
      return { ...common, row, times, key: keyOf(place, row.event) }
    })
  })
  return { cases, problems }
}

/** What became of a delivery, and what is wrong with that; an event may stand there once at most in any case. */
function judgeOne({ row, place, times, open, refused, together }: Case): readonly [string, string | null] {
  if (times > 1) return ['doubled', `posted ${times} times (${row.state})`]
  switch (row.state) {
    case 'sent': {
      const counted = row.roundup !== null && together > namedInRoundup
      if (times === 0 && !counted) return ['lost', 'recorded as sent and not there']
      return [row.roundup === null ? 'sent' : 'in a roundup', null]
    }
    case 'unknown': {
      // On Discord only a chat that is lost can keep the bot from finding out, or a webhook that was deleted.
      if (place.platform === 'discord' && !place.lost && !place.unhooked) return ['unknown', 'not found out']
      const reason = place.lost ? null : (reasons.find(([, says]) => row.detail.includes(says)) ?? null)
      const name = `unknown (${place.lost ? 'lost' : place.kind}${reason === null ? '' : `: ${reason[1]}`})`
      if (!open) return [name, 'unknown although the platform answered and nothing was cut off']
      // On Telegram it may be looked for, but for what nobody can read.
      const told = place.lost || unnumbered.includes(place.kind) || reason?.[0].includes(place.kind)
      return [name, place.platform === 'discord' || told ? null : 'not found out']
    }
    case 'expired':
      // What it answers was found not to have arrived, or it breaks no more.
      if (row.alert && times === 0) return ['over', null]
      if (!refused) return ['lost', 'expired without a reason']
      return ['refused', times === 0 ? null : 'there although it was refused']
    case 'due':
    case 'attempted':
    case 'disabled':
      if (row.state !== 'disabled' && !row.disabled) return ['open', 'never settled']
      if (!place.lost) return ['lost', 'the chat was given up without a reason']
      // Posted, and the chat was lost before the bot could find that out.
      if (times === 1) return ['disabled, posted', open ? null : 'posted, answered and not recorded']
      return ['disabled', null]
    default:
      return [row.state, `there is no outcome "${row.state}"`]
  }
}

function line({ chat, event, alert, attempts, roundup, detail }: Row, place: Place): string {
  const more = [alert ? 'alert' : '', `${attempts} attempts`, roundup ?? '', detail]
    .filter(Boolean)
    .join(', ')
  return `place ${place.number} (${place.kind} ${chat}) event ${event} (${more})`
}
