/** A post in a forum is a thread of its own: its id names the thread, and the message in it. */
export function messageId(thread: string, message: string): string {
  return `${thread}/${message}`
}

export type PostPlace = { readonly channel: string; readonly message: string }

/** Where a post is: in the channel it was sent to, or in the thread that it is. */
export function messagePlace(channel: string, id: string): PostPlace {
  const [place, message] = id.split('/')
  return message === undefined ? { channel, message: id } : { channel: place ?? channel, message }
}

/** The address of a message; direct messages are of no server. */
export function messageLink(guild: string | null, channel: string, id: string): string {
  const place = messagePlace(channel, id)
  return `https://discord.com/channels/${guild ?? '@me'}/${place.channel}/${place.message}`
}
