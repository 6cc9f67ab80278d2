import type { Hints } from '#core/collect/asking.ts'

export type Channel = {
  readonly hints: Hints
  readonly hubs: readonly string[]
  readonly self: string | null
}

/** What stands before the items, or around them, is sought in so much of a feed. */
const longestHead = 64 * 1024
const minute = 60_000
const periods: Readonly<Record<string, number>> = {
  hourly: 60 * minute,
  daily: 24 * 60 * minute,
  weekly: 7 * 24 * 60 * minute,
  monthly: 30 * 24 * 60 * minute,
  yearly: 365 * 24 * 60 * minute,
}
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * What a feed says of itself to those who come again: how often (`ttl`, `sy:updatePeriod`, skipHours and skipDays) and
 * which hubs tell its news. Read from its beginning as text, as it may be of any format; what makes no sense is none.
 */
export function channelOf(text: string): Channel {
  const head = headOf(text)
  if (head.trimStart().startsWith('{')) return { hints: nothing, ...hubsOfJson(text) }
  return {
    hints: {
      atLeast: longest(ttl(head), period(head)),
      skipHours: entries(skipHours.exec(head)?.[1])
        .map(hour => Number(hour) % 24)
        .filter(Number.isInteger),
      skipDays: entries(skipDays.exec(head)?.[1])
        .map(day => days.indexOf(day.toLowerCase()))
        .filter(day => day >= 0),
    },
    hubs: links(head, 'hub'),
    self: links(head, 'self')[0] ?? null,
  }
}

const nothing: Hints = { atLeast: null, skipHours: [], skipDays: [] }

function headOf(text: string): string {
  const start = text.slice(0, longestHead)
  const item = start.search(/<(?:\w+:)?(?:item|entry)[\s>]/)
  return item < 0 ? start : start.slice(0, item)
}

function longest(...times: readonly (number | null)[]): number | null {
  const said = times.filter(time => time !== null)
  return said.length === 0 ? null : Math.max(...said)
}

/** Minutes, after RSS 2.0. */
function ttl(head: string): number | null {
  const minutes = Number(/<ttl>\s*(\d{1,7})\s*<\/ttl>/i.exec(head)?.[1] ?? 0)
  return minutes > 0 ? minutes * minute : null
}

/** So many updates in a period, after the syndication module of RSS 1.0; a frequency left out is one. */
function period(head: string): number | null {
  const named = /<sy:updatePeriod>\s*(\w+)\s*<\/sy:updatePeriod>/i.exec(head)?.[1]
  const length = periods[named?.toLowerCase() ?? '']
  const often = Number(/<sy:updateFrequency>\s*(\d{1,6})\s*<\/sy:updateFrequency>/i.exec(head)?.[1] ?? 1)
  return length === undefined ? null : length / Math.max(often, 1)
}

const skipHours = /<skipHours>([\s\S]{0,2000}?)<\/skipHours>/i
const skipDays = /<skipDays>([\s\S]{0,2000}?)<\/skipDays>/i

function entries(list: string | undefined): string[] {
  return [...(list ?? '').matchAll(/<(?:hour|day)>\s*(\w+)\s*</gi)].map(match => match[1] ?? '')
}

function links(head: string, relation: string): string[] {
  return [...head.matchAll(/<(?:\w+:)?link\s([^>]{1,2000})>/gi)].flatMap(([, attributes = '']) => {
    const rel = attribute(relOf, attributes).toLowerCase().split(/\s+/)
    const href = attribute(hrefOf, attributes).replaceAll('&amp;', '&')
    return rel.includes(relation) && href !== '' ? [href] : []
  })
}

const relOf = /(?:^|\s)rel\s*=\s*(?:"([^"]*)"|'([^']*)')/i
const hrefOf = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)')/i

function attribute(name: RegExp, attributes: string): string {
  const match = name.exec(attributes)
  return (match?.[1] ?? match?.[2] ?? '').trim()
}

function hubsOfJson(text: string): Pick<Channel, 'hubs' | 'self'> {
  try {
    const { hubs, feed_url } = JSON.parse(text) as { hubs?: unknown; feed_url?: unknown }
    const urls = (Array.isArray(hubs) ? hubs : [])
      .filter(hub => String(hub?.type).toLowerCase() === 'websub' && typeof hub.url === 'string')
      .map(hub => hub.url as string)
    return { hubs: urls, self: typeof feed_url === 'string' ? feed_url : null }
  } catch {
    return { hubs: [], self: null }
  }
}
