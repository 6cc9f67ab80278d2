import { eventsIn } from './news.ts'
import { type Place, type Platforms, standsIn } from './places.ts'

/** How often each event was posted in a place, by event. A post of several events is one of each. */
export function postsIn(place: Place, { discord, telegram }: Platforms): ReadonlyMap<number, number> {
  const written =
    place.platform === 'discord'
      ? [...place.kept, ...standsIn(discord, place)].filter(({ interaction }) => interaction === null)
      : place.addresses.flatMap(address => telegram.messages(Number(address.replace(/^\w+:|\/\d+$/g, ''))))
  const counts = new Map<number, number>()
  for (const message of written)
    for (const event of eventsIn(message)) counts.set(event, (counts.get(event) ?? 0) + 1)
  return counts
}
