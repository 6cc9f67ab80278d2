import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { skeleton } from '#core/article/text/transliterate.ts'
import { TopicIndex } from '#core/article/topics/topic-index.ts'
import { topic } from '../topic.ts'

const index = new TopicIndex([
  topic('nikol-pashinyan', { kind: 'person', names: { en: 'Nikol Pashinyan' }, aliases: ['Pashinyan'] }),
  topic('ilham-aliyev', { kind: 'person', names: { en: 'Ilham Aliyev' }, aliases: ['Aliyev'] }),
  topic('mehriban-aliyeva', { kind: 'person', names: { en: 'Mehriban Aliyeva' }, aliases: ['Aliyeva'] }),
  topic('irakli-kobakhidze', { kind: 'person', names: { en: 'Irakli Kobakhidze' }, aliases: ['Kobakhidze'] }),
  topic('shusha', { names: { en: 'Shusha' }, aliases: ['Shushi'] }),
  topic('yerevan', { names: { en: 'Yerevan' } }),
  topic('gyumri', { names: { en: 'Gyumri' } }),
  topic('khankendi', { names: { en: 'Khankendi' }, aliases: ['Stepanakert'] }),
  topic('nakhchivan', { kind: 'exclave', names: { en: 'Nakhchivan' } }),
  topic('armenia', { kind: 'country', names: { en: 'Armenia' } }),
  topic('romania', { kind: 'country', names: { en: 'Romania' } }),
])

describe('a name typed in another script or spelling', () => {
  // The families of spellings of region.md 3c.
  test.each([
    [
      'nikol-pashinyan',
      ['Pashinyan', 'Pashinian', 'Paşinyan', 'Пашинян', 'Փաշինյան', 'ფაშინიანი', 'Paschinjan'],
    ],
    ['ilham-aliyev', ['Aliyev', 'Aliev', 'Əliyev', 'Eliyev', 'Алиев', 'Ալիև', 'Ալիեւ', 'Alijew']],
    ['mehriban-aliyeva', ['Əliyeva', 'Алиева', 'Ալիևա']],
    ['irakli-kobakhidze', ['Kobahidze', 'Kobaxidze', 'Кобахидзе', 'კობახიძე', 'Kobachidse']],
    ['shusha', ['Шуша', 'Şuşa', 'შუშა', 'Schuscha', 'Շուշի', 'Shushi']],
    ['yerevan', ['Ереван', 'Երևան', 'Erevan', 'Jerewan', 'yerevan', 'YEREVAN']],
    ['gyumri', ['Гюмри', 'Գյումրի', 'Gumri', 'გიუმრი', 'Gjumri', 'Ghyumri']],
    [
      'khankendi',
      ['Xankəndi', 'Hankendi', 'Ханкенди', 'Степанакерт', 'Stepanakert', 'Ստեփանակերտ', 'სტეფანაკერტი'],
    ],
    ['nakhchivan', ['Naxçıvan', 'Нахчыван', 'Нахичевань', 'Nakhichevan', 'ნახჭევანი', 'Nahçıvan']],
    ['armenia', ['armenia', 'ARMENIA', 'Armenja', 'armeniaa', 'arnenia']],
  ])('is still %s', (id, spellings) => {
    expect(spellings.filter(spelling => index.find(spelling)?.id !== id)).toEqual([])
  })

  test.each(['', ' ', '-', '?', 'xyz', 'Al', '12', 'ა', 'Nowhere at all'])('“%s” is nobody’s', typed => {
    expect(index.find(typed)).toBeNull()
  })

  test('is whose name it is as written, before what another is also called and what is so without marks', () => {
    const index = new TopicIndex([
      topic('nature', { kind: 'theme', names: { en: 'Nature' }, aliases: ['Sevan'] }),
      topic('church', { kind: 'organisation', names: { en: 'Church' }, aliases: ['GOC'] }),
      topic('migration', { kind: 'theme', names: { tr: 'Göç' } }),
      topic('sevan', { names: { en: 'Sevan' } }),
    ])
    expect(['SEVAN', 'göç', 'Goc', 'nature', ' church '].map(typed => index.find(typed)?.id)).toEqual([
      'sevan',
      'migration',
      'church',
      'nature',
      'church',
    ])
    expect(index.find('')).toBeNull()
  })

  test('is no slip where something else is called so, in any script', () => {
    const topics = [topic('astara', { names: { en: 'Astara' } }), topic('kenya', { names: { en: 'Kenya' } })]
    const [careless, careful] = [
      new TopicIndex(topics),
      new TopicIndex(topics, undefined, { names: () => ['astana', 'konya'], isWord: () => false }),
    ]
    for (const typed of ['Astana', 'Астана', 'ასტანა']) {
      expect(careless.find(typed)?.id).toBe('astara')
      expect(careful.find(typed)).toBeNull()
    }
    expect(careful.find('Konya')).toBeNull()
    expect(careful.find('Astaro')?.id).toBe('astara')
    expect(careful.find('Kennya')?.id).toBe('kenya')
  })

  test('names one, where two are one letter apart', () => {
    expect(index.find('Aliyeva')?.id).toBe('mehriban-aliyeva')
    expect(index.find('Aliyev')?.id).toBe('ilham-aliyev')
    expect(index.find('Алиева')?.id).not.toBe('ilham-aliyev')
  })

  test('is the same in every letter of the region’s alphabets', () => {
    for (const letters of [
      'абвгдежзийклмнопрстуфхцчшщыэюя',
      'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ',
      'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
    ])
      for (const letter of letters)
        expect([letter, skeleton(letter)]).toEqual([letter, expect.stringMatching(/^[a-z]+$/)])
  })

  test('of any text is letters, figures and single spaces', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), text => {
        expect(skeleton(text)).toMatch(/^$|^[a-z0-9]+( [a-z0-9]+)*$/)
        index.find(text)
        index.suggest(text, 5)
      }),
      { numRuns: 300 },
    )
  })
})
