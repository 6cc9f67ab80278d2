import { OptionType } from './command.ts'
import type { Endpoint } from './endpoint.ts'
import type { Gateway } from './gateway.ts'
import type { Answer, Choice, Interaction, Modal } from './interactions.ts'
import { channelJson, memberJson, messageJson, userJson } from './json.ts'
import { type EmulatedMessage, everyComponent, Flag } from './message.ts'
import { MEMBER } from './permissions.ts'
import { fillOptions, leavesOf, nest, pickCommand, pickMenu, resolve, type Values } from './slash.ts'
import type { State } from './state.ts'
import type { Channel } from './world.ts'

/** Who does something, and with which language and rights. */
type Who = {
  /** A name, given an id at first use, or an id. */
  readonly user?: string
  readonly memberPermissions?: bigint
  readonly locale?: string
  readonly guildLocale?: string
  /** Who installed the application and brings it along, where the bot itself is no member; else it is the server. */
  readonly installedBy?: 'person'
  /** A direct message or a group of people without the bot. */
  readonly among?: 'people'
  /** Commands that the server's admins have opened to this person. */
  readonly opened?: readonly string[]
}

export type Use = Who & { readonly command: string; readonly options?: Values; readonly channel: string }
export type Menu = Who & {
  /** What the message's menu offers, by its name. */
  readonly command: string
  readonly channel: string
  /** The id of the message. */
  readonly message: string
}
export type Autocomplete = Who & {
  readonly command: string
  readonly option: string
  readonly value: string
  readonly channel: string
}
export type Press = Who & {
  readonly message: Answer | EmulatedMessage
  readonly customId: string
  /** What is picked in a select menu. */
  readonly values?: readonly string[]
}
export type Submit = Who & {
  readonly modal: Modal
  /** What is typed, by the custom id of the field. */
  readonly values: Readonly<Record<string, string>>
}

export type Person = ReturnType<typeof createPerson>

