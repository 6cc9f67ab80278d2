export const OptionType = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const

export type CommandOption = {
  readonly type: number
  readonly name: string
  readonly description: string
  readonly required?: boolean
  readonly autocomplete?: boolean
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[]
  readonly options?: readonly CommandOption[]
  readonly channel_types?: readonly number[]
  readonly min_length?: number
  readonly max_length?: number
  readonly min_value?: number
  readonly max_value?: number
}

/** A registered command, as Discord gives it back. */
export type Command = {
  readonly id: string
  readonly application_id: string
  readonly version: string
  readonly guild_id?: string
  readonly type: number
  readonly name: string
  readonly description: string
  readonly options: readonly CommandOption[]
  readonly default_member_permissions: string | null
  readonly contexts: readonly number[] | null
  readonly integration_types: readonly number[]
}

export const isBranch = (option: CommandOption) =>
  option.type === OptionType.subcommand || option.type === OptionType.group
