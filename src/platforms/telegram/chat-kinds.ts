import type { ChatRef } from '#core/chat/chat-ref.ts'
import { type Call, target } from './calls.ts'

/** Supergroups and channels have such ids, and only in channels nobody can be answered. */
const ambiguous = /^-100\d+$/

export type ChatKinds = {
  /** Whether a chat is a channel; asks once a chat and life of the bot where its id does not say. Fails where that does. */
  isChannel(chat: ChatRef): Promise<boolean>
  /** Every message tells in what chat it stands. */
  learn(chat: { readonly id: number; readonly type: string }): void
}

/** What chats are, as Telegram has said. `spent` is told of each call. */
export function chatKinds(call: Call, spent: (chat: ChatRef) => void): ChatKinds {
  const channels = new Map<number, boolean>()
  const known = (chat: ChatRef) => {
    const { chat_id } = target(chat)
    return ambiguous.test(String(chat_id)) ? channels.get(chat_id) : false
  }
  return {
    async isChannel(chat) {
      const is = known(chat)
      if (is !== undefined) return is
      spent(chat)
      const { chat_id } = target(chat)
      const { type } = await call<{ type: string }>('getChat', { chat_id })
      channels.set(chat_id, type === 'channel')
      return type === 'channel'
    },

    learn: ({ id, type }) => void channels.set(id, type === 'channel'),
  }
}