/** What people do in their clients. Refuses, as a client would, what the bot did not offer. */
export function createPerson(state: State, gateway: Gateway, endpoint: Endpoint) {
  const { world, interactions } = state

  const whoIn = (channel: Channel, who: Who) => world.person(who.user ?? channel.recipient ?? 'reader')
  const rightsIn = (channel: Channel, who: Who) =>
    (who.memberPermissions ?? MEMBER) | world.grantedTo(channel, whoIn(channel, who))

  const deliver = (interaction: Interaction, type: number, who: Who, details: object) => {
    const { channel, user } = interaction
    const rights = (who.memberPermissions ?? MEMBER) | world.grantedTo(channel, user)
    const guild = channel.guild === null ? undefined : world.guilds.get(channel.guild)
    const told = {
      id: interaction.id,
      token: interaction.token,
      application_id: state.applicationId,
      version: 1,
      type,
      channel_id: channel.id,
      channel: { ...channelJson(world, channel), permissions: String(rights) },
      ...(guild
        ? {
            guild_id: guild.id,
            guild: { id: guild.id, locale: guild.locale, features: [] },
            guild_locale: who.guildLocale ?? guild.locale,
            member: memberJson(world, user, rights),
          }
        : { user: userJson(world, user) }),
      app_permissions: String(world.permissionsIn(channel)),
      locale: who.locale ?? 'en-US',
      entitlements: [],
      authorizing_integration_owners:
        who.installedBy === 'person' ? { '1': user } : { '0': guild?.id ?? '0' },
      context: contextOf(channel, who),
      attachment_size_limit: 10_485_760,
      ...details,
    }
    // One excludes the other.
    if (endpoint.isSet)
      void endpoint.deliver(told).catch(error => {
        interaction.answered.reject(error)
        interaction.offered.reject(error)
      })
    else if (gateway.dispatch('INTERACTION_CREATE', told) === 0)
      throw new Error('No bot is connected to the gateway')
  }

  const place = (id: string): Channel => {
    const channel = world.channels.get(id)
    if (!channel) throw new Error(`There is no channel ${id}`)
    return channel
  }

  const offered = (channel: Channel, who: Who) => {
    if (who.installedBy === 'person')
      return (state.commands.get('global') ?? []).filter(each => each.integration_types.includes(1))
    // Where the bot was kicked its global commands are gone too.
    const joined = channel.guild === null || world.guilds.get(channel.guild)?.joined === true
    const scopes = joined ? [channel.guild ?? '', 'global'] : []
    return scopes.flatMap(scope => state.commands.get(scope) ?? [])
  }

  const pick = (text: string, channel: Channel, who: Who) =>
    pickCommand(offered(channel, who), text, {
      context: contextOf(channel, who),
      opened: who.opened ?? [],
      memberPermissions: rightsIn(channel, who),
    })

  const person = {
    async use(input: Use): Promise<Answer> {
      const channel = place(input.channel)
      const typed = pick(input.command, channel, input)
      const sent = fillOptions(world, typed, input.options ?? {}, channel)
      const user = whoIn(channel, input)
      const interaction = interactions.open({ kind: 'command', user, channel, source: null })
      const resolved = resolve(world, sent, input.memberPermissions ?? MEMBER, user)
      const { id, name, type } = typed.command
      deliver(interaction, 2, input, {
        data: { id, name, type, options: nest(typed.path, sent), ...(resolved ? { resolved } : {}) },
      })
      return interaction.answered.promise
    },

    async menu(input: Menu): Promise<Answer> {
      const channel = place(input.channel)
      const message = world.message(input.message)
      if (!message || message.channel !== channel.id) throw new Error('The message is not in that channel')
      const command = pickMenu(offered(channel, input), input.command, contextOf(channel, input))
      const user = whoIn(channel, input)
      const interaction = interactions.open({ kind: 'command', user, channel, source: null })
      const { id, name, type } = command
      deliver(interaction, 2, input, {
        data: {
          id,
          name,
          type,
          target_id: message.id,
          resolved: { messages: { [message.id]: messageJson(world, message) } },
        },
      })
      return interaction.answered.promise
    },

    async autocomplete(input: Autocomplete): Promise<readonly Choice[]> {
      const channel = place(input.channel)
      const typed = pick(input.command, channel, input)
      const option = leavesOf(typed).find(known => known.name === input.option)
      if (!option) throw new Error(`/${input.command} has no option ${input.option}`)
      if (!option.autocomplete) throw new Error(`${input.option} offers no autocomplete`)
      const user = whoIn(channel, input)
      const interaction = interactions.open({ kind: 'autocomplete', user, channel, source: null })
      const { id, name, type } = typed.command
      const focused = { name: option.name, type: option.type, value: input.value, focused: true }
      deliver(interaction, 4, input, { data: { id, name, type, options: nest(typed.path, [focused]) } })
      return interaction.offered.promise
    },

    async press(input: Press): Promise<Answer> {
      return (await pressed(input)).answered.promise
    },

    /** A press that opens a window. */
    async ask(input: Press): Promise<Modal> {
      return (await pressed(input)).asked.promise
    },

    async submit(input: Submit): Promise<Answer> {
      const { opener, customId, fields } = input.modal
      const { channel, user, source } = opener
      if (input.user !== undefined && world.person(input.user) !== user)
        throw new Error('The window is open for somebody else')
      for (const { customId, required, minLength, maxLength } of fields) {
        const typed = input.values[customId] ?? ''
        if (required && typed === '') throw new Error(`${customId} must be filled in`)
        if (typed !== '' && (typed.length < minLength || typed.length > maxLength))
          throw new Error(`${customId} is too short or too long`)
      }
      const interaction = interactions.open({ kind: 'modal', user, channel, source })
      const components = fields.map(field => {
        const value = input.values[field.customId] ?? ''
        const component = { type: 4, id: 2, custom_id: field.customId, value }
        return field.inRow ? { type: 1, id: 1, components: [component] } : { type: 18, id: 1, component }
      })
      deliver(interaction, 5, input, {
        ...(source === null ? {} : { message: messageJson(world, source) }),
        data: { custom_id: customId, components },
      })
      return interaction.answered.promise
    },
  }

  async function pressed(input: Press): Promise<Interaction> {
    const id = 'id' in input.message ? input.message.id : input.message.message
    const message = world.message(id ?? '')
    if (!message) throw new Error('The message is gone')
    const channel = place(message.channel)
    const user = whoIn(channel, input)
    if ((message.flags & Flag.ephemeral) !== 0 && message.interaction?.user !== user) {
      throw new Error('Only the person it was meant for sees this message')
    }
    const component = everyComponent(message.components).find(part => part.custom_id === input.customId)
    if (!component) throw new Error(`There is nothing with the custom id ${input.customId} on the message`)
    if (component.disabled) throw new Error(`${input.customId} is disabled`)
    const values = input.values ?? []
    const isList = component.type === 3 || component.type === 8
    if (isList) {
      const fits =
        values.length >= (component.min_values ?? 1) && values.length <= (component.max_values ?? 1)
      const picks = (value: string) =>
        component.type === 3
          ? (component.options ?? []).some(option => option.value === value)
          : isListed(channel, value, component.channel_types ?? [])
      if (!fits || !values.every(picks)) throw new Error('That cannot be picked')
    }
    const sent =
      component.type === 8 ? values.map(value => ({ name: '', type: OptionType.channel, value })) : []
    const resolved = resolve(world, sent, input.memberPermissions ?? MEMBER, user)
    const interaction = interactions.open({ kind: 'component', user, channel, source: message })
    deliver(interaction, 3, input, {
      message: messageJson(world, message),
      data: {
        custom_id: input.customId,
        component_type: component.type,
        ...(component.type === 2 ? {} : { values }),
        ...(resolved ? { resolved } : {}),
      },
    })
    return interaction
  }

  function isListed(from: Channel, id: string, types: readonly number[]): boolean {
    const channel = world.channels.get(id)
    return channel?.guild === from.guild && (types.length === 0 || types.includes(channel.type))
  }

  return {
    use: (input: Use) => forgivable(person.use(input)),
    menu: (input: Menu) => forgivable(person.menu(input)),
    autocomplete: (input: Autocomplete) => forgivable(person.autocomplete(input)),
    press: (input: Press) => forgivable(person.press(input)),
    ask: (input: Press) => forgivable(person.ask(input)),
    submit: (input: Submit) => forgivable(person.submit(input)),
  }
}

/** 0 in a server, 1 with the bot, 2 among people. */
const contextOf = ({ guild }: Channel, { among }: Who) => (guild !== null ? 0 : among === 'people' ? 2 : 1)

/** A test may leave an answer unread, when it is about something else. */
function forgivable<Given>(promise: Promise<Given>): Promise<Given> {
  promise.catch(() => undefined)
  return promise
}
