import { PermissionFlagsBits } from 'discord.js'
import type { Answer, Component, DiscordEmulator, EmulatedMessage } from '../support/discord/emulator.ts'
import type { eveningClock } from './bot.ts'
import { discordLook } from './discord-look.ts'
import type { Paper } from './paper.ts'

type Who = {
  readonly name: string
  readonly id: string
  readonly manages: boolean
  readonly channel: string
  readonly locale?: string
}

/** Somebody who reads what they are shown and presses what it says; all of it goes onto the paper. */
export function discordPerson(
  discord: DiscordEmulator,
  clock: ReturnType<typeof eveningClock>,
  paper: Paper,
  { name, id, manages, channel, locale = 'en-US' }: Who,
) {
  const memberPermissions = manages
    ? PermissionFlagsBits.ManageChannels | PermissionFlagsBits.ManageGuild
    : PermissionFlagsBits.SendMessages
  const who = { user: id, memberPermissions, locale }
  let last: Message | null = null
  const shown = () => {
    if (last === null) throw new Error(`${name} reads nothing`)
    return last
  }
  const keys = ({ components }: Message) => components.flatMap(row => row.components ?? [])
  const key = (message: Message, label: string) => {
    const found = keys(message).find(key => nameOf(key) === label)
    if (found?.custom_id === undefined)
      throw new Error(`nothing is called ${label}: ${keys(message).map(nameOf).join(' | ')}`)
    return found.custom_id
  }
  /** A moment passes with everything that is done. */
  const heard = (answer: Answer, before: string | null = null) => {
    last = answer
    const same = before !== null && answer.message === before
    const how = same
      ? 'the same message changes'
      : answer.ephemeral
        ? `only ${name.toLowerCase()} sees it`
        : 'for all to see'
    paper.shows(`Chapar, ${how}`, discordLook(answer, clock.date()))
    clock.time.ms += 20_000
    return answer
  }
  return {
    /** Looks at a message of the channel, to press what stands below it. */
    async use(command: string, options: Readonly<Record<string, string | number>> = {}) {
      const words = Object.entries(options).map(([option, value]) => ` ${option}: ${value}`)
      paper.does(name, 'writes', `/${command}${words.join('')}`)
      return heard(await discord.use({ ...who, command, options, channel }))
    },
    async press(label: string, message: Message = shown()) {
      paper.does(name, 'presses', label)
      const customId = key(message, label)
      const answer = await discord.press({ ...who, message, customId })
      return heard(answer, idOf(message))
    },
    async pick(list: string, values: readonly string[], said: readonly string[] = values) {
      paper.does(name, `picks under \`${list}\``, said.join(', '))
      const message = shown()
      const pressed = { ...who, message, customId: key(message, list), values }
      return heard(await discord.press(pressed), idOf(message))
    },
    async type(label: string, words: string) {
      paper.does(name, `presses \`${label}\` and types`, words)
      const message = shown()
      const modal = await discord.ask({ ...who, message, customId: key(message, label) })
      const values = { [modal.fields[0]?.customId ?? '']: words }
      return heard(await discord.submit({ ...who, modal, values }), idOf(message))
    },
    async menu(command: string, message: string) {
      paper.does(name, 'chooses from the menu of the post', command)
      return heard(await discord.menu({ ...who, command, channel, message }))
    },
  }
}

const nameOf = ({ label, placeholder }: Component) => label ?? placeholder ?? ''

type Message = Answer | EmulatedMessage
const idOf = (message: Message) => ('id' in message ? message.id : message.message)
