/** What the page reads of the payloads; the platforms' documents say more. */

export type DiscordPayload = {
  content?: string
  embeds?: DiscordEmbed[]
  components?: { type: number; components?: (DiscordButton | DiscordSelect)[] }[]
  flags?: number
}

export type DiscordEmbed = {
  color?: number
  author?: { name: string; url?: string; icon_url?: string }
  title?: string
  url?: string
  description?: string
  thumbnail?: { url: string }
  image?: { url: string }
  fields?: { name: string; value: string; inline?: boolean }[]
  footer?: { text: string }
  timestamp?: string
}

export type DiscordButton = {
  type: number
  style: number
  label?: string
  custom_id?: string
  url?: string
  disabled?: boolean
}

export type DiscordSelect = {
  type: number
  custom_id: string
  placeholder?: string
  options?: { label: string; value: string; default?: boolean }[]
  disabled?: boolean
}

export type TelegramPayload = {
  text: string
  entities?: TelegramEntity[]
  link_preview_options?: {
    is_disabled?: boolean
    url?: string
    prefer_large_media?: boolean
    prefer_small_media?: boolean
    show_above_text?: boolean
  }
  reply_markup?: { inline_keyboard?: TelegramButton[][] }
}

export type TelegramEntity = { type: string; offset: number; length: number; url?: string }
export type TelegramButton = { text: string; callback_data?: string; url?: string }

export type Rendered = { discord: DiscordPayload; telegram: TelegramPayload }
export type Post = Rendered & { id: string; at: string }
export type CommandLine = { name: string; usage: string; summary: string }
export type Hello = {
  name: string
  region: string
  notice: string
  /** The page's own words. */
  words: { readonly [name: string]: string }
  locales: { id: string; name: string }[]
  locale: string
  commands: CommandLine[]
}

/** What a message is shown with: who speaks, when it came, in whose language, and what a button does. */
export type Showing = {
  name: string
  at: Date
  now: Date
  locale: string
  press(line: string): void
  edited?: boolean
}

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'mention'; text: string }
  | { kind: 'mark'; tag: 'strong' | 'em' | 's' | 'u' | 'code' | 'spoiler'; children: Inline[] }
  | { kind: 'link'; url: string; children: Inline[] }
  | { kind: 'time'; unix: number; style: string }

export type MarkdownBlock =
  | { kind: 'text' | 'heading' | 'quote' | 'small'; children: Inline[]; level?: number }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'code'; text: string }

export type EntityNode = string | { type: string; url: string; children: EntityNode[] }
