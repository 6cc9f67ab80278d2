import { expect, test } from 'vitest'
import { fold } from '#core/article/text/fold.ts'
import { beginningOf } from '#core/article/text/typed-word.ts'

/** What is typed, what stands in headlines and is to be found, and what is not. */
const words: readonly (readonly [typed: string, found: string, notFound: string])[] = [
  ['Армения', 'Армении Армению Арменией', 'Арматура'],
  ['Армении', 'Армения', 'Арматура'],
  ['война', 'войны войне войной', 'войско'],
  ['железная', 'железной железную', 'железо'],
  ['поездом', 'поезда поездов', 'поехал'],
  ['право', 'право', 'правительство'],
  ['погром', 'погромы', 'пограничный'],
  ['ბათუმი', 'ბათუმში ბათუმის', 'ბათონი'],
  ['ირანი', 'ირანის ირანში', 'ირაკლი'],
  ['სახელმძღვანელოები', 'სახელმძღვანელო სახელმძღვანელოს', 'სახელი'],
  ['მატარებელი', 'მატარებლის მატარებლები', 'მატარა'],
  ['მატარებლის', 'მატარებელი', 'მატარა'],
  ['ივანიშვილი', 'ივანიშვილმა ივანიშვილის', 'ივანე'],
  ['գնացքը', 'գնացքի գնացք', 'գնացին'],
  ['ընտրություն', 'ընտրության ընտրությունների', 'ընտրանի'],
  ['նախարարներ', 'նախարարի', 'նախագահ'],
  ['qatarlar', 'qatarın qatarı', 'Qatil'],
  ['gömrük', 'gömrüyü gömrükdə', 'gömülü'],
  ['bakanı', 'bakanlar bakan', 'bakım'],
  ["Bakü'de", 'Bakü Bakü’nün', 'bakım'],
  ['trains', 'train training', 'trail'],
  ['countries', 'country', 'county'],
  ['Zeitungen', 'Zeitung', 'Zeiten'],
  ['police', 'police', 'policy'],
  ['Kars', "Kars'ta", 'kar'],
  ['Crimea', 'Crimean', 'crime'],
  ['240', '240', '24'],
]

test.each(words)('%s is found in its forms, and not in other words', (typed, found, notFound) => {
  const beginning = beginningOf(fold(typed))
  for (const word of found.split(' '))
    expect(fold(word)).toSatisfy((folded: string) => folded.startsWith(beginning))
  expect(fold(notFound).startsWith(beginning)).toBe(false)
})
