import type { Article } from '../../article/article.ts'
import { namesFinder } from './names.ts'

/** Gives the key of the outlet or agency whose report an article passes on; null where it speaks for itself. */
export type CreditOf = (article: Pick<Article, 'title' | 'summary' | 'text'>, own: string) => string | null

/** Credits stand in the first sentences or at the very end; further down another's words are one source among several. */
const [head, tail, dateline] = [300, 160, 110]
/** How far a verb or preposition may be from the name, UTF-16 units. */
const reach = 60

/** Up to three words such as "the Georgian news agency" may stand between. */
const between = '(?:[^\\s.!?;:]{1,20}\\s+){0,3}["«“„]?'
/** Verbs and prepositions that stand before the outlet's name, in the languages of the region. */
const before = new RegExp(
  `(?:^|[\\s,;(–—-])(?:${[
    'according to|citing|reports|reported by|(?:first )?published by|quot(?:es|ing)|with reference to|told|source:',
    'со ссылкой на|сообщает|сообщил[аои]?|сообщают|переда[её]т|пишет|по данным|по информации|по сообщению|источник:',
    'հաղորդում է|գրում է|տեղեկացնում է|փոխանցում է|հղումով|աղբյուրը?[՝:]',
    'იტყობინება|წერს|ავრცელებს|იუწყება|წყარო:',
    'laut|nach angaben (?:von|der)|unter berufung auf|berichtet(?:e)?|meldet(?:e)?|zufolge|quelle:',
    'mənbə:|kaynak:',
  ].join('|')})\\s+${between}$`,
  'iu',
)
/** What stands behind it, after a case ending. */
const after = new RegExp(
  `^["»”“]?(?:['’-]?\\p{L}{1,5})?["»”“]?,?\\s+${between}(?:${[
    'reports?|reported|writes|wrote|has learned',
    'сообщает|сообщил[аои]?|сообщают|переда[её]т|пишет',
    'հաղորդում է|գրում է|փոխանցմամբ|հաղորդմամբ|հաղորդումով|տեղեկացմամբ|հղումով',
    'ცნობით|ინფორმაციით|იტყობინება|წერს|ავრცელებს|იუწყება',
    'istinadən|istinadla|məlumatına görə|məlumatına əsasən|xəbər verir|xəbər verib|məlumat verir|bildirir|yazır',
    'haberine göre|aktardığına göre|bildirdiğine göre|göre|bildirdi|duyurdu|aktardı|yazdı',
    'berichtet(?:e)?|meldet(?:e)?|zufolge',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
)
/** A name ends with its word, a case ending aside; "Trend Micro" is not Trend. */
const ends =
  /(?=(?:[а-яё]{1,2}|[ա-և]{1,3}|[ა-ჰ]{1,3})?(?![\p{L}\p{N}]))(?!\s(?!News|Agency|Information|Service|World)\p{Lu}\p{Ll})/uy
/** "(Reuters)", "/TASS/", "Trend:" in a dateline or as a signature. */
const marks = [/[([/]\s*$/, /^\s*[)\]/]/] as const
const colon = /^\s*[:：]/

/**
 * Reads credits of the outlets and agencies named. A text that names two of them is put together from several and
 * speaks for itself, as does one that credits its own outlet.
 */
export function credits(names: ReadonlyMap<string, string>): CreditOf {
  if (names.size === 0) return () => null
  const find = namesFinder(names.keys(), ends)
  const longest = Math.max(...[...names.keys()].map(name => name.length))
  return ({ summary, text }, own) => {
    const body = text.length > summary.length ? text : summary
    const found = new Set<string>()
    for (const { start, end } of namesIn(body, find, longest)) {
      const [ahead, behind] = [body.slice(Math.max(0, start - reach), start), body.slice(end, end + reach)]
      const isMark =
        (start < dateline || end > body.length - 20) && marks[0].test(ahead) && marks[1].test(behind)
      const isDateline = start < dateline && colon.test(behind) && /[.,]\s*$/.test(ahead)
      if (isMark || isDateline || before.test(ahead) || after.test(behind))
        found.add(names.get(body.slice(start, end)) ?? body.slice(start, end))
    }
    const [only] = found
    return only === undefined || found.size > 1 || only === own ? null : only
  }
}

/** What looking behind and ahead of a name may read, UTF-16 units. */
const around = 20

/** Where names stand in the first sentences and at the very end, which alone is looked through of a long text. */
function* namesIn(body: string, find: ReturnType<typeof namesFinder>, longest: number) {
  const [first, last] = [head + longest + around, body.length - tail - longest - around]
  const parts =
    last <= first
      ? [[0, body.length]]
      : [
          [0, first],
          [last, body.length],
        ]
  for (const [from = 0, to] of parts)
    for (const named of find(body.slice(from, to))) {
      const [start, end] = [from + named.start, from + named.end]
      if (start <= head || end >= body.length - tail) yield { start, end }
    }
}
