import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
  RateLimitError,
} from 'discord.js'
import type { Command } from '#core/chat/command.ts'
import type { Ears, Heard } from '#core/chat/platform.ts'
import type { Reply } from '#core/chat/reply.ts'
import { clip } from '#core/chat/rich-text.ts'
import type { Log } from '#core/log.ts'
import { forLog } from './errors.ts'
import { within } from './pause.ts'
import { type Body, renderReply } from './render.ts'

/** Discord waits three seconds for the first answer; what takes longer than one is announced. */
const patience = 1_000
const mostSuggestions = 25
const longestSuggestion = 100
/** Too late for a first answer or for an edit, or another session of ours was first: nothing is left to be done. */
const over = new Set<number | string>([10062, 40060, 50027])
const remembered = 1_000

export type Listening = {
  readonly ears: Ears
  readonly commands: ReadonlyMap<string, Command>
  readonly log: Log
  /** How long an answer may take before it is announced, in ms. */
  readonly patience?: number
  /** What is said where an answer could not be given. */
  sorry(locale: string): Reply
}

export type Listener = {
  hear(interaction: Interaction): void
  /** Resolves once what was heard is answered. */
  idle(): Promise<unknown>
}

type Asked = ChatInputCommandInteraction | ButtonInteraction

/** Answers interactions. It never throws. */
export function listen(listening: Listening): Listener {
  // While one process takes over from another both hear everything.
  const heard = new Set<string>()
  const underWay = new Set<Promise<void>>()
  return {
    hear(interaction) {
      if (heard.has(interaction.id)) return
      heard.add(interaction.id)
      if (heard.size > remembered) for (const id of heard) if (heard.delete(id)) break
      const work = take(interaction, listening).catch(error => report(error, interaction, listening))
      underWay.add(work)
      void work.then(() => underWay.delete(work))
    },
    idle: () => Promise.all(underWay),
  }
}

async function take(interaction: Interaction, listening: Listening): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(interaction, listening)
  else if (interaction.isChatInputCommand()) await command(interaction, listening)
  else if (interaction.isButton()) await button(interaction, listening)
}

function report(error: unknown, interaction: Interaction, { log }: Listening): void {
  if (isOver(error)) return
  log.warn({ interaction: interaction.id, err: forLog(error) }, 'an interaction was not answered')
}

function isOver(error: unknown): boolean {
  return error instanceof DiscordAPIError && over.has(error.code)
}

async function suggest(interaction: AutocompleteInteraction, { ears }: Listening): Promise<void> {
  const typed = String(interaction.options.getFocused())
  const found = ears.suggest(typed, interaction.locale, mostSuggestions)
  await interaction.respond(found.map(({ id, name }) => ({ name: clip(name, longestSuggestion), value: id })))
}

async function command(interaction: ChatInputCommandInteraction, listening: Listening): Promise<void> {
  const options = interaction.options.data.map(({ name, value }) => [
    name,
    value === undefined ? undefined : String(value),
  ])
  await respond(interaction, interaction.commandName, Object.fromEntries(options), listening)
}

async function button(interaction: ButtonInteraction, listening: Listening): Promise<void> {
  const [, name = '', argument = ''] = /^([a-z]+) ?(.*)$/s.exec(interaction.customId) ?? []
  const option = listening.commands.get(name)?.options.find(({ kind }) => kind !== 'count')
  await respond(interaction, name, option === undefined ? {} : { [option.name]: argument }, listening)
}

async function respond(
  interaction: Asked,
  name: string,
  given: Record<string, string | undefined>,
  listening: Listening,
): Promise<void> {
  const flags = interaction.inGuild() ? MessageFlags.Ephemeral : undefined
  // Reading goes on in the message it began in; what changes settings is said anew.
  const pressed =
    interaction.isButton() && listening.commands.get(name)?.manages === false ? interaction : null
  const say = (body: Body) => interaction.reply({ ...body, flags } as Parameters<Asked['reply']>[0])
  const edit = (body: Body) => interaction.webhook.editMessage('@original', body as Edited)
  let announced = false
  try {
    const answer = listening.ears.answer(heardFrom(interaction, name, given)).then(renderReply)
    if (await within(answer, listening.patience ?? patience)) {
      const body = await answer
      await (pressed === null
        ? say(body)
        : pressed.update(body as Parameters<ButtonInteraction['update']>[0]))
      return
    }
    announced = true
    await announce(pressed === null ? interaction.deferReply({ flags }) : pressed.deferUpdate())
    await edit(await answer)
  } catch (error) {
    if (isOver(error) || error instanceof RateLimitError) throw error
    listening.log.warn({ interaction: interaction.id, err: forLog(error) }, 'an answer did not get through')
    const sorry = renderReply(listening.sorry(interaction.locale))
    if (!announced) await say(sorry)
    else if (pressed === null) await edit(sorry)
    else await interaction.webhook.send({ ...sorry, flags } as Parameters<typeof interaction.webhook.send>[0])
  }
}

type Edited = Parameters<Asked['webhook']['editMessage']>[1]

/** An announcement that is there already, because its repetition or another session of ours made it, will do. */
async function announce(announcement: Promise<unknown>): Promise<void> {
  try {
    await announcement
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === 40060)) throw error
  }
}

/** The channel and the rights are the payload's: without intents discord.js knows neither. */
function heardFrom(interaction: Asked, command: string, given: Record<string, string | undefined>): Heard {
  const rights = interaction.memberPermissions
  return {
    command,
    given,
    chat: `discord:${interaction.channelId}`,
    shared: interaction.inGuild(),
    locale: interaction.locale,
    mayManage: async () =>
      rights?.any([PermissionFlagsBits.ManageChannels, PermissionFlagsBits.ManageGuild]) ??
      !interaction.inGuild(),
  }
}
