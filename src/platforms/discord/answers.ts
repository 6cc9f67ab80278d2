import {
  type ButtonInteraction,
  type ChannelSelectMenuInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type InteractionUpdateOptions,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
  RateLimitError,
  type StringSelectMenuInteraction,
} from 'discord.js'
import type { Messages } from '#core/chat/messages.ts'
import { within } from '#core/chat/pause.ts'
import type { Ears, Heard } from '#core/chat/platform.ts'
import type { Reply } from '#core/chat/reply.ts'
import type { Seals } from '#core/chat/seal.ts'
import type { Log } from '#core/log.ts'
import { answerBody } from './answer-body.ts'
import { sealed } from './buttons.ts'
import { forLog } from './errors.ts'
import { questionModal } from './question.ts'
import type { Body } from './render.ts'
import { withShare } from './share.ts'

/** What is pressed or picked on a message, or was typed where that was asked for, and can be answered in the message's place. */
export type OnMessage =
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ChannelSelectMenuInteraction
  | ModalMessageModalSubmitInteraction
export type Asked =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction
  | OnMessage

export type Answering = {
  readonly messages: Messages
  readonly log: Log
  readonly seals: Seals
  /** How long an answer may take before it is announced, in ms. */
  readonly patience?: number
  /** What is said where an answer could not be given. */
  sorry(locale: string): Reply
}

/** Discord waits three seconds for the first answer; what takes longer than one is announced. */
const patience = 1_000
const acknowledged = 40060
/** Too late for a first answer or for an edit, or another session of ours was first: nothing is left to be done. */
const over = new Set<number | string>([10062, 50027, acknowledged])

export function isOver(error: unknown): boolean {
  return error instanceof DiscordAPIError && over.has(error.code)
}

/**
 * Answers what was heard with a message of its own, or in place of the `page` whose button was pressed. What Discord
 * refuses leaves the interaction open, so that whoever asked is at least told.
 */
export async function answer(
  ears: Ears,
  heard: Heard,
  interaction: Asked,
  page: OnMessage | null,
  { log, sorry, seals, messages, ...answering }: Answering,
): Promise<void> {
  const flags = heard.shared ? MessageFlags.Ephemeral : undefined
  const { webhook } = interaction
  const say = (body: Body) => interaction.reply({ ...body, flags } as Parameters<Asked['reply']>[0])
  const turn = (body: Body) => page?.update(body as InteractionUpdateOptions)
  const edit = (body: Body) =>
    webhook.editMessage('@original', body as Parameters<typeof webhook.editMessage>[1])
  const add = (body: Body) => webhook.send({ ...body, flags } as Parameters<typeof webhook.send>[0])
  const render = (reply: Reply) => {
    const isAside = heard.shared && reply.forAll === true
    const shown = isAside ? withShare(reply, reply.locale ?? heard.locale, messages) : reply
    const { file } = shown
    const files =
      file === undefined ? {} : { files: [{ attachment: Buffer.from(file.text), name: file.name }] }
    return { ...sealed(answerBody(shown, messages), seals), ...files }
  }
  let announced = false
  try {
    const reply = ears.answer(heard)
    const body = reply.then(render)
    if (await within(body, answering.patience ?? patience)) {
      const { question } = await reply
      // A window opens as the first answer alone, and none from another.
      if (question?.kind === 'words' && !interaction.isModalSubmit()) {
        await interaction.showModal(questionModal(question, seals))
        return
      }
      // A refusal must not take the place of what stands there.
      const isBeside = page === null || (await reply).refusal !== undefined
      await (isBeside ? say(await body) : turn(await body))
      return
    }
    announced = true
    await announce(page === null ? interaction.deferReply({ flags }) : page.deferUpdate())
    await edit(await body)
  } catch (error) {
    if (isOver(error) || error instanceof RateLimitError) throw error
    log.warn({ interaction: interaction.id, err: forLog(error) }, 'an answer did not get through')
    const body = render(sorry(heard.locale))
    if (announced) await (page === null ? edit(body) : add(body))
    else await say(body)
  }
}

/** An announcement that is there already, because its repetition or another session of ours made it, will do. */
async function announce(announcement: Promise<unknown>): Promise<void> {
  try {
    await announcement
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === acknowledged)) throw error
  }
}
