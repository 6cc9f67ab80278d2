import { ButtonStyle, ComponentType } from 'discord.js'
import { pressCode } from '#core/chat/press.ts'
import type { Choice } from '#core/chat/reply.ts'
import { type Seals, sealLength } from '#core/chat/seal.ts'
import { type Body, plain } from './render.ts'

/** Discord's limits: characters of a label and of what a button carries, buttons in a row, and rows. */
const limits = { label: 80, customId: 100 - sealLength }
const buttonsInRow = 5
export const mostRows = 5
export const mostButtons = buttonsInRow * mostRows

/** The buttons of a message, in `most` rows; `apart` where the message stays as it is when one is pressed. */
export function buttonRows(
  choices: readonly Choice[],
  apart: boolean,
  most = mostRows,
): NonNullable<Body['components']> {
  const buttons = choices
    .map(choice => ({
      type: ComponentType.Button as const,
      style: choice.main ? (ButtonStyle.Success as const) : (ButtonStyle.Secondary as const),
      custom_id: pressCode(choice, apart),
      label: plain(choice.label, limits.label),
    }))
    .filter(({ custom_id, label }) => custom_id.length <= limits.customId && label !== '')
  // Two of one id are refused.
  const distinct = [...new Map(buttons.map(button => [button.custom_id, button])).values()]
  const shown = distinct.slice(0, buttonsInRow * most)
  const starts = [...shown.keys()].filter(index => index % buttonsInRow === 0)
  return starts.map(start => ({
    type: ComponentType.ActionRow,
    components: shown.slice(start, start + buttonsInRow),
  }))
}

/** The same message with a seal on all that comes back to us from it. */
export function sealed(body: Body, { seal }: Seals): Body {
  return body.components === undefined ? body : { ...body, components: sealedParts(body.components, seal) }
}

function sealedParts<T>(parts: T, seal: Seals['seal']): T {
  return JSON.parse(JSON.stringify(parts), (key, value) =>
    key === 'custom_id' ? seal(String(value)) : value,
  ) as T
}
