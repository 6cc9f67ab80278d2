import type { Hit } from './matcher.ts'
import { type GivenNames, soundOf } from './namesakes.ts'

/** The word behind a name, where it can be a surname of the region: Petrosyan, Məmmədovun, Петросяна, პეტროსიანმა. */
const surname = new RegExp(
  '^[ \u00A0](?:' +
    [
      '\\p{Lu}\\p{L}{1,14}(?:yan|ov|[ey]ev|zad[eə])a?(?:[ıiuüaə]n?|n[ıiuüaə]n?|[dl][aeə]n?|s)?',
      '\\p{Lu}\\p{L}{1,14}(?:ян|ов|ев|заде)(?:а|у|ом|ым|е|ой)?',
      '\\p{Lu}\\p{L}{1,14}յան(?:ը|ն|ի|ին|ից)?',
      '[ა-ჰ]{2,14}(?:იან|ოვ|ევ)(?:ი|ის|მა|ს|ა|ას|ამ)',
    ].join('|') +
    ')(?![\\p{L}\\p{M}-])',
  'u',
)
const longest = 30
/** What stands before a place. */
const leading = /(?:^|[^\p{L}])(?:в|во|на|из|у|под|in|at|of|from|near|to|the)[ \u00A0]$/iu

/** Russian cases of names that end in a consonant; surnames that are in none. */
const cases = /(?<=\p{Script=Cyrillic}{3})(?:а|у|ом|е)$/u
const nominative = /(?:ян|[ое]в)$/u
const kinds: readonly string[] = ['city', 'region']

/**
 * The hits without the places that are somebody's given name: Sevan Petrosyan is no lake, Laçın Məmmədov no town. They
 * are towns and regions that are given names too, without an ending for where, before a surname in the same case: to
 * people of Лачина Алиев speaks of the town.
 */
export function withoutBearers(hits: readonly Hit[], text: string, names: GivenNames): readonly Hit[] {
  return hits.filter(({ topic, form, start, end }) => {
    const [behind] = surname.exec(text.slice(end, end + longest)) ?? []
    if (!kinds.includes(topic.kind) || behind === undefined) return true
    const name = nominative.test(behind) ? form : form.replace(cases, '')
    const isName = [form, name].some(name => names.sounds.has(soundOf(name)))
    return !isName || leading.test(text.slice(Math.max(0, start - 6), start))
  })
}
