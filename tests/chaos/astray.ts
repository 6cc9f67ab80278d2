import type { EmulatedMessage } from '../support/telegram/emulator.ts'
import type { Row } from './ledger.ts'
import { eventsIn } from './news.ts'
import type { Place } from './places.ts'

/**
 * What is wrong with single posts on Telegram, one line each: the ledger knows another message as the post of an event, which
 * would be edited in its place; or a post has the buttons of another story, as from a look for that one.
 */
export function astray(
  places: readonly Place[],
  rows: readonly Row[],
  messagesIn: (chat: number) => readonly EmulatedMessage[],
): readonly string[] {
  const stories = new Map(rows.map(({ event, story }) => [event, story]))
  const byChat = Map.groupBy(rows, ({ chat }) => chat)
  const problems: string[] = []
  for (const place of places) {
    const address = place.addresses.at(-1) ?? ''
    if (place.platform !== 'telegram') continue
    const written = messagesIn(Number(address.replace(/^\w+:|\/\d+$/g, '')))
    const at = new Map(written.map(message => [String(message.message_id), message]))
    for (const { event, message, roundup } of byChat.get(address) ?? [])
      if (message !== null && roundup === null && !eventsIn(at.get(message)).includes(event))
        problems.push(`place ${place.number} (${place.kind}): event ${event} is not message ${message}`)
    for (const message of written) {
      const [event, ...more] = eventsIn(message)
      const story = stories.get(event ?? -1)
      const shown = /[= ]story[_ ]([^"]+)"/.exec(JSON.stringify(message.reply_markup ?? ''))?.[1]
      if (more.length === 0 && story !== undefined && shown !== undefined && shown !== story)
        problems.push(`place ${place.number} (${place.kind}): event ${event} has the buttons of ${shown}`)
    }
  }
  return problems
}
