import type { EmulatedMessage, Entity } from '../support/telegram/emulator.ts'
import type { Look } from './paper.ts'

type Shown = Pick<EmulatedMessage, 'text' | 'entities' | 'link_preview_options' | 'reply_markup' | 'asks'>

/** A message as Telegram's client shows it. */
export function telegramLook(message: Shown): Look {
  const { text, entities, link_preview_options: preview, reply_markup: keyboard, asks } = message
  const page = preview?.is_disabled === true ? undefined : preview?.url
  return {
    lines: [...linesOf(text, entities), ...(page === undefined ? [] : ['', `<sub>Preview of ${page}</sub>`])],
    rows: [
      ...(keyboard?.inline_keyboard ?? []).map(row =>
        row.map(({ text, url }) => `${text}${url === undefined ? '' : ' ↗'}`),
      ),
      // What takes the place of the phone's keyboard.
      ...((asks?.keyboard ?? []) as { text: string }[][]).map(row => row.map(({ text }) => `⌨ ${text}`)),
    ],
  }
}

const signs: Record<string, string> = { bold: '**', italic: '*', strikethrough: '~~', code: '`' }

/** Telegram's entities as Markdown; each is closed before a line ends and opened again on the next. */
function linesOf(text: string, entities: readonly Entity[]): string[] {
  let from = 0
  return text.split('\n').map(line => {
    const [start, end] = [from, from + line.length]
    from = end + 1
    const within = entities.flatMap(entity => {
      const [opens, closes] = [Math.max(entity.offset, start), Math.min(entity.offset + entity.length, end)]
      return opens < closes ? [{ ...entity, opens, closes }] : []
    })
    const isQuoted = within.some(({ type }) => type.endsWith('blockquote'))
    return `${isQuoted ? '> ' : ''}${marked(text, start, end, within)}`
  })
}

type Placed = Entity & { readonly opens: number; readonly closes: number }

function marked(text: string, start: number, end: number, entities: readonly Placed[]): string {
  let line = ''
  for (let at = start; at <= end; at++) {
    const beginning = entities.filter(({ opens }) => opens === at).toSorted((a, b) => b.closes - a.closes)
    // What was opened last ends first.
    const ending = entities
      .filter(({ closes }) => closes === at)
      .toReversed()
      .toSorted((a, b) => b.opens - a.opens)
    line += ending.map(closing).join('') + beginning.map(opening).join('')
    if (at < end) line += escaped(text.charAt(at))
  }
  return line.replace(/^(\d+)\. /, '$1\\. ')
}

const opening = ({ type }: Entity) => (type === 'text_link' ? '[' : (signs[type] ?? ''))
const closing = ({ type, url }: Entity) => (type === 'text_link' ? `](${url})` : (signs[type] ?? ''))
const escaped = (character: string) => (/[\\*_[\]<>`#~]/.test(character) ? `\\${character}` : character)
