import { skeleton } from '../text/transliterate.ts'
import type { Hit } from './matcher.ts'
import type { Topic } from './topic.ts'

/** The given names by which a surname is told to be one person's or another's, as keys. */
export type GivenNames = {
  readonly all: ReadonlySet<string>
  /** As they sound. */
  readonly sounds: ReadonlySet<string>
  readonly of: ReadonlyMap<string, ReadonlySet<string>>
}

/** One name in all scripts of the region and in its cases: Fərid, Farid, Фарид; Lala, Лалы. */
const keyOf = (name: string) => soundOf(name).replace(/(?<=.{3})[aiou]+$/, '')

/** The same without regard to cases: Beka and Baku are two. */
export const soundOf = (name: string) => skeleton(name).replaceAll('e', 'a')

/** `common`: given names in Latin letters. Those of `topics` are the words of their full names. */
export function givenNames(topics: readonly Topic[], common: readonly string[]): GivenNames {
  const of = new Map(
    topics.flatMap(({ id, kind, names, aliases, forms }) => {
      if (kind !== 'person') return []
      const full = [...Object.values(names), ...aliases, ...Object.values(forms).flat()]
      const words = full.flatMap(name => spellings(name ?? '')).map(keyOf)
      return [[id, new Set(words)] as const]
    }),
  )
  return { all: new Set(common.map(keyOf)), sounds: new Set(common.map(soundOf)), of }
}

/** The words of a form without their endings, in every spelling but the last. */
function spellings(form: string): string[] {
  const words = form.replace(/^=/, '').split(' ')
  return words.flatMap(word => {
    const stem = word.replace(/[~*].*$/, '')
    const choice = /^(.*)\{([^{}]*)\}(.*)$/.exec(stem)
    return choice === null
      ? [stem]
      : (choice[2] ?? '').split(',').map(option => `${choice[1]}${option}${choice[3]}`)
  })
}

const before = /([\p{L}\p{M}'’ʼ]+)[ \u00A0]$/u
const capital = /^\p{Lu}/u
/** "Heydər oğlu", "Fərid qızı". */
const childOf = /^(?:oğlu|qızı)$/iu
const patronymic = /(?:[oe]vich|[oe]vna|[ое]вич(?:а|у|ем|е)?|[ое]вн(?:а|ы|е|у|ой))$/u
const isPatronymic = (word: string) => childOf.test(word) || (word.length > 6 && patronymic.test(word))
/** Russian cases of given names. */
const cases = /(?<=\p{L}{3})(?:а|у|ом|ем|е|я|ю|ы|и|ой|ей)$/u
const [reach, mostBefore] = [80, 4]

/** What English writes with a capital before surnames and is no name. */
const titles = new Set(
  (
    'president vice premier prime minister secretary chancellor king queen prince princess pope patriarch catholicos ' +
    'archbishop bishop father reverend general colonel major captain admiral marshal governor mayor senator ' +
    'congressman congresswoman representative speaker ambassador envoy commissioner judge justice chairman chairwoman ' +
    'chair chief leader director spokesman spokeswoman spokesperson candidate opposition lawmaker deputy sheikh ayatollah ' +
    'mrs ms sir dame lord lady doctor professor coach officer attorney prosecutor'
  ).split(' '),
)
const leading = new Set(
  'in at near from to of with by on for and against under after before between'.split(' '),
)

/** A part of an article and what is found in it. */
type Part<H extends Hit> = { readonly text: string; readonly hits: readonly H[] }

/**
 * The hits without the surnames that stand behind another given name than their person's: Anar Aliyev is not the
 * president, nor is then an Aliyev elsewhere in the article, unless he is named in full or his surname stands alone more
 * often. Where his own name stands farther before it, as before a patronymic, the surname is the full name. In English
 * any word with a capital is a given name there that is no title and does not begin a sentence.
 */
export function withoutNamesakes<H extends Hit>(
  parts: readonly Part<H>[],
  language: string,
  names: GivenNames,
): H[] {
  const all = parts.flatMap(({ hits }) => hits)
  if (!all.some(({ sign }) => sign === 'surname')) return all
  const kept = parts.flatMap(part => ownOf(part, language, names))
  const count = (hits: readonly H[], id: string, wanted: Hit['sign']) =>
    hits.filter(({ topic, sign }) => topic.id === id && sign === wanted).length
  const another = new Set(
    [...new Set(all.flatMap(({ sign, topic }) => (sign === 'surname' ? [topic.id] : [])))].filter(id => {
      const [before, now] = [count(all, id, 'surname'), count(kept, id, 'surname')]
      return count(kept, id, 'form') === 0 && before - now >= Math.max(1, now)
    }),
  )
  return kept.filter(({ sign, topic }) => sign !== 'surname' || !another.has(topic.id))
}

function ownOf<H extends Hit>({ text, hits }: Part<H>, language: string, names: GivenNames): readonly H[] {
  if (!hits.some(({ sign }) => sign === 'surname')) return hits
  const known = new Set(hits.map(({ end }) => end))
  const plain = language === 'en' && !isTitleCase(text)
  return hits.flatMap(hit => {
    if (hit.sign !== 'surname') return [hit]
    const [nearest, ...farther] = namesBefore(text, hit.start)
    if (nearest === undefined) return [hit]
    const isOwn = ({ word }: Named) => keysOf(word).some(key => names.of.get(hit.topic.id)?.has(key))
    if (isOwn(nearest)) return [hit]
    if (farther.some(isOwn)) return [{ ...hit, sign: 'form' as const }]
    if (isPatronymic(nearest.word) || keysOf(nearest.word).some(key => names.all.has(key))) return []
    return plain && isStranger(nearest, text) && !known.has(nearest.end) ? [] : [hit]
  })
}

const keysOf = (word: string) => [word, word.replace(cases, '')].map(keyOf)

type Named = { readonly word: string; readonly end: number }

/** The words with capitals, or in Georgian all, that stand before `at` with nothing between; the nearest first. */
function namesBefore(text: string, at: number): Named[] {
  const found: Named[] = []
  let end = at
  while (found.length < mostBefore) {
    const match = before.exec(text.slice(Math.max(0, end - reach), end))
    if (match?.[1] === undefined) break
    const word = match[1]
    if (!capital.test(word) && !/^\p{Script=Georgian}/u.test(word) && !childOf.test(word)) break
    end -= match[0].length
    found.push({ word, end: end + word.length })
  }
  return found
}

function isStranger({ word, end }: Named, text: string): boolean {
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word) || titles.has(word.toLowerCase())) return false
  const previous = /(\p{L}+),? $/u.exec(
    text.slice(Math.max(0, end - word.length - 30), end - word.length),
  )?.[1]
  return previous !== undefined && !leading.has(previous.toLowerCase())
}

function isTitleCase(text: string): boolean {
  const long = text.slice(0, 200).match(/\p{L}{4,}/gu) ?? []
  return long.filter(word => capital.test(word)).length > 0.6 * long.length
}
