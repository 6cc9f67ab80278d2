import type { InlineKeyboardButton } from 'telegraf/types'
import type { Selection } from '#core/chat/reply.ts'
import { pressButtons } from './buttons.ts'

/**
 * The lists of an answer as rows of buttons, since Telegram has none: one a value, and where there are several lists, one above
 * each that names it. Chats that can be shared are asked for behind a button of their own.
 */
export function selectionRows(selections: readonly Selection[]): InlineKeyboardButton[][] {
  const lists = selections.filter(({ kind }) => kind === 'options').length
  return selections.flatMap(selection => {
    const { label, command, argument } = selection
    if (selection.kind === 'place') return pressButtons([selection], 'in place')
    const name = lists > 1 ? pressButtons([{ label: `${label}:`, command, argument }], 'in place') : []
    const options = selection.options.map(({ value, marked }) => ({
      label: marked,
      command,
      argument: `${argument} ${value}`,
    }))
    return [...name, ...pressButtons(options, 'in place')]
  })
}
