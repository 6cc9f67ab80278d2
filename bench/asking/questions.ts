import { commonWord, rareWord } from '../footprint/words.ts'
import type { Step } from './newcomers.ts'
import type { PlatformName } from './places.ts'

/** Something to ask, what is done before it, and what the right answer to it says. */
export type Question = {
  readonly before?: readonly Step[]
  readonly asked: Step
  readonly right: RegExp
  /** On both platforms where nothing is said. */
  readonly on?: PlatformName
}

/** What any list of stories shows: an outlet, as outlets are called here. */
const story = 'The Outlet-[0-9]+ Courier'
const list = (title: string, many = 5, end = '') =>
  new RegExp(`${title}.*?(?:${story}.*?){${many}}${end}`, 's')
const word = (words: string) => ({ words })
/** A story whole. */
const told = new RegExp(`${story}.*(?:Who reports it|One outlet reports it so far)`, 's')
const why: Step = { command: 'why', options: word('azerbaijan') }
const newest: Step = { command: 'topic', options: { name: 'azerbaijan' } }
const following: Step = { command: 'follow', options: { topic: 'armenia' } }

/** Every command, by what is asked; answers hold what only the right ones hold. */
export const questions: Readonly<Record<string, Question>> = {
  '/latest': { asked: { command: 'latest' }, right: list('Newest stories') },
  '/latest azerbaijan': {
    asked: { command: 'latest', options: { topic: 'azerbaijan' } },
    right: list('Newest stories: Azerbaijan'),
  },
  '/latest, next page': {
    before: [{ command: 'latest' }],
    asked: { press: /^More/ },
    right: list('Newest stories', 5, 'Back'),
  },
  '/topic azerbaijan': { asked: newest, right: list('Azerbaijan') },
  '/topic liechtenstein': {
    asked: { command: 'topic', options: { name: 'liechtenstein' } },
    right: new RegExp(`Liechtenstein.*${story}`, 's'),
  },
  '/topics': { asked: { command: 'topics' }, right: /Topics.*Azerbaijan/s },
  '/search, common word': {
    asked: { command: 'search', options: word(commonWord) },
    right: list(commonWord),
  },
  '/search, next page': {
    before: [{ command: 'search', options: word(commonWord) }],
    asked: { press: /^More/ },
    right: list(commonWord, 5, 'Back'),
  },
  '/search, rare word': {
    asked: { command: 'search', options: word(rareWord) },
    right: new RegExp(`${rareWord}.*${story}`, 's'),
  },
  '/search, no such word': {
    asked: { command: 'search', options: word('qqqqvelm') },
    right: /No story contains/,
  },
  '/digest': { asked: { command: 'digest' }, right: list('The last 24 hours') },
  '/digest azerbaijan': {
    asked: { command: 'digest', options: { topic: 'azerbaijan' } },
    right: list('The last 24 hours: Azerbaijan'),
  },
  '/story by words': {
    asked: { command: 'story', options: word(commonWord) },
    right: told,
  },
  '/story by topic': {
    asked: { command: 'story', options: word('azerbaijan') },
    right: told,
  },
  '/related': { asked: { command: 'related', options: word('azerbaijan') }, right: /Related to “|is near “/ },
  '/why': { asked: why, right: /Not posted.*What it is about/s },
  '/setup': { asked: { command: 'setup' }, right: /Setting up: this chat/ },
  '/setup, next step': {
    before: [{ command: 'setup' }],
    asked: { press: /^Next/ },
    right: /Stories of any of these are posted/,
  },
  '/setup, preview': {
    before: [{ command: 'setup' }, ...Array.from({ length: 5 }, () => ({ press: /^Next/ }))],
    asked: { press: /^Next/ },
    right: new RegExp(`how it will look.*${story}`, 's'),
  },
  '/setup, start': {
    before: [{ command: 'setup' }],
    asked: { press: /^Start/ },
    right: /Begun\. From now on in this chat/,
  },
  '/follow': {
    asked: following,
    right: new RegExp(`New stories about Armenia will be posted here.*${story}`, 's'),
  },
  '/follow, tried': {
    asked: { command: 'follow', options: { topic: 'armenia test' } },
    right: new RegExp(`It would have brought.*${story}`, 's'),
  },
  '/unfollow': {
    before: [following],
    asked: { command: 'unfollow', options: { topic: 'armenia' } },
    right: /Stories about Armenia will no longer be posted/,
  },
  '/following': {
    before: [following],
    asked: { command: 'following' },
    right: /This chat follows.*Armenia/s,
  },
  '/mute': { asked: { command: 'mute', options: { what: 'sport' } }, right: /Nothing about Sport/i },
  '/mute a story': {
    before: [why],
    asked: { press: /^Mute/ },
    right: /or on its thread will be posted/,
  },
  '/unmute': {
    before: [{ command: 'mute', options: { what: 'sport' } }],
    asked: { command: 'unmute', options: { what: 'sport' } },
    right: /Sport is no longer muted/i,
  },
  '/settings': {
    before: [following],
    asked: { command: 'settings' },
    right: /Settings of this chat.*Armenia/s,
  },
  '/timezone': { asked: { command: 'timezone', options: { zone: 'Baku' } }, right: /Asia\/Baku/ },
  '/language': { asked: { command: 'language' }, right: /I speak these languages/ },
  '/sources': { asked: { command: 'sources' }, right: list('Outlets') },
  '/source': { asked: { command: 'source' }, right: /There are no outlets of your own/ },
  '/help': { asked: { command: 'help' }, right: /What you can ask/ },
  '/about': { asked: { command: 'about' }, right: /About/ },
  '/privacy': { asked: { command: 'privacy' }, right: /Stored: the id of each chat/ },
  '/forget': {
    before: [following],
    asked: { command: 'forget', options: { sure: 'yes' } },
    right: /Erased: .*1 followed/,
  },
  '/start': { asked: { command: 'start' }, right: /I read the press of/, on: 'telegram' },
  'inline, azerbaijan': {
    asked: { inline: 'azerbaijan' },
    right: list('', 20),
    on: 'telegram',
  },
  'inline, common word': {
    asked: { inline: commonWord },
    right: list('', 20),
    on: 'telegram',
  },
  'typing a topic': {
    asked: { command: 'topic', option: 'name', typing: 'azer' },
    right: /Azerbaijan/,
    on: 'discord',
  },
  'typing of a story': {
    asked: { command: 'story', option: 'words', typing: 'minis' },
    right: /("name".*?){25}/s,
    on: 'discord',
  },
  'typing what to mute': {
    asked: { command: 'mute', option: 'what', typing: 'cour' },
    right: new RegExp(story),
    on: 'discord',
  },
}
