import type { Args } from './args.ts'
import { cleanText, trimText } from './clean.ts'
import { checkEntities, readEntities } from './entities.ts'
import { orderEntities } from './entity-order.ts'
import { lowerFirst } from './fields.ts'
import { findEntities } from './found.ts'
import { parseHtml } from './html.ts'
import { badRequest } from './refusal.ts'
import type { FormattedText } from './types.ts'

const SOURCE_BYTES = 1 << 15
const KEPT_ENTITIES = 100

// Characters that show nothing; a text of nothing else is empty.
const INVISIBLE = /^[\s\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2800\ufeff\ufffc]*$/

/** Markup read, the result not yet brought into Telegram's own form: that comes after the chat is checked. */
export function readFormatted(args: Args, field: 'text' | 'caption'): FormattedText {
  const text = args.text(field)
  if (Buffer.byteLength(text) > SOURCE_BYTES) throw badRequest('text is too long')
  const mode = args.text('parse_mode').toLowerCase()
  if (text === '' || mode === '' || mode === 'none') {
    const name = field === 'text' ? 'entities' : 'caption_entities'
    return { text, entities: readEntities(args.json(name, 'entities')) }
  }
  // Markdown is not modelled: a refused message shows at once that it was used.
  if (mode !== 'html') throw badRequest('unsupported parse_mode')
  try {
    return parseHtml(text)
  } catch (problem) {
    throw badRequest(`can't parse entities: ${(problem as Error).message}`)
  }
}

/** The text as Telegram stores it: cleaned, trimmed, its entities in order, with those it finds by itself. */
export function finishFormatted(
  draft: FormattedText,
  allowed: { empty: boolean; commands: boolean },
): FormattedText {
  // Half a surrogate pair: what cutting a text inside an emoji leaves.
  if (!draft.text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8')
  try {
    const trimmed = trimText(cleanText(draft.text, checkEntities(draft.entities)))
    if (INVISIBLE.test(trimmed.text)) {
      if (!allowed.empty) throw badRequest('text must be non-empty')
      return { text: '', entities: [] }
    }
    const entities = orderEntities(trimmed.entities, findEntities(trimmed.text, allowed.commands))
    // The hundred-and-first entity and those after it are dropped without a word.
    return { text: trimmed.text, entities: entities.slice(0, KEPT_ENTITIES) }
  } catch (problem) {
    if (problem instanceof Error && problem.name === 'Error') throw badRequest(lowerFirst(problem.message))
    throw problem
  }
}
