import { describe, expect, test } from 'vitest'
import { fold } from '#core/article/text/fold.ts'
import { beginningOfForms, isFormOf } from '#core/article/text/word-forms.ts'
import { TopicIndex } from '#core/article/topics/topic-index.ts'
import { region } from '../../../support/sample-bot.ts'

const { undeclined } = new TopicIndex(region.topics)

/** What is typed, what stands in headlines and is to be found, and what is not. */
const words: readonly (readonly [language: string, typed: string, found: string, notFound: string])[] = [
  ['en', 'NATO', "NATO NATO's Nato", 'Natolin natokhtari'],
  ['en', 'gas', "gas gases gas's", 'gasoline gasket'],
  ['en', 'price', 'prices priced pricing', 'pricey'],
  ['en', 'tariffs', 'tariff', 'tariffed-out'],
  ['en', 'country', 'countries', 'county'],
  ['en', 'strike', 'strikes striking', 'strict'],
  ['en', 'train', 'trains training', 'trainer'],
  ['en', 'police', 'police', 'policy policies'],
  ['de', 'Bahn', 'Bahnen', 'Bahnhof'],
  ['de', 'Haus', 'Häuser Hauses', 'Hausarzt'],
  ['de', 'Minister', 'Ministers Ministern', 'Ministerium'],
  ['tr', 'gaz', 'gazı gazın gazda gazlar', 'gazete gazeteci'],
  ['tr', 'Türk', 'Türkler Türkün', 'Türkiye Türkmenistan'],
  ['tr', 'NATO', "NATO'nun NATO'ya NATO'dan", 'natokent'],
  ['tr', 'sokak', 'sokağı sokaklar sokakta', 'sokma'],
  ['az', 'qiymət', 'qiymətlər qiymətin qiymətlərinin', 'qiymətləndirmə'],
  ['az', 'Bakı', 'Bakıda Bakının Bakıya', 'bakım'],
  ['ru', 'цена', 'цены цен ценам ценами', 'ценность центр'],
  ['ru', 'газ', 'газа газом', 'газета Газпром'],
  ['ru', 'НАТО', 'НАТО', 'натовский'],
  ['ru', 'право', 'права правом', 'правительство правый'],
  ['ru', 'железная', 'железной железную', 'железо'],
  ['ru', 'Алиев', 'Алиева Алиеву Алиевым', 'Алиевский'],
  ['ru', 'Армения', 'Армении Арменией', 'Арменпресс'],
  ['ru', 'рынок', 'рынка рынки рынков', 'рыночный'],
  ['ru', 'подписал', 'подписали подписала подписать', 'подпись'],
  ['hy', 'գին', 'գինը', 'գինետուն'],
  ['hy', 'ընտրություն', 'ընտրության ընտրությունները', 'ընտրանի'],
  ['hy', 'գնացք', 'գնացքը գնացքի գնացքներ', 'գնացին'],
  ['ka', 'ფასი', 'ფასის ფასები ფასების', 'ფასადი'],
  ['ka', 'ნატო', 'ნატოს ნატოში', 'ნატოხტარი'],
  ['ka', 'მატარებელი', 'მატარებლის მატარებლები', 'მატარა'],
  ['en', 'win', 'wins win', 'wind winds'],
  ['en', 'war', 'wars', 'ward'],
  ['en', 'ban', 'bans banned banning', 'band bands'],
  ['en', 'stop', 'stopped stopping stops', 'stoppage'],
  ['en', 'agree', 'agreed agrees', 'agreement'],
  ['en', 'fee', 'fees', 'feed'],
  ['de', 'Reis', 'Reises', 'Reise Reisen'],
  ['de', 'Reise', 'Reisen', 'Reis Reises'],
  ['de', 'Kur', 'Kuren', 'Kurs Kurse'],
  ['de', 'Kurs', 'Kurses Kurse Kursen', 'Kur Kuren'],
  ['az', 'kurs', 'kursu kurslar kurslarda', 'kursant'],
  ['tr', 'kitap', 'kitabı kitaplar kitabın', 'kitle'],
  ['tr', 'hesap', 'hesabı hesapta', 'hesse'],
  ['tr', 'yurt', 'yurdu yurtlar', 'yurttaş'],
  ['az', 'Gəncə', 'Gəncədə Gəncəyə Gəncənin', 'gənc gənclər'],
  ['ru', 'Баку', 'Баку', 'бак бака баки'],
  ['ru', 'Гори', 'Гори', 'горы гора горе'],
  ['ru', 'Поти', 'Поти', 'пот пота поту'],
  ['ru', 'Шеки', 'Шеки', 'шека шеке'],
  ['az', 'Şəki', 'Şəkidə Şəkinin Şəkiyə', 'şək şəkə'],
  ['tr', 'Bakü', 'Bakü’de Bakü’nün', 'bak bakı'],
  ['ru', 'гора', 'горы горе', 'Гори'],
  ['ru', 'статья', 'статьи статей статьями', 'статус'],
  ['ru', 'семья', 'семьи семей', 'семена'],
  ['ru', 'судья', 'судей судьи', 'судно'],
  ['ru', 'церковь', 'церкви церквей церковью', 'церковный'],
  ['ru', 'армянин', 'армяне армян армянина армянам', 'Армения'],
  ['ru', 'грузин', 'грузины грузина', 'груз грузе'],
  ['hy', 'երկիր', 'երկրի երկրում երկրներ', 'երկար'],
  ['hy', 'կամուրջ', 'կամրջի կամուրջը', 'կամք'],
  ['ka', 'კობახიძე', 'კობახიძემ კობახიძის კობახიძისთვის კობახიძეს', 'კობახი'],
  ['ka', 'საქართველო', 'საქართველომ საქართველოს საქართველოში', 'ქართველი'],
  ['ka', 'მხარე', 'მხარემ მხარის მხარეები', 'მხარი'],
  ['ka', 'ბაქო', 'ბაქომ ბაქოს ბაქოში', 'ბაქანი'],
  ['ka', 'გზა', 'გზის გზები გზამ გზაზე', 'გზაჯვარედინი'],
  ['ka', 'ომი', 'ომში ომის ომები', 'ომარი'],
  ['und', 'NATO', "NATO's NATO'nun", 'Natolin'],
]

describe('a word that is looked for', () => {
  test.each(words)(
    'in %s, %s, is found in its forms, and not as the beginning of others',
    (language, typed, found, not) => {
      const isFound = (word: string) => isFormOf(fold(word), fold(typed), language, undeclined)
      expect(found.split(' ').filter(word => !isFound(word))).toEqual([])
      expect(not.split(' ').filter(isFound)).toEqual([])
      for (const word of found.split(' '))
        expect(fold(word).startsWith(beginningOfForms(fold(typed)))).toBe(true)
      // A form is typed as well as a dictionary's word.
      expect(
        found.split(' ').filter(word => !isFormOf(fold(typed), fold(word), language, undeclined)),
      ).toEqual([])
    },
  )
})
