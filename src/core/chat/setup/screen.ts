import { describe } from '../../delivery/wording/describe.ts'
import { addressOf } from '../chat-ref.ts'
import type { Place, Request, Services } from '../command.ts'
import type { Reply } from '../reply.ts'
import { heading, paragraph } from '../rich-text.ts'
import type { Draft } from './draft.ts'
import { command, panel, press } from './panel.ts'
import { previewOf } from './preview.ts'
import { contextOf } from './standing.ts'
import { type Step, stepNamed } from './steps.ts'

/** So many subscriptions and chats have buttons. */
const [mostShown, mostChats] = [5, 6]

/** One screen of the draft. */
export async function screen(
  draft: Draft,
  step: Step | undefined,
  place: Place,
  request: Request,
  services: Services,
): Promise<Reply> {
  const context = await contextOf(draft.chat, request, services)
  const { say } = context
  if (step?.name === 'preview')
    return panel(draft, step, context, { place, ...(await previewOf(draft, context, request, services)) })
  if (step !== undefined && step.name !== 'where') return panel(draft, step, context, { place })
  const all = (await services.subscriptions.following(draft.chat)).slice(0, mostShown)
  const offered = request.places?.offered === true
  const chats =
    offered && !request.shared && request.person !== undefined
      ? (await services.drafts.chats(request.person)).filter(({ chat }) => chat !== draft.chat)
      : []
  const lines = all.map((each, at) => `${at + 1}. ${describe(each, context)}`)
  return panel(draft, step ?? firstStep(), context, {
    place,
    text: all.length === 0 ? [] : [heading(say('setup-follows')), paragraph(lines.join('\n'))],
    choices: [
      ...all.flatMap(({ id }, at) => [
        press(draft, say('following-stop', { number: at + 1 }), 'stop', String(id)),
        press(draft, say('settings-change-number', { number: at + 1 }), 'again', String(id)),
      ]),
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
