import { fold } from './fold.ts'

/** Letters of the region's scripts in Latin, near enough for one name written in two scripts to come out alike. */
const table: Record<string, string> = {
  ...letters(
    'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґӏ',
    'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh sh _ i _ e iu ia i i e g _',
  ),
  ...letters(
    'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ',
    'a b g d e z e e t zh i l kh ts k h dz gh ch m i n sh o ch p j r s v t r ts v p k o f',
  ),
  ...letters(
    'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
    'a b g d e v z t i k l m n o p zh r s t u p k gh k sh ch ts dz ts ch kh j h',
  ),
}

function letters(from: string, to: string): Record<string, string> {
  const sounds = to.split(' ').map(sound => sound.replace('_', ''))
  return Object.fromEntries([...from].map((letter, index) => [letter, sounds[index] ?? '']))
}

/** Letters of Azerbaijani and Turkish whose mark is a sound of its own, which folding takes for no more than a mark. */
const marked: Record<string, string> = { ş: 'sh', Ş: 'sh', ç: 'ch', Ç: 'ch', ğ: 'gh', Ğ: 'gh' }

/**
 * The skeleton of a name: folded, in Latin letters, with the spellings in which transliterations differ made one
 * (kh, x and h; j, zh, dzh, dj and c; y and i; w and v; q, gh and g; doubled letters). For finding, never for showing.
 */
export function skeleton(name: string): string {
  const spelled = name.normalize('NFC').replace(/[şŞçÇğĞ]/g, letter => marked[letter] ?? letter)
  const latin = [...fold(spelled).replace(/ու/g, 'u')].map(letter => table[letter] ?? letter).join('')
  return latin
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/dsch|tsch|dzh|dj|zh|sch|sh|ch|[jcs]/g, sound => sibilant[sound] ?? sound)
    .replace(/kh|x/g, 'h')
    .replace(/gh|q/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .trim()
}

const sibilant: Record<string, string> = {
  dsch: 'j', dzh: 'j', dj: 'j', zh: 'j', j: 'j', c: 'j', tsch: 'ch', ch: 'ch', sch: 'sh', sh: 'sh', s: 's',
} // biome-ignore format: a table
