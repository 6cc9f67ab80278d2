import { type ChildProcess, spawn } from 'node:child_process'
import { expect, vi } from 'vitest'
import { type DiscordEmulator, startDiscord } from './discord/emulator.ts'
import { type FeedServer, rss, startFeedServer } from './feed-server.ts'
import { temporaryFolder, writeSources } from './running-chapar.ts'
import { startTelegram, type TelegramEmulator, type TelegramOptions } from './telegram/emulator.ts'

const discordToken = 'MTAwMDAwMDAwMDAwMDAwMDAw.tokens.ForTheEmulatorAndNothingElse'
const manager = 1n << 4n

export type Report = { readonly title: string; readonly text: string }
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }
export type Command = {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Once it has said so on stdout or stderr. */
  says(what: RegExp): Promise<void>
  /** The same, and all it said until then. */
  said(what: RegExp): Promise<string>
}

/** Both platforms, an outlet, and the command line of a bot between them, each run a process of its own. */
export class BotProcess {
  readonly data = temporaryFolder()
  readonly #children: ChildProcess[] = []
  #environment: Record<string, string> = {}
  discord!: DiscordEmulator
  telegram!: TelegramEmulator
  feeds!: FeedServer
  channel = ''
  chat = 0

  static async start(telegram: TelegramOptions = {}): Promise<BotProcess> {
    const bot = new BotProcess()
    bot.discord = await startDiscord({ token: discordToken, nonceTtlMs: 60_000 })
    bot.telegram = await startTelegram(telegram)
    bot.feeds = await startFeedServer()
    bot.channel = bot.discord.addChannel({ guild: bot.discord.addGuild() })
    bot.chat = bot.telegram.addChat({ type: 'private', user: bot.telegram.addUser() })
    bot.#environment = {
      PATH: process.env.PATH ?? '',
      LOG_LEVEL: 'info',
      HTTP_PORT: '0',
      CHAPAR_POLL_SECONDS: '0.2',
      CHAPAR_DATA: bot.data.folder,
      CHAPAR_SOURCES: writeSources(bot.data.folder, {
        railway: `${bot.feeds.url}/railway`,
        harbour: `${bot.feeds.url}/harbour`,
      }),
      CHAPAR_ALLOW_HOSTS: bot.feeds.host,
      DISCORD_TOKEN: bot.discord.token,
      DISCORD_API_URL: bot.discord.api,
      TELEGRAM_TOKEN: bot.telegram.token,
      TELEGRAM_API_URL: bot.telegram.api,
    }
    bot.publish('railway', [])
    bot.publish('harbour', [])
    return bot
  }

  /** What stands in an outlet's feed from now on. */
  publish(outlet: 'railway' | 'harbour', reports: readonly Report[]): void {
    this.feeds.serve(
      `/${outlet}`,
      rss(
        this.feeds.url,
        reports.map(report => ({ ...report, id: `${outlet} ${report.title}` })),
      ),
    )
  }

  /** Until each outlet was looked at again, and once more, so that what was there is stored. */
  async looked(): Promise<void> {
    const asked = () => ['/railway', '/harbour'].map(path => this.feeds.asked.get(path) ?? 0)
    const before = asked()
    await until(() => expect(asked().every((count, at) => count > (before[at] ?? 0) + 2)).toBe(true))
  }

  command(args: readonly string[], more: Record<string, string> = {}): Command {
    const env = { ...this.#environment, ...more }
    const child = spawn(process.execPath, ['bin/chapar.js', ...args], { env })
    this.#children.push(child)
    let [out, err] = ['', '']
    const listeners = new Set<() => void>()
    const hear = (take: (text: string) => void) => (text: string) => {
      take(text)
      for (const listen of listeners) listen()
    }
    child.stdout.setEncoding('utf8').on(
      'data',
      hear(text => {
        out += text
      }),
    )
    child.stderr.setEncoding('utf8').on(
      'data',
      hear(text => {
        err += text
      }),
    )
    const ended = new Promise<Ended>(resolve => child.on('close', code => resolve({ code, out, err })))
    const says = (what: RegExp) =>
      new Promise<void>((resolve, reject) => {
        const listen = () => what.test(out + err) && resolve()
        listeners.add(listen)
        listen()
        void ended.then(() => reject(new Error(`it ended and had said: ${out}${err}`)))
      })
    return { child, ended, says, said: what => says(what).then(() => out + err) }
  }

  /** The bot, once both platforms are connected and the outlets were looked at. */
  async run(more: Record<string, string> = {}): Promise<Command> {
    const bot = this.command(['run'], more)
    await bot.says(/Chapar is running/)
    await this.discord.connected()
    await this.telegram.polling()
    await this.looked()
    return bot
  }

  async follow(topic: string): Promise<void> {
    const { channel, discord, telegram, chat } = this
    await discord.use({ command: 'follow', options: { topic }, channel, memberPermissions: manager })
    const told = telegram.nextMessage(chat)
    telegram.say({ chat, text: `/follow ${topic}` })
    await told
  }

  /** How often a headline was posted in the Discord channel and in the Telegram chat. */
  posted({ title }: Report): [number, number] {
    const inDiscord = this.discord.messages(this.channel).filter(({ embeds }) => embeds[0]?.title === title)
    const inTelegram = this.telegram
      .messages(this.chat)
      .filter(message => message.link_preview_options?.url !== undefined && message.text.includes(title))
    return [inDiscord.length, inTelegram.length]
  }

  async close(): Promise<void> {
    for (const child of this.#children) child.kill('SIGKILL')
    await Promise.all([this.discord.close(), this.telegram.close(), this.feeds.close()])
    this.data.remove()
  }
}

export const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, 15_000)
