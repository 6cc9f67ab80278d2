import { followInstead, howOf, sameBefore, tellAnew } from '../../delivery/follow.ts'
import { describe } from '../../delivery/wording/describe.ts'
import { wordingOf } from '../../delivery/wording/write.ts'
import { longestInput } from '../bot.ts'
import { addressOf } from '../chat-ref.ts'
import { neededFor, type Place, type Request, type Services } from '../command.ts'
import { type Reply, reply } from '../reply.ts'
import { paragraph } from '../rich-text.ts'
import { usualTerms } from '../wording.ts'
import type { Draft } from './draft.ts'
import { command, placeName } from './panel.ts'
import { screen } from './screen.ts'
import { contextOf, groundOf } from './standing.ts'
import { stepNamed } from './steps.ts'

/** Follows, as /follow would. */
export async function start(
  draft: Draft,
  place: Place,
  request: Request,
  services: Services,
): Promise<Reply> {
  const { chat, terms, language } = draft
  if (neededFor(terms.telling.form, place.lacks).length > 0)
    return await screen(draft, stepNamed('where'), place, request, services)
  const context = await contextOf(chat, request, services)
  const all = await services.subscriptions.following(chat)
  const before = all.find(({ id }) => id === draft.replaces) ?? sameBefore(terms.wants, howOf(terms), all)
  if (language !== null) await services.languages.chooseForChat(chat, language)
  await followInstead(chat, terms, before, services.subscriptions, language ?? context.language, request.now)
  if (before !== undefined)
    await tellAnew(chat, services.subscriptions, groundOf(chat, request, services), request.now)
  if (request.server !== undefined) await services.servers.hold(request.server, chat)
  await services.drafts.end(draft, !request.shared && chat !== request.chat)
  const { telling } = await usualTerms({ ...request, chat }, services)
  const { say } = context
  const line = `/follow ${wordingOf(terms, context.sources, telling)}`
  const isHere = chat === request.chat
  // What is too long to be typed is of use to nobody.
  const isTypable = line.length <= longestInput
  return reply(
    [
      paragraph(say('setup-done', { place: placeName(draft, context), what: describe(terms, context) })),
      ...(isTypable ? [paragraph(`${say('setup-line')}\n`, { text: line, code: true })] : []),
    ],
    {
      choices: [
        { label: say('setup-more'), command, argument: isHere ? '' : addressOf(chat) },
        ...(isHere ? [{ label: say('settings-button'), command: 'settings', argument: '' }] : []),
      ],
    },
  )
}
