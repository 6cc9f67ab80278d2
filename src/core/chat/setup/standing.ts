import type { Ground } from '../../delivery/matching.ts'
import { ownersIn } from '../bot.ts'
import type { ChatRef } from '../chat-ref.ts'
import type { Lack, Place, Request, Services } from '../command.ts'
import type { Say } from '../messages.ts'
import { UserError } from '../reply.ts'
import { clip } from '../rich-text.ts'
import { matchingGround, toldIn, usualTerms, wordingContext } from '../wording.ts'
import { type Draft, type SetupContext, usualDraft } from './draft.ts'

/** The chat as it stands for whoever asks. Throws a UserError where there is none, or it is not theirs to manage. */
export async function standing(
  chat: ChatRef,
  request: Request,
  services: Services,
  anew = false,
): Promise<Place> {
  const found = (await request.places?.find(chat, anew)) ?? null
  if (chat !== request.chat || found !== null) return theirs(found, chat, request, services)
  const managed = !request.shared || (await request.mayManage())
  return theirs({ chat, name: '', managed, lacks: [] }, chat, request, services)
}

/** The chat that was named, picked or shared. Throws a UserError as `standing` does. */
export async function named(name: string, request: Request, services: Services): Promise<Place> {
  return theirs((await request.places?.find(name, true)) ?? null, name, request, services)
}

function theirs(found: Place | null, called: string, request: Request, services: Services): Place {
  const say = services.say(request.locale)
  if (found === null) throw new UserError(say('setup-no-place', { words: clip(called, 60) }))
  if (found.managed === true) return found
  const place = found.chat === request.chat ? say('setup-here') : found.name
  // Whose chat it is cannot be told as long as the bot lacks a right there.
  if (found.managed === null) throw new UserError(lacking(place, found.lacks, say))
  throw new UserError(say('setup-not-allowed', { place }))
}

/** Which rights the bot lacks where it is to post. */
export function lacking(place: string, lacks: readonly Lack[], say: Say): string {
  return say('setup-lacks', { place, rights: lacks.map(lack => say(`lack-${lack}`)).join(', ') })
}

export async function contextOf(chat: ChatRef, request: Request, services: Services): Promise<SetupContext> {
  const isHere = chat === request.chat
  const chosen = isHere ? null : (await services.languages.chosen(undefined, chat)).chat
  const chatLocale = isHere ? request.chatLocale : (chosen ?? request.locale)
  return {
    ...wordingContext(request, seenIn(chat, request, services)),
    places: knownPlaces(services),
    language: await toldIn({ chat, chatLocale, shared: request.shared || !isHere }, services),
    now: request.now,
  }
}

/** What that chat sees, whose own sources may be others than those of where somebody asks. */
export function seenIn(chat: ChatRef, request: Request, services: Services): Services {
  return services.seenBy(ownersIn({ ...request, chat }))
}

/** What stories are matched with as that chat is told them. */
export function groundOf(chat: ChatRef, request: Request, services: Services): Ground {
  return matchingGround(seenIn(chat, request, services))
}

export async function usualFor(chat: ChatRef, request: Request, services: Services): Promise<Draft['terms']> {
  const { telling } = await usualTerms({ ...request, chat }, services)
  return usualDraft(knownPlaces(services), telling.zone)
}

function knownPlaces({ region, topics }: Services): string[] {
  return region.places.filter(id => topics.topics.has(id))
}
