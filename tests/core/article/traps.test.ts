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

describe('a club that is called after a place', () => {
  test.each([
    ['ru', '«Карабах» и «Нефтчи» забили по два гола', 'azerbaijan', ['nagorno-karabakh', 'energy']],
    ['az', '"Qarabağ" – "Neftçi" görüşündə üç qol vurulub', 'azerbaijan', ['nagorno-karabakh', 'energy']],
    ['hy', '«Ղարաբաղը» երեք գոլ խփեց', 'azerbaijan', ['nagorno-karabakh']],
    ['ka', '„ყარაბაღმა“ თამაში მოიგო', 'azerbaijan', ['nagorno-karabakh']],
    ['ru', 'Вратарь «Гагры» отбил пенальти', 'georgia', ['abkhazia', 'gagra']],
    ['ka', '„გაგრამ“ თამაში მოიგო', 'georgia', ['abkhazia', 'gagra']],
    ['ru', '«Арарат» сменил тренера', 'armenia', ['ararat']],
    ['hy', '«Արարատը» նոր մարզիչ ունի', 'armenia', ['ararat']],
  ])('is of its own country: in %s, “%s” names %s and not %j', (language, title, country, others) => {
    expect(idsOf(language, title)).toContain(country)
    for (const other of others) expect(idsOf(language, title)).not.toContain(other)
  })

  test.each([
    ['ru', 'Комитет «Карабах»: тридцать восемь лет спустя', 'nagorno-karabakh'],
    ['hy', '«Ղարաբաղ» կոմիտեի արխիվը թվայնացվել է', 'nagorno-karabakh'],
    ['az', '"Dağlıq Qarabağ" sözü çıxarılıb', 'nagorno-karabakh'],
    ['ru', 'Отдых в Гагре дорожает', 'gagra'],
    ['tr', 'Karabağ’da yeni okul: öğrenciler ilk derste', 'nagorno-karabakh'],
  ])('does not take the place’s own name away: in %s, “%s” names %s', (language, title, place) => {
    expect(idsOf(language, title)).toContain(place)
  })

  test('is told by the football around it where no quotation marks are usual', () => {
    const title = 'Karabağ, Trabzonspor’u eledi'
    const text = 'Azerbaycan ekibi rövanş maçını iki golle kazandı.'
    const ids = find({ title, text, language: 'tr' }).map(({ id }) => id)
    expect(ids).toContain('azerbaijan')
    expect(ids).not.toContain('nagorno-karabakh')
  })
})

describe('a word that another is like without its marks', () => {
  test.each([
    ['az', 'Göyçə gölü niyə quruyur', 'sport'],
    ['tr', 'Van Gölü’nde su seviyesi düştü', 'sport'],
    ['tr', 'Gölde tekne battı', 'sport'],
  ])('in %s, “%s” is not about %s', (language, title, theme) => {
    expect(idsOf(language, title)).not.toContain(theme)
  })

  test('a goal is still one', () => {
    expect(idsOf('tr', 'Son dakikada gol geldi')).toContain('sport')
    expect(idsOf('tr', 'Goller ikinci yarıda')).toContain('sport')
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
