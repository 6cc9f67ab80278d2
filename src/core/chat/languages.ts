import { fold, tokenise } from '../article/text/fold.ts'
import { skeleton } from '../article/text/transliterate.ts'
import type { Language } from '../article/topics/topic.ts'
import type { ChatRef } from './chat-ref.ts'

/** The languages we speak, each under the name by which its own speakers find it. */
export const languages: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  hy: 'Հայերեն',
  ka: 'ქართული',
  az: 'Azərbaycanca',
  tr: 'Türkçe',
  de: 'Deutsch',
}

/** Who asks: `<platform>:user/<id>`, opaque outside its platform. */
export type PersonRef = `${string}:user/${string}`

/** Which languages people and chats have chosen to be answered in. */
export interface LanguageStore {
  /** What each of them has chosen; a place in a chat, such as the topic of a forum, is of its chat. */
  chosen(person: PersonRef | undefined, chat: ChatRef): Promise<Chosen>
  choose(person: PersonRef, language: Language): Promise<void>
  /** From then on everything posted there is in this language. */
  chooseForChat(chat: ChatRef, language: Language): Promise<void>
  /** Erases all that is stored of a person. */
  forget(person: PersonRef): Promise<void>
}

export type Chosen = { readonly person: string | null; readonly chat: string | null }

/**
 * The locale of ours that is nearest to a BCP 47 tag: its language where we speak it, else English. English keeps its
 * country, by which dates are written.
 */
export function ours(tag: string): string {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  if (/^en-[A-Z]{2}$/.test(tag)) return tag
  return language in languages ? language : 'en'
}

/** Discord gives this to every server that has chosen none, so that it says nothing. */
const unchosen = 'en-US'

/** In which language a person is answered, and in which everyone in the chat is told. */
export function spoken(
  chosen: Chosen,
  locale: string,
  placeLocale?: string,
): { readonly locale: string; readonly chatLocale: string } {
  const place = placeLocale === undefined || placeLocale === unchosen ? locale : placeLocale
  const mine = ours(chosen.person ?? chosen.chat ?? locale)
  return { locale: mine, chatLocale: ours(chosen.chat ?? (placeLocale === place ? place : mine)) }
}

/** What speakers of others call a language of ours besides. */
const alsoCalled: Partial<Record<Language, string>> = { az: 'azeri', ka: 'qartuli', ru: 'русском' }
/** What cases and adverbs change of a name; and so many letters stay. */
const [ending, shortestName] = [3, 5]

/** The language of ours by its code, or its name in any of ours, in whatever script and case; null where there is none of the name. */
export function languageCalled(typed: string): Language | null {
  const wanted = fold(typed.trim()).replace(/^([a-z]{2})[-_][a-z]{2}$/, '$1')
  const codes = Object.keys(languages) as Language[]
  const namesOf = (code: Language) => [
    code,
    languages[code],
    alsoCalled[code] ?? code,
    ...codes.map(inWords => new Intl.DisplayNames([inWords], { type: 'language' }).of(code) ?? code),
  ]
  const exact = codes.find(code => namesOf(code).some(name => fold(name) === wanted))
  if (exact !== undefined) return exact
  const words = tokenise(typed).flatMap(({ folded }) => skeleton(folded).split(' '))
  const isMeant = (code: Language) =>
    namesOf(code)
      .map(skeleton)
      .filter(bones => bones.length > code.length)
      .some(bones => {
        const beginning = bones.slice(0, Math.max(shortestName, bones.length - ending))
        return words.some(
          word => word === bones || (bones.length >= shortestName && word.startsWith(beginning)),
        )
      })
  const [meant, ...others] = codes.filter(isMeant)
  return others.length > 0 ? null : (meant ?? null)
}
