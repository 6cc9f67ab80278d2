import { createInterface } from 'node:readline'
import { type Answer, startDiscord } from './discord/emulator.ts'
import { startEmulatedBot } from './emulated-bot.ts'
import { type EmulatedMessage, startTelegram } from './telegram/emulator.ts'

/**
 * Both platforms on this machine and the bot with its sample edition, to try all of it without an account: type commands here
 * as a person would in a chat. With `alone` the bot is one's own, started beside it with what is printed.
 */
const [discordPort, telegramPort] = [9180, 9181]
const discord = await startDiscord({
  port: discordPort,
  token: 'MTAwMDAwMDAwMDAwMDAwMDAw.emulat.FictitiousTokenForTheEmulator',
}).catch(taken)
const telegram = await startTelegram({ port: telegramPort }).catch(taken)
const channel = discord.addChannel({ guild: discord.addGuild({ name: 'Emulated server' }), name: 'news' })
const person = telegram.addUser({ firstName: 'Reader' })
const chat = telegram.addChat({ type: 'private', user: person })
const user = '100200300400500600'

const environment = {
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.api,
  TELEGRAM_TOKEN: telegram.token,
  TELEGRAM_API_URL: telegram.api,
  CHAPAR_EDITORS: `discord:${user}, telegram:${person}`,
}
const alone = process.argv.includes('alone')
const bot = alone ? null : startEmulatedBot(environment)
if (bot === null)
  say(`Both emulators run. Put this into .env and start the bot with npm start in another terminal:

${Object.entries({ ...environment, CHAPAR_SAMPLE: 'on' })
  .map(([name, value]) => `${name}=${value}`)
  .join('\n')}

CHAPAR_SAMPLE=on shows invented news at once; without it the bot reads the press.
`)
else {
  say('Both emulators run; the bot starts with its sample edition …')
  await Promise.race([bot.ended, Promise.all([discord.connected(), telegram.polling()])])
}

say(`Type commands here, such as /latest, /topic azerbaijan, /setup or /follow georgia. They are sent on both platforms, as a member of the Discord
channel "news" who may manage it and as a person in a private Telegram chat. What can be pressed below the last answer of
each is numbered: d1 presses the first on Discord, t1 the first on Telegram; d1 and words picks those of a list. Ctrl+C ends it.
`)

/** Discord's permission bits: to manage channels and the server. */
const memberPermissions = (1n << 4n) | (1n << 5n)
/** What was said last on each platform, to press what stands below it. */
let onDiscord: Answer | null = null
let onTelegram: EmulatedMessage | null = null
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
  const [, side, number, picked = ''] = /^([dt])(\d+)\s*(.*)$/.exec(line.trim()) ?? []
  if (side === 'd') await pressOnDiscord(Number(number), picked)
  else if (side === 't') pressOnTelegram(Number(number))
  else if (line.trim() !== '') {
    // Telegram hears words without a command, too.
    telegram.say({ chat, from: person, text: line.trim() })
    if (command !== undefined) await askDiscord(command, words)
  }
  lines.prompt()
}
clearInterval(watch)
await bot?.stop()
await Promise.all([discord.close(), telegram.close()])

function taken(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EADDRINUSE') throw error
  say(
    `The ports ${discordPort} and ${telegramPort} are needed, and one is in use: do the emulators run already?`,
  )
  process.exit(1)
}

async function askDiscord(command: string, words: string): Promise<void> {
  type Declared = { name: string; options?: { name: string; type: number }[] }
  const declared = (discord.commands() as Declared[]).find(({ name }) => name === command)
  const option = declared?.options?.find(({ type }) => type === 3)
  try {
    const options = option === undefined || words === '' ? {} : { [option.name]: words }
    showDiscord(await discord.use({ user, command, options, channel, memberPermissions }))
  } catch (error) {
    say(`[Discord] ${error instanceof Error ? error.message : error}\n`)
  }
}

async function listenToTelegram(): Promise<void> {
  for (;;) {
    onTelegram = await telegram.nextMessage(chat)
    say(
      `[Telegram]\n${onTelegram.text}${numbered(
        't',
        keysOnTelegram().map(({ text }) => text),
      )}\n`,
    )
  }
}

function showDiscord(answer: Answer): void {
  onDiscord = answer
  const labels = keysOnDiscord().map(({ label, placeholder }) => label ?? `${placeholder} ▾`)
  say(`[Discord, to you]\n${embedsAsText(answer.embeds)}${numbered('d', labels)}\n`)
}

async function pressOnDiscord(number: number, picked: string): Promise<void> {
  const key = keysOnDiscord()[number - 1]
  if (onDiscord === null || key?.custom_id === undefined) return say('[Discord] there is no such button')
  const wanted = picked.toLowerCase().split(/[\s,]+/)
  const values = key.options?.filter(({ label }) => wanted.includes(label.toLowerCase()))
  const press = { message: onDiscord, customId: key.custom_id, user, channel, memberPermissions }
  try {
    const chosen = values === undefined ? {} : { values: values.map(({ value }) => value) }
    showDiscord(await discord.press({ ...press, ...chosen }))
  } catch (error) {
    say(`[Discord] ${error instanceof Error ? error.message : error}\n`)
  }
}

function pressOnTelegram(number: number): void {
  const data = keysOnTelegram()[number - 1]?.callback_data
  if (onTelegram === null || data === undefined) say('[Telegram] there is no such button')
  else telegram.press({ chat, message: onTelegram.message_id, data, from: person })
}

function keysOnDiscord() {
  return (onDiscord?.components ?? []).flatMap(row => row.components ?? [])
}

function keysOnTelegram() {
  return (onTelegram?.reply_markup?.inline_keyboard ?? []).flat()
}

function numbered(side: 'd' | 't', labels: readonly string[]): string {
  return labels.length === 0 ? '' : `\n${labels.map((label, at) => `[${side}${at + 1} ${label}]`).join(' ')}`
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
