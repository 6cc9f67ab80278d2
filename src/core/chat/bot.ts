import { distance } from 'fastest-levenshtein'
import type { Owner } from '../collect/added.ts'
import type { Log } from '../log.ts'
import { parseArguments } from './arguments.ts'
import { AskingPace, typingPace } from './asking.ts'
import { browse, nothing } from './browse.ts'
import { platformOf, wholeChat } from './chat-ref.ts'
import type { Command, Request, Services } from './command.ts'
import { mayCorrect } from './correcting.ts'
import { ours, spoken } from './languages.ts'
import type { Say } from './messages.ts'
import { offersFor } from './offers.ts'
import type { Ears, Heard } from './platform.ts'
import { keepLong, type PressStore, wholeArgument } from './press.ts'
import { type Choice, type Reply, UserError } from './reply.ts'
import { clip } from './rich-text.ts'

/** Longer input is no topic and no search, but somebody's test of our patience. UTF-16 units. */
export const longestInput = 300
/** So many letters of a command may be wrong. */
const slips = 2

type Understood = Heard & Pick<Request, 'chatLocale'>

export type BotPorts = {
  readonly services: Services
  readonly presses: PressStore
  readonly log: Log
  readonly changed: Ears['changed']
  readonly pace?: AskingPace
  now(): Date
}

/** The bot as platforms see it: answers what they hear with the commands there are, and never throws. */
export function bot({ services, presses, log, changed, now, pace = new AskingPace() }: BotPorts): Ears {
  const browsingPace = new AskingPace(typingPace)
  const typing = new AskingPace(typingPace)
  const commands = new Map(services.commands.map(command => [command.name, command]))
  return {
    async answer(heard) {
      let locale = ours(heard.locale)
      try {
        const { person, chat, placeLocale } = heard
        const tongues = spoken(await services.languages.chosen(person, chat), heard.locale, placeLocale)
        locale = tongues.locale
        const { wait, told } = pace.take(heard, now().getTime())
        if (wait > 0) {
          const slowly = new UserError(
            services.say(locale)('error-too-fast', { seconds: Math.ceil(wait / 1_000) }),
          )
          return { locale, ...slowly.reply, refusal: told ? 'again' : 'once' }
        }
        const command = commands.get(heard.command)
        if (command === undefined) throw unknown(heard, services, services.say(locale))
        const barred = command.forEditors ? notEditor(heard, services, services.say(locale)) : null
        if (barred !== null) return { locale, ...barred }
        const given = await givenOf(heard, presses, now())
        if (given === null) return { locale, ...unpressable(heard, command, services.say(locale)) }
        const seen = services.seenBy(ownersIn(heard))
        const answer = await run(command, { ...heard, ...tongues, given }, seen, now())
        if (command.manages && heard.server !== undefined) await services.servers.hold(heard.server, chat)
        const all = command.forAll === true ? { forAll: true as const } : {}
        return { locale, ...all, ...(await whole(answer)) }
      } catch (error) {
        if (error instanceof UserError) return { locale, ...(await whole(error.reply)) }
        log.error({ command: heard.command, chat: heard.chat, err: error }, 'a command failed')
        return { locale, failed: true, ...new UserError(services.say(locale)('error-ours')).reply }
      }
    },
    async browse(browsing) {
      let locale = ours(browsing.locale)
      try {
        const { person, chat, words } = browsing
        locale = spoken(await services.languages.chosen(person, chat), browsing.locale).locale
        const { wait } = browsingPace.take({ person, chat, shared: false }, now().getTime())
        if (wait > 0) return nothing(locale, true)
        const seen = services.seenBy([chat])
        return await browse({ ...browsing, words: words.slice(0, longestInput) }, locale, seen)
      } catch (error) {
        log.error({ err: error }, 'looking for stories failed')
        return nothing(locale)
      }
    },
    suggest: (typed, locale, limit) =>
      services.topics
        .suggest(typed.slice(0, longestInput), limit)
        .map(({ id }) => ({ id, name: services.topics.name(id, ours(locale)) })),
    async offer(asked) {
      try {
        const { person, chat } = asked
        const who = person === undefined ? {} : { person }
        if (typing.take({ ...who, chat, shared: true }, now().getTime()).wait > 0) return []
        const seen = services.seenBy(ownersIn(asked))
        return await offersFor({ ...asked, typed: asked.typed.slice(0, longestInput) }, seen)
      } catch (error) {
        log.error({ chat: asked.chat, err: error }, 'nothing could be offered')
        return []
      }
    },
    changed,
  }

  async function whole(reply: Reply): Promise<Reply> {
    return { ...reply, choices: await keepLong(reply.choices, presses, now()) }
  }
}

