import {
  type APIApplication,
  type APIInteraction,
  Client,
  Events,
  type Interaction,
  InteractionResponseType,
  InteractionType,
  type REST,
  Routes,
} from 'discord.js'
import type { SignedInlet } from '#core/chat/signed-inlet.ts'
import { forLog } from './errors.ts'
import { type Gateway, type GatewaySettings, kindOf, little } from './gateway.ts'
import { answeringOptions } from './rest.ts'

export type EndpointSettings = Pick<GatewaySettings, 'api' | 'log' | 'answered' | 'hear'> & {
  /** For calls with the token. */
  readonly rest: REST
  readonly inlet: SignedInlet
}

/** What discord.js does with an interaction from its gateway; it has no other door for those that come elsewhere. */
type Inside = { readonly actions: { readonly InteractionCreate: { handle(data: APIInteraction): void } } }

/**
 * Interactions as Discord posts them, in place of the gateway: each is acknowledged at once and answered by a call, exactly as
 * one from the gateway. discord.js is never connected; it only makes its own of what was posted.
 */
export function endpoint({ api, log, answered, hear, rest, inlet }: EndpointSettings): Gateway {
  const client = new Client({
    intents: [],
    rest: answeringOptions(api, answered),
    allowedMentions: { parse: [] },
    makeCache: little,
  })
  let kind: ReturnType<typeof kindOf> = null
  client.on(Events.InteractionCreate, (interaction: Interaction) => hear(interaction, kind))

  return {
    async open() {
      const { id } = (await rest.get(Routes.currentApplication())) as APIApplication
      inlet.listen(body => take(body as APIInteraction))
      return id
    },
    async close() {
      inlet.listen(null)
      await client.destroy()
    },
  }

  /** What is answered at once: to a PING alone. */
  function take(interaction: APIInteraction): unknown {
    if (interaction.type === InteractionType.Ping) return { type: InteractionResponseType.Pong }
    if (typeof interaction.token !== 'string') return undefined
    try {
      kind = kindOf(interaction)
      ;(client as unknown as Inside).actions.InteractionCreate.handle(interaction)
      return null
    } catch (error) {
      log.warn({ err: forLog(error) }, 'what Discord posted could not be read')
      return undefined
    }
  }
}
