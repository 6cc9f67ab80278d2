import type { Sources } from './outlets.ts'
import { outletKey } from './outlets.ts'

/** Agencies that outlets copy, as their names are written; the first is what is remembered. */
const agencies: readonly (readonly string[])[] = [
  ['Reuters', 'Рейтер', 'რეიტერი', 'როიტერსი', 'Ռոյթերս', 'Reyters', 'Röyters'],
  ['AFP', 'Agence France-Presse', 'АФП', 'Франс Пресс'],
  ['Associated Press', 'Ассошиэйтед Пресс', 'AP News'],
  ['TASS', 'ТАСС', 'ՏԱՍՍ', 'ტასსი'],
  ['RIA Novosti', 'РИА Новости', 'РИА «Новости»', 'ՌԻԱ Նովոստի'],
  ['Interfax', 'Интерфакс', 'Ինտերֆաքս', 'ინტერფაქსი', 'İnterfaks'],
  ['Anadolu', 'Anadolu Agency', 'Anadolu Ajansı', 'Анадолу', 'ანადოლუ'],
  ['DPA', 'dpa'],
  ['Xinhua', 'Синьхуа'],
  ['Bloomberg', 'Блумберг', 'ბლუმბერგი'],
  ['AZERTAC', 'AZƏRTAC', 'AzərTAc', 'Azertac', 'АЗЕРТАДЖ', 'Азертадж', 'Azərtac'],
  ['Trend', 'Тренд', 'Trend News Agency'],
  ['APA', 'АПА'],
  ['Report', 'Report İnformasiya Agentliyi'],
  ['Turan', 'Туран', 'Turan İnformasiya Agentliyi'],
  ['Armenpress', 'ARMENPRESS', 'Арменпресс', 'Արմենպրես', 'ԱՐՄԵՆՊՐԵՍ', 'არმენპრესი'],
  ['NEWS.am', 'News.am', 'Новости Армении-NEWS.am'],
  ['InterPressNews', 'Интерпрессньюс', 'ინტერპრესნიუსი'],
  ['IRNA', 'ИРНА'],
  ['RFE/RL', 'Радио Свобода', 'Ազատություն ռադիոկայան', 'რადიო თავისუფლება', 'AzadlıqRadiosu'],
  ['Apsnypress', 'Апсныпресс', 'აფსნიპრესი'],
]

/** Before the name of an agency that is not among the outlets, in the key of its voice. */
export const agency = 'agency '

/** "JAMnews (Russian)" is an edition of JAMnews. */
const editionNote = /\s*\([^()]*\)$/

/** Every name by which an outlet or an agency is credited, with the key of its voice. */
export function creditNames(sources: Sources): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [id, source] of sources) {
    const name = source.name.replace(editionNote, '')
    if (name.length > 2 && !names.has(name)) names.set(name, outletKey(source, id))
  }
  for (const spellings of agencies) {
    const known = spellings.map(name => names.get(name)).find(key => key !== undefined)
    for (const name of spellings)
      if (!names.has(name)) names.set(name, known ?? agency + (spellings[0] ?? ''))
  }
  return names
}
