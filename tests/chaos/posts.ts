import { eventsIn } from './news.ts'
import { type Place, type Platforms, standsIn } from './places.ts'

/** What says of an event that was posted before that it breaks: its name above the headline, and no time. */
function isAlert(message: object): boolean {
  if ('embeds' in message) {
    const [embed] = message.embeds as { author?: { name: string }; timestamp?: string }[]
    return embed?.author?.name === 'Breaking' && embed.timestamp === undefined
  }
  return (
    'text' in message && /^Breaking\n/.test(String(message.text)) && !/\d\d:\d\d/.test(String(message.text))
  )
}

/** How often each event was posted in a place, by event, or alerts of it. A post of several events is one of each. */
export function postsIn(
  place: Place,
  { discord, telegram }: Platforms,
  which: 'posts' | 'alerts' = 'posts',
): ReadonlyMap<number, number> {
  const written =
    place.platform === 'discord'
      ? [...place.kept, ...standsIn(discord, place)].filter(({ interaction }) => interaction === null)
      : place.addresses.flatMap(address => telegram.messages(Number(address.replace(/^\w+:|\/\d+$/g, ''))))
  const counts = new Map<number, number>()
  for (const message of written)
    if (isAlert(message) === (which === 'alerts'))
      for (const event of eventsIn(message)) counts.set(event, (counts.get(event) ?? 0) + 1)
  return counts
}
