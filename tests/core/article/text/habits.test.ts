import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyHabits, type Habits, joinHabits } from '#core/article/text/habits.ts'
import { phraseProblem } from '#core/article/text/phrase.ts'
import { loadRegion } from '../../../../config/region.ts'

const region = loadRegion(join(import.meta.dirname, '../../../../config/regions/south-caucasus'))
const habits = (id = 'trend-en'): Habits =>
  region.sources.find(source => source.id === id)?.habits ?? expect.fail(`no source ${id}`)
const title = (title: string, id?: string) => {
  const { title: plain, labels } = applyHabits({ title, summary: '', text: '' }, habits(id))
  return [plain, labels.join(' ')]
}
const body = (text: string, id?: string) => applyHabits({ title: 'x', summary: '', text }, habits(id)).text

describe('a headline without its outlet’s habits', () => {
  test.each([
    ['Bridge opens in Ganja (PHOTO)', 'Bridge opens in Ganja', 'photo'],
    ['Bridge opens in Ganja (PHOTO/VIDEO) (UPDATE)', 'Bridge opens in Ganja', 'photo updated video'],
    ['UPDATED: Bridge opens in Ganja - Trend', 'Bridge opens in Ganja', 'updated'],
    ['Bridge opens, minister says (Exclusive interview)', 'Bridge opens, minister says', 'exclusive'],
    ['Breaking: Bridge closes', 'Bridge closes', 'breaking'],
    ['СРОЧНО: В Гяндже закрыт мост - ВИДЕО', 'В Гяндже закрыт мост', 'breaking video'],
    ['В Гяндже открыт мост (ФОТО) - ОБНОВЛЕНО', 'В Гяндже открыт мост', 'photo updated'],
    ['Gəncədə körpü açılıb - FOTO', 'Gəncədə körpü açılıb', 'photo'],
    ['Gəncədə körpü açılıb VİDEO', 'Gəncədə körpü açılıb', 'video'],
    ['Gəncədə körpü bağlanıb – YENİLƏNİB', 'Gəncədə körpü bağlanıb', 'updated'],
    ['SON DAKİKA! Köprü kapandı', 'Köprü kapandı', 'breaking'],
    ['ÖZEL | Köprü açıldı [GÜNCELLENDİ]', 'Köprü açıldı', 'exclusive updated'],
    ['Կամուրջը բացվեց (Լուսանկարներ)', 'Կամուրջը բացվեց', 'photo'],
    ['ՏԵՍԱՆՅՈՒԹ | Կամուրջը բացվեց', 'Կամուրջը բացվեց', 'video'],
    ['ხიდი გაიხსნა - ფოტო, ვიდეო', 'ხიდი გაიხსნა', 'photo video'],
    ['Eilmeldung: Brücke in Gandscha gesperrt', 'Brücke in Gandscha gesperrt', 'breaking'],
    ['Brücke gesperrt (aktualisiert)', 'Brücke gesperrt', 'updated'],
  ])('%s', (given, plain, labels) => {
    expect(title(given)).toEqual([plain, labels])
  })

  test.each([
    'Photo exhibition opens in Baku',
    'Video games grow in Georgia',
    'Update on the talks: both sides meet',
    'Iran leaves the treaty (NPT)',
    'Press freedom falls - report',
    'LIVE MUSIC VIDEO',
    '(PHOTO)',
    'Live fire drill in Gori',
  ])('“%s” stays as it is', given => {
    expect(title(given)).toEqual([given, ''])
  })

  test('has the outlet’s name behind it only where it is that outlet’s', () => {
    expect(title('Court rules on the bridge | OC Media', 'oc-media')[0]).toBe('Court rules on the bridge')
    expect(title('Court rules on the bridge | OC Media', 'trend-en')[0]).toContain('OC Media')
    expect(title('Мост открыт | JAMnews', 'jam-news-ru')[0]).toBe('Мост открыт')
  })
})

describe('a text without its outlet’s habits', () => {
  const said = 'The bridge was opened.'
  test.each([
    [`BAKU, Azerbaijan, May 3. /Trend/ — ${said}`],
    [`BAKU, Azerbaijan, May 3. ${said}`],
    [`YEREVAN, MAY 3, ARMENPRESS. ${said}`],
    [`ЕРЕВАН, 3 мая. /Арменпресс/. ${said}`],
    [`МОСКВА, 3 мая - РИА Новости. ${said}`],
    [`Bakı, 3 may, AZƏRTAC\n\n${said}`],
    [`ԵՐԵՎԱՆ, 3 ՄԱՅԻՍԻ, ԱՐՄԵՆՊՐԵՍ։ ${said}`],
    [`TBİLİSİ (AA) - ${said}`],
    [`${said}\n\nRead also: Old bridge closed`],
    [`${said}\n\nЧитайте также: Старый мост закрыт`],
    [`${said}\n\nHəmçinin oxuyun\n\nKöhnə körpü bağlanıb`],
    [`${said}\n\nEmail the author of this at desk`],
    [`${said}\n\nThe post Bridge opens appeared first on OC Media.`],
    [`${said} Read more »`],
    [`${said} Davamı…`],
    [`${said}\n\nFollow us on Twitter and Facebook\n\nSubscribe to our newsletter`],
  ])('%s', given => {
    expect(body(given)).toBe(said)
  })

  test.each([
    'In Baku, May 3, Trend lines were drawn.',
    'He reads and wants to read more',
    'Moscow, 3 May. The bridge was opened.',
    '',
  ])('“%s” stays as it is', given => {
    expect(body(given)).toBe(given)
  })
})

test('a source’s own habits come beside the region’s', () => {
  const joined = joinHabits(
    { marks: { photo: ['photo'] }, notes: ['By {name}'] },
    { marks: { photo: ['pic'], quiz: ['quiz'] } },
  )
  expect(
    applyHabits({ title: 'Bridge (pic) - Quiz', summary: '', text: 'By A Writer\n\nWords.' }, joined),
  ).toEqual({
    title: 'Bridge',
    summary: '',
    text: 'Words.',
    labels: ['photo', 'quiz'],
  })
})

test('a phrase that could take anything, or long, is refused with the reason', () => {
  expect(phraseProblem('{anything} x')).toContain('{anything} means nothing')
  expect(phraseProblem('{text}')).toBe('needs words of its own')
  expect(phraseProblem('at {words}, {words}, {words}, {words}')).toContain('3 are allowed')
  expect(phraseProblem('by {name} {words} at')).toContain('between two placeholders')
  expect(phraseProblem('(.*)+ {text}')).toBe('needs words of its own')
  expect(phraseProblem('By {name} in {place}')).toBeNull()
})

test('hostile words end in bounded time', { timeout: 5_000 }, () => {
  const long = 'a - '.repeat(500_000)
  for (const words of [
    long,
    'BAKU, '.repeat(300_000),
    '(PHOTO)'.repeat(300_000),
    `The post ${'a appeared first on '.repeat(99_999)}`,
  ])
    applyHabits({ title: words.slice(0, 500), summary: words, text: words.replaceAll('a', '\n\n') }, habits())
})
