import { fold } from '../../article/text/fold.ts'
import { tongues } from './tongues.ts'

/** What a word behind /follow can mean, besides names. */
export type Meaning =
  | 'each'
  | 'hourly'
  | 'daily'
  | 'weekdays'
  | 'weekly'
  | Weekday
  | 'on'
  | 'at'
  | 'to'
  | 'morning'
  | 'evening'
  | 'breaking'
  | 'from'
  | 'in'
  | 'headlines'
  | 'without'
  | 'notFrom'
  | 'leftOut'
  | 'any'
  | 'strict'
  | 'noStrict'
  | 'least'
  | 'voices'
  | 'cap'
  | 'perHour'
  | 'quiet'
  | 'noQuiet'
  | 'hold'
  | 'silent'
  | 'loud'
  | 'compact'
  | 'standard'
  | 'full'
  | 'pictures'
  | 'noPictures'
  | 'mention'
  | 'noMention'
  | 'publish'
  | 'noPublish'
  | 'sender'
  | 'avatar'
  | 'noSender'
  | 'zone'
  | 'everything'
  | 'test'
  | 'and'
  | 'with'
  | 'or'
  | 'filler'

type Weekday = 'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday'

/** In the order of their numbers: 0 is Sunday. */
export const weekdays: readonly Meaning[] = [
  'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday',
] // biome-ignore format: a table

/** The phrases for each meaning in one language; the first is what `wordingOf` writes. */
export type Words = Readonly<Record<Meaning, readonly string[]>>

export const english: Words = {
  each: ['each', 'each story', 'every story', 'at once', 'immediately', 'instantly'],
  hourly: ['hourly', 'every hour', 'each hour', 'once an hour', 'hourly digest'],
  daily: ['daily', 'every day', 'each day', 'once a day', 'daily digest'],
  weekdays: [
    'weekdays',
    'every weekday',
    'each weekday',
    'on weekdays',
    'workdays',
    'on workdays',
    'monday to friday',
  ],
  weekly: ['weekly', 'every week', 'each week', 'once a week', 'weekly digest'],
  sunday: ['sunday', 'sundays', 'sun', 'each sunday'],
  monday: ['monday', 'mondays', 'mon', 'each monday'],
  tuesday: ['tuesday', 'tuesdays', 'tue', 'each tuesday'],
  wednesday: ['wednesday', 'wednesdays', 'wed', 'each wednesday'],
  thursday: ['thursday', 'thursdays', 'thu', 'each thursday'],
  friday: ['friday', 'fridays', 'fri', 'each friday'],
  saturday: ['saturday', 'saturdays', 'sat', 'each saturday'],
  on: ['on', 'every'],
  at: ['at'],
  to: ['to', 'until', 'till', '-'],
  morning: ['in the morning', 'every morning', 'each morning', 'mornings'],
  evening: ['in the evening', 'every evening', 'each evening', 'evenings'],
  breaking: ['breaking', 'breaking only', 'only breaking', 'breaking news', 'only breaking news'],
  from: [
    'from',
    'by',
    'from outlets in',
    'from outlets of',
    'outlets from',
    'outlets in',
    'outlets of',
    'outlets:',
    'reported by',
  ],
  in: ['in', 'language', 'languages'],
  headlines: ['headlines', 'headlines in'],
  without: ['without', 'except', 'excluding', 'but not', 'not', 'no'],
  notFrom: [
    'not from',
    'but not from',
    'without outlets',
    'without outlets of',
    'without outlets from',
    'without outlets in',
    'except outlets of',
    'except from',
  ],
  leftOut: ['left out', 'excluded'],
  any: ['any', 'anywhere', 'everywhere', 'all', 'any country', 'any language'],
  strict: [
    'strict',
    'strictly',
    'only about',
    'mainly about',
    'mainly',
    'mostly about',
    'main topic',
    'only main',
    'only what is mainly about it',
  ],
  noStrict: ['not strict', 'no strict', 'mentions too', 'also mentions', 'with mentions'],
  least: ['least', 'at least', 'min', 'minimum'],
  voices: [
    'outlets',
    'sources',
    'voices',
    'independent',
    'independent outlets',
    'independent sources',
    'separate sources',
    'separate sources on',
  ],
  cap: ['cap', 'at most', 'max', 'maximum', 'limit', 'no more than'],
  perHour: ['an hour', 'per hour'],
  quiet: ['quiet', 'quiet hours'],
  noQuiet: ['no quiet', 'no quiet hours', 'without quiet hours', 'quiet off', 'quiet hours off'],
  hold: ['hold', 'wait'],
  silent: ['silent', 'silently', 'without sound', 'no sound', 'muted'],
  loud: ['loud', 'with sound', 'sound', 'not silent'],
  compact: ['compact', 'short', 'brief'],
  standard: ['standard', 'normal'],
  full: ['full', 'long'],
  pictures: ['pictures', 'with pictures', 'images', 'with images', 'photos', 'with photos'],
  noPictures: [
    'no pictures',
    'without pictures',
    'no images',
    'without images',
    'no photos',
    'without photos',
    'text only',
  ],
  mention: ['mention', 'ping'],
  noMention: ['no mention', 'no ping'],
  publish: ['publish', 'published', 'publishing'],
  noPublish: ['no publish', 'no publishing', 'not published', 'do not publish', 'unpublished'],
  sender: ['as', 'posted as', 'under the name'],
  avatar: ['avatar', 'with avatar'],
  noSender: ['as the bot', 'as the bot itself', 'under its own name', 'no name'],
  zone: ['zone', 'time zone', 'timezone', 'in zone'],
  everything: ['everything', 'all stories', 'all news'],
  test: ['test', 'try', 'try it', 'dry run'],
  and: ['and'],
  with: ['with'],
  or: ['or'],
  filler: ['only', 'about', 'news', 'news about', 'stories', 'stories about', 'posts', 'post', "o'clock"],
}

/** The languages in which ways of being told are understood; each is one more table. Of one phrase the English meaning stays. */
const understood: readonly Partial<Words>[] = [...tongues, english]

const meanings = new Map(
  understood.flatMap(words =>
    (Object.keys(words) as Meaning[]).flatMap(meaning =>
      (words[meaning] ?? []).map(phrase => [fold(phrase), meaning] as const),
    ),
  ),
)
export const longestPhrase = Math.max(...[...meanings.keys()].map(phrase => phrase.split(' ').length))

/** Behind a word before a list, as in descriptions; in Armenian a mark of its own. Some words mean nothing without. */
const colon = /[:՝]$/

/** What a phrase of folded words means; undefined where nothing. */
export function meaningOf(folded: string): Meaning | undefined {
  return meanings.get(folded) ?? meanings.get(folded.replace(colon, ''))
}

/** What leaves out, and may stand behind what it is said of as well as before. */
const behind = new Set(['hariç', 'istisna', 'բացի'].map(fold))
export const mayStandBehind = (folded: string): boolean => behind.has(folded)

/** All phrases, folded. */
export function phrases(): Iterable<string> {
  return meanings.keys()
}
