import { type Command, type CommandOption, isBranch, OptionType } from './command.ts'
import { count } from './form.ts'
import { channelJson, memberJson, userJson } from './json.ts'
import { allows, MEMBER } from './permissions.ts'
import { type Channel, isThread, type World } from './world.ts'

export type Values = Readonly<Record<string, string | number | boolean>>

/** A command as typed: `name`, `name sub` or `name group sub`. */
export type Typed = { readonly command: Command; readonly path: readonly CommandOption[] }

export type Sent = {
  readonly name: string
  readonly type: number
  readonly value?: string | number | boolean
  readonly focused?: boolean
  readonly options?: readonly Sent[]
}

/** Finds what a person can pick in a channel. @throws Error in the words of a person's client */
export function pickCommand(
  commands: readonly Command[],
  text: string,
  where: {
    readonly context: number
    readonly memberPermissions: bigint
    readonly opened: readonly string[]
  },
): Typed {
  const [name = '', ...below] = text.trim().replace(/^\//, '').split(/\s+/)
  const command = commands.find(known => known.type === 1 && known.name === name)
  if (!command)
    throw new Error(`/${name} is not registered; known: ${commands.map(known => known.name).join(', ')}`)
  const { context } = where
  if (command.contexts && !command.contexts.includes(context)) {
    throw new Error(`/${name} is not offered in ${context === 0 ? 'a server' : 'a direct message'}`)
  }
  const rights = command.default_member_permissions
  if (context === 0 && rights !== null && !where.opened.includes(name)) {
    // "0" leaves a command to administrators.
    const wanted = rights === '0' ? 1n << 3n : BigInt(rights)
    if (!allows(where.memberPermissions, wanted)) throw new Error(`/${name} is not offered to this member`)
  }
  const path: CommandOption[] = []
  for (const step of below) {
    const next = (path.at(-1)?.options ?? (path.length === 0 ? command.options : [])).find(
      option => isBranch(option) && option.name === step,
    )
    if (!next) throw new Error(`/${name} has no subcommand ${step}`)
    path.push(next)
  }
  if (leavesOf({ command, path }).some(isBranch)) throw new Error(`/${text} needs a subcommand`)
  return { command, path }
}

/** Finds what the menu of a message offers. @throws Error in the words of a person's client */
export function pickMenu(commands: readonly Command[], name: string, context: number): Command {
  const command = commands.find(known => known.type === 3 && known.name === name)
  if (!command) throw new Error(`The menu of a message has no "${name}"`)
  if (command.contexts && !command.contexts.includes(context))
    throw new Error(`"${name}" is not offered here`)
  return command
}

export const leavesOf = ({ command, path }: Typed): readonly CommandOption[] =>
  path.at(-1)?.options ?? (path.length === 0 ? command.options : [])

/** Wraps the options in the subcommands they were typed under. */
export const nest = (path: readonly CommandOption[], options: readonly Sent[]): readonly Sent[] =>
  path.toReversed().reduce((inner, { name, type }) => [{ name, type, options: inner }], options)

/** Checks and types the values. @throws Error for what a client would not let a person send */
export function fillOptions(world: World, typed: Typed, values: Values, channel: Channel): readonly Sent[] {
  const options = leavesOf(typed)
  for (const name of Object.keys(values)) {
    if (!options.some(option => option.name === name))
      throw new Error(`/${typed.command.name} has no option ${name}`)
  }
  return options.flatMap(option => {
    const value = values[option.name]
    if (value === undefined) {
      if (option.required) throw new Error(`/${typed.command.name} needs the option ${option.name}`)
      return []
    }
    const problem = problemWith(world, option, value, channel)
    if (problem) throw new Error(`${option.name}: ${problem}`)
    if (option.type !== OptionType.attachment) return [{ name: option.name, type: option.type, value }]
    const id = String(10n ** 17n + BigInt(uploads.size))
    uploads.set(id, String(value))
    return [{ name: option.name, type: option.type, value: id }]
  })
}

function problemWith(
  world: World,
  option: CommandOption,
  value: string | number | boolean,
  channel: Channel,
): string | undefined {
  const chosen = option.choices ?? []
  if (chosen.length > 0 && !chosen.some(choice => choice.value === value)) return 'not one of the choices'
  switch (option.type) {
    case OptionType.boolean:
      return typeof value === 'boolean' ? undefined : 'not a boolean'
    case OptionType.integer:
    case OptionType.number: {
      if (typeof value !== 'number') return 'not a number'
      if (option.type === OptionType.integer && !Number.isInteger(value)) return 'not an integer'
      const fits = value >= (option.min_value ?? -Infinity) && value <= (option.max_value ?? Infinity)
      return fits ? undefined : 'out of range'
    }
    case OptionType.string: {
      if (typeof value !== 'string') return 'not a text'
      const size = count(value)
      const fits = size >= Math.max(1, option.min_length ?? 1) && size <= (option.max_length ?? 6000)
      return fits ? undefined : 'too short or too long'
    }
    case OptionType.channel: {
      const picked = world.channels.get(String(value))
      if (!picked || picked.guild !== channel.guild) return 'no channel of this server'
      const types = option.channel_types ?? []
      return types.length === 0 || types.includes(picked.type) ? undefined : 'a channel of another type'
    }
    case OptionType.attachment:
      return typeof value === 'string' && URL.canParse(value) ? undefined : 'not a file'
    default:
      return typeof value === 'string' && /^\d{17,19}$/.test(value) ? undefined : 'not an id'
  }
}

/** Where files stand that people attached, by the id that stands for each; in tests they are given by where they are. */
const uploads = new Map<string, string>()

/** What Discord tells about the ids among the options, the bot's rights in a picked channel included. */
export function resolve(
  world: World,
  sent: readonly Sent[],
  memberPermissions: bigint,
  user: string,
): object | undefined {
  const channels: Record<string, object> = {}
  const users: Record<string, object> = {}
  const members: Record<string, object> = {}
  const roles: Record<string, object> = {}
  const attachments: Record<string, object> = {}
  for (const { type, value } of sent) {
    const id = String(value)
    const channel = world.channels.get(id)
    if (type === OptionType.channel && channel) {
      channels[id] = {
        ...channelJson(world, channel),
        permissions: String(memberPermissions | world.grantedTo(channel, user)),
        app_permissions: String(world.permissionsIn(channel)),
        ...(isThread(channel) ? {} : { parent_id: null }),
      }
    }
    if (type === OptionType.user || type === OptionType.mentionable) {
      users[id] = userJson(world, id)
      const {
        user: _,
        deaf: __,
        mute: ___,
        ...member
      } = memberJson(world, id, MEMBER) as Record<string, unknown>
      members[id] = member
    }
    const url = uploads.get(id)
    if (type === OptionType.attachment && url !== undefined) {
      const filename = new URL(url).pathname.split('/').at(-1) ?? ''
      attachments[id] = { id, filename, size: 1, url, proxy_url: url, ephemeral: true }
    }
    if (type === OptionType.role) {
      roles[id] = {
        id,
        name: `role-${id}`,
        color: 0,
        hoist: false,
        position: 1,
        permissions: '0',
        managed: false,
        mentionable: true,
      }
    }
  }
  const found = Object.entries({ channels, users, members, roles, attachments }).filter(
    ([, of]) => Object.keys(of).length > 0,
  )
  return found.length > 0 ? Object.fromEntries(found) : undefined
}
