import type { Ground } from '../delivery/matching.ts'
import type { Terms } from '../delivery/subscription.ts'
import { everything, usualTelling } from '../delivery/subscription.ts'
import type { WordingContext } from '../delivery/wording/context.ts'
import { platformOf } from './chat-ref.ts'
import type { Request, Services } from './command.ts'

/** What the words of a request are understood and described with; `command` is run again by what is offered instead. */
export function wordingContext(
  { chat, locale, shared }: Request,
  services: Services,
  command = 'follow',
): WordingContext {
  const { topics } = services
  const sources = services.sources.filter(({ enabled }) => enabled)
  return {
    topics,
    sources,
    roles: platformOf(chat) === 'discord',
    names: platformOf(chat) === 'discord' && shared,
    command,
    locale,
    say: services.say(locale),
  }
}

/** What stories are matched with. */
export function matchingGround(services: Services): Ground {
  const { stories, topics, region } = services
  const { outlets: sources } = services
  return { stories, topics, sources, rollUpDisputed: region.rollUpDisputed }
}

/** What a chat follows with where it says nothing: the usual, on its own clock. */
export async function usualTerms({ chat }: Request, services: Services): Promise<Terms> {
  const zone = (await services.chats.settings(chat)).timeZone ?? services.region.timeZone
  return { wants: everything, telling: { ...usualTelling, zone } }
}

/**
 * In which language a chat is told what it follows. Where others read along that stays as it was, whoever of those who manage
 * it says more, until it is chosen anew.
 */
export async function toldIn(
  { chat, chatLocale, shared }: Pick<Request, 'chat' | 'chatLocale' | 'shared'>,
  { chats, subscriptions }: Services,
): Promise<string> {
  const isTold = shared && (await subscriptions.following(chat)).length > 0
  return isTold ? (await chats.settings(chat)).locale : chatLocale
}
