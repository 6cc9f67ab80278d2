import { describe } from '../../delivery/wording/describe.ts'
import { addressOf } from '../chat-ref.ts'
import type { Place, Request, Services } from '../command.ts'
import { followedPages } from '../followed.ts'
import { pageButtons } from '../paging.ts'
import type { Reply } from '../reply.ts'
import { heading, paragraph } from '../rich-text.ts'
import type { Draft } from './draft.ts'
import { command, panel, press } from './panel.ts'
import { previewOf } from './preview.ts'
import { contextOf } from './standing.ts'
import { type Step, stepNamed } from './steps.ts'

/** So many subscriptions and chats have buttons. */
const [mostShown, mostChats] = [5, 6]

/** One screen of the draft; of a list that is longer than a message, a page. */
export async function screen(
  draft: Draft,
  step: Step | undefined,
  place: Place,
  request: Request,
  services: Services,
  page = 1,
): Promise<Reply> {
  const context = await contextOf(draft.chat, request, services)
  const { say } = context
  if (step?.name === 'preview')
    return panel(draft, step, context, { place, ...(await previewOf(draft, context, request, services)) })
  if (step !== undefined && step.name !== 'where') return panel(draft, step, context, { place })
  const all = await services.subscriptions.following(draft.chat)
  const pages = followedPages(all, each => describe(each, context), mostShown)
  const at = Math.min(Math.max(page, 1), pages.length)
  const shown = pages[at - 1] ?? []
  const offered = request.places?.offered === true
  const chats =
    offered && !request.shared && request.person !== undefined
      ? (await services.drafts.chats(request.person)).filter(({ chat }) => chat !== draft.chat)
      : []
  return panel(draft, step ?? firstStep(), context, {
    place,
    text:
      all.length === 0
        ? []
        : [heading(say('setup-follows')), paragraph(shown.map(({ line }) => line).join('\n'))],
    choices: [
      ...shown.flatMap(({ each: { id }, number }) => [
        press(draft, say('following-stop', { number }), 'stop', String(id)),
        press(draft, say('settings-change-number', { number }), 'again', String(id)),
      ]),
      ...pageButtons(at, at === pages.length, say, (label, to) => press(draft, label, 'where', String(to))),
      ...chats
        .slice(0, mostChats)
        .map(({ chat, name }) => ({ label: name, command, argument: addressOf(chat) })),
    ],
    selections: offered
      ? [{ kind: 'place', label: say('setup-pick-place'), command, argument: `${draft.id} place` }]
      : [],
  })
}

function firstStep(): Step {
  const first = stepNamed('where')
  if (first === undefined) throw new Error('the setup has no first step')
  return first
}
