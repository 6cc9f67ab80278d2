import type { Messages } from '#core/chat/messages.ts'
import type { Moments } from '#core/chat/moments.ts'
import type { Reply } from '#core/chat/reply.ts'
import { mostEntities } from './entities.ts'
import { renderPost, type Where } from './posts.ts'
import { type Body, longestText, type Place, renderAnswer, renderReply } from './render.ts'

type In = Omit<Where, 'pressing'>

const gap = '\n\n'

/** An answer in one message, with the post it shows, if it shows one: without the post's own buttons. */
export function answerBody(reply: Reply, moments: Moments, messages: Messages, where: In): Body {
  return withPost(renderReply(reply, moments), reply, messages, where)
}

/** An answer whole, in as many messages as it needs; the post stands in the last. */
export function answerBodies(
  reply: Reply,
  moments: Moments,
  messages: Messages,
  place: Place,
  where: In,
): readonly Body[] {
  const bodies = renderAnswer(reply, moments, place)
  return bodies.map((body, at) => (at < bodies.length - 1 ? body : withPost(body, reply, messages, where)))
}

function withPost(body: Body, { post }: Reply, messages: Messages, where: In): Body {
  if (post === undefined) return body
  const { text, entities, link_preview_options } = renderPost(post, messages, { ...where, pressing: null })
  const room = longestText - body.text.length - gap.length
  // Cut between lines, where no mark and no character is.
  const shown = text.length <= room ? text : text.slice(0, Math.max(0, text.lastIndexOf('\n', room)))
  if (shown.trim() === '') return body
  const start = body.text.length + gap.length
  const moved = entities
    .filter(({ offset, length }) => offset + length <= shown.length)
    .map(entity => ({ ...entity, offset: entity.offset + start }))
  return {
    ...body,
    text: `${body.text}${gap}${shown}`,
    entities: [...body.entities, ...moved].slice(0, mostEntities),
    link_preview_options,
  }
}
