import { Agent } from 'node:https'
import { Telegraf, TelegramError } from 'telegraf'
import type { Update } from 'telegraf/types'
import type { Card } from '#core/chat/card.ts'
import type { Command } from '#core/chat/command.ts'
import type { Messages } from '#core/chat/messages.ts'
import { clock } from '#core/chat/moments.ts'
import { type Ears, type Platform, SendError } from '#core/chat/platform.ts'
import type { Log } from '#core/log.ts'
import { call, target } from './calls.ts'
import { menu, registerCommands } from './commands.ts'
import { sendError } from './errors.ts'
import { renderCard } from './render.ts'
import { hear, ignoreUnmodified, type Listening } from './updates.ts'

export type TelegramSettings = {
  readonly token: string
  readonly api: string
  readonly commands: readonly Command[]
  readonly messages: Messages
  /** Whose clocks the times in posts are told by. */
  readonly timeZone: string
  readonly log: Log
  now(): Date
}

const allowedUpdates = ['message', 'channel_post', 'callback_query', 'my_chat_member'] as const
/** After polling broke off, in ms. */
const pollPause = 5_000

/** Telegram through telegraf, by long polling. */
export function telegramPlatform(settings: TelegramSettings): Platform {
  const { token, commands, log, now } = settings
  const bot = new Telegraf(token, {
    telegram: {
      // Without the slash at its end a path would be cut off.
      apiRoot: settings.api.replace(/\/*$/, '/'),
      agent: new Agent({ keepAlive: true, maxSockets: 64 }),
      webhookReply: false,
    },
  })
  /** Answers under way; telegraf does not wait for them, so that a slow one holds up nobody. */
  const underWay = new Set<Promise<void>>()
  let polling: Promise<void> = Promise.resolve()
  let stopping = false
  let pausedUntil = 0
  const stopped = Promise.withResolvers<void>()

  return {
    name: 'telegram',

    async start(ears) {
      handle(ears)
      bot.botInfo = await bot.telegram.getMe()
      const changed = await registerCommands(bot.telegram, menu(commands, settings.messages('en')))
      polling = poll()
      log.info(
        { bot: bot.botInfo.username, commands: changed ? 'registered' : 'unchanged' },
        'Telegram is connected',
      )
    },

    async send(chat, card, attempt) {
      // Telegram has no means to repeat a call or to look whether it arrived.
      if (attempt.since !== null)
        throw new SendError('unknown', 'the attempt was cut off; it may have arrived')
      const wait = pausedUntil - now().getTime()
      if (wait > 0) throw new SendError('busy', 'Telegram asked to wait', { retryAfter: wait })
      try {
        const body = post(card)
        const message = await call<{ message_id: number }>(bot.telegram, 'sendMessage', {
          ...target(chat),
          ...body,
        })
        return String(message.message_id)
      } catch (error) {
        const problem = sendError(error, chat)
        // A limit of one chat or of all: the answer does not say, and ignoring it earns a ban.
        if (problem.kind === 'busy') pausedUntil = now().getTime() + problem.retryAfter
        throw problem
      }
    },

    async edit(chat, message, card) {
      const { disable_notification: _, ...body } = post(card)
      const { chat_id } = target(chat)
      try {
        await call(bot.telegram, 'editMessageText', { chat_id, message_id: Number(message), ...body }).catch(
          ignoreUnmodified,
        )
      } catch (error) {
        throw sendError(error, chat)
      }
    },

    async stop() {
      stopping = true
      stopped.resolve()
      let ended = false
      void polling.then(() => {
        ended = true
      })
      while (!ended) {
        try {
          bot.stop('stop')
          await polling
        } catch {
          // telegraf cannot be stopped while it is only about to poll.
          await new Promise(resolve => setTimeout(resolve, 20))
        }
      }
      await Promise.all(underWay)
    },
  }

  function post(card: Card) {
    return renderCard(card, settings.messages(card.locale), clock(card.locale, settings.timeZone))
  }

  function handle(ears: Ears): void {
    const known = new Map(commands.map(command => [command.name, command]))
    const listening: Listening = { ears, commands: known, log, now }
    bot.use(context => {
      const work = hear(context, listening).catch(error =>
        log.warn({ update: context.update.update_id, err: error }, 'an update was not answered'),
      )
      underWay.add(work)
      void work.finally(() => underWay.delete(work))
    })
    // Without it an error would end the polling and lose the rest of the batch.
    bot.catch(error => log.error({ err: error }, 'telegraf'))
  }

  /** Polls until stopped. A second poller or an outage ends telegraf's loop; ours begins it again. */
  async function poll(): Promise<void> {
    while (!stopping) {
      try {
        await bot.launch({
          allowedUpdates: allowedUpdates as unknown as Exclude<keyof Update, 'update_id'>[],
        })
        return
      } catch (error) {
        const conflict = error instanceof TelegramError && error.code === 409
        log.error(
          { code: error instanceof TelegramError ? error.code : 'connection' },
          conflict
            ? 'another program receives the updates of this Telegram token; stop it'
            : 'Telegram updates broke off and are taken up again',
        )
        let timer: NodeJS.Timeout | undefined
        const pause = new Promise<void>(resolve => {
          timer = setTimeout(resolve, pollPause)
        })
        await Promise.race([pause, stopped.promise])
        clearTimeout(timer)
      }
    }
  }
}
