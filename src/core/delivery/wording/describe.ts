import type { Ownership, Source } from '../../article/source.ts'
import type { TopicIndex } from '../../article/topics/topic-index.ts'
import type { Say } from '../../chat/messages.ts'
import { countryName } from '../../chat/outlet-note.ts'
import { phrasesIn } from '../phrases.ts'
import { type Telling, type Terms, usualTelling, type Wish } from '../subscription.ts'
import { languageName, outletName } from './names.ts'

export type DescribeContext = {
  readonly topics: TopicIndex
  readonly sources: readonly Source[]
  readonly locale: string
  readonly say: Say
  /** The time zone that is said beside it, and so not again. */
  readonly clock?: string
}

const list = (names: readonly string[]) => names.join(', ')
/** Any Sunday, from which days of the week are counted. */
const sunday = Date.UTC(2026, 0, 4)
const day = 86_400_000

/** "Armenia · each day at 08:00 (Asia/Yerevan) · compact": what is wanted, when it comes, and what is not as usual. */
export function describe({ wants, telling }: Terms, context: DescribeContext): string {
  return [wished(wants, context), ...told(telling, wants, context)].join(' · ')
}

/** What is followed and what of it, without how it is told. */
export function wished(wants: Wish, { topics, sources, locale, say }: DescribeContext): string {
  const named = (ids: readonly string[]) => ids.map(id => topics.name(id, locale))
  const outlets = wants.outlets.map(outlet => outletName(outlet, sources))
  const subject = [
    list(named(wants.topics)),
    wants.topics.length === 0 ? list(outlets) : '',
    sought(wants.words, say),
  ].filter(part => part !== '')
  const countriesOf = (codes: readonly string[] = []) =>
    list(codes.map(code => countryName(code, topics, locale)))
  const ownersOf = (ownership: readonly Ownership[] = []) =>
    // There may be a comma in one: "private, government-aligned".
    ownership.map(owner => say(`ownership-${owner}`)).join('; ')
  const excepted = [
    ...named(wants.except.topics),
    ...wants.except.outlets.map(outlet => outletName(outlet, sources)),
    ...wants.except.words.map(entry => phrases(entry, say)),
  ]
  const parts = [
    subject.length === 0 ? say('follow-everything') : subject.join(` ${say('follow-with')} `),
    ...(wants.topics.length > 0 && wants.strict ? [say('follow-strict')] : []),
    ...(wants.topics.length > 0 && outlets.length > 0
      ? [say('follow-from-outlets', { outlets: list(outlets) })]
      : []),
    ...(wants.countries.length > 0
      ? [say('follow-from-countries', { countries: countriesOf(wants.countries) })]
      : []),
    ...(wants.ownership === undefined
      ? []
      : [say('follow-from-owners', { owners: ownersOf(wants.ownership) })]),
    ...(wants.languages.length > 0
      ? [say('follow-in', { languages: list(wants.languages.map(code => languageName(code, locale))) })]
      : []),
    ...(excepted.length > 0 ? [say('follow-without', { words: list(excepted) })] : []),
    ...(wants.except.countries === undefined
      ? []
      : [say('follow-without-countries', { countries: countriesOf(wants.except.countries) })]),
    ...(wants.except.ownership === undefined
      ? []
      : [say('follow-without-owners', { owners: ownersOf(wants.except.ownership) })]),
  ]
  return parts.join(' · ')
}

/** “a”, or “a” or “b”. */
export const phrases = (entry: string, say: Say) =>
  phrasesIn(entry)
    .map(words => say('words-quoted', { words }))
    .join(` ${say('words-or')} `)

/** “a” and (“b” or “c”): all must be there. */
function sought(entries: readonly string[], say: Say): string {
  const parts = entries.map(entry => {
    const isOne = entries.length === 1 || phrasesIn(entry).length === 1
    return isOne ? phrases(entry, say) : `(${phrases(entry, say)})`
  })
  return parts.join(` ${say('words-and')} `)
}

function told(telling: Telling, { languages }: Wish, { locale, say, clock }: DescribeContext): string[] {
  const { rhythm, form, quiet, zone } = telling
  const parts = [when(telling, locale, say, clock)]
  if (telling.breakingOnly) parts.push(say('follow-breaking'))
  if (form.size !== usualTelling.form.size) parts.push(say(`follow-${form.size}`))
  if (!form.image) parts.push(say('follow-no-pictures'))
  if (!form.silent) parts.push(say('follow-loud'))
  if (form.mention !== null) parts.push(say('follow-mention'))
  if (form.publish) parts.push(say('follow-publish'))
  if (form.sender !== undefined) parts.push(say('follow-sender', { name: form.sender }))
  else if (form.avatar !== undefined) parts.push(say('follow-avatar'))
  if (telling.languages.length > 0 && telling.languages.toSorted().join() !== languages.toSorted().join())
    parts.push(
      say('follow-headlines', { languages: list(telling.languages.map(code => languageName(code, locale))) }),
    )
  if (quiet !== null) {
    const hours = say(`follow-quiet-${quiet.mode}`, { from: quiet.from, to: quiet.to })
    parts.push('at' in rhythm || zone === clock ? hours : `${hours} (${zone})`)
  }
  if (telling.leastIndependent > 1) parts.push(say('follow-least', { count: telling.leastIndependent }))
  if (telling.mostAnHour !== usualTelling.mostAnHour)
    parts.push(say('follow-cap', { count: telling.mostAnHour }))
  return parts
}

/** When stories are told, in words; by whose clock, where that is not `clock`. */
export function when(
  { rhythm, zone }: Pick<Telling, 'rhythm' | 'zone'>,
  locale: string,
  say: Say,
  clock?: string,
): string {
  const there = zone === clock ? '' : ` (${zone})`
  switch (rhythm.kind) {
    case 'each':
      return say('follow-each')
    case 'hourly':
      return say('follow-hourly')
    case 'daily':
    case 'weekdays':
      return `${say(`follow-${rhythm.kind}`, { at: rhythm.at })}${there}`
    case 'weekly': {
      const names = new Intl.DateTimeFormat([locale, 'en'], { weekday: 'long', timeZone: 'UTC' })
      return `${say('follow-weekly', { day: names.format(sunday + rhythm.day * day), at: rhythm.at })}${there}`
    }
  }
}
