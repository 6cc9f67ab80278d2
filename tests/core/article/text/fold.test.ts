import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, tokenise } from '#core/article/text/fold.ts'

const nfd = (text: string) => text.normalize('NFD')

describe('words are folded alike,', () => {
  // The traps of scripts and engines that region.md 3d lists, and some more.
  test.each<[string, string[]]>([
    [
      'with any of the three code points of the Azerbaijani schwa',
      ['Azərbaycan', 'Azәrbaycan', 'Azǝrbaycan', 'AZƏRBAYCAN', 'Azerbaycan'],
    ],
    ['with a dotted and a dotless i, large and small', ['İran', 'Iran', 'ıran', 'iran', 'IRAN', 'i̇ran']],
    ['with Turkish and Azerbaijani marks or without', ['Şuşa', 'ŞUŞA', 'susa', nfd('Şuşa')]],
    ['with Russian ё or е', ['Королёв', 'Королев', 'КОРОЛЁВ', nfd('Королёв')]],
    ['with й of one code point or two', ['Чайковский', nfd('Чайковский')]],
    ['with a stress mark for learners', ['Пашиня\u0301н', 'Пашинян']],
    [
      'with Armenian և, as it is spelled out, and reformed',
      ['Երևան', 'Երեւան', 'Երեվան', 'ԵՐԵՎԱՆ', 'ԵՐԵՒԱՆ'],
    ],
    [
      'with Armenian stress and question marks inside',
      ['Ալիե՞վը', 'Ալիե՛վը', 'Ալիե՜վը', 'Ալիե՝վը', 'Ալիեվը'],
    ],
    ['in the capitals Georgian has for headlines alone', ['ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ', 'საქართველო']],
    [
      'with every apostrophe',
      ["Bakı'da", 'Bakı’da', 'Bakı‘da', 'Bakıʼda', 'Bakı`da', 'Bakı´da', 'Bakı′da', 'Bakı＇da'],
    ],
    [
      'with every dash',
      ['Nagorno-Karabakh', 'Nagorno‐Karabakh', 'Nagorno‑Karabakh', 'Nagorno–Karabakh', 'Nagorno—Karabakh'],
    ],
    ['with a space that does not break', ['South\u00A0Ossetia', 'South\u202FOssetia', 'South Ossetia']],
    [
      'with soft hyphens and joiners',
      ['Azer\u00ADbaijan', 'Azer\u200Bbaijan', 'Azer\u2060baijan', 'Azerbaijan'],
    ],
    ['with letters of a Cyrillic keyboard among Latin ones', ['B\u0430ku', 'Baku']],
    ['with letters of a Latin keyboard among Cyrillic ones', ['\u0041рм\u0065ния', 'Армения']],
    ['in letters of full width', ['Ｂａｋｕ', 'Baku']],
    ['with ligatures', ['ﬁrst', 'first']],
    ['with German ß or ss', ['Straße', 'STRASSE', 'STRAẞE']],
  ])('%s', (_, written) => {
    expect([...new Set(written.map(fold))]).toHaveLength(1)
  })

  test.each<[string, string]>([
    ['Баку', 'бак'],
    ['Гюмри', 'гимри'],
    ['май', 'маи'],
    ['гора', 'Гори'],
    ['շուն', 'Շուշի'],
    ['ბაქო', 'ბათუმი'],
    ['Gəncə', 'gecə'],
    ['Кипр', 'Кіпр'],
  ])('but not when they are other words: %s, %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })

  test('once and again', () => {
    const letters = fc.string({
      unit: fc.constantFrom(
        ..."İIıiŞəәǝƏёйևՎվԵեւՒ՞՛«'’´`‑ßẞаcеoрxкyіåﬁ①Ａ\u00AD\u200B\u0301\u0306\u0307ႠⴀაᲐΣςǅŉ",
      ),
      maxLength: 10,
    })
    const anything = fc.oneof(letters, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(anything, text => {
        const folded = fold(text)
        expect(fold(folded)).toBe(folded)
        expect(folded).not.toMatch(/[A-ZА-Я\u055B-\u055E\u00AD]/)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('the words of a text', () => {
  const words = (text: string) => tokenise(text).map(({ raw }) => raw)

  test.each([
    ['в Баку прошла встреча', ['в', 'Баку', 'прошла', 'встреча']],
    ['Azerbaycan’ın başkenti', ["Azerbaycan'ın", 'başkenti']],
    ['ABŞ-ın 5-ci günü', ['ABŞ', 'ın', '5', 'ci', 'günü']],
    ['Ի՞նչ է սա', ['Ի՞նչ', 'է', 'սա']],
    ['თბილისი — ბათუმი', ['თბილისი', 'ბათუმი']],
    ['«Карабах» обыграл "Арарат"', ['Карабах', 'обыграл', 'Арарат']],
    ['the editors’ choice', ['the', 'editors', 'choice']],
    ['U.S. and U.K.', ['U', 'S', 'and', 'U', 'K']],
    ['Azer\u00ADbaijan', ['Azer\u00ADbaijan']],
    ['!?…', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('know what stands between them, but for spaces, dashes and quotation marks', () => {
    const between = (text: string) => tokenise(text).map(({ separator }) => separator)
    expect(between('Armenia, Colombia')).toEqual(['', ','])
    expect(between('Nagorno — “Karabakh”')).toEqual(['', ''])
    expect(between('U.S.')).toEqual(['', '.'])
  })

  test('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        let end = 0
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          expect(fold(text.slice(token.start, token.end))).toBe(token.folded)
          end = token.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1_000 },
    )
  })

  test('of very many are soon done with', () => {
    for (const text of [
      'слово '.repeat(100_000),
      "'".repeat(500_000),
      'a'.repeat(500_000),
      '\u0301'.repeat(100_000),
    ])
      expect(tokenise(text).length).toBeLessThanOrEqual(text.length)
  })
})
