import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js'
import type { Command } from '#core/chat/command.ts'
import type { Ears, Heard } from '#core/chat/platform.ts'
import { clip } from '#core/chat/rich-text.ts'
import type { Log } from '#core/log.ts'
import { renderReply } from './render.ts'

/** Discord waits three seconds for the first answer; what takes longer than one is announced. */
const patience = 1_000
const mostSuggestions = 25
const longestSuggestion = 100
/** Too late, or another session of ours was first: nothing is left to be done. */
const answered = new Set<number | string>([10062, 40060])
const remembered = 1_000

export type Listening = {
  readonly ears: Ears
  readonly commands: ReadonlyMap<string, Command>
  readonly log: Log
  /** How long an answer may take before it is announced, in ms. */
  readonly patience?: number
}

/** Answers interactions; gives the function that hears them. It never throws. */
export function listen(listening: Listening): (interaction: Interaction) => Promise<void> {
  // While one process takes over from another both hear everything.
  const heard = new Set<string>()
  return async interaction => {
    if (heard.has(interaction.id)) return
    heard.add(interaction.id)
    if (heard.size > remembered) for (const id of heard) if (heard.delete(id)) break
    try {
      if (interaction.isAutocomplete()) await suggest(interaction, listening)
      else if (interaction.isChatInputCommand()) await command(interaction, listening)
      else if (interaction.isButton()) await button(interaction, listening)
    } catch (error) {
      if (error instanceof DiscordAPIError && answered.has(error.code)) return
      listening.log.warn({ interaction: interaction.id, err: error }, 'an interaction was not answered')
    }
  }
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
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  name: string,
  given: Record<string, string | undefined>,
  listening: Listening,
): Promise<void> {
  // Reading goes on in the message it began in; what changes settings is said anew.
  const inPlace = interaction.isButton() && listening.commands.get(name)?.manages === false
  const flags = interaction.inGuild() ? MessageFlags.Ephemeral : undefined
  const answer = listening.ears.answer(heardFrom(interaction, name, given)).then(renderReply)
  if (await within(answer, listening.patience ?? patience)) {
    const body = await answer
    if (inPlace) await interaction.update(body as Parameters<ButtonInteraction['update']>[0])
    else await interaction.reply({ ...body, flags } as Parameters<RepliableInteraction['reply']>[0])
    return
  }
  if (inPlace) await interaction.deferUpdate()
  else await interaction.deferReply(flags === undefined ? {} : { flags })
  await interaction.editReply((await answer) as Parameters<RepliableInteraction['editReply']>[0])
}

function heardFrom(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  command: string,
  given: Record<string, string | undefined>,
): Heard {
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

/** Whether `work` is done within `ms`. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>(resolve => {
    timer = setTimeout(resolve, ms, false)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
