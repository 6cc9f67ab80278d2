import { describe, expect, test } from 'vitest'
import { topicFinder } from '#core/article/topics.ts'
import { lexicon, region } from '../../support/sample-bot.ts'

const find = topicFinder(region, lexicon.matcher())
const idsOf = (language: string, title: string) => find({ title, text: '', language }).map(({ id }) => id)

describe('one name inside another', () => {
  test.each([
    ['en', 'Armenian parliament elects new speaker', ['armenia', 'politics-elections']],
    ['en', 'Azerbaijan Airlines flight diverted to Moscow', ['azal', 'azerbaijan', 'russia']],
    ['en', 'Georgian Dream wins in every city hall', ['georgian-dream', 'georgia']],
    ['en', 'Armenia Alliance boycotts the session', ['armenia-alliance', 'armenia']],
    ['en', 'Baku-Tbilisi-Kars railway reopens', ['baku', 'tbilisi', 'kars', 'corridors']],
    ['en', 'Armenia, Colombia: landslide buries homes', ['colombia']],
    ['ru', '«Сильная Армения» обжалует итоги выборов', ['strong-armenia', 'armenia']],
    ['ru', 'Делегация прибыла в Ереван', ['yerevan', 'armenia']],
    ['ka', 'აზერბაიჯანის ავიახაზების თვითმფრინავი ჩამოვარდა', ['azerbaijan']],
    ['de', 'EU-Mission in Armenien verlängert', ['eu', 'armenia']],
  ])('in %s, “%s” names %j', (language, title, expected) => {
    expect(idsOf(language, title)).toEqual(expect.arrayContaining(expected))
  })

  test.each([
    ['en', 'OSCE Minsk Group dissolved', 'belarus'],
    ['en', 'Ararat Mirzoyan flies to Rome', 'ararat'],
    ['en', 'Armenia, Colombia: landslide buries homes', 'armenia'],
    ['en', 'Qarabağ beat Chelsea at home', 'nagorno-karabakh'],
    ['en', 'Trump Route: engineers begin their survey', 'donald-trump'],
    ['ka', 'პროტესტი რუსული კანონის წინააღმდეგ', 'russia'],
    ['en', 'Turkey prices soar before Thanksgiving', 'turkey'],
    ['en', 'Storm closes roads across north Georgia', 'georgia'],
    ['az', 'Nazirlər arasında görüş keçirilib', 'goris'],
  ])('in %s, “%s” does not name %s', (language, title, topic) => {
    expect(idsOf(language, title)).not.toContain(topic)
  })
})

describe('however it is written', () => {
  test.each([
    ['en', '#ArmeniaAzerbaijan talks move on', ['armenia', 'azerbaijan']],
    ['en', 'Families wait for news #NagornoKarabakh2026', ['nagorno-karabakh']],
    ['en', 'Rescuers reach the village #South_Ossetia', ['south-ossetia']],
    ['ru', '#СвободныйАзербайджан вышел в тренды', ['azerbaijan']],
    ['en', 'ARMENIAN-AZERBAIJANI BORDER: CALM NIGHT', ['armenia', 'azerbaijan']],
    ['az', 'PREZİDENT ŞƏKİDƏ VƏ GƏNCƏDƏ', ['sheki', 'ganja']],
    ['ru', 'Армяно-турецкая граница откроется летом', ['armenia', 'turkey']],
    ['ru', 'Российско-грузинская торговля и грузино-абхазский диалог', ['russia', 'georgia', 'abkhazia']],
    ['de', 'Armenisch-aserbaidschanische Grenze: Ruhe', ['armenia', 'azerbaijan']],
    ['hy', 'Հայ-թուրքական սահմանը կբացվի', ['armenia', 'turkey']],
    ['az', 'Gorusa yeni yol çəkilir', ['goris', 'armenia']],
    ['en', 'The EU–Armenia visa dialogue starts', ['eu', 'armenia']],
  ])('in %s, “%s” names %j', (language, title, expected) => {
    expect(idsOf(language, title)).toEqual(expect.arrayContaining(expected))
    expect(idsOf(language, title.normalize('NFD'))).toEqual(expect.arrayContaining(expected))
  })
})
