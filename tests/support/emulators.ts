import { createInterface } from 'node:readline'
import { startDiscord } from './discord/emulator.ts'
import { startTelegram } from './telegram/emulator.ts'

/**
 * Both platforms on this machine, for running the whole bot without an account: put what it prints into .env, start
 * the bot beside it, and type commands here as a person would in a chat.
 */
const [discordPort, telegramPort] = [9180, 9181]
const discord = await startDiscord({
  port: discordPort,
  token: 'MTAwMDAwMDAwMDAwMDAwMDAw.emulat.FictitiousTokenForTheEmulator',
})
const telegram = await startTelegram({ port: telegramPort })
const channel = discord.addChannel({ guild: discord.addGuild({ name: 'Emulated server' }), name: 'news' })
const person = telegram.addUser({ firstName: 'Reader' })
const chat = telegram.addChat({ type: 'private', user: person })

say(`Both emulators run. Put this into .env and start the bot with npm start in another terminal:

DISCORD_TOKEN=${discord.token}
DISCORD_API_URL=${discord.api}
TELEGRAM_TOKEN=${telegram.token}
TELEGRAM_API_URL=${telegram.api}

Then type commands here, such as /topic azerbaijan or /follow armenia. They are sent on both platforms, as a member
of the Discord channel "news" who may manage it and as a person in a private Telegram chat. Ctrl+C ends it.
`)

/** Discord's permission bit. */
const manageChannels = 1n << 4n
const shown = new Set<string>()
const watch = setInterval(() => {
  for (const message of discord.messages(channel)) {
    if (shown.has(message.id)) continue
    shown.add(message.id)
    say(`[Discord #news]\n${embedsAsText(message.embeds)}\n`)
  }
}, 300)
void listenToTelegram()

const lines = createInterface({ input: process.stdin, prompt: '> ' })
lines.prompt()
for await (const line of lines) {
  const [, command, words = ''] = /^\/(\w+)\s*(.*)$/.exec(line.trim()) ?? []
  if (command === undefined) say('Commands begin with a slash: /latest')
  else {
    telegram.say({ chat, from: person, text: line.trim() })
    await askDiscord(command, words)
  }
  lines.prompt()
}
clearInterval(watch)
await Promise.all([discord.close(), telegram.close()])

async function askDiscord(command: string, words: string): Promise<void> {
  type Declared = { name: string; options?: { name: string; type: number }[] }
  const declared = (discord.commands() as Declared[]).find(({ name }) => name === command)
  const option = declared?.options?.find(({ type }) => type === 3)
  try {
    const options = option === undefined || words === '' ? {} : { [option.name]: words }
    const answer = await discord.use({ command, options, channel, memberPermissions: manageChannels })
    say(`[Discord, to you]\n${embedsAsText(answer.embeds)}\n`)
  } catch (error) {
    say(`[Discord] ${error instanceof Error ? error.message : error}\n`)
  }
}

async function listenToTelegram(): Promise<void> {
  for (;;) say(`[Telegram]\n${(await telegram.nextMessage(chat)).text}\n`)
}

function embedsAsText(
  embeds: readonly { title?: string; description?: string; author?: { name?: string } }[],
): string {
  return embeds
    .map(({ author, title, description }) => [author?.name, title, description].filter(Boolean).join('\n'))
    .join('\n')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
