import { type Draw, shuffled } from './draw.ts'
import { channelOf, type Place, type Platforms, standsIn } from './places.ts'

/** Something that happens to a chat once so many posts were asked for. */
export type Mishap = {
  readonly name: string
  readonly after: number
  happen(): void
}

type Kind = { readonly name: string; readonly fits: (place: Place) => boolean; happen(place: Place): void }

/** To see the channel, and nothing else. */
const viewOnly = 1n << 10n

/** What becomes of chats, each kind in turn and each chat once: some `count` on each platform while `posts` are asked for. */
export function mishaps(
  platforms: Platforms,
  places: readonly Place[],
  count: number,
  posts: number,
  draw: Draw,
): readonly Mishap[] {
  const kinds = kindsOf(platforms)
  const free = new Set(shuffled(places, draw, 'unlucky'))
  return Array.from({ length: count * 2 }, (_, index) => {
    const kind = kinds[index % kinds.length] as Kind
    const place = [...free].find(kind.fits)
    const after = Math.floor(draw('mishap', index) * posts * 0.9)
    if (place === undefined) return []
    free.delete(place)
    const mishap = { name: `${kind.name} (${place.number})`, after, happen: () => kind.happen(place) }
    if (kind.name !== 'thrown out for a while') return [mishap]
    const back = () => platforms.telegram.setBotStatus(Number(channelOf(place)), 'member')
    return [mishap, { name: `back (${place.number})`, after: after + posts * 0.08, happen: back }]
  })
    .flat()
    .sort((one, other) => one.after - other.after)
}

function kindsOf({ discord, telegram }: Platforms): readonly Kind[] {
  const of =
    (platform: Place['platform'], ...kinds: Place['kind'][]) =>
    (place: Place) =>
      place.platform === platform && kinds.includes(place.kind)
  const losing = (happen: (place: Place) => void) => (place: Place) => {
    place.lost = true
    happen(place)
  }
  const chat = (place: Place) => Number(channelOf(place))
  return [
    {
      name: 'channel deleted',
      fits: of('discord', 'text', 'forum'),
      happen: losing(place => {
        place.kept = standsIn(discord, place)
        discord.removeChannel(channelOf(place))
      }),
    },
    {
      name: 'migrated',
      fits: of('telegram', 'group'),
      happen: place => void place.addresses.push(`telegram:${telegram.migrate(chat(place))}`),
    },
    {
      name: 'may not post',
      fits: of('discord', 'text', 'announcement', 'forum'),
      happen: losing(place => discord.setPermissions(channelOf(place), viewOnly)),
    },
    {
      name: 'blocked',
      fits: of('telegram', 'private'),
      happen: losing(place => telegram.block(chat(place))),
    },
    {
      name: 'webhook deleted',
      fits: of('discord', 'webhook', 'webhook forum'),
      happen: place => {
        place.unhooked = true
        for (const { id } of discord.webhooks(channelOf(place))) discord.removeWebhook(id)
      },
    },
    {
      name: 'thrown out',
      fits: of('telegram', 'group', 'supergroup', 'forum topic'),
      happen: losing(place => telegram.kick(chat(place))),
    },
    {
      name: 'hidden',
      fits: of('discord', 'text', 'announcement', 'forum'),
      happen: losing(place => discord.setPermissions(channelOf(place), 0n)),
    },
    {
      name: 'thrown out for a while',
      fits: of('telegram', 'supergroup'),
      happen: losing(place => telegram.kick(chat(place))),
    },
    {
      name: 'chat deleted',
      fits: of('telegram', 'group', 'private', 'supergroup'),
      happen: losing(place => telegram.deleteChat(chat(place))),
    },
    {
      name: 'administrator no more',
      fits: of('telegram', 'channel'),
      happen: losing(place => telegram.setBotStatus(chat(place), 'member', false)),
    },
  ]
}
