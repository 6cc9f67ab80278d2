import type { Ownership } from '../../article/source.ts'
import type { Form } from '../../chat/post.ts'
import { phrasesIn } from '../phrases.ts'
import type { Telling } from '../subscription.ts'
import type { Asked, AskedRhythm } from './asked.ts'
import { quoted, unclear, type WordingContext } from './context.ts'
import type { Kinds } from './kinds.ts'
import { type Named, takeName } from './subject.ts'

const formNames = ['size', 'image', 'silent', 'mention', 'publish', 'sender', 'avatar']

/** What was asked for, while it is read. */
export class Draft {
  readonly topics: string[] = []
  readonly outlets: string[] = []
  readonly words: string[] = []
  readonly exceptTopics: string[] = []
  readonly exceptOutlets: string[] = []
  readonly exceptWords: string[] = []
  readonly exceptCountries: string[] = []
  readonly exceptOwnership: Ownership[] = []
  /** Lists that narrow: null until something is said, empty where all are welcome. */
  fromOutlets: string[] | null = null
  countries: string[] | null = null
  ownership: Ownership[] | null = null
  languages: string[] | null = null
  excepts = false
  strict: boolean | null = null
  everything = false
  test = false
  unmentioned = false
  readonly #said = new Map<string, { readonly value: unknown; readonly words: string }>()

  /** Notes a value that there can be one of. Throws a UserError where another was given before. */
  set(name: string, value: unknown, words: string, { say }: WordingContext): void {
    const before = this.#said.get(name)
    if (before !== undefined && JSON.stringify(before.value) !== JSON.stringify(value))
      throw unclear(say('follow-unclear-both', { one: quoted(before.words), other: quoted(words) }))
    this.#said.set(name, { value, words })
  }

  /** Notes which outlets are asked for. */
  from({ countries, ownership }: Kinds): void {
    if (countries.length > 0) this.countries = [...(this.countries ?? []), ...countries]
    if (ownership.length > 0) this.ownership = [...(this.ownership ?? []), ...ownership]
  }

  /** Notes which are left out. */
  without({ countries, ownership }: Kinds): void {
    this.excepts = true
    this.exceptCountries.push(...countries)
    this.exceptOwnership.push(...ownership)
  }

  /** Notes what is left out by name. */
  leaveOut(named: Named): void {
    this.excepts = true
    // Of what is left out any will do, however it is joined.
    const parts = 'words' in named ? phrasesIn(named.words).map(words => ({ words })) : [named]
    const lists = { topics: this.exceptTopics, outlets: this.exceptOutlets, words: this.exceptWords }
    for (const part of parts) takeName(part, lists)
  }

  /** Whether it is said what to follow. */
  get hasSubject(): boolean {
    return this.topics.length + this.outlets.length + this.words.length > 0
  }

  said(name: string): boolean {
    return this.#said.has(name)
  }

  /** What was asked for. Throws a UserError where its parts do not go together. */
  asked({ say }: WordingContext): Asked {
    const { topics, outlets, words, exceptTopics, exceptOutlets, exceptWords } = this
    const { exceptCountries, exceptOwnership } = this
    const [countries, ownership] = [this.countries ?? [], this.ownership ?? []]
    if (topics.length > 0 && outlets.length > 0) throw unclear(say('follow-unclear-mixed'))
    const subject = [topics, outlets, words, this.fromOutlets ?? [], countries, ownership]
    if (!this.everything && subject.every(list => list.length === 0))
      throw unclear(say('follow-unclear-subject'))
    if (this.strict && topics.length === 0) throw unclear(say('follow-unclear-strict'))
    const excepted = new Set<string>(
      [exceptTopics, exceptOutlets, exceptWords, exceptCountries, exceptOwnership].flat(),
    )
    const both = [topics, outlets, words, countries, ownership].flat().find(one => excepted.has(one))
    if (both !== undefined) throw unclear(say('follow-unclear-except', { words: quoted(both) }))
    const [published, named] = [
      this.#said.get('publish'),
      this.#said.get('sender') ?? this.#said.get('avatar'),
    ]
    if (published?.value === true && named?.value !== undefined)
      throw unclear(say('follow-unclear-both', { one: quoted(published.words), other: quoted(named.words) }))
    const told = [...this.#said].map(([name, { value }]) => [name, value] as const)
    const isForm = (name: string) => formNames.includes(name)
    const isRhythm = (name: string) => ['kind', 'at', 'day', 'part'].includes(name)
    const telling = Object.fromEntries(told.filter(([name]) => !isForm(name) && !isRhythm(name)))
    // "Each story" is each, unless "breaking" stands beside it.
    const all = this.#said.get('kind')?.value === 'each' ? { breakingOnly: false } : {}
    // "In Russian" is what is wanted, and so the headline that is shown.
    const headlines =
      this.languages === null || this.said('languages') ? {} : { languages: [...new Set(this.languages)] }
    return {
      wants: {
        topics,
        outlets:
          this.fromOutlets === null && outlets.length === 0
            ? null
            : [...outlets, ...(this.fromOutlets ?? [])],
        countries: this.countries,
        ownership: this.ownership,
        languages: this.languages,
        words,
        strict: this.strict,
        except: this.excepts
          ? {
              topics: exceptTopics,
              outlets: exceptOutlets,
              words: exceptWords,
              countries: exceptCountries,
              ownership: exceptOwnership,
            }
          : null,
      },
      telling: { ...all, ...headlines, ...telling } as Partial<Telling>,
      rhythm: this.#rhythm(say),
      form: Object.fromEntries(told.filter(([name]) => isForm(name))) as Partial<Form>,
      test: this.test,
      unmentioned: this.unmentioned,
    }
  }

  #rhythm(say: WordingContext['say']): AskedRhythm | null {
    const value = (name: string) => this.#said.get(name)?.value
    // "In the morning" is each day, at a time that may be said as well.
    const words = (name: string) =>
      quoted((this.#said.get(name) ?? (name === 'at' ? this.#said.get('part') : undefined))?.words ?? '')
    const [part, day] = [value('part') as string | undefined, value('day') as number | undefined]
    const at = (value('at') ?? part) as string | undefined
    const usual = day !== undefined ? 'weekly' : part !== undefined ? 'daily' : undefined
    const kind = (value('kind') ?? usual) as AskedRhythm['kind'] | undefined
    if (kind === undefined && at !== undefined)
      throw unclear(say('follow-unclear-at', { words: words('at') }))
    if (day !== undefined && kind !== 'weekly')
      throw unclear(say('follow-unclear-both', { one: words('kind'), other: words('day') }))
    if (at !== undefined && (kind === 'each' || kind === 'hourly'))
      throw unclear(say('follow-unclear-both', { one: words('kind'), other: words('at') }))
    if (kind === undefined) return null
    return { kind, ...(at === undefined ? {} : { at }), ...(day === undefined ? {} : { day }) }
  }
}
