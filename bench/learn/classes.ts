import type { Class, Source } from './corpus.ts'

/** All that there is of a language; `strangers` is the list that its own is cleaned of. */
function of(
  language: string,
  weight: number,
  udhr: string,
  words?: string,
  pack?: string,
  strangers?: string,
): Class {
  const source = {
    udhr,
    names: language,
    ...(words && { words }),
    ...(pack && { pack }),
    ...(strangers && { strangers }),
  }
  return { language, weight, sources: [source] }
}

/** Neighbours that are learnt together, only so that they are not taken for one of ours. */
function neighbours(weight: number, strangers: string, ...sources: readonly Source[]): Class {
  return { language: 'und', weight, sources: sources.map(source => ({ ...source, strangers })) }
}

/** The languages of each script that several share. Those of the region's press are drawn more often. */
export const classes: Record<'latin' | 'cyrillic' | 'arabic', readonly Class[]> = {
  latin: [
    { language: 'en', weight: 2, sources: [{ udhr: 'eng', words: 'english', pack: 'en-GB', names: 'en' }] },
    of('az', 2, 'azj_latn', 'aze', 'az'),
    of('tr', 2, 'tur', 'tur', 'tr'),
    of('de', 1.4, 'deu_1996', 'deu', 'de'),
    of('fr', 1, 'fra', 'fra', 'fr'),
    of('es', 0.8, 'spa', 'spa', 'es-ES'),
    of('it', 0.8, 'ita', 'ita', 'it'),
    of('pl', 0.7, 'pol', 'pol', 'pl', 'english'),
    of('nl', 0.7, 'nld', 'nld', 'nl', 'english'),
    of('uz', 0.7, 'uzn_latn', 'uzb', 'uz', 'english'),
    {
      language: 'und',
      weight: 0.35,
      sources: [
        { udhr: 'tuk_latn', names: 'tk' },
        { udhr: 'crh' },
        { udhr: 'gag' },
        { udhr: 'kmr', words: 'kmr', names: 'ku', strangers: 'english' },
      ],
    },
    neighbours(
      0.35,
      'english',
      { udhr: 'swe', words: 'swe', names: 'sv' },
      { udhr: 'nob', words: 'nor', names: 'nb' },
      { udhr: 'dan', words: 'dan', names: 'da' },
      { udhr: 'fin', words: 'fin', names: 'fi' },
      { udhr: 'est', words: 'est', names: 'et' },
    ),
    neighbours(
      0.35,
      'english',
      { udhr: 'ces', words: 'ces', names: 'cs' },
      { udhr: 'slk', words: 'slk', names: 'sk' },
      { udhr: 'slv', words: 'slv', names: 'sl' },
      { udhr: 'hrv', words: 'hrv', names: 'hr' },
      { udhr: 'hun', words: 'hun', names: 'hu' },
      { udhr: 'lit', words: 'lit', names: 'lt' },
    ),
    neighbours(
      0.35,
      'english',
      { udhr: 'por_PT', words: 'por', names: 'pt' },
      { udhr: 'ron_2006', words: 'ron', names: 'ro' },
      { udhr: 'cat', words: 'cat', names: 'ca' },
      { udhr: 'als', words: 'sqi', names: 'sq' },
    ),
  ],
  cyrillic: [
    of('ru', 2.5, 'rus', 'rus', 'ru'),
    of('uk', 1.2, 'ukr', 'ukr', 'uk', 'rus'),
    of('bg', 0.8, 'bul', 'bul', 'bg', 'rus'),
    of('be', 0.6, 'bel', 'bel', 'be', 'rus'),
    of('kk', 0.7, 'kaz', 'kaz', 'kk', 'rus'),
    of('ky', 0.7, 'kir', 'kir', undefined, 'rus'),
    of('tt', 0.3, 'tat', undefined, undefined),
    of('os', 0.5, 'oss', undefined, undefined),
    { language: 'ab', weight: 0.5, sources: [{ udhr: 'abk' }] },
    {
      language: 'az',
      weight: 0.4,
      sources: [{ udhr: 'azj_cyrl', words: 'aze_cyrl', names: 'az-Cyrl', strangers: 'rus' }],
    },
    {
      language: 'uz',
      weight: 0.4,
      sources: [{ udhr: 'uzn_cyrl', words: 'uzb_cyrl', names: 'uz-Cyrl', strangers: 'rus' }],
    },
    neighbours(
      0.25,
      'rus',
      { udhr: 'srp_cyrl', words: 'srp', names: 'sr' },
      { udhr: 'mkd', words: 'mkd', names: 'mk' },
    ),
    neighbours(
      0.25,
      'rus',
      { udhr: 'tgk', words: 'tgk', names: 'tg' },
      { words: 'mon', names: 'mn' },
      { udhr: 'kbd' },
      { udhr: 'ady' },
      { udhr: 'tuk_cyrl' },
    ),
  ],
  arabic: [
    of('fa', 1.5, 'pes_1', 'fas', 'fa'),
    of('ar', 1.5, 'arb', 'ara', 'ar'),
    of('ur', 0.7, 'urd', 'urd'),
    { language: 'ckb', weight: 0.5, sources: [{ names: 'ckb' }] },
    { language: 'az', weight: 0.5, sources: [{ udhr: '032' }] },
    neighbours(
      0.7,
      'ara',
      { udhr: 'uig_arab', words: 'uig', names: 'ug' },
      { words: 'pus', names: 'ps' },
      { words: 'snd', names: 'sd' },
    ),
  ],
}
