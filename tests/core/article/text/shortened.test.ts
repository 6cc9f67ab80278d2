import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isShortened, shortened } from '#core/article/text/shortened.ts'
import { credits } from '#core/story/telling/credit.ts'
import { fingerprint, isSameText } from '#core/story/telling/fingerprint.ts'

const sentence = (number: number) =>
  `Engineer ${number} said that span ${number} of the bridge bears ${number} lorries.`
const long = Array.from({ length: 60 }, (_, number) => sentence(number)).join(' ')

test('a short text stays, a long one is shortened once, and no letter is cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1_500 }), text => {
      const short = shortened(text)
      expect([...short].length).toBeLessThanOrEqual(500)
      expect(shortened(short)).toBe(short)
      if (short !== text) expect(isShortened(short)).toBe(true)
      if (text.isWellFormed()) expect(short.isWellFormed()).toBe(true)
    }),
  )
  expect(isShortened(long)).toBe(false)
})

test('of an old text it is still told whose report it is, and that another is the same', () => {
  const creditOf = credits(new Map([['Interpress', 'agency Interpress']]))
  const passedOn = {
    title: 'A bridge opens',
    summary: '',
    text: `According to Interpress, it opened. ${long}`,
  }
  const old = { ...passedOn, text: shortened(passedOn.text) }
  expect(creditOf(old, 'own')).toBe(creditOf(passedOn, 'own'))
  expect(creditOf(old, 'own')).toBe('agency Interpress')
  const isReprint = (change: Partial<typeof old>) =>
    isSameText(fingerprint(old), fingerprint({ ...old, ...change }))
  expect(isReprint({ title: 'Bridge is open to lorries' })).toBe(true)
  expect(isReprint({ text: shortened(`Nothing alike. ${long.toUpperCase().slice(900)} The end.`) })).toBe(
    false,
  )
})
