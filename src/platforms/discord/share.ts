import { type ButtonInteraction, type ChannelType, MessageFlags, PermissionFlagsBits } from 'discord.js'
import type { Command } from '#core/chat/command.ts'
import type { Messages } from '#core/chat/messages.ts'
import { readPress } from '#core/chat/press.ts'
import { type Choice, type Reply, UserError } from '#core/chat/reply.ts'
import type { Seals } from '#core/chat/seal.ts'
import { mostButtons, sealed } from './buttons.ts'
import { isThread } from './lacking.ts'
import { type Body, renderReply } from './render.ts'

/** What the button says that shows to all what was answered to one; no command is called so. */
const share = 'share'

/** The answer with a button that shows it to all, last of as many as there may be; it knows the answer's language. */
export function withShare(reply: Reply, locale: string, messages: Messages): Reply {
  const button: Choice = { label: messages(locale)('share-button'), command: share, argument: locale }
  return { ...reply, choices: [...reply.choices.slice(0, mostButtons - 1), button] }
}

export function isShare(command: string): boolean {
  return command === share
}

export type Sharing = {
  readonly messages: Messages
  readonly seals: Seals
  readonly commands: ReadonlyMap<string, Command>
}

/**
 * Posts the answer under which the button stands for all to see, with who shared it, once: the button goes. Whoever may not
 * write there may not have the bot do it for them.
 */
export async function shareAnswer(
  interaction: ButtonInteraction,
  locale: string,
  channel: ChannelType | null,
  { messages, seals, commands }: Sharing,
): Promise<void> {
  const say = messages(locale)
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits
  const needed = isThread(channel) ? SendMessagesInThreads : SendMessages
  if (interaction.memberPermissions?.has(needed) === false) {
    const body = renderReply(new UserError(say('share-not-allowed')).reply)
    await interaction.reply({ ...body, flags: MessageFlags.Ephemeral } as Parameters<
      typeof interaction.reply
    >[0])
    return
  }
  const { message, webhook, user } = interaction
  const embeds = message.embeds.map(embed => embed.toJSON())
  const components = message.components.map(row => row.toJSON()) as NonNullable<Body['components']>
  const own = changed(components, code => (isShare(readPress(code).command) ? null : code), seals)
  await interaction.update({ components: own } as Parameters<typeof interaction.update>[0])
  // What is there for all stays when one presses; what is for editors stays theirs.
  const isForAll = (command: string) => command !== '' && commands.get(command)?.forEditors !== true
  const forAll = changed(
    own,
    code => (isForAll(readPress(code).command) ? `+${code.replace(/^\+/, '')}` : null),
    seals,
  )
  const body: Body = {
    content: say('share-by', { person: `<@${user.id}>` }),
    embeds,
    components: forAll,
    allowed_mentions: { parse: [] },
  }
  try {
    await webhook.send(body as Parameters<typeof webhook.send>[0])
  } catch (error) {
    await webhook.editMessage('@original', { components: components as never })
    const sorry = renderReply(new UserError(say('error-ours')).reply)
    await webhook.send({ ...sorry, flags: MessageFlags.Ephemeral } as Parameters<typeof webhook.send>[0])
    throw error
  }
}

type Rows = NonNullable<Body['components']>

/** The buttons with other codes; without those for which there is none, and without rows that are left empty. */
function changed(rows: Rows, change: (code: string) => string | null, seals: Seals): Rows {
  return rows.flatMap(row => {
    if (!('components' in row)) return []
    const components = row.components.flatMap(part => {
      if (!('custom_id' in part)) return []
      const code = change(seals.open(part.custom_id).code)
      return code === null ? [] : [{ ...part, custom_id: code }]
    })
    const kept = { ...row, components } as Rows[number]
    return components.length === 0 ? [] : (sealed({ components: [kept] }, seals).components ?? [])
  })
}
