import { DiscordActionRow } from '@skyra/discord-components-core/discord-action-row.js'
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js'
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js'
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js'
import '@skyra/discord-components-core/discord-embed-description.js'
import '@skyra/discord-components-core/discord-embed-field.js'
import '@skyra/discord-components-core/discord-embed-fields.js'
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js'
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js'
import '@skyra/discord-components-core/discord-messages.js'
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js'
import { DiscordTime } from '@skyra/discord-components-core/discord-time.js'

/**
 * The components show Discord as of 2023; these are its looks since the refresh of 2025, in its "Ash" colours. A
 * component's own styles live in its shadow tree, where the page's do not reach.
 * @type {readonly (readonly [{ elementStyles: unknown[] }, string])[]}
 */
const dresses = [
  [
    DiscordMessage,
    `:host { color: var(--d-ink); font-family: inherit; padding: 2px 16px; }
    :host(:hover) { background: rgb(0 0 0 / 6%); }
    :host([ephemeral]) { background: rgb(88 101 242 / 8%); padding-right: 16px; }
    .discord-message-inner { min-width: 0; }
    .discord-message-content { min-width: 0; line-height: 1.375rem; }
    .discord-author-avatar img { background: #5865f2; }
    .discord-message-timestamp, .discord-message-edited { color: var(--d-quiet); font-weight: 400; }
    .discord-message-body-only-indent { flex: none; width: 56px; margin: 0; font-size: 11px; }
    .discord-message-ephemeral { color: var(--d-quiet); line-height: 1rem; }
    .discord-message-ephemeral .discord-message-ephemeral-link { color: var(--d-link); }
    /* A message sent without a sound carries a struck-out bell. */
    :host([silent]:not([message-body-only])) .discord-message-timestamp::after {
      content: ''; display: inline-block; width: 14px; height: 14px; margin-left: 4px;
      vertical-align: -2px; background: currentColor; mask: url(/page/silent.svg) center / contain no-repeat;
    }`,
  ],
  [
    DiscordEmbed,
    `:host { color: var(--d-ink); max-width: 520px; margin: 4px 0; }
    :host .discord-left-border { background: var(--bar, #4e5058); }
    :host .discord-embed-wrapper {
      background: var(--d-card); border: 1px solid var(--d-raised); border-left: 0; max-width: 516px;
    }
    :host .discord-embed-wrapper .discord-embed-grid { padding: 2px 16px 16px 12px; grid-template-columns: auto; }
    :host .discord-embed-image { max-width: 100%; }`,
  ],
  [DiscordEmbedFooter, `:host { color: var(--d-ink); font-weight: 500; overflow-wrap: anywhere; }`],
  [DiscordTime, `:host { background: var(--d-moment); }`],
  [DiscordActionRow, `:host { gap: 8px; margin: 4px 0; max-width: 520px; }`],
  [
    DiscordButton,
    `:host { max-width: 100%; }
    :host > *:first-child {
      box-sizing: border-box; height: auto; margin: 0; padding: 5px 12px; border-radius: 8px;
      border: 1px solid var(--d-rim); font-family: inherit; line-height: 20px; max-width: 100%;
    }
    :host > *:first-child:focus-visible { outline: 2px solid var(--d-link); outline-offset: 2px; }
    .secondary { background: var(--d-raised); color: var(--d-strong); }
    .secondary.hoverable:hover { background: var(--d-raised-hover); }`,
  ],
  [
    DiscordReply,
    `:host { font-family: inherit; color: var(--d-soft); white-space: nowrap; min-width: 0; }
    :host::before { border-color: var(--d-bar) !important; }
    .discord-replied-message-content { overflow: hidden; }`,
  ],
  [
    DiscordCommand,
    `:host { font-family: inherit; color: var(--d-soft); white-space: nowrap; gap: 0 4px; }
    :host::before { border-color: var(--d-bar) !important; }
    .discord-replied-message-avatar, .discord-replied-message-username { margin-right: 0; opacity: 1; }
    :host .discord-slash-command-name { background: rgb(88 101 242 / 24%); color: var(--d-mention) !important; padding: 0 4px 0 2px; }`,
  ],
]

for (const [component, css] of dresses) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  component.elementStyles.push(sheet)
}
