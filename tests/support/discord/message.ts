/** Only what a test reads is named; the rest of what the bot sent is kept as it came. */
export type Embed = {
  readonly title?: string
  readonly description?: string
  readonly url?: string
  readonly color?: number
  readonly timestamp?: string
  readonly author?: { readonly name: string; readonly url?: string; readonly icon_url?: string }
  readonly footer?: { readonly text: string; readonly icon_url?: string }
  readonly image?: { readonly url: string; readonly description?: string }
  readonly thumbnail?: { readonly url: string; readonly description?: string }
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[]
}

export type Component = {
  readonly type: number
  readonly style?: number
  readonly label?: string
  readonly emoji?: { readonly id?: string; readonly name?: string }
  readonly custom_id?: string
  readonly url?: string
  readonly disabled?: boolean
  readonly placeholder?: string
  readonly min_values?: number
  readonly max_values?: number
  readonly channel_types?: readonly number[]
  readonly options?: readonly {
    readonly label: string
    readonly value: string
    readonly description?: string
    readonly default?: boolean
  }[]
  readonly content?: string
  readonly components?: readonly Component[]
  readonly accessory?: Component
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[]
}

/** Whom a message notified, after `allowed_mentions` and permissions. */
export type Mentions = {
  readonly everyone: boolean
  readonly users: readonly string[]
  readonly roles: readonly string[]
}

export const Flag = {
  crossposted: 1 << 0,
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voice: 1 << 13,
  componentsV2: 1 << 15,
} as const

export type Message = {
  readonly id: string
  readonly channel: string
  readonly author: string
  readonly createdAt: number
  readonly nonce: string | number | null
  /** The interaction this answers (an ephemeral answer is seen by its user alone), null for a plain post. */
  readonly interaction: { readonly id: string; readonly user: string } | null
  /** The webhook it came by, with the name and picture it bears; null where the bot or a person wrote it. */
  readonly webhook: { readonly id: string; readonly name: string; readonly avatar: string | null } | null
  content: string
  embeds: readonly Embed[]
  components: readonly Component[]
  attachments: readonly string[]
  flags: number
  mentions: Mentions
  editedAt: number | null
  /** How often it was edited. */
  edited: number
}

export type EmulatedMessage = Readonly<Message>

/** All components of a tree, parents first. */
export function everyComponent(components: readonly Component[]): readonly Component[] {
  return components.flatMap(part => [
    part,
    ...everyComponent(part.components ?? []),
    ...(part.accessory ? everyComponent([part.accessory]) : []),
  ])
}
