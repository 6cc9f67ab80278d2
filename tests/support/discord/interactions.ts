import { randomBytes } from 'node:crypto'
import { refuse } from './api-error.ts'
import type { Clock, Ids } from './clock.ts'
import type { Component, Embed, Message } from './message.ts'
import { Flag } from './message.ts'
import type { Channel } from './world.ts'

/** What the person finally sees. `message` is null when the answer was deleted. */
export type Answer = {
  readonly message: string | null
  readonly content: string
  readonly embeds: readonly Embed[]
  readonly components: readonly Component[]
  readonly flags: number
  readonly ephemeral: boolean
  /** The bot first said "thinking" (or, for a press, nothing) and answered later. */
  readonly deferred: boolean
  /** How often the message was edited; filling a deferred answer is no edit. */
  readonly edited: number
  /** From the press of the key to the bot's first response, by the emulator's clock. */
  readonly ackMs: number
}

export type Choice = { readonly name: string; readonly value: string }

export const Response = { reply: 4, defer: 5, deferUpdate: 6, update: 7, choices: 8, modal: 9 } as const

/** A window with fields, as the person sees it, and the interaction that opened it. */
export type Modal = {
  readonly customId: string
  readonly title: string
  readonly fields: readonly ModalField[]
  readonly opener: Interaction
}

export type ModalField = {
  readonly customId: string
  readonly label: string
  readonly description: string
  readonly placeholder: string
  readonly minLength: number
  readonly maxLength: number
  readonly required: boolean
  /** In an action row, as it was before labels. */
  readonly inRow: boolean
}

export type Interaction = {
  readonly id: string
  readonly token: string
  readonly kind: 'command' | 'component' | 'autocomplete' | 'modal'
  readonly user: string
  readonly channel: Channel
  /** The message whose button was pressed. */
  readonly source: Message | null
  readonly openedAt: number
  readonly answered: PromiseWithResolvers<Answer>
  readonly offered: PromiseWithResolvers<readonly Choice[]>
  readonly asked: PromiseWithResolvers<Modal>
  /** The type of the first response, null before it. */
  response: number | null
  ackMs: number
  original: string | null
}

// A bot must respond within 3 s; then its token is good for 15 min.
const RESPOND_WITHIN_MS = 3000
const TOKEN_LIFE_MS = 15 * 60_000

export type Interactions = ReturnType<typeof createInteractions>

/** `patienceMs`: real time after which a person gives up on a bot that never responds. */
export function createInteractions(clock: Clock, nextId: Ids, patienceMs: number) {
  const byId = new Map<string, Interaction>()
  const byToken = new Map<string, Interaction>()

  const fail = (interaction: Interaction, reason: string) => {
    interaction.answered.reject(new Error(reason))
    interaction.offered.reject(new Error(reason))
    interaction.asked.reject(new Error(reason))
  }

  return {
    open(made: Pick<Interaction, 'kind' | 'user' | 'channel' | 'source'>): Interaction {
      const interaction: Interaction = {
        ...made,
        id: nextId(),
        token: randomBytes(48).toString('base64url'),
        openedAt: clock.now(),
        answered: Promise.withResolvers(),
        offered: Promise.withResolvers(),
        asked: Promise.withResolvers(),
        response: null,
        ackMs: 0,
        original: null,
      }
      // A test may leave an answer unread.
      interaction.answered.promise.catch(() => undefined)
      interaction.offered.promise.catch(() => undefined)
      interaction.asked.promise.catch(() => undefined)
      byId.set(interaction.id, interaction)
      byToken.set(interaction.token, interaction)
      setTimeout(() => {
        if (interaction.response === null) fail(interaction, NO_RESPONSE)
      }, patienceMs).unref()
      return interaction
    },

    /** The interaction a callback is for. @throws ApiError 10062 unknown or late, 40060 already responded to */
    toRespondTo(id: string, token: string): Interaction {
      const interaction = byId.get(id)
      if (!interaction || interaction.token !== token) throw refuse('unknownInteraction')
      if (interaction.response !== null) throw refuse('acknowledged')
      if (clock.now() - interaction.openedAt > RESPOND_WITHIN_MS) {
        fail(interaction, NO_RESPONSE)
        throw refuse('unknownInteraction')
      }
      return interaction
    },

    /** The interaction a follow-up is for. @throws ApiError 401 50027 expired, 404 10015 not responded to yet */
    toFollowUp(token: string): Interaction {
      const interaction = byToken.get(token)
      if (!interaction || clock.now() - interaction.openedAt > TOKEN_LIFE_MS) {
        throw refuse('invalidWebhookToken')
      }
      if (interaction.response === null || interaction.kind === 'autocomplete') throw refuse('unknownWebhook')
      return interaction
    },

    responded(interaction: Interaction, type: number, original: string | null): void {
      interaction.response = type
      interaction.ackMs = clock.now() - interaction.openedAt
      interaction.original = original
    },

    /** Shows the person the message, unless an answer was shown before. */
    show(interaction: Interaction, message: Message | null): void {
      interaction.asked.reject(new Error('A message came, and no window'))
      interaction.answered.resolve({
        message: message?.id ?? null,
        content: message?.content ?? '',
        embeds: message?.embeds ?? [],
        components: message?.components ?? [],
        flags: message?.flags ?? 0,
        ephemeral: ((message?.flags ?? 0) & Flag.ephemeral) !== 0,
        deferred: interaction.response === Response.defer || interaction.response === Response.deferUpdate,
        edited: message?.edited ?? 0,
        ackMs: interaction.ackMs,
      })
    },

    /** Opens a window for the person, who gets no message. */
    openWindow(interaction: Interaction, modal: Modal): void {
      interaction.answered.reject(new Error('A window opened, and no message came'))
      interaction.asked.resolve(modal)
    },

    abandon(): void {
      for (const interaction of byId.values()) fail(interaction, 'The emulator was closed')
    },
  }
}

const NO_RESPONSE = 'The application did not respond'
