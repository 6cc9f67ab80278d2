import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Rule, rule } from '#core/story/joining/match.ts'
import type { Traits } from '#core/story/traits/traits.ts'
import { bCubed, pairwise, type Quality } from './grouping.ts'
import { languages } from './languages.ts'
import { type Given, storiesOf, traitsFor } from './press.ts'
import { regionPairs, regionRelated } from './region-stories.ts'
import { type Row, readLines } from './row.ts'
import { twins } from './twins.ts'

type Event = [event: string, language: string, day: string, title: string, text: string]
type Pair = { lang: string; same: boolean; a: Given; b: Given }
type Bars = { readonly f1: number | null; readonly precision: number | null }

const none: Bars = { f1: null, precision: null }

/** Articles of one event put together as they arrive: development sets in files, and our own events across languages. */
export async function evaluateStories(): Promise<Row[]> {
  const ecb = readLines<Given & { cluster: string }>('stories/ecbplus-dev.jsonl')
  const wiki = readLines<Given & { cluster: string }>('stories/wikinews-dev.jsonl')
  const lines = readLines<{ cluster: string; title: string; publisher: string; ts: string }>(
    'stories/headlines-dev.jsonl',
  )
  const headlines = lines.map(line => ({ ...line, source: line.publisher, at: Number(line.ts) }))
  return [
    ...clustering('stories/ecbplus-dev', ecb, { f1: 0.93, precision: null }, 'wikinews'),
    ...clustering('stories/wikinews-dev', wiki, { f1: 0.9, precision: 0.92 }, 'ecbplus'),
    ...clustering('stories/headlines-dev', headlines, { f1: 0.72, precision: null }),
    ...pairs(),
    ...acrossLanguages('cross-language'),
    ...acrossLanguages('cross-language-second'),
    ...acrossLanguages('cross-language-third'),
    ...languages(),
    ...twins(),
    ...regionPairs(),
    ...regionRelated(),
  ]
}

/** What the rule would be for whole texts had it been chosen on one set alone, to be tried on the other. */
const chosenOn = {
  wikinews: {
    ...rule,
    expected: [rule.expected[0], 0.18],
    share: [rule.share[0], 0.9],
    trust: 8,
    weekdays: 0.15,
  },
  ecbplus: {
    ...rule,
    expected: [rule.expected[0], 0.14],
    share: [rule.share[0], 0.85],
    trust: 6,
    weekdays: 0.2,
  },
} as const satisfies Record<string, Rule>

function clustering(
  set: string,
  items: readonly (Given & { cluster: string })[],
  bars: Bars,
  other?: keyof typeof chosenOn,
): Row[] {
  const gold = items.map(({ cluster }) => cluster)
  const traits = items.map(traitsFor)
  const found = storiesOf(traits)
  const shuffled = shuffle([...items.keys()])
  const inAnother = storiesOf(shuffled.map(at => traits[at] as Traits))
  return [
    ...rows(set, `B-cubed, ${items.length} in order`, bCubed(gold, found), bars),
    ...rows(set, 'pairwise', pairwise(gold, found), none).slice(0, 1),
    {
      set,
      measure: 'B-cubed F1, shuffled',
      value: bCubed(
        shuffled.map(at => gold[at] as string),
        inAnother,
      ).f1,
      bar: null,
    },
    ...(other === undefined
      ? []
      : [
          ...rows(set, `B-cubed, chosen on ${other}`, bCubed(gold, storiesOf(traits, chosenOn[other])), none),
          ...rows(set, `B-cubed, first ${lead} words`, bCubed(gold, storiesOf(items.map(leadOf))), none),
          ...rows(set, 'B-cubed, headlines and texts', bCubed(gold, storiesOf(items.map(inTurn))), none),
        ]),
  ]
}

/** Words of a text that a feed gives of it, about. */
const lead = 40

function leadOf(item: Given, at: number): Traits {
  return traitsFor({ ...item, text: item.text?.split(/\s+/, lead).join(' ') ?? '' }, at)
}

/** Of every other article the headline alone. */
function inTurn(item: Given, at: number): Traits {
  return traitsFor(at % 2 === 0 ? item : { ...item, text: '' }, at)
}

/** Whether the second of two articles joins the first, when nothing else was read. */
function pairs(): Row[] {
  const set = 'stories/pairs-dev'
  const items = readLines<Pair>('stories/pairs-dev.jsonl')
  const judge = (read: typeof traitsFor) =>
    items.map(({ lang, same, a, b }) => {
      const [one, other] = storiesOf([a, b].map((given, at) => read({ ...given, language: lang }, at)))
      return { lang, right: (one === other) === same }
    })
  const right = judge(traitsFor)
  const share = (of: typeof right) => of.filter(({ right }) => right).length / of.length
  return [
    { set, measure: `accuracy (${items.length})`, value: share(right), bar: 0.93 },
    { set, measure: `accuracy, first ${lead} words`, value: share(judge(leadOf)), bar: null },
    ...['en', 'ru'].map(lang => ({
      set,
      measure: `accuracy ${lang}`,
      value: share(right.filter(pair => pair.lang === lang)),
      bar: null,
    })),
  ]
}

function acrossLanguages(name: string): Row[] {
  const file = join(import.meta.dirname, `labels/${name}.yaml`)
  const events = parse(readFileSync(file, 'utf8')) as Event[]
  const gold = events.map(([event]) => event)
  const found = storiesOf(
    events.map(([, language, day, title, text], at) =>
      traitsFor({ title, text, language, at: Date.parse(day), source: `outlet ${at}` }, at),
    ),
  )
  return rows(`labels/${name}`, `pairwise, ${events.length}`, pairwise(gold, found), {
    f1: 0.85,
    precision: 0.95,
  })
}

function rows(set: string, measure: string, { precision, recall, f1 }: Quality, bars: Bars): Row[] {
  return [
    { set, measure: `F1 ${measure}`, value: f1, bar: bars.f1 },
    { set, measure: 'precision', value: precision, bar: bars.precision },
    { set, measure: 'recall', value: recall, bar: null },
  ]
}

/** The same order on every machine (a linear congruential generator, Knuth's constants for 2^32). */
function shuffle(items: number[]): number[] {
  let state = 7
  for (let at = items.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (at + 1)
    ;[items[at], items[other]] = [items[other] as number, items[at] as number]
  }
  return items
}
