import type { APIEmbed, APIMessage } from 'discord.js'
import type { Attempt } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import { SendError } from '#core/chat/send-error.ts'
import { webAddress } from './address.ts'
import { titleOf } from './posts.ts'
import type { Webhook } from './webhooks.ts'

/** How posts of ours are known again in a channel. */
export type Ours = {
  /** Whether a thread of a forum that this one began may be ours. */
  mayOwn(owner: string): boolean
  /** Whether it is known to be another post, by its id as the ledger has it. */
  isOther(id: string): Promise<boolean>
  /** Whether it is such a post of ours. Throws a SendError `unknown` where it may be and is not shown to us. */
  isOf(message: APIMessage, post: Post): Promise<boolean>
}

/** Posts of the bot; answers to commands, which show stories too, come by a webhook of Discord's. */
export function oursOf(bot: string, { isOther }: Attempt): Ours {
  return {
    mayOwn: owner => owner === bot,
    isOther,
    isOf: async (message, post) => byBot(message, bot) && showsPost(message, post),
  }
}

/**
 * Also those of the channel's webhook, by which the bot may have posted. Without the intent to read what others write Discord
 * may show them empty: `whole` gives one as it is, null where it cannot be had, `idOf` its id as the ledger has it.
 */
export function oursAlso(
  bot: string,
  hook: Webhook | null,
  { isOther }: Attempt,
  idOf: (message: APIMessage) => string,
  whole: (message: APIMessage) => Promise<APIMessage | null>,
): Ours {
  const application = hook?.application ?? bot
  return {
    // It may have been a webhook of ours that was deleted since.
    mayOwn: () => true,
    isOther,
    async isOf(message, post) {
      if (byBot(message, bot)) return showsPost(message, post)
      const { author, webhook_id, application_id } = message
      if (webhook_id === undefined || webhook_id !== author.id || application_id !== application) return false
      if (message.embeds.length > 0) return showsPost(message, post)
      if (await isOther(idOf(message))) return false
      const shown = await whole(message)
      if (shown === null) throw new SendError('unknown', 'whether the post arrived could not be found out')
      return showsPost(shown, post)
    },
  }
}

function byBot({ author, webhook_id }: APIMessage, bot: string): boolean {
  return author.id === bot && webhook_id === undefined
}

function showsPost({ embeds }: APIMessage, post: Post): boolean {
  return embeds.some(embed => isOfPost(embed, post))
}

/**
 * A story by any of its addresses, because who leads it may have changed since, an alert so, too, and by bearing no time; a
 * roundup by its title and any of its lines, whose order may have.
 */
function isOfPost(embed: APIEmbed, post: Post): boolean {
  switch (post.kind) {
    case 'alert':
    case 'story': {
      if ((embed.timestamp === undefined) !== (post.kind === 'alert')) return false
      const addresses = [post.card.url, ...post.card.addresses].map(webAddress)
      return embed.url === undefined
        ? embed.title === titleOf(post.card.headline)
        : addresses.includes(embed.url)
    }
    case 'roundup': {
      const lines = post.cards.map(({ headline }) => titleOf(headline).slice(0, 40).replace(/…$/, ''))
      const description = embed.description ?? ''
      return embed.title === titleOf(post.title) && lines.some(line => description.includes(line))
    }
    case 'pointer':
      return false
  }
}
