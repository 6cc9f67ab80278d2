/** A package whose files the page loads; `from` is the package that brings it along. */
export type VendorPackage = {
  readonly name: string
  readonly from?: string | undefined
  readonly files: readonly string[]
}

export const discordComponents = '@skyra/discord-components-core'

const component = (tag: string, name: string) => ({ tag, file: `dist/components/${tag}/${name}.js` })

/** Elements the page makes. */
export const components: readonly { readonly tag: string; readonly file: string }[] = [
  component('discord-action-row', 'DiscordActionRow'),
  component('discord-button', 'DiscordButton'),
  component('discord-command', 'DiscordCommand'),
  component('discord-embed', 'DiscordEmbed'),
  component('discord-embed-description', 'DiscordEmbedDescription'),
  component('discord-embed-field', 'DiscordEmbedField'),
  component('discord-embed-fields', 'DiscordEmbedFields'),
  component('discord-embed-footer', 'DiscordEmbedFooter'),
  component('discord-message', 'DiscordMessage'),
  component('discord-messages', 'DiscordMessages'),
  component('discord-reply', 'DiscordReply'),
  component('discord-time', 'DiscordTime'),
]

/** Elements those are made of. */
const innerComponents = [
  component('discord-author-info', 'DiscordAuthorInfo'),
  component('discord-custom-emoji', 'DiscordCustomEmoji'),
  component('discord-verified-author-tag', 'DiscordVerifiedAuthorTag'),
]

const icons =
  'AttachmentReply ChannelForum ChannelIcon ChannelThread CommandIcon CommandIconName CommandReply Ephemeral ' +
  'ExpandMore LaunchIcon LockedVoiceChannel MessageIcon ReplyIcon VerifiedTick VoiceChannel'
const clanIcons =
  'Crystal Diamond Explosion Flame Flower Heart Key Leaf Lightning Magic Moon Mushroom Mythical Ornament Plasma ' +
  'Rock Shell Skull Sun Sword Water index'

/** Everything under /vendor; a test compares it with what the modules import. */
export const vendorPackages: readonly VendorPackage[] = [
  {
    name: discordComponents,
    files: [
      ...[...components, ...innerComponents].map(({ file }) => file),
      ...icons.split(' ').map(name => `dist/components/svgs/${name}.js`),
      ...clanIcons.split(' ').map(name => `dist/components/svgs/clan-icons/${name}.js`),
      ...['config', 'spread', 'util'].map(name => `dist/${name}.js`),
    ],
  },
  fromComponents(
    'lit',
    'async-directive decorators directive html index directives/class-map directives/if-defined directives/when',
  ),
  fromComponents('lit-element', 'lit-element'),
  fromComponents(
    'lit-html',
    'async-directive directive directive-helpers is-server lit-html directives/class-map directives/if-defined ' +
      'directives/when',
  ),
  fromComponents(
    '@lit/context',
    'index lib/context-request-event lib/context-root lib/controllers/context-consumer ' +
      'lib/controllers/context-provider lib/create-context lib/decorators/consume lib/decorators/provide ' +
      'lib/value-notifier',
  ),
  fromComponents(
    '@lit/reactive-element',
    'css-tag reactive-element decorators/base decorators/custom-element decorators/event-options ' +
      'decorators/property decorators/query-all decorators/query-assigned-elements ' +
      'decorators/query-assigned-nodes decorators/query-async decorators/query decorators/state',
  ),
  font('noto-sans', ['cyrillic', 'cyrillic-ext', 'latin', 'latin-ext'], ['normal', 'italic']),
  font('noto-sans-armenian', ['armenian'], ['normal']),
  // Its part of signs has the check mark.
  font('noto-sans-georgian', ['georgian', 'symbols'], ['normal']),
  font('roboto', ['cyrillic', 'cyrillic-ext', 'latin', 'latin-ext', 'symbols'], ['normal', 'italic']),
]

function fromComponents(name: string, modules: string): VendorPackage {
  return { name, from: discordComponents, files: modules.split(' ').map(module => `${module}.js`) }
}

function font(family: string, alphabets: readonly string[], styles: readonly string[]): VendorPackage {
  return {
    name: `@fontsource-variable/${family}`,
    files: styles.flatMap(style => [
      style === 'italic' ? 'wght-italic.css' : 'wght.css',
      ...alphabets.map(alphabet => `files/${family}-${alphabet}-wght-${style}.woff2`),
    ]),
  }
}
