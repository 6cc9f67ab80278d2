import { withRoom } from '../../room.ts'
import { type Axis, axisOf } from './axis.ts'
import { Distinct } from './distinct.ts'
import type { Sign } from './matcher.ts'
import type { Topic } from './topic.ts'

/** What a form says of its topic. */
export type Sense = {
  readonly language: string
  readonly sign: Sign | 'mask'
  readonly exact: boolean
  /** Long enough to mean the same in a text of another language with the same script. */
  readonly anywhere: boolean
  /** Written just so to be told from a word of another language, as Azerbaijani "ordu", an army, from Ordu, a town in Turkey. */
  readonly native: boolean
  /** A sign only between quotation marks. */
  readonly quoted: boolean
}

/** Whether it names nothing by itself: what tells one of two places of a name from the other, and what is any country's. */
export const isCue = (sign: string): boolean => cues.has(sign)
const cues = new Set<string>(['twin', 'hint', 'own', 'domestic', 'foreign'] satisfies Sign[])

export type Entry = Sense & {
  /** Its place in the pack, by which forms of one length are told. */
  readonly order: number
  readonly topic: Topic
  /** Cues take no words away from what names a place. */
  readonly axis: Axis | 'cue'
}

/** The forms of a pack, each of a topic and with what it says of it, numbered in their order. */
export class Entries {
  readonly #topics: Topic[] = []
  readonly #senses = new Distinct<Sense>()
  /** By entry. */
  #topicOf = new Int32Array()
  #senseOf = new Uint16Array()
  #size = 0

  /** The number of a new one; those of one topic come one after the other. */
  add(topic: Topic, sense: Sense): number {
    const { language, sign, exact, anywhere, native, quoted } = sense
    if (this.#topics.at(-1) !== topic) this.#topics.push(topic)
    const entry = this.#size++
    this.#topicOf = withRoom(this.#topicOf, this.#size)
    this.#senseOf = withRoom(this.#senseOf, this.#size)
    this.#topicOf[entry] = this.#topics.length - 1
    this.#senseOf[entry] = this.#senses.number(
      [language, sign, exact, anywhere, native, quoted].join(),
      () => sense,
    )
    return entry
  }

  at(entry: number): Entry {
    const topic = this.#topics[this.#topicOf[entry] as number] as Topic
    const sense = this.#sense(entry)
    return { order: entry, topic, axis: isCue(sense.sign) ? 'cue' : axisOf(topic.kind), ...sense }
  }

  /** Azerbaijani and Turkish headlines are often taken for each other; names may be, other words not. */
  speaks(entry: number, of: string): boolean {
    const { language, sign, anywhere, native } = this.#sense(entry)
    if (anywhere || language === of || of === 'und') return true
    const alike = ['az', 'tr']
    return (
      alike.includes(language) &&
      alike.includes(of) &&
      !native &&
      (sign === 'form' || sign === 'surname' || sign === 'mask')
    )
  }

  isQuoted(entry: number): boolean {
    return this.#sense(entry).quoted
  }

  #sense(entry: number): Sense {
    return this.#senses.at(this.#senseOf[entry] as number)
  }
}
