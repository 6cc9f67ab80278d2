import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import AhoCorasick from 'modern-ahocorasick'
import { fold } from '#core/article/text/fold.ts'
import { recogniseLanguage } from '#core/article/text/language.ts'
import { compileForm } from '#core/article/topics/forms.ts'
import { Matcher } from '#core/article/topics/matcher.ts'
import type { Topic } from '#core/article/topics/topic.ts'
import { topicFinder } from '#core/article/topics/topics.ts'
import { loadSample } from '../config/region.ts'
import { readLines } from './eval/row.ts'
import type { Figure } from './figure.ts'
import { moreTopics } from './more-topics.ts'
import { region, regionFolder } from './region.ts'
import { medians } from './rounds.ts'
import { wholeStep } from './whole-step.ts'

type Text = { readonly title: string; readonly text: string }

/** How fast the step is that tells what articles are about, on real texts in several languages. */
export async function understand(): Promise<Figure[]> {
  const articles = [
    ...readLines<Text>('stories/wikinews-dev.jsonl'),
    ...readLines<Text>('country/tr-news-dev.jsonl'),
    ...readLines<Text>('themes/contest-dev.jsonl'),
    ...loadSample(regionFolder).articles,
  ].map(({ title, text }) => ({ title, text, language: recogniseLanguage(`${title}\n${text}`) }))
  // Memory first, before others have left something to collect.
  return [...compiling(), ...matching(articles), ...(await wholeStep(region, articles)), ...hostile()]
}

/** Finding forms, from the text as it stands, against a bare scan for as many literals over the text folded before. */
function matching(articles: readonly (Text & { readonly language: string })[]): Figure[] {
  const texts = articles.map(({ title, text, language }) => ({ text: `${title}\n${text}`, language }))
  const folded = texts.map(({ text }) => fold(text))
  const forms = literals(region.topics)
  const [bare, ours] = [new AhoCorasick(forms), new Matcher(region.topics)]
  const tenfold = moreTopics(region.topics, 10)
  const many = new Matcher(tenfold)
  const [finder, finderOfMany] = [region.topics, tenfold].map(topics => topicFinder({ ...region, topics }))
  const find = (matcher: Matcher) => {
    for (const { text, language } of texts) matcher.find(text, language)
  }
  const times = medians({
    bare: () => folded.map(text => bare.search(text)),
    ours: () => find(ours),
    many: () => find(many),
    topics: () => texts.map(text => finder?.({ title: '', ...text })),
    topicsOfMany: () => texts.map(text => finderOfMany?.({ title: '', ...text })),
  })
  const letters = texts.reduce((sum, { text }) => sum + text.length, 0)
  return [
    {
      measure: `matching, of ${forms.length} literals by modern-ahocorasick`,
      value: times.bare / times.ours,
      unit: 'times its speed',
      bar: { least: 0.5 },
    },
    {
      measure: `matching with ten times ${region.topics.length} topics`,
      value: times.many / times.ours,
      unit: 'times as long',
      bar: { most: 1.3 },
    },
    {
      measure: 'topics and their scores with ten times the topics',
      value: times.topicsOfMany / times.topics,
      unit: 'times as long',
      bar: { most: 1.3 },
    },
    {
      measure: `matching ${texts.length} texts`,
      value: letters / times.ours / 1000,
      unit: 'million letters a second',
    },
  ]
}

/** What the compiled forms take of memory, and of time when a process starts. */
function compiling(): Figure[] {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = () => {
    for (let turn = 0; turn < 4; turn++) collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = used()
  const matcher = new Matcher(region.topics)
  const value = (used() - before) / 2 ** 20
  matcher.find('', 'en')
  const { compile } = medians({ compile: () => new Matcher(region.topics) })
  return [
    { measure: 'memory of the compiled matcher', value, unit: 'MiB' },
    { measure: 'time to compile it', value: compile, unit: 'ms' },
  ]
}

/** Texts made to be slow: ten times as long may take ten times as long. */
function hostile(): Figure[] {
  const matcher = new Matcher(region.topics)
  const pieces = {
    'one name': 'Armenia ',
    'no spaces': 'a',
    'a form half begun': 'Prime Minister of the ',
    marks: 'é\u0301',
  }
  return Object.entries(pieces).map(([name, piece]) => {
    const [short, long] = [piece.repeat(1e6 / piece.length), piece.repeat(1e7 / piece.length)]
    const times = medians({ short: () => matcher.find(short, 'en'), long: () => matcher.find(long, 'en') })
    return {
      measure: `ten million letters, ${name}`,
      value: times.long / times.short / 10,
      unit: 'times a million’s time a letter',
      bar: { most: 1.5 },
    }
  })
}

/** Every form written out, folded, without endings. */
function literals(topics: readonly Topic[]): string[] {
  const all = new Set<string>()
  for (const topic of topics)
    for (const forms of [topic.forms, topic.ethnic, topic.surname, topic.weak, topic.mask])
      for (const [language, list] of Object.entries(forms))
        for (const form of list ?? []) for (const literal of written(form, language)) all.add(literal)
  return [...all]
}

function written(form: string, language: string): string[] {
  const words = compileForm(form, language).words.map(({ stems }) => stems.map(fold))
  return words.reduce(
    (starts, stems) => starts.flatMap(start => stems.map(stem => `${start} ${stem}`.trim())),
    [''],
  )
}
