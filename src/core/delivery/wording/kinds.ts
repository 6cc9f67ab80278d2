import type { Ownership } from '../../article/source.ts'
import { fold } from '../../article/text/fold.ts'
import type { Topic } from '../../article/topics/topic.ts'
import type { Say } from '../../chat/messages.ts'
import type { WordingContext } from './context.ts'
import { meaningOf } from './words.ts'

/** What outlets are asked for, or left out, together: "independent and public media", "Georgian outlets". */
export type Kinds = { readonly ownership: readonly Ownership[]; readonly countries: readonly string[] }

/** How owners are called in front of the word for outlets, a star for any ending; the first is what `wordingOf` writes. */
const owners: Readonly<Record<Ownership, readonly string[]>> = {
  independent: [
    'independent',
    'независим*',
    'unabhängig*',
    'bağımsız*',
    'müstəqil*',
    'անկախ*',
    'დამოუკიდებ*',
  ],
  private: ['private', 'privately owned', 'частн*', 'privat*', 'özel*', 'özəl*', 'մասնավոր*', 'კერძო*'],
  'pro-government': [
    'pro-government',
    'pro government',
    'government-aligned',
    'government aligned',
    'провластн*',
    'проправительственн*',
    'близк* к власт*',
    'regierungsnah*',
    'hükümete yakın*',
    'hökumətə yakın*',
    'hökumətyönlü*',
    'իշխանությանը մոտ*',
    'իշխանամետ*',
    'პროსამთავრობო*',
    'ხელისუფლებასთან დაახლოებულ*',
  ],
  state: [
    'state',
    'state-owned',
    'state owned',
    'state-run',
    'state run',
    'government',
    'government-owned',
    'government owned',
    'государственн*',
    'гос',
    'staatlich*',
    'staats',
    'devlet*',
    'dövlət*',
    'պետական*',
    'სახელმწიფო*',
  ],
  public: [
    'public',
    'public service',
    'общественн*',
    'öffentlich-rechtlich*',
    'öffentlich rechtlich*',
    'kamu*',
    'ictimai*',
    'հանրային*',
    'საზოგადოებრივ*',
  ],
  'foreign-public': [
    'foreign-public',
    'foreign public',
    'foreign-funded',
    'foreign funded',
    'foreign state',
    'иностранн* государственн*',
    'зарубежн* государственн*',
    'ausländisch* staatlich*',
    'yabancı devlet*',
    'xarici dövlət*',
    'օտարերկրյա պետական*',
    'უცხო სახელმწიფო*',
  ],
  'de-facto-authority': [
    'local-authorities',
    'local authorities',
    'местн* власт*',
    'yerel makam*',
    'yerli orqan*',
    'տեղական իշխանություն*',
    'ადგილობრივი ხელისუფლებ*',
  ],
  diaspora: ['diaspora', 'диаспор*', 'diaspor*', 'սփյուռք*', 'დიასპორ*'],
  unknown: [
    'unknown',
    'unknown owner*',
    'неизвестн*',
    'unbekannt*',
    'bilinmeyen*',
    'naməlum*',
    'անհայտ*',
    'უცნობ*',
  ],
}

const media = [
  [
    'outlets',
    'outlet',
    'media',
    'press',
    'sources',
    'news outlets',
    'news agencies',
    'broadcaster*',
    'newspapers',
  ],
  ['сми', 'издани*', 'медиа', 'пресс*', 'источник*', 'вещател*', 'агентств*', 'газет*'],
  ['medien', 'medium', 'presse', 'quellen', 'sender*', 'zeitungen'],
  ['medya*', 'yayın*', 'basın*', 'kaynak*', 'gazete*', 'kuruluş*'],
  ['nəşr*', 'media*', 'mətbuat*', 'mənbə*', 'kiv*', 'yayımçı*', 'qəzet*'],
  ['լրատվամիջոց*', 'մամուլ*', 'մեդիա*', 'լրատվական*', 'հեռարձակող*', 'աղբյուր*'],
  ['გამოცემ*', 'მედია*', 'მედიი*', 'პრეს*', 'წყარო*', 'მაუწყებ*'],
].flat()

const commas = /[,;]/g
/** Behind a word before a list, which is read as one. */
const colon = /[:՝]/

const patterned = (forms: readonly string[]) =>
  new RegExp(`^(?:${forms.map(form => fold(form).replaceAll('*', '[\\p{L}\\p{M}]*')).join('|')})$`, 'u')
const ownerForms = (Object.keys(owners) as Ownership[]).map(
  owner => [owner, patterned(owners[owner])] as const,
)
const mediaForms = patterned(media)
/** Written with the word for outlets as one: "Staatsmedien". */
const joined = /^(staats|privat|diaspora|гос)(medien|presse|sender|сми|медиа)$/

/** The word for an owner that is understood everywhere. */
export const ownerWord = (owner: Ownership): string => owners[owner][0] ?? owner

