import { expect, test } from 'vitest'
import { soundTerm } from '#core/story/traits/sound.ts'

test.each([
  ['Malatya', 'tr', "Malatya'da"],
  ['Sheki', 'az', 'Şəkidə'],
  ['Gudauri', 'ka', 'გუდაურში'],
  ['Senaki', 'ka', 'სენაკის'],
  ['Sisian', 'hy', 'Սիսիանում՝'],
  ['Karen', 'hy', 'Կարեն'],
  ['Apsheron', 'ru', 'Апшеронском'],
  ['Yerevan', 'ru', 'Ереваном'],
  ['Mirzoyan', 'de', 'Mirsojan'],
  ['Kakheti', 'de', 'Kachetien'],
  ['Strasbourg', 'tr', "Strazburg'a"],
  ["Gyumri's", 'hy', 'Գյումրիի'],
])('%s sounds in %s as %s', (english, language, word) => {
  expect(soundTerm(english, 'en')).not.toBeNull()
  expect(soundTerm(word, language)).toBe(soundTerm(english, 'en'))
})

test('names that sound otherwise are others, and short ones tell nothing', () => {
  expect(soundTerm('Telavi', 'en')).not.toBe(soundTerm('Kapan', 'en'))
  expect(soundTerm('Мирзоян', 'ru')).not.toBe(soundTerm('Мурадян', 'ru'))
  for (const [word, language] of [
    ['Baku', 'en'],
    ['Bakıda', 'az'],
    ['İ', 'tr'],
    ['', 'und'],
  ] as const)
    expect(soundTerm(word, language)).toBeNull()
})
