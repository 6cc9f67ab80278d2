import type { MessageEntity } from 'telegraf/types'
import type { Post } from '#core/chat/post.ts'
import { webAddress } from './address.ts'

/** A message as it comes back when it is forwarded, as far as is looked at. */
export type Copy = {
  readonly message_id: number
  readonly text?: string
  readonly entities?: readonly MessageEntity[]
  readonly forward_origin?: Origin
}

type Origin = { readonly date: number } & (
  | { readonly type: 'channel'; readonly chat: { readonly id: number }; readonly message_id: number }
  | { readonly type: 'user'; readonly sender_user: { readonly id: number } }
  | { readonly type: 'chat'; readonly sender_chat: { readonly id: number } }
  | { readonly type: 'hidden_user' }
)

/** The time of day, which posts tell; answers tell how long ago it was. */
const timeOfDay = /\p{Nd}{2}[:.]\p{Nd}{2}/u

/**
 * Whether the bot wrote a message of a chat, as far as its copy tells: what members pass on bears the bot's name too, but they
 * cannot in a channel. As an administrator it may write in the name of the chat.
 */
export function isByUs(copy: Copy, chat: number, message: number, bot: number): boolean {
  const from = copy.forward_origin
  switch (from?.type) {
    case 'channel':
      return from.chat.id === chat && from.message_id === message
    case 'user':
      return from.sender_user.id === bot
    case 'chat':
      return from.sender_chat.id === chat
    default:
      return false
  }
}

/**
 * Whether a message of ours is such a post: a story by any of its addresses, because who leads it may have changed since, a
 * roundup by its title and any of its lines, an alert by what stands above the headline and no time of day below it. An
 * answer, which may show a story too, has its words above the first headline, or tells no time of day below it.
 */
export function isOfPost({ text = '', entities = [] }: Copy, post: Post): 'yes' | 'perhaps' | 'no' {
  if (post.kind === 'pointer') return 'perhaps'
  const cards = post.kind === 'roundup' ? post.cards : [post.card]
  const addresses = new Set(
    cards.flatMap(({ url, addresses }) => [url, ...addresses]).flatMap(url => webAddress(url) ?? []),
  )
  const links = entities.flatMap(entity => (entity.type === 'text_link' ? [entity] : []))
  const [first] = links
  // In its plain form, without any marks, it has the address at its end.
  if (first === undefined) {
    const isSurely = post.kind !== 'alert' && [...addresses].some(address => text.endsWith(address))
    if (isSurely) return 'yes'
    return cards.some(({ headline }) => text.includes(headline)) ? 'perhaps' : 'no'
  }
  const [facts = ''] = text.slice(first.offset + first.length).split('\n\n')
  const isKnown = ({ url }: { readonly url: string }) => addresses.has(webAddress(url) ?? '')
  if (timeOfDay.test(facts) === (post.kind === 'alert') || !links.some(isKnown)) return 'no'
  const notice = cards[0]?.notice ? `${cards[0].notice}\n\n` : ''
  const above = text.slice(text.startsWith(notice) ? notice.length : 0, first.offset)
  if (post.kind === 'story') return isKnown(first) && !above.includes('\n\n') ? 'yes' : 'no'
  if (post.kind === 'alert') return isKnown(first) && above.trim() === post.label ? 'yes' : 'no'
  return above.trim() === post.title.trim() ? 'yes' : 'perhaps'
}