/** Whether a word says no more than that outlets are meant. */
export const isMedia = (words: string): boolean => mediaForms.test(fold(words))

/**
 * The outlets that words name by their owner or country, or both; null where they name none. `outlets`: whether a word for outlets is
 * among them, without which a country's adjective is its topic; `both`: whether an owner and a country are asked of one outlet.
 */
export function kindsNamed(
  words: string,
  context: WordingContext,
): (Kinds & { readonly outlets: boolean; readonly both: boolean }) | null {
  const labels = labelsIn(context)
  const folded = fold(words)
  const label = labels.get(folded)
  if (label !== undefined) return { ownership: [label], countries: [], outlets: false, both: false }
  if (colon.test(folded)) return null
  const { rest, outlets } = withoutMedia(commasOff(folded, labels).replace(joined, '$1 $2'))
  // "Armenia media" may as well be two topics.
  const isAlone = rest.length === 1 && outlets !== '' && context.topics.exactly(outlets) === null
  const kinds = rest.map(part => kindOf(part, context, isAlone))
  if (kinds.length === 0 || kinds.some(kind => kind === null)) return null
  const countries = kinds.flatMap(kind => kind?.country ?? [])
  if (countries.length > 0 && outlets === '') return null
  const ownership = kinds.flatMap(kind => kind?.owner ?? [])
  return {
    ownership,
    countries,
    outlets: outlets !== '',
    both: ownership.length + countries.length > kinds.length,
  }
}

type Labels = ReadonlyMap<string, Ownership>
const labelsBy = new WeakMap<Say, Labels>()

/** How owners are called beside the names of outlets, in the reader's language. */
function labelsIn({ say }: WordingContext): Labels {
  const all = Object.keys(owners) as Ownership[]
  const labels = labelsBy.get(say) ?? new Map(all.map(owner => [fold(say(`ownership-${owner}`)), owner]))
  labelsBy.set(say, labels)
  return labels
}

/** "Private, government-aligned" is one owner. */
function commasOff(folded: string, labels: Labels): string {
  return [...labels]
    .filter(([label]) => label.includes(','))
    .reduce((text, [label, owner]) => text.replaceAll(label, ownerWord(owner)), folded)
}

/** The parts of a list and the word for outlets, which stands behind the last or before the first; empty where there is none. */
function withoutMedia(folded: string): { readonly rest: readonly string[]; readonly outlets: string } {
  const parts: string[][] = [[]]
  for (const word of folded.replace(commas, ' , ').split(/\s+/))
    if (word === ',' || ['and', 'or'].includes(meaningOf(word) ?? '')) parts.push([])
    else parts.at(-1)?.push(word)
  const [first = [], last = []] = [parts[0], parts.at(-1)]
  const count = [2, 1].find(count => last.length > count && mediaForms.test(last.slice(-count).join(' ')))
  const isFirst = count === undefined && first.length > 1 && mediaForms.test(first[0] ?? '')
  const outlets = count !== undefined ? last.splice(-count) : isFirst ? first.splice(0, 1) : []
  return { rest: parts.map(part => part.join(' ')), outlets: outlets.join(' ') }
}

type Kind = { readonly owner?: Ownership; readonly country?: string }

/** "independent", "Georgian", "independent Georgian" or "Georgian independent". */
function kindOf(part: string, context: WordingContext, alone: boolean): Kind | null {
  const owner = ownerOf(part)
  if (owner !== undefined) return { owner }
  const words = part.split(' ')
  for (let at = 1; at < words.length; at++) {
    const [one, other] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const [owner, country] =
      ownerOf(one) === undefined
        ? [ownerOf(other), countryOf(one, context, false)]
        : [ownerOf(one), countryOf(other, context, false)]
    if (owner !== undefined && country !== undefined) return { owner, country }
  }
  const country = countryOf(part, context, alone)
  return country === undefined ? null : { country }
}

const ownerOf = (part: string) => ownerForms.find(([, forms]) => forms.test(part))?.[0]

/** ISO 3166-1 of the country whose people, or language, a word names; where it is `alone`, also by its own name. */
function countryOf(part: string, { topics }: WordingContext, alone: boolean): string | undefined {
  const [first = '', ...others] = part.split(' ')
  const isOf = ['filler', 'from', 'in'].includes(meaningOf(first) ?? '')
  const name = isOf ? others.join(' ') : part
  const topic = topics.exactly(name)
  if (topic !== null) return alone ? isoOf(topic) : undefined
  // Nothing but one word: whoever is pro-Russian need not be of Russia.
  if (!/^[\p{L}\p{M}]+$/u.test(name)) return undefined
  const codes = [...topics.named(capital(name), 'und')].flatMap(id => isoOf(topics.topics.get(id)) ?? [])
  return codes.length === 1 ? codes[0] : undefined
}

/** Some names are told from words by their first letter alone. */
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const isoOf = (topic: Topic | undefined) => (/^[A-Z]{2}$/.test(topic?.iso ?? '') ? topic?.iso : undefined)
