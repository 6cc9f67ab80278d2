import { describe, expect, test } from 'vitest'
import { explain } from '#core/article/topics/explain.ts'
import { TopicIndex } from '#core/article/topics/topic-index.ts'
import { understandingTogether } from '#core/article/understanding.ts'
import { lexicon, region } from '../../../support/sample-bot.ts'

const understand = understandingTogether(region, lexicon.matcher())
const topics = new TopicIndex(region.topics)

function topicsOf(source: string, title: string, text = '') {
  const publishedAt = new Date('2026-11-23T08:00:00Z')
  const article = { id: '1', revision: 1, source, url: null, title, summary: '', text, publishedAt }
  return understand([{ ...article, claimedLanguage: null }])[0]?.topics ?? []
}

const countriesOf = (...article: Parameters<typeof topicsOf>) =>
  topicsOf(...article).flatMap(({ id }) => (topics.topics.get(id)?.kind === 'country' ? [id] : []))

describe('an institution that an outlet names without its country', () => {
  test.each([
    ['news-am-en', 'armenia'],
    ['report-en', 'azerbaijan'],
    ['civil-ge-en', 'georgia'],
  ])('is in %s that of %s', (source, country) => {
    for (const title of [
      'National Bank leaves its rate where it is',
      'Parliament to sit on Tuesday',
      'MP asks for a hearing on school meals',
      'Ministry of Internal Affairs detains nine people',
      'Defense Ministry sums up the week',
    ])
      expect(countriesOf(source, title), title).toEqual([country])
  })

  test.each([
    ['hetq-hy', 'Ազգային ժողովը կքննարկի բյուջեն', 'armenia'],
    ['apa-az', 'Nazirlər Kabineti yeni qərar verib', 'azerbaijan'],
    ['netgazeti', 'პარლამენტი ბიუჯეტს სამშაბათს განიხილავს', 'georgia'],
    ['newsgeorgia', 'Нацбанк сохранил ставку', 'georgia'],
  ])('in %s, too: %s', (source, title, country) => {
    expect(countriesOf(source, title)).toEqual([country])
  })

  test('is another’s where another is named, in the headline or in the text', () => {
    expect(countriesOf('report-en', 'Central Bank of Kazakhstan keeps its rate')).toEqual(['kazakhstan'])
    const text = 'It was decided in Astana, Kazakhstan said.'
    expect(countriesOf('report-en', 'Central Bank keeps its rate', text)).toEqual(['kazakhstan'])
  })

  test.each(['oc-media', 'jam-news-en', 'bbc-world', 'tass-en', ''])(
    'says nothing in an outlet of the whole region, of elsewhere, or not known: %s',
    source => {
      expect(countriesOf(source, 'Parliament to sit on Tuesday')).toEqual([])
    },
  )

  test.each([
    ['news-am-en', 'Erdogan replaces Central Bank governor'],
    ['news-am-en', 'European Central Bank cuts rates'],
    ['news-am-en', 'Trump says Government shutdown is near'],
    ['news-am-en', 'Putin appoints new Prosecutor General'],
    ['news-am-en', 'Starmer survives as Tory MPs plot'],
    ['news-am-en', 'Rada dismisses Prosecutor General'],
    ['news-am-en', 'Federal Government raises a tax'],
    ['civil-ge-en', 'Congress passes a budget, Government reopens'],
    ['trend-en', 'Premier League: Government eyes regulator'],
    ['apa-az', 'Tramp: Müdafiə Nazirliyi adını dəyişdi'],
    ['apa-az', 'Avropa Mərkəzi Bankı faizi endirdi'],
    ['on-ge', 'ერდოღანმა პარლამენტში სიტყვა თქვა'],
    ['on-ge', 'კონგრესმა მთავრობის ბიუჯეტი მიიღო'],
    ['hetq-hy', 'Պուտինը կառավարություն է նշանակում'],
    ['hetq-hy', 'Մակրոնը նոր կառավարություն է նշանակում'],
    ['hetq-hy', 'Ռադան պաշտոնանկ արեց դատախազության պետին'],
  ])(
    'is of no outlet’s country where somebody or a body of elsewhere stands beside it: %s, %s',
    (source, title) => {
      for (const country of ['armenia', 'azerbaijan', 'georgia'])
        expect(countriesOf(source, title)).not.toContain(country)
    },
  )

  test('is the outlet’s where only its own people and places are named', () => {
    expect(countriesOf('news-am-en', 'Parliament to sit on Tuesday', 'Pashinyan is to speak.')).toEqual([
      'armenia',
    ])
    expect(countriesOf('news-am-en', 'Parliament to sit on Tuesday', 'MPs meet in Yerevan.')).toEqual([
      'armenia',
    ])
  })

  test('of the Azerbaijani ministry is not religion in capitals', () => {
    expect(countriesOf('apa-az', 'DİN-in əməkdaşları iş başında')).toEqual(['azerbaijan'])
    expect(countriesOf('apa-az', 'DİN VƏ ELM')).toEqual([])
  })

  test('says nothing in a text, or written as any such is', () => {
    expect(countriesOf('report-en', 'Rain until Friday', 'The National Bank is closed.')).toEqual([])
    expect(countriesOf('report-en', 'How central banks set their rates')).toEqual([])
  })

  test('is told as the outlet’s', () => {
    const lines = explain(topicsOf('report-en', 'National Bank leaves its rate where it is'), topics)
    expect(lines.join('\n')).toContain(
      'Azerbaijan (country): mentioned, score 2.1\n  in the headline: “National Bank” (by the outlet’s country)',
    )
  })
})

