import {
  type AutocompleteInteraction,
  type ChannelType,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type REST,
} from 'discord.js'
import type { Command } from '#core/chat/command.ts'
import type { Ears, Heard } from '#core/chat/platform.ts'
import { readPress } from '#core/chat/press.ts'
import { type Answering, type Asked, answer, isOver, type OnMessage } from './answers.ts'
import { forLog } from './errors.ts'
import { lacking } from './lacking.ts'
import { idsOf } from './menus.ts'
import { typedIn } from './question.ts'
import { plain } from './render.ts'
import { mayManage, placesOf, type Remembered } from './rights.ts'
import { serverRef } from './servers.ts'
import { isShare, shareAnswer } from './share.ts'

const mostSuggestions = 25
const longestSuggestion = 100
const remembered = 1_000

export type Listening = Answering & {
  readonly ears: Ears
  readonly commands: ReadonlyMap<string, Command>
  /** What a message's menu offers, by its name there. */
  readonly menus: ReadonlyMap<string, Command>
  /** Whether Discord has the commands as we declare them, and so offers each to those alone who may use it. */
  offered(): boolean
  /** What asks Discord, about channels that an interaction says nothing of. */
  readonly rest: Pick<REST, 'get'>
  readonly remembered: Remembered
}

export type Listener = {
  /** What kind of channel it was said in only the payload tells, not discord.js. */
  hear(interaction: Interaction, channel: ChannelType | null): void
  /** Resolves once what was heard is answered. */
  idle(): Promise<unknown>
}

/** Answers interactions. It never throws. */
export function listen(listening: Listening): Listener {
  // While one process takes over from another both hear everything.
  const heard = new Set<string>()
  const underWay = new Set<Promise<void>>()
  return {
    hear(interaction, channel) {
      if (heard.has(interaction.id)) return
      heard.add(interaction.id)
      if (heard.size > remembered) for (const id of heard) if (heard.delete(id)) break
      const work = take(interaction, channel, listening).catch(error => report(error, interaction, listening))
      underWay.add(work)
      void work.then(() => underWay.delete(work))
    },
    idle: () => Promise.all(underWay),
  }
}

async function take(
  interaction: Interaction,
  channel: ChannelType | null,
  listening: Listening,
): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(interaction, listening)
  else if (interaction.isChatInputCommand()) await command(interaction, channel, listening)
  else if (interaction.isMessageContextMenuCommand()) await menu(interaction, channel, listening)
  else if (interaction.isButton()) await press(interaction, interaction, undefined, channel, listening)
  else if (interaction.isStringSelectMenu())
    await press(interaction, interaction, interaction.values, channel, listening)
  else if (interaction.isChannelSelectMenu()) {
    const channels = interaction.values.map(id => `discord:${id}`)
    await press(interaction, interaction, channels, channel, listening)
  } else if (interaction.isModalSubmit()) {
    const page = interaction.isFromMessage() ? interaction : null
    await press(interaction, page, [typedIn(interaction)], channel, listening)
  }
}

function report(error: unknown, interaction: Interaction, { log }: Listening): void {
  if (isOver(error)) return
  log.warn({ interaction: interaction.id, err: forLog(error) }, 'an interaction was not answered')
}

async function suggest(interaction: AutocompleteInteraction, listening: Listening): Promise<void> {
  const { name, value } = interaction.options.getFocused(true)
  const option = listening.commands.get(interaction.commandName)?.options.find(each => each.name === name)
  const found = await listening.ears.offer({
    kind: option?.kind ?? 'words',
    typed: String(value),
    limit: mostSuggestions,
    locale: interaction.locale,
    person: `discord:user/${interaction.user.id}`,
    chat: `discord:${interaction.channelId}`,
    ...(interaction.guildId === null ? {} : { server: serverRef(interaction.guildId) }),
  })
  const offered = found.filter(({ id, name }) => name.trim() !== '' && id.length <= longestSuggestion)
  const choices = offered.map(({ id, name }) => ({ name: plain(name, longestSuggestion), value: id }))
  await interaction.respond(choices)
}

async function command(
  interaction: ChatInputCommandInteraction,
  channel: ChannelType | null,
  listening: Listening,
): Promise<void> {
  const options = interaction.options.data.map(({ name, value, attachment }) => [
    name,
    value === undefined ? undefined : (attachment?.url ?? String(value)),
  ])
  const name = interaction.commandName
  const said = heardFrom(interaction, channel, name, Object.fromEntries(options), listening)
  // Also to whom a server's admins have opened it, whatever other rights they have.
  const isTheirs = listening.commands.get(name)?.manages === true && listening.offered()
  const heard = isTheirs ? { ...said, mayManage: async () => true } : said
  await answer(listening.ears, heard, interaction, null, listening)
}

/** The command is asked of the message whose menu it was chosen from. */
async function menu(
  interaction: MessageContextMenuCommandInteraction,
  channel: ChannelType | null,
  listening: Listening,
): Promise<void> {
  const { channelId, commandName, targetId } = interaction
  const name = listening.menus.get(commandName)?.name ?? commandName
  const heard = { ...heardFrom(interaction, channel, name, {}, listening), about: idsOf(channelId, targetId) }
  await answer(listening.ears, heard, interaction, null, listening)
}

/** A press on a button or on something of a list, or what was typed in a window that one opened. */
async function press(
  interaction: OnMessage | ModalSubmitInteraction,
  on: OnMessage | null,
  picked: readonly string[] | undefined,
  channel: ChannelType | null,
  listening: Listening,
): Promise<void> {
  const { code, seal } = listening.seals.open(interaction.customId)
  const { command: name, argument, apart } = readPress(code)
  if (seal === 'whole' && isShare(name) && interaction.isButton())
    return await shareAnswer(interaction, argument, channel, listening)
  const heard: Heard = {
    ...heardFrom(interaction, channel, name, argument, listening),
    pressed: seal,
    ...(picked === undefined ? {} : { picked }),
  }
  // Reading goes on in the message it began in; what changes settings is said anew.
  const page = listening.commands.get(name)?.manages === false && !apart ? on : null
  await answer(listening.ears, heard, interaction, page, listening)
}

/** The channel and the rights are the payload's: without intents discord.js knows neither. */
function heardFrom(
  interaction: Asked,
  channel: ChannelType | null,
  command: string,
  given: Heard['given'],
  { rest, remembered }: Listening,
): Heard {
  const rights = interaction.memberPermissions
  const places = placesOf(interaction, channel, rest, remembered)
  return {
    command,
    given,
    chat: `discord:${interaction.channelId}`,
    shared: interaction.inGuild() || interaction.context === InteractionContextType.PrivateChannel,
    ...(interaction.inGuild() ? { lacks: lacking(interaction.appPermissions.bitfield, channel) } : {}),
    visits: interaction.authorizingIntegrationOwners.guildId === null,
    person: `discord:user/${interaction.user.id}`,
    ...(interaction.guildId === null ? {} : { server: serverRef(interaction.guildId) }),
    locale: interaction.locale,
    ...(interaction.guildLocale === null ? {} : { placeLocale: interaction.guildLocale }),
    ...(places === undefined ? {} : { places }),
    mayManage: async () => (rights === null ? !interaction.inGuild() : mayManage(rights.bitfield)),
  }
}
