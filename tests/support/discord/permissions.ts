/** The bits the emulator looks at; all others are stored and passed on. */
export const Permission = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  manageWebhooks: 1n << 29n,
  useCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendInThreads: 1n << 38n,
} as const

/** View, send, embed, read history, open public threads, write in threads: what an invite of a poster asks for. */
export const POSTER = 309_237_730_304n

/** An ordinary member, who may not manage anything. */
export const MEMBER =
  Permission.viewChannel | Permission.sendMessages | Permission.readHistory | Permission.useCommands

export function allows(granted: bigint, wanted: bigint): boolean {
  return (granted & Permission.administrator) !== 0n || (granted & wanted) === wanted
}