describe('what one country of the region has in its language the others have in theirs', () => {
  const outlets = ['hetq-hy', 'on-ge', 'apa-az'] as const
  const countries = ['armenia', 'georgia', 'azerbaijan']
  test.each([
    ['the bank of issue', 'Կենտրոնական բանկը', 'ეროვნული ბანკი', 'Mərkəzi Bank'],
    ['the government', 'Կառավարությունը', 'მთავრობა', 'Hökumət'],
    ['… of it', 'Կառավարության որոշումը', 'მთავრობის გადაწყვეტილება', 'Hökumətin qərarı'],
    ['the parliament', 'Խորհրդարանը', 'პარლამენტი', 'Parlament'],
    ['… of it', 'Խորհրդարանի նիստը', 'პარლამენტის სხდომა', 'Parlamentin iclası'],
    ['a member', 'Պատգամավորը', 'დეპუტატი', 'Deputat'],
    ['members', 'Պատգամավորները', 'დეპუტატები', 'Deputatlar'],
    [
      'the constitutional court',
      'Սահմանադրական դատարանը',
      'საკონსტიტუციო სასამართლო',
      'Konstitusiya Məhkəməsi',
    ],
    ['the prosecution', 'Դատախազությունը', 'პროკურატურა', 'Prokurorluq'],
    ['… of it', 'Դատախազության հայտարարությունը', 'პროკურატურის განცხადება', 'Prokurorluğun bəyanatı'],
    ['the election commission', 'ԿԸՀ', 'ცესკო', 'MSK'],
    ['the ombudsman', 'Մարդու իրավունքների պաշտպանը', 'სახალხო დამცველი', 'Ombudsman'],
    ['the audit', 'Հաշվեքննիչ պալատը', 'სახელმწიფო აუდიტის სამსახური', 'Hesablama Palatası'],
    ['statistics', 'Վիճակագրական կոմիտեն', 'საქსტატი', 'Dövlət Statistika Komitəsi'],
    ['taxes', 'Պետական եկամուտների կոմիտեն', 'შემოსავლების სამსახური', 'Dövlət Vergi Xidməti'],
    [
      'the security service',
      'Ազգային անվտանգության ծառայությունը',
      'სახელმწიფო უსაფრთხოების სამსახური',
      'Dövlət Təhlükəsizliyi Xidməti',
    ],
    ['… in letters', 'ԱԱԾ', 'სუს', 'DTX'],
    [
      'rescuers',
      'Փրկարար ծառայությունը',
      'საგანგებო სიტუაციების მართვის სამსახური',
      'Fövqəladə Hallar Nazirliyi',
    ],
    ['interior', 'Ներքին գործերի նախարարությունը', 'შინაგან საქმეთა სამინისტრო', 'Daxili İşlər Nazirliyi'],
    [
      'foreign affairs',
      'Արտաքին գործերի նախարարությունը',
      'საგარეო საქმეთა სამინისტრო',
      'Xarici İşlər Nazirliyi',
    ],
    ['defence', 'Պաշտպանության նախարարությունը', 'თავდაცვის სამინისტრო', 'Müdafiə Nazirliyi'],
    ['health', 'Առողջապահության նախարարությունը', 'ჯანდაცვის სამინისტრო', 'Səhiyyə Nazirliyi'],
    ['economy', 'Էկոնոմիկայի նախարարությունը', 'ეკონომიკის სამინისტრო', 'İqtisadiyyat Nazirliyi'],
    ['finance', 'Ֆինանսների նախարարությունը', 'ფინანსთა სამინისტრო', 'Maliyyə Nazirliyi'],
    ['justice', 'Արդարադատության նախարարությունը', 'იუსტიციის სამინისტრო', 'Ədliyyə Nazirliyi'],
    ['education', 'Կրթության նախարարությունը', 'განათლების სამინისტრო', 'Elm və Təhsil Nazirliyi'],
    ['culture', 'Մշակույթի նախարարությունը', 'კულტურის სამინისტრო', 'Mədəniyyət Nazirliyi'],
    [
      'environment',
      'Շրջակա միջավայրի նախարարությունը',
      'გარემოს დაცვის სამინისტრო',
      'Ekologiya və Təbii Sərvətlər Nazirliyi',
    ],
  ])('%s', (_, ...titles) => {
    expect(titles.flatMap((title, at) => countriesOf(outlets[at] ?? '', title))).toEqual(countries)
  })

  test('and words that tell a body of elsewhere are told in each of their languages', () => {
    expect(Object.keys(region.foreign ?? {})).toEqual(['en', 'hy', 'ka', 'az'])
  })
})
