import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '#core/article/text/fold.ts'
import { isFormOf } from '#core/article/text/word-forms.ts'
import { stands } from '#core/delivery/phrases.ts'

const word = fc.constantFrom('gas', 'gases', 'price', 'prices', 'eu', 'a', 'железная', 'железной', 'kitap')
const undeclined = new Set<string>()
const passage = fc.record({
  language: fc.constantFrom('en', 'ru', 'tr'),
  words: fc.array(word),
  undeclined: fc.constant(undeclined),
})

describe('a phrase', () => {
  test('stands where its words follow each other, each in any of its forms, and nowhere else', () => {
    const words = fc.array(word, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 4 }), words, fc.boolean(), (passages, phrase, begins) => {
        const last = phrase.length - 1
        const isThere = (found: string | undefined, index: number, language: string) =>
          found !== undefined &&
          (begins && index === last
            ? found.startsWith(phrase[index] ?? '')
            : isFormOf(found, phrase[index] ?? '', language, undeclined))
        const isIn = passages.some(({ language, words }) =>
          words.some((_, at) => phrase.every((_, index) => isThere(words[at + index], index, language))),
        )
        expect(stands(passages, phrase.join(' ') + (begins ? '*' : ''))).toBe(isIn)
      }),
    )
  })

  test('is looked for in what is read once, for however many look', () => {
    let read = 0
    const passages = [
      {
        language: 'en',
        undeclined,
        get words() {
          read++
          return tokenise('Railway tariffs rise').map(({ folded }) => folded)
        },
      },
    ]
    const found = ['railway', 'tariff', 'ferry', 'rail*', 'tariffs rise'].map(each => stands(passages, each))
    expect(found).toEqual([true, true, false, true, true])
    expect(read).toBe(1)
  })
})
