import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { recogniseLanguage } from '#core/article/text/language.ts'
import { declarationOf } from '../learn/corpus.ts'
import { type Row, readLines } from './row.ts'

type Labelled = { readonly text: string; readonly language: string }
type Titled = { readonly title: string; readonly lang?: string; readonly text?: string }

type Sample = {
  readonly outlets: readonly { readonly id: string; readonly language: string }[]
  readonly articles: readonly { readonly title: string; readonly outlet: string }[]
}

/** Translations of the Universal Declaration in the languages we tell, by the library's codes. */
const declarations: Readonly<Record<string, string>> = {
  ...{
    en: 'eng',
    ru: 'rus',
    hy: 'hye',
    ka: 'kat',
    az: 'azj_latn',
    tr: 'tur',
    de: 'deu_1996',
    fa: 'pes_1',
    uk: 'ukr',
  },
  ...{
    fr: 'fra',
    ar: 'arb',
    os: 'oss',
    ab: 'abk',
    es: 'spa',
    it: 'ita',
    pl: 'pol',
    nl: 'nld',
    el: 'ell_monotonic',
  },
  ...{ he: 'heb', bg: 'bul', be: 'bel', kk: 'kaz', ky: 'kir', uz: 'uzn_latn', tt: 'tat', ur: 'urd' },
}

/** What we do not tell, and must not take for what we do. */
const strangers =
  'swe por_PT ron_2006 ces slk hun fin kmr srp_cyrl mkd tuk_latn crh tgk khk kbd ady uig_arab'.split(' ')

/** What the bars are on; the others are printed below them. */
const asked = 'en ru hy ka az tr de fa uk fr ar os ab'.split(' ')

/**
 * Paragraphs of the Universal Declaration's even articles (the odd ones are learnt from), headlines of our own wording,
 * and what the region's feeds and two news sets hold. Accuracy is the share told right; `und` is wrong.
 */
export async function evaluateLanguage(): Promise<Row[]> {
  const paragraphs = Object.entries(declarations).flatMap(([language, code]) =>
    declarationOf(code, 'even')
      .filter(text => text.length >= 60)
      .map(text => ({ text, language })),
  )
  const own = parse(readFileSync(join(import.meta.dirname, 'labels/headlines.yaml'), 'utf8'))
  // Ossetian and Abkhaz we do not write ourselves: eight words of the Declaration stand for a headline.
  const short = paragraphs
    .filter(({ language }) => ['os', 'ab'].includes(language))
    .map(({ text, language }) => ({ text: text.split(' ').slice(0, 8).join(' '), language }))
  const headlines = [
    ...Object.entries(own as Record<string, string[]>).flatMap(([language, titles]) =>
      titles.map(text => ({ text, language })),
    ),
    ...short,
  ]
  const region = readLines<Titled>('region/azerbaijan-2026-dev.jsonl').map(({ title }) => ({
    text: title,
    language: 'en',
  }))
  const contest = readLines<Titled>('themes/contest-dev.jsonl')
  const pair = headlines.filter(({ language }) => ['az', 'tr'].includes(language))
  const withoutSchwa = pair.filter(({ text, language }) => language === 'az' && !/[əƏ]/.test(text))
  const unknown = strangers.flatMap(code => declarationOf(code, 'even')).filter(text => text.length >= 60)
  const taken = unknown.filter(text => recogniseLanguage(text) !== 'und')
  return [
    row('language: paragraphs', 'accuracy', within(paragraphs, asked), 0.99),
    row('language: paragraphs', 'accuracy, every language', paragraphs, null),
    row('language: headlines', 'accuracy', within(headlines, asked), 0.96),
    row('language: headlines', 'accuracy, every language', headlines, null),
    row('language: headlines', 'az against tr', pair, 0.95),
    row('language: headlines', 'az without its own letter ə', withoutSchwa, null),
    ...[...Map.groupBy(headlines, ({ language }) => language)].map(([language, of]) =>
      row('language: headlines', `accuracy, ${language}`, of, null),
    ),
    row('language: region, 2026', 'accuracy of titles', region, 0.96),
    row(
      'language: contest',
      'accuracy of titles',
      contest.map(({ title, lang = '' }) => ({ text: title, language: lang })),
      0.96,
    ),
    row(
      'language: contest',
      'accuracy of texts',
      contest.map(({ text = '', lang = '' }) => ({ text, language: lang })),
      0.99,
    ),
    row('language: sample edition', 'accuracy of titles', sampleTitles(), null),
    {
      set: 'language: others’ paragraphs',
      measure: 'not taken for ours',
      value: 1 - taken.length / unknown.length,
      bar: null,
    },
    ...timesOf(headlines, paragraphs),
  ]
}

/** Titles of the sample edition, in the language of their outlet. */
function sampleTitles(): Labelled[] {
  const file = join(import.meta.dirname, '../../config/regions/south-caucasus/sample.yaml')
  const { outlets, articles } = parse(readFileSync(file, 'utf8')) as Sample
  const languages = new Map(outlets.map(({ id, language }) => [id, language]))
  return articles.map(({ title, outlet }) => ({ text: title, language: languages.get(outlet) ?? '' }))
}

function within(labelled: readonly Labelled[], languages: readonly string[]): Labelled[] {
  return labelled.filter(({ language }) => languages.includes(language))
}

function row(set: string, measure: string, labelled: readonly Labelled[], bar: number | null): Row {
  const right = labelled.filter(({ text, language }) => recogniseLanguage(text) === language)
  return { set, measure: `${measure} (${labelled.length})`, value: right.length / labelled.length, bar }
}

/** Median times in microseconds, of a headline and of 300 words. */
function timesOf(headlines: readonly Labelled[], paragraphs: readonly Labelled[]): Row[] {
  const long = [...Map.groupBy(paragraphs, ({ language }) => language).values()]
    .map(of => of.flatMap(({ text }) => text.split(' ')))
    .flatMap(words =>
      Array.from({ length: Math.floor(words.length / 300) }, (_, n) => words.slice(n * 300, n * 300 + 300)),
    )
    .map(words => words.join(' '))
  return [
    {
      set: 'language: headlines',
      measure: 'µs a headline, median',
      value: medianTime(headlines.map(({ text }) => text)),
      bar: null,
    },
    { set: 'language: paragraphs', measure: 'µs for 300 words, median', value: medianTime(long), bar: null },
  ]
}

function medianTime(texts: readonly string[]): number {
  const times = texts.map(text => {
    const begun = performance.now()
    recogniseLanguage(text)
    return (performance.now() - begun) * 1000
  })
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
