import type { Command, Place, Request, Services } from '#core/chat/command.ts'
import { type Reply, reply, UserError } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import type { Draft } from '#core/chat/setup/draft.ts'
import { picked } from '#core/chat/setup/field.ts'
import { command, placeQuestion, press, question } from '#core/chat/setup/panel.ts'
import { screen } from '#core/chat/setup/screen.ts'
import { contextOf, groundOf, named, standing, usualFor } from '#core/chat/setup/standing.ts'
import { start } from '#core/chat/setup/start.ts'
import { fieldNamed, type Step, stepNamed, typedNamed } from '#core/chat/setup/steps.ts'
import { tellAnew } from '#core/delivery/follow.ts'

/**
 * What buttons of a draft say: its id, a verb, and what it is about. Ids begin with a digit, as no channel's name does. With a
 * hyphen, as links may say it that anyone has written, it is only asked for something.
 */
const said = /^(?=\d*[a-z])(\d[a-z\d]{7})(?:-(ask[a-z]+|place)|(?: ([a-z]+)(?:\s+(.*))?)?)$/s

export const setup: Command = {
  name: command,
  options: [{ name: 'channel', kind: 'place', required: false }],
  // Whoever may manage the chat that is set up, which need not be the one it is done in.
  manages: false,
  asksRight: true,
  async run(request, services) {
    const typed = request.options.channel?.trim() ?? ''
    const [, id, asks, verb = asks ?? '', about = ''] = said.exec(typed) ?? []
    return id === undefined
      ? await begin(typed, request, services)
      : await goOn(id, verb, about, request, services)
  },
}

/** `/setup`, `/setup @channel`, or `/setup #17`, as a button says it, for something that is followed here. */
async function begin(typed: string, request: Request, services: Services): Promise<Reply> {
  const [, number] = /^#(\d{1,9})$/.exec(typed) ?? []
  const isHere = typed === '' || number !== undefined
  const place = isHere
    ? await standing(request.chat, request, services)
    : await named(typed, request, services)
  const all = await services.subscriptions.following(place.chat)
  const again = all.find(({ id }) => id === Number(number))
  if (number !== undefined && again === undefined)
    throw new UserError(services.say(request.locale)('unfollow-gone'))
  const draft = await services.drafts.open(
    {
      person: request.person ?? null,
      chat: place.chat,
      place: place.chat === request.chat ? '' : place.name,
      terms: again === undefined ? await usualFor(place.chat, request, services) : termsOf(again),
      language: null,
      replaces: again?.id ?? null,
    },
    request.now,
  )
  const first = again !== undefined ? 'topics' : isHere ? 'where' : afterPlace(all)
  return await screen(draft, stepNamed(first), place, request, services)
}

/** Whoever has said where goes on, unless there is something to be seen of what is followed there already. */
function afterPlace(followed: readonly unknown[]): string {
  return followed.length === 0 ? 'topics' : 'where'
}

async function goOn(
  id: string,
  verb: string,
  about: string,
  request: Request,
  services: Services,
): Promise<Reply> {
  const say = services.say(request.locale)
  const draft = await services.drafts.draft(id, request.now)
  if (draft === null) throw new UserError(say('setup-gone'), [anew(request, services)])
  // What another presses must not take the place of what stands there.
  const beside = (error: UserError): Reply => ({ ...error.reply, refusal: 'once' })
  if (draft.person !== null && draft.person !== (request.person ?? null))
    return beside(new UserError(say('setup-other-person')))
  if (verb === 'cancel') {
    await services.drafts.end(draft, false)
    return reply([paragraph(say('setup-cancelled'))], { choices: [anew(request, services)] })
  }
  let place: Place
  try {
    place = await standing(draft.chat, request, services, verb === 'start')
  } catch (error) {
    if (error instanceof UserError) return beside(error)
    throw error
  }
  if (verb === 'start') return await start(draft, place, request, services)
  if (verb === 'place') return await move(draft, place, request, services)
  return await change(draft, verb, about, place, request, services)
}

