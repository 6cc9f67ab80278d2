import { conflict } from '../refusal.ts'
import type { Method } from './method.ts'

const LONGEST_POLL = 50

export const getUpdates: Method = ({ world, args, polls, webhook, left }) => {
  if (webhook.url() !== '') {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  }
  const offset = args.integer('offset', 0)
  const limit = args.integer('limit', 100, 1, 100)
  const timeout = args.integer('timeout', 0, 0, LONGEST_POLL)
  world.updates.allow(readKinds(args.text('allowed_updates')))
  return polls.poll(offset, limit, timeout, left)
}

export const setWebhook: Method = ({ world, args, polls, webhook }) => {
  webhook.set(args)
  polls.end(conflict('terminated by setWebhook request'))
  world.updates.allow(readKinds(args.text('allowed_updates')))
  if (args.flag('drop_pending_updates')) world.updates.clear()
  webhook.deliver()
  return true
}

export const deleteWebhook: Method = ({ world, args, webhook }) => {
  webhook.remove()
  if (args.flag('drop_pending_updates')) world.updates.clear()
  return true
}

export const getWebhookInfo: Method = ({ webhook }) => webhook.info()

/** What is no list of names changes nothing. */
function readKinds(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
