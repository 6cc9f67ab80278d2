import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordTable } from '#core/article/text/word-table.ts'
import { Branches, root } from '#core/article/topics/branches.ts'
import { Lists } from '#core/article/topics/lists.ts'
import { Shares } from '#core/story/traits/shares.ts'

// What keeps much in little memory does what a Map would do.

test('a word has one number, is found where it stands in a text, and is read back', () => {
  const words = fc.array(fc.oneof(fc.string({ maxLength: 4 }), fc.string({ unit: 'grapheme' })), {
    maxLength: 300,
  })
  fc.assert(
    fc.property(words, fc.string(), (words, other) => {
      const [table, numbers] = [new WordTable(), new Map<string, number>()]
      for (const word of words) {
        if (!numbers.has(word)) numbers.set(word, numbers.size)
        expect(table.add(word)).toBe(numbers.get(word))
      }
      for (const [word, number] of numbers) {
        expect(table.find(`x${word}y`, 1, 1 + word.length)).toBe(number)
        expect(table.at(number)).toBe(word)
      }
      expect(table.find(other)).toBe(numbers.get(other) ?? -1)
      expect(table.size).toBe(numbers.size)
    }),
  )
})

test('the words that are kept are numbered anew in their order, and others can come', () => {
  const words = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 300 })
  fc.assert(
    fc.property(words, fc.nat(6), (words, some) => {
      const table = new WordTable()
      for (const word of words) table.add(word)
      table.keep(number => number % 7 !== some)
      const kept = words.filter((_, number) => number % 7 !== some)
      expect(table.size).toBe(kept.length)
      for (const word of words) expect(table.find(word)).toBe(kept.indexOf(word))
      for (const [number, word] of kept.entries()) expect(table.at(number)).toBe(word)
      expect(table.add('a word that none of these is')).toBe(kept.length)
    }),
  )
})

test('the beginnings of a word are found from the shortest on', () => {
  const table = new WordTable()
  for (const word of ['Garten', 'Gar', 'G', 'Gartenbau', 'arten']) table.add(word)
  expect(table.beginningsOf('Gartens').map(number => table.at(number))).toEqual(['G', 'Gar', 'Garten'])
  expect(table.beginningsOf('Haus')).toEqual([])
})

test('lists give what was added to them, in that order', () => {
  const added = fc.array(fc.tuple(fc.nat(9), fc.nat()), { maxLength: 100 })
  fc.assert(
    fc.property(added, added => {
      const [lists, known] = [new Lists(), new Map<number, number[]>()]
      for (const [list, number] of added) {
        lists.add(list, number)
        known.set(list, [...(known.get(list) ?? []), number])
      }
      for (let list = 0; list < 12; list++) expect(lists.of(list)).toEqual(known.get(list) ?? [])
    }),
  )
})

test('the same steps lead to the same node, other steps to another', () => {
  const paths = fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }), { maxLength: 200 })
  fc.assert(
    fc.property(paths, paths => {
      const [tree, nodes] = [new Branches(), new Map<string, number>()]
      for (const path of paths) {
        let node = root
        for (const [at, step] of path.entries()) {
          node = tree.grow(node, step)
          const key = path.slice(0, at + 1).join()
          expect(node).toBe(nodes.get(key) ?? nodes.size + 1)
          nodes.set(key, node)
        }
      }
      for (const [key, node] of nodes) {
        expect(key.split(',').reduce((from, step) => tree.next(from, Number(step)), root)).toBe(node)
        expect(tree.goesOn(node)).toBe([...nodes.keys()].some(other => other.startsWith(`${key},`)))
        expect(tree.next(node, 6)).toBe(root)
      }
    }),
  )
})

test('a term has the share it was given last', () => {
  const given = fc.array(fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.nat(20)), {
    maxLength: 300,
  })
  fc.assert(
    fc.property(given, given => {
      const [shares, known] = [new Shares(), new Map<number, number>()]
      for (const [term, rank] of given) {
        shares.set(term, 2 ** -rank)
        known.set(term, 2 ** -rank)
      }
      for (const term of [...known.keys(), 0, 7]) {
        expect(shares.get(term)).toBe(known.get(term))
        expect(shares.has(term)).toBe(known.has(term))
      }
    }),
  )
  const shares = new Shares()
  for (let rank = 1; rank <= 255; rank++) shares.set(rank, 1 / rank)
  expect(shares.get(255)).toBe(1 / 255)
  expect(() => shares.set(256, 2)).toThrow(RangeError)
})
