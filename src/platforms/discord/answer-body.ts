import type { APIEmbed } from 'discord.js'
import type { Messages } from '#core/chat/messages.ts'
import type { Reply } from '#core/chat/reply.ts'
import { renderPost } from './posts.ts'
import { type Body, limits, nothing, renderReply } from './render.ts'

/** An answer with the post it shows, if it shows one: without the post's own buttons, and mentioning nobody. */
export function answerBody(reply: Reply, messages: Messages): Body {
  const body = renderReply(reply)
  if (reply.post === undefined) return body
  const { embeds = [] } = renderPost(reply.post, messages)
  return { ...body, embeds: fitting([...(body.embeds ?? []), ...embeds]) }
}

/** Embeds whose words together are within Discord's limit: those that are too long lose their last lines. */
function fitting(embeds: readonly APIEmbed[]): APIEmbed[] {
  let room = limits.embeds
  return embeds.map(embed => {
    const { description = '', title, author, footer } = embed
    const rest = [title, author?.name, footer?.text].reduce((sum, words) => sum + (words?.length ?? 0), 0)
    const lines = description.split('\n')
    while (lines.length > 1 && rest + lines.join('\n').length > room) lines.pop()
    const kept = lines.join('\n')
    const whole = kept.length + rest <= room ? kept : nothing
    room -= whole.length + rest
    return description === '' ? embed : { ...embed, description: whole }
  })
}
