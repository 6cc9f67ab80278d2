import { fold, type Token } from '#core/article/text/fold.ts'
import type { CompiledForm } from '#core/article/topics/forms.ts'

/** How many tokens from `at` the form covers, 0 where it is not there; one form at a time, where speed is no matter. */
export function formLength(form: CompiledForm, tokens: readonly Token[], at: number): number {
  for (const [offset, word] of form.words.entries()) {
    const token = tokens[at + offset]
    if (token === undefined || (offset > 0 && token.separator !== word.separator)) return 0
    const written = word.exact ? token.raw : token.folded
    if (
      !word.stems.some(stem => written.startsWith(stem) && word.rest.test(fold(written.slice(stem.length))))
    )
      return 0
  }
  return form.words.length
}
