import type { Topic } from '#core/article/topics/topic.ts'

const alphabets = [
  'aeiouyəıöü',
  'bcdfghjklmnpqrstvwxzçğş',
  'аеиоуыэюяё',
  'бвгджзклмнпрстфхцчшщ',
  'աեիոօէը',
  'բգդզթժլխծկհձղճմնշչպջռսվտրցփք',
  'აეიოუ',
  'ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯჰ',
].map(letters => [...letters])

/** A word of this many topics is no name, as "South" and "minister" are none; nor is a short one, as "of" and "the". */
const common = 5
const short = 3
const likely = 5

/**
 * `times` as many topics: the given ones, and others with the same endings and common words but other names, made by
 * changing vowels for vowels and consonants for consonants. The same each time.
 */
export function moreTopics(topics: readonly Topic[], times: number): Topic[] {
  const next = numbers(1)
  const seen = new Map<string, Set<string>>()
  for (const topic of topics)
    for (const word of formsOf(topic).flatMap(wordsOf)) {
      const holders = seen.get(word) ?? new Set()
      seen.set(word, holders.add(topic.id))
    }
  const isCommon = (word: string) => word.length <= short || (seen.get(word)?.size ?? 0) >= common
  const rename = (form: string, letters: ReadonlyMap<string, string>) => {
    const all = wordsOf(form).every(isCommon)
    return form.replace(word, (stem: string) => {
      if (isCommon(stem) && !all) return stem
      // A few letters changed for others would be an ordinary word more often than another name.
      return change(stem.length <= likely ? stem.repeat(2) : stem, letters)
    })
  }
  const others = Array.from({ length: times - 1 }, (_, copy) => {
    const letters = new Map(alphabets.flatMap(alphabet => pairs(alphabet, shuffled(alphabet, next))))
    const renamed = (forms: Topic['forms']) =>
      Object.fromEntries(
        Object.entries(forms).map(([language, list]) => [language, list?.map(form => rename(form, letters))]),
      )
    return topics.map(topic => ({
      ...topic,
      id: `${topic.id}-${copy}`,
      forms: renamed(topic.forms),
      ethnic: renamed(topic.ethnic),
      surname: renamed(topic.surname),
      weak: renamed(topic.weak),
      mask: renamed(topic.mask),
      twin: undefined,
    }))
  })
  return [...topics, ...others.flat()]
}

/** A word of a form, without the name of its endings. */
const word = /(?<!~\p{L}*)\p{L}[\p{L}\p{M}]*/gu

const wordsOf = (form: string): string[] => form.match(word) ?? []

const formsOf = (topic: Topic) =>
  [topic.forms, topic.ethnic, topic.surname, topic.weak, topic.mask].flatMap(forms =>
    Object.values(forms).flatMap(list => list ?? []),
  )

const pairs = (from: readonly string[], to: readonly string[]) =>
  from.map((letter, index) => [letter, to[index] ?? letter] as const)

function change(text: string, letters: ReadonlyMap<string, string>): string {
  return [...text]
    .map(letter => {
      const small = letter.toLowerCase()
      const other = letters.get(small) ?? small
      return letter === small ? other : other.toUpperCase()
    })
    .join('')
}

function shuffled(letters: readonly string[], next: () => number): string[] {
  return letters
    .map(letter => ({ letter, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ letter }) => letter)
}

/** Numbers from 0 to 1 that look random and are the same each time (the generator of Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