/** Says that there is no such command; one that is missed by a letter or two is offered with what was typed behind it. */
function unknown({ command, given }: Heard, { commands }: Services, say: Say): UserError {
  const away = ({ name }: Command) => distance(name, command)
  const [near] = commands
    .filter(({ forEditors, only }) => !forEditors && !only)
    .toSorted((a, b) => away(a) - away(b))
  const argument = typeof given === 'string' && given.length <= longestInput ? given.trim() : ''
  const isNear = near !== undefined && away(near) <= Math.min(slips, near.name.length / 3)
  const offered = isNear
    ? [{ label: `/${near.name} ${clip(argument, 40)}`.trim(), command: near.name, argument }]
    : []
  const sentence = say('error-unknown-command')
  return new UserError(isNear ? `${sentence}\n${say('topic-nearest')}` : sentence, offered)
}

/** Says why somebody is no editor; null for one. Who writes in the name of a chat may be anyone. */
function notEditor(heard: Heard, services: Services, say: Say): Reply | null {
  if (mayCorrect(heard, services)) return null
  const { person, chat } = heard
  // As the setting names accounts.
  const account = person?.replace(':user/', ':') ?? ''
  const nobody = platformOf(chat) === 'preview' ? 'error-no-editor-here' : 'error-no-person'
  const sentence = person === undefined ? say(nobody) : say('error-not-editor', { account })
  return { ...new UserError(sentence).reply, refusal: 'once' }
}

/** Whose sources are seen where that is asked. */
export function ownersIn({ chat, server }: Pick<Request, 'chat' | 'server'>): Owner[] {
  return [wholeChat(chat), ...(server === undefined ? [] : [server])]
}

/** What was typed, chosen, or carried by a button; null where the button is none of ours or no longer one. */
async function givenOf(heard: Heard, presses: PressStore, now: Date): Promise<Heard['given'] | null> {
  const { pressed, given } = heard
  if (pressed === undefined || typeof given !== 'string') return given
  return pressed === 'whole' ? await wholeArgument(given, presses, now) : null
}

/** Says why nothing is done, and what to do instead: of what is merely old, the same button anew. */
function unpressable({ pressed, given }: Heard, { name }: Command, say: Say): Reply {
  if (pressed === 'forged') return { ...new UserError(say('error-button-forged')).reply, refusal: 'once' }
  const again: Choice[] =
    pressed === 'old' && typeof given === 'string' && given.length <= longestInput
      ? [{ label: say('button-again'), command: name, argument: given }]
      : []
  const sentence = again.length > 0 ? say('error-button-old') : say('error-button-gone')
  return { ...new UserError(sentence, again).reply, refusal: 'once' }
}

/**
 * Without marks that turn the direction of writing, which would turn the words around what is said back, and the brackets in
 * which links are put on Discord, lest they be shown large.
 */
const straight = (typed: string) =>
  typed.replace(/\p{Bidi_Control}/gu, '').replace(/<(https?:\/\/[^\s<>]+)>/gi, '$1')

async function run(command: Command, heard: Understood, services: Services, now: Date): Promise<Reply> {
  const say = services.say(heard.locale)
  const files = command.options.filter(({ kind }) => kind === 'file').map(({ name }) => name)
  const words = Object.entries(heard.given).filter(([name]) => !files.includes(name))
  const typed = typeof heard.given === 'string' ? heard.given : words.map(([, word]) => word).join(' ')
  // What a button carries is ours, and may be longer than what people type.
  const longest = [...(heard.pressed === undefined ? [typed] : []), ...(heard.picked ?? [])]
  if (longest.some(words => words.length > longestInput))
    throw new UserError(say('error-too-long', { limit: longestInput }))
  const options =
    typeof heard.given === 'string'
      ? parseArguments(command, straight(heard.given))
      : Object.fromEntries(Object.entries(heard.given).map(([name, word]) => [name, word && straight(word)]))
  const request: Request = { ...heard, options, now }
  if ((command.manages || command.asksRight === true) && heard.visits === true)
    throw new UserError(say('error-visiting'))
  if (command.manages && heard.shared && !(await request.mayManage()))
    throw new UserError(say('error-not-allowed'))
  return await command.run(request, services)
}
