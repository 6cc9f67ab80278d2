import type { Say } from './messages.ts'
import type { Reply } from './reply.ts'

/** What is offered to who has the bot in a private chat. */
export function invites(say: Say): NonNullable<Reply['invites']> {
  return { group: say('invite-group'), channel: say('invite-channel'), anywhere: say('invite-anywhere') }
}
