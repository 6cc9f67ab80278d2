import { cardLine } from './card.ts'
import type { Moments } from './moments.ts'
import { inWords, type Reply } from './reply.ts'
import type { Block, Span } from './rich-text.ts'

/** An answer as plain text, for the command line. Addresses stand behind what they belong to. */
export function plainReply(answer: Reply, moments: Moments): string {
  const reply = inWords(answer)
  const blocks = [...reply.text.map(block => plainBlock(block, moments))]
  const cards = reply.cards.flatMap(card => [
    ...(card.notice === '' ? [] : [`[${card.notice}]`]),
    plainBlock(cardLine(card), moments),
  ])
  const pressed = [...reply.choices, ...(reply.onward ?? [])]
  const picked = (reply.selections ?? []).flatMap(({ command, argument, ...selection }) =>
    selection.kind === 'place'
      ? []
      : selection.options.map(({ value, marked }) => ({
          label: marked,
          command,
          argument: `${argument} ${value}`,
        })),
  )
  const asked = reply.question === undefined ? [] : [{ ...reply.question, label: reply.question.how }]
  const choices = [...picked, ...asked, ...pressed].map(
    ({ label, command, argument }) => `  /${command} ${argument}  (${label})`,
  )
  return [...blocks, ...cards, ...(choices.length > 0 ? [choices.join('\n')] : [])].join('\n\n')
}

function plainBlock(block: Block, moments: Moments): string {
  const text = block.spans.map(span => plainSpan(span, moments)).join('')
  return block.kind === 'heading' ? `${text}\n${'='.repeat([...text].length)}` : text
}

function plainSpan(span: Span, moments: Moments): string {
  if ('time' in span) return moments(span.time, span.clock)
  return span.link === undefined ? span.text : `${span.text} <${span.link}>`
}
