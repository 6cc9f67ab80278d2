import type { Ownership } from '../../article/source.ts'
import { type Form, isNamed } from '../../chat/post.ts'
import { soughtBy } from '../phrases.ts'
import type { Rhythm, Telling, Terms, Wish } from '../subscription.ts'

/** A rhythm of which the time may be left to what is usual. */
export type AskedRhythm = { readonly kind: Rhythm['kind']; readonly at?: string; readonly day?: number }

/** What was asked for, as far as it was said. */
export type Asked = {
  readonly wants: {
    readonly topics: readonly string[]
    /** Outlets that are followed, or that what is followed is narrowed to; null where nothing was said. */
    readonly outlets: readonly string[] | null
    readonly countries: readonly string[] | null
    readonly ownership: readonly Ownership[] | null
    readonly languages: readonly string[] | null
    readonly words: readonly string[]
    readonly except: Wish['except'] | null
    readonly strict: boolean | null
  }
  readonly telling: Partial<Omit<Telling, 'rhythm' | 'form'>>
  readonly rhythm: AskedRhythm | null
  readonly form: Partial<Form>
  /** Only to be tried on the stories there are. */
  readonly test: boolean
  /** A role was to be mentioned where there are none. */
  readonly unmentioned: boolean
}

const usualTime = '08:00'
const monday = 1

/** What was asked for, with what was not said as `base` has it. Lists are sorted, so that equal wishes are written alike. */
export function termsOf({ wants, telling, rhythm, form }: Asked, base: Terms): Terms {
  const { wants: was, telling: told } = base
  const sorted = <T extends string>(list: readonly T[] | null, usual: readonly T[]): T[] =>
    [...new Set(list ?? usual)].sort()
  const except = wants.except ?? was.except
  const ownership = sorted(wants.ownership, was.ownership ?? [])
  const [countries, owners] = [sorted(except.countries ?? [], []), sorted(except.ownership ?? [], [])]
  return {
    wants: {
      topics: sorted(wants.topics, []),
      outlets: sorted(wants.outlets, was.outlets),
      countries: sorted(wants.countries, was.countries),
      languages: sorted(wants.languages, was.languages),
      words: sorted(wants.words, []),
      except: {
        topics: sorted(except.topics, []),
        outlets: sorted(except.outlets, []),
        words: sorted(except.words, []),
        ...(countries.length > 0 ? { countries } : {}),
        ...(owners.length > 0 ? { ownership: owners } : {}),
      },
      ...(ownership.length > 0 ? { ownership } : {}),
      ...(wants.topics.length > 0 && (wants.strict ?? was.strict) ? { strict: true } : {}),
    },
    telling: {
      ...told,
      ...telling,
      rhythm: rhythm === null ? told.rhythm : rhythmOf(rhythm, told.rhythm),
      form: formOf(told.form, form),
    },
  }
}

/** Discord publishes nothing but the bot's own posts: of that and of another name, what was said last holds. */
function formOf(was: Form, said: Partial<Form>): Form {
  const form = { ...was, ...said }
  const { publish: _, ...unpublished } = form
  if (isNamed(said)) return unpublished
  const { sender: _name, avatar: _picture, ...ownName } = form
  return said.publish ? ownName : form
}

function rhythmOf({ kind, at, day }: AskedRhythm, was: Rhythm): Rhythm {
  if (kind === 'each' || kind === 'hourly') return { kind }
  const time = at ?? ('at' in was ? was.at : usualTime)
  if (kind === 'daily' || kind === 'weekdays') return { kind, at: time }
  return { kind, day: day ?? (was.kind === 'weekly' ? was.day : monday), at: time }
}

/** What was said of what is told and when, so that of several subscriptions of a subject one is meant. */
export function howAsked(asked: Asked | null) {
  return { breakingOnly: asked?.telling.breakingOnly, rhythm: asked?.rhythm?.kind }
}

/** Whether anything was said but what to follow. */
export function saysHow({ wants, telling, rhythm, form }: Asked): boolean {
  const { topics, words, outlets, countries, ownership, languages, except, strict } = wants
  // The first of these that there is says what is followed; those behind it narrow that.
  const subject = [[...topics, ...words], outlets, countries].findIndex(list => (list?.length ?? 0) > 0)
  const narrowed = subject === -1 ? [] : [outlets, countries, ownership].slice(subject)
  return (
    rhythm !== null ||
    [...narrowed, languages, except, strict].some(said => said !== null) ||
    Object.keys(telling).length + Object.keys(form).length > 0
  )
}

/** Whether nothing was said of how it is told but in which languages, and no words to look for. */
export function saysOnlyWhat({ wants, telling, rhythm, form, test }: Asked): boolean {
  const told = Object.keys(telling).filter(name => name !== 'languages')
  return wants.words.length + told.length + Object.keys(form).length === 0 && rhythm === null && !test
}

/**
 * Whether two wishes are of one subject, so that the second says anew how the first is told: the same topics and words;
 * without either, the same outlets; without those, the same countries, and without those the same owners.
 */
export function sameSubject(one: Wish, other: Wish): boolean {
  return subjectOf(one) === subjectOf(other)
}

function subjectOf({ topics, outlets, countries, words, ownership = [] }: Wish): string {
  const sought = words.map(soughtBy)
  if (topics.length + words.length > 0) return JSON.stringify([topics.toSorted(), sought.sort()])
  if (outlets.length > 0) return JSON.stringify({ outlets: outlets.toSorted() })
  return JSON.stringify(
    countries.length > 0 ? { countries: countries.toSorted() } : { ownership: ownership.toSorted() },
  )
}
