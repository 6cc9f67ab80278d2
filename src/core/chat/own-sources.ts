import type { Source } from '../article/source.ts'
import { holdOf, type Owner } from '../collect/added.ts'
import { ownSources } from '../collect/lists.ts'
import { squash } from '../delivery/wording/names.ts'
import { wholeChat } from './chat-ref.ts'
import type { Request, Services } from './command.ts'
import type { Say } from './messages.ts'
import { type Choice, UserError } from './reply.ts'

/** Whose sources are meant in a chat: its server's, or its own where it is in none. */
export function ownerIn({ chat, server }: Pick<Request, 'chat' | 'server'>): Owner {
  return server ?? wholeChat(chat)
}

/** The source of the chat's own that is meant, by its id, its name, its address, or how one of these begins. Throws a UserError. */
export function ownSource(typed: string, task: string, request: Request, services: Services): Source {
  const say = services.say(request.locale)
  const own = ownSources(ownerIn(request), services.sources)
  const offered = own.map(({ id, name }) => ({ label: name, command: 'source', argument: `${task} ${id}` }))
  if (typed === '') throw new UserError(say(own.length === 0 ? 'source-none' : 'source-which'), offered)
  const wanted = squash(typed.replace(/^https?:\/\/(?:www\.)?/i, ''))
  const namesOf = ({ id, name, feed, home }: Source) =>
    [id, name, ...[feed, home].map(url => url.replace(/^https?:\/\/(?:www\.)?/i, ''))].map(squash)
  const found =
    own.find(({ id }) => id === typed) ??
    own.find(source => namesOf(source).includes(wanted)) ??
    own.find(source => wanted !== '' && namesOf(source).some(name => name.startsWith(wanted)))
  if (found === undefined) throw new UserError(say('source-not-own', { words: typed.slice(0, 60) }), offered)
  return found
}

/** Buttons for what can be done with one of the chat's own. */
export function sourceChoices(source: Source, owner: Owner, say: Say): Choice[] {
  const { id, name } = source
  const turn = holdOf(source, owner)?.state === 'paused' ? 'resume' : 'pause'
  return [turn, 'remove'].map(task => ({
    label: say(`source-${task}-button`, { name }),
    command: 'source',
    argument: `${task} ${id}`,
  }))
}
