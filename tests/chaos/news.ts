import type { FeedServer, RssItem } from '../support/feed-server.ts'
import { rss } from '../support/feed-server.ts'
import { countries } from '../support/small-region.ts'
import { drawFrom } from './draw.ts'

/** Something that happened, which one or two outlets report. Number 0 stands in the feeds from the first look on. */
export type Event = {
  readonly number: number
  readonly title: string
  readonly text: string
  /** Ids of the topics it is about. */
  readonly topics: readonly string[]
  /** In other words. */
  readonly others: readonly { readonly title: string; readonly text: string }[]
}

const makers = ['beekeepers', 'engineers', 'weavers', 'divers', 'bakers', 'surveyors', 'painters', 'pilots']
const deeds = ['open', 'repair', 'measure', 'rename', 'insure', 'catalogue', 'auction', 'restore', 'map']
const things = [
  'a lighthouse',
  'an archive',
  'a cable car',
  'a greenhouse',
  'a mill',
  'a footbridge',
  'a dam',
]

/** Topics somebody follows, or an event is about: one, two or all three countries, in turn. */
export function topicsBy(number: number): readonly string[] {
  const mask = (number % 7) + 1
  return countries.filter((_, bit) => (mask >> bit) & 1).map(({ id }) => id)
}

/** Events share no name and few words, so that no two of them are one story. */
export function eventOf(number: number): Event {
  const draw = drawFrom('news')
  const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'si', 'to', 've', 'zu', 'dar', 'fen', 'gol', 'hul']
  const word = (which: string) => {
    const parts = [0, 1, 2, 3].map(part => syllables[Math.floor(draw(number, which, part) * 14)] ?? '')
    return parts.join('').replace(/^./, letter => letter.toUpperCase())
  }
  const one = (list: readonly string[], which: string) => list[Math.floor(draw(number, which) * list.length)]
  const topics = topicsBy(number)
  const where = countries.flatMap(({ id, name }) => (topics.includes(id) ? [name] : [])).join(' and ')
  const [place, person, firm] = [word('place'), word('person'), word('firm')]
  const [maker, deed, thing] = [one(makers, 'maker'), one(deeds, 'deed'), one(things, 'thing')]
  const title = `${place} ${maker} ${deed} ${thing} in ${where}`
  const more = ['first', 'second', 'third'].map(which => `${word(`${which} more`)} ${word(`${which} again`)}`)
  const text = `${person} of ${firm} says the work near ${place} took ${number + 3} weeks. ${more.join(', ')} paid for it.`
  const others = [
    {
      title: `In ${where} ${maker} of ${place} ${deed} ${thing}`,
      text: `It was ${number + 3} weeks until the ${maker} near ${place} were done, as ${firm} told us; ${person} had not hoped for so much, and thanks ${more[0]}.`,
    },
    {
      title: `${thing} in ${where}: what ${place} ${maker} ${deed}`,
      text: `Money of ${more[1]} and ${more[2]} let ${firm} and ${person} work for ${number + 3} weeks near ${place}, our own reporter saw there today.`,
    },
  ]
  return { number, title, text, topics, others }
}

/** Whether an event breaks: once it was told, two more outlets of other countries report it in words of their own. */
export const breaks = (number: number) => number % 4 === 2
/** So many events come in between. */
const untilItBreaks = 2

/** Every third of the others is reported by the first two, in the same words: one story, to be told once. */
const outlets = ['first', 'second', 'third'] as const

/** Where they are, each in a country and on a host of its own. */
export function outletOf(id: string) {
  const country = { first: 'GE', second: 'AM', third: 'AZ' }[id] ?? 'GE'
  return { country, home: `https://${id}.example/` }
}

export const feedPaths = outlets.map(outlet => `/${outlet}`)

/** Puts the events up to `newest` into the feeds. */
export function publish(feeds: FeedServer, newest: number, at: Date): void {
  for (const outlet of outlets) {
    const items: RssItem[] = []
    for (let number = newest; number >= 0; number--) {
      const words = reportOf(number, outlet, newest)
      if (words !== null) items.push({ ...words, id: `e${number}-${outlet}`, at })
    }
    feeds.serve(`/${outlet}`, rss(feeds.url, items))
  }
}

/** What an outlet writes of an event while another is the newest; null where nothing. */
function reportOf(number: number, outlet: (typeof outlets)[number], newest: number) {
  const { title, text, others } = eventOf(number)
  if (outlet === 'first' && breaks(number)) return { title, text }
  if (breaks(number))
    return newest > number + untilItBreaks ? (others[outlets.indexOf(outlet) - 1] ?? null) : null
  const isReported = outlet !== 'third' && (number % 3 === 0 || outlets[number % 2] === outlet)
  return isReported ? { title, text } : null
}

/** The events whose address or headline stands in something written, in the order in which they do. */
export function eventsIn(written: unknown): readonly number[] {
  const text = JSON.stringify(written) ?? ''
  return [...new Set([...text.matchAll(/\/news\/e(\d+)-/g)].map(([, number]) => Number(number)))]
}