/** What a press on a list, a step or a field does, or what was typed. */
async function change(
  draft: Draft,
  verb: string,
  about: string,
  place: Place,
  request: Request,
  services: Services,
): Promise<Reply> {
  const context = await contextOf(draft.chat, request, services)
  const kept = async (changed: Draft, step: Step | undefined) => {
    await services.drafts.keep(changed, request.now)
    return await screen(changed, step, place, request, services)
  }
  const field = fieldNamed(verb)
  if (field !== undefined) {
    const values = request.picked ?? [about]
    return await kept(picked(field.field, draft, values, context, request.picked === undefined), field.step)
  }
  const typed = typedNamed(verb)
  if (typed !== undefined) {
    const words = request.picked?.[0] ?? about
    if (words.trim() === '') {
      const standing = await screen(draft, typed.step, place, request, services)
      return { ...standing, question: question(draft, typed.typed, context) }
    }
    try {
      return await kept(typed.typed.take(draft, words, context), typed.step)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return unclear(draft, verb, error, await screen(draft, typed.step, place, request, services))
    }
  }
  if (verb === 'anew')
    return await kept(
      { ...draft, terms: await usualFor(draft.chat, request, services), language: null, replaces: null },
      stepNamed('where'),
    )
  if (verb === 'stop') {
    await services.subscriptions.unfollow(draft.chat, Number(about))
    const ground = groundOf(draft.chat, request, services)
    await tellAnew(draft.chat, services.subscriptions, ground, request.now)
    return await kept(
      draft.replaces === Number(about) ? { ...draft, replaces: null } : draft,
      stepNamed('where'),
    )
  }
  if (verb === 'again') {
    const all = await services.subscriptions.following(draft.chat)
    const found = all.find(({ id }) => id === Number(about))
    const again = found === undefined ? draft : { ...draft, terms: termsOf(found), replaces: found.id }
    return await kept(again, stepNamed(found === undefined ? 'where' : 'topics'))
  }
  return await screen(draft, stepNamed(verb), place, request, services, Number(about) || 1)
}

/** The screen once more, with what was not understood, and what may have been meant to press. */
function unclear(draft: Draft, verb: string, { reply, message }: UserError, screen: Reply): Reply {
  const [heading, ...rest] = screen.text
  const meant = reply.choices
    .filter(choice => choice.command === 'follow' && verb === 'asktopic')
    .map(({ label, argument }) => press(draft, label, verb, argument))
  return {
    ...screen,
    text: [...(heading === undefined ? [] : [heading]), paragraph({ text: message, bold: true }), ...rest],
    choices: [...meant, ...screen.choices],
  }
}

/** Another chat was picked for the draft, or is to be named. */
async function move(draft: Draft, place: Place, request: Request, services: Services): Promise<Reply> {
  const context = await contextOf(draft.chat, request, services)
  const [wanted] = request.picked ?? []
  if (wanted === undefined) {
    const standing = await screen(draft, stepNamed('where'), place, request, services)
    return { ...standing, question: placeQuestion(draft, context) }
  }
  try {
    const to = await named(wanted, request, services)
    // What it follows there stays; a draft that was to take the place of something here begins anew there.
    const isOther = to.chat !== draft.chat
    const moved = {
      ...draft,
      chat: to.chat,
      place: to.chat === request.chat ? '' : to.name,
      ...(isOther ? { replaces: null } : {}),
    }
    await services.drafts.keep(moved, request.now)
    const next = afterPlace(await services.subscriptions.following(to.chat))
    return await screen(moved, stepNamed(next), to, request, services)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return unclear(draft, 'place', error, await screen(draft, stepNamed('where'), place, request, services))
  }
}

const termsOf = ({ wants, telling }: Draft['terms']) => ({ wants, telling })

function anew(request: Request, services: Services) {
  return { label: services.say(request.locale)('setup-anew'), command, argument: '' }
}
