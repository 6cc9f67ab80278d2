/**
 * Where something is posted: `<platform>:<address>`, opaque outside its platform.
 * `telegram:-1001/7`, `discord:1234567890`, `preview:local`.
 */
export type ChatRef = `${string}:${string}`

export function platformOf(chat: ChatRef): string {
  return chat.slice(0, chat.indexOf(':'))
}

export function addressOf(chat: ChatRef): string {
  return chat.slice(chat.indexOf(':') + 1)
}

/** The chat that holds a place in it, such as the topic of a forum; itself where it is none. */
export function wholeChat(chat: ChatRef): ChatRef {
  const [whole = chat] = chat.split('/')
  return whole as ChatRef
}
