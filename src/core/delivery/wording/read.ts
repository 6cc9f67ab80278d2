import type { Asked } from './asked.ts'
import { clauses } from './clauses.ts'
import { quoted, unclear, type WordingContext } from './context.ts'
import { Cursor } from './cursor.ts'
import { Draft } from './draft.ts'
import { named, nameOf, notNamed, notUnderstood, takeName } from './subject.ts'
import { timeOf } from './times.ts'
import { tokensOf } from './tokens.ts'

/**
 * What is asked for in plain words, in any order: `armenia, georgia daily 08:00 without sport quiet 22:00-07:00`. Throws a
 * UserError that says what was not understood, with an example: nothing is guessed that could flood a chat.
 */
export function readWording(typed: string, context: WordingContext): Asked {
  const { say } = context
  const tokens = tokensOf(typed.replace(/(?<=[\p{L}\d])[.!]+$/u, ''))
  if (tokens === null) throw unclear(say('follow-unclear-quotes'))
  const cursor = new Cursor(typed, tokens)
  const draft = new Draft()
  // Two names without a comma may mean both or each of them, or a second one of a list: nothing is guessed.
  let open = false
  while (cursor.token !== undefined) {
    if (cursor.joined()) open = false
    else if (readClause(cursor, draft, context)) open = draft.hasSubject
    else {
      const [start, isWord] = [cursor.start, cursor.token.kind === 'word']
      const found = nameOf(cursor, context)
      if (found === null) throw notNamed(cursor, typed, context)
      if (open && isWord) throw unclear(say('follow-unclear-comma', { words: quoted(cursor.since(start)) }))
      takeName(found, draft)
      open = isWord
    }
  }
  return draft.asked(context)
}

function readClause(cursor: Cursor, draft: Draft, context: WordingContext): boolean {
  const start = cursor.start
  const next = cursor.meaning()
  if (next === null) {
    const time = cursor.token?.kind === 'word' ? timeOf(cursor.token.text) : null
    if (time === null) return false
    cursor.skip()
    draft.set('at', time, cursor.since(start), context)
    return true
  }
  // The name of an outlet or a topic may begin with a word of ours.
  const longer = [...cursor.names(next.length + 1)].some(([words]) => named(words, context) !== null)
  if (longer) return false
  cursor.skip(next.length)
  const clause = clauses[next.meaning]
  if (clause === undefined) throw unclear(notUnderstood(cursor.since(start), context))
  clause(cursor, draft, context, start)
  return true
}
