import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recogniseLanguage } from '#core/article/text/language.ts'

/** Ten headlines of our own wording in each language of the region pack. */
const headlines: Record<string, readonly string[]> = {
  en: [
    'Armenian and Azerbaijani ministers meet on border markers',
    'Georgia’s parliament adopts a new budget',
    'Tbilisi metro closed after flood',
    'Gas exports rise by a tenth',
    'Earthquake felt in Gyumri',
    'Pashinyan: border talks go on',
    'Rail link to Kars reopens next spring',
    'Three hurt in Batumi hotel fire',
    'Baku hosts energy forum',
    'Khankendi gets a new school',
  ],
  ru: [
    'Министры Армении и Азербайджана обсудили границу',
    'Парламент Грузии принял бюджет',
    'Метро в Тбилиси закрыто из-за паводка',
    'Экспорт газа вырос на десять процентов',
    'В Гюмри ощутили землетрясение',
    'Пашинян: переговоры продолжаются',
    'Поезда до Карса пойдут весной',
    'Трое пострадали при пожаре в Батуми',
    'Баку принимает форум',
    'Цены на хлеб растут',
  ],
  hy: [
    'Հայաստանի և Ադրբեջանի նախարարները քննարկել են սահմանը',
    'Երևանում բացվել է նոր դպրոց',
    'Գյումրիում երկրաշարժ է զգացվել',
    'Գազի գինը բարձրացել է',
    'Փաշինյանը մեկնել է Բրյուսել',
    'Բաքուն հայտարարել է բանակցությունների մասին',
    'Տեղահանվածների հարցը',
    'Սյունիքի ճանապարհը փակ է',
    'ՀՀ ԱԺ-ն ընդունել է բյուջեն',
    'Եղանակը վաղը',
  ],
  ka: [
    'საქართველოს პარლამენტმა ბიუჯეტი მიიღო',
    'თბილისში მეტრო დროებით დაიხურა',
    'ბათუმში ხანძარი გაჩნდა',
    'სომხეთის და აზერბაიჯანის მინისტრები შეხვდნენ',
    'გაზის ფასი გაიზარდა',
    'ამინდი ხვალ',
    'პრეზიდენტი ბრიუსელში ჩავიდა',
    'რკინიგზა გაზაფხულზე გაიხსნება',
    'სკოლები ორშაბათს დაიწყება',
    'COVID-ის შემთხვევები იმატებს',
  ],
  az: [
    'Azərbaycan və Ermənistan nazirləri sərhədi müzakirə edib',
    'Bakıda yeni məktəb açılıb',
    'Qazın qiyməti artıb',
    'Prezident Şuşaya səfər edib',
    'Naxçıvanda zəlzələ olub',
    'Tbilisi ilə qatar xətti bərpa olunur',
    'Hava proqnozu',
    'Parlament büdcəni qəbul edib',
    'Yanğın söndürülüb',
    'Bakı forumu',
  ],
  tr: [
    'Ermenistan ile Azerbaycan bakanları sınırı görüştü',
    'Ankara’da yeni okul açıldı',
    'Doğal gaz fiyatı arttı',
    'Cumhurbaşkanı Tiflis’e gitti',
    'Kars’ta deprem oldu',
    'Demiryolu ilkbaharda açılıyor',
    'Hava durumu',
    'Meclis bütçeyi kabul etti',
    'Yangın söndürüldü',
    'Türkiye ve Gürcistan anlaştı',
  ],
  de: [
    'Armenien und Aserbaidschan beraten über die Grenze',
    'Neue Schule in Eriwan eröffnet',
    'Der Gaspreis steigt weiter',
    'Präsident reist nach Tiflis',
    'Erdbeben bei Gjumri',
    'Die Bahn nach Kars fährt im Frühjahr',
    'Das Wetter morgen',
    'Parlament beschließt Haushalt',
    'Feuer in Batumi gelöscht',
    'Georgien und die Türkei einigen sich',
  ],
}
const all = Object.entries(headlines).flatMap(([language, titles]) =>
  titles.map(title => [language, title] as const),
)

describe('the language of a headline', () => {
  test.each(all)('is told to be %s: %s', (language, title) => {
    expect(recogniseLanguage(title)).toBe(language)
  })

  test('is the same in an outlet known to write in it', () => {
    for (const [language, title] of all)
      expect([title, recogniseLanguage(title, language)]).toEqual([title, language])
  })

  test('is seldom mistaken for that of an outlet which writes in another', () => {
    const mistaken = all.flatMap(([language, title]) =>
      Object.keys(headlines)
        .filter(hint => recogniseLanguage(title, hint) !== language)
        .map(hint => `${hint}: ${title}`),
    )
    expect(mistaken.length).toBeLessThan(all.length * 7 * 0.02)
  })

  test('is not told of a name alone, and of a word alone where it is plain', () => {
    const names = [
      'Tbilisi',
      'Baku',
      'Yerevan',
      'Batumi',
      'Ganja',
      'Kutaisi',
      'Stepanakert',
      'Погода',
      'Тбилиси',
    ]
    expect(names.map(name => recogniseLanguage(name))).toEqual(names.map(() => 'und'))
    expect(names.slice(0, 7).map(name => recogniseLanguage(name, 'de'))).toEqual(Array(7).fill('de'))
    const words = ['Wirtschaft', 'Zugunglück', 'Ermənistan', 'Землетрясение', 'Gürcistan']
    expect(words.map(word => recogniseLanguage(word))).toEqual(['de', 'de', 'az', 'ru', 'tr'])
  })

  // netgazeti.ge claims to be English.
  test('is not what the outlet is known for where the script is another', () => {
    for (const hint of ['en', 'ru', 'hy']) expect(recogniseLanguage('ამინდი ხვალ', hint)).toBe('ka')
    expect(recogniseLanguage('Погода', 'en')).not.toBe('en')
    expect(recogniseLanguage('Weather', 'ru')).not.toBe('ru')
    expect(recogniseLanguage('Weather', 'hy')).not.toBe('hy')
  })

  test('is the outlet’s where the words are too few to tell', () => {
    for (const [title, hint] of [
      ['Bakı', 'az'],
      ['OPEC+', 'de'],
      ['ЕС и НАТО', 'ru'],
      ['FOTO', 'tr-TR'],
    ] as const)
      expect(recogniseLanguage(title, hint)).toBe(hint.slice(0, 2))
  })

  test('is that of the sentence and not of the foreign names in it', () => {
    for (const [language, title] of [
      ['ka', 'Apple-მა iPhone 17 Pro წარადგინა'],
      ['ka', 'პრემიერმა თქვა: "We are ready to talk"'],
      ['hy', 'Google-ը գնել է Wiz ընկերությունը'],
      ['ru', 'Microsoft Windows 12 вышла раньше срока'],
      ['az', 'Apple iPhone 17 təqdim edildi'],
      ['en', 'The daily «Ազգ» closes after thirty years'],
    ] as const)
      expect([title, recogniseLanguage(title)]).toEqual([title, language])
  })

  test('is the same in capitals', () => {
    for (const [language, title] of [
      ['az', 'QAZIN QİYMƏTİ YENİDƏN QALXIB'],
      ['az', 'YANĞIN SÖNDÜRÜLDÜ, XƏSARƏT ALAN YOXDUR'],
      ['tr', 'CUMHURBAŞKANI AÇIKLAMA YAPTI'],
      ['de', 'KANZLER REIST NACH BAKU'],
      ['ru', 'ДОРОГА В ГОРАХ СНОВА ОТКРЫТА'],
      ['hy', 'ՍԱՀՄԱՆԸ ԲԱՑՎՈՒՄ Է'],
    ] as const)
      expect([title, recogniseLanguage(title)]).toEqual([title, language])
  })

  // Ossetian is often typed with the Latin æ, Azerbaijani with the schwa of Cyrillic.
  test('is told by letters typed in place of the right ones', () => {
    expect(recogniseLanguage('Хуссар Ирыстоны фæндаг бакодтой æмæ скъолатæ кусынц')).toBe('os')
    expect(recogniseLanguage('Назирлик билдирди ки, сәрһәд ачылмајыб')).toBe('az')
    expect(recogniseLanguage('Nazirlik bildirib ki, sәrhәd açılmayıb')).toBe('az')
  })

  test('is told apart from its neighbours in the same script', () => {
    for (const [language, title] of [
      ['uk', 'Міністри обговорили відкриття кордону'],
      ['bg', 'Министрите обсъдиха отварянето на границата'],
      ['be', 'Міністры абмеркавалі адкрыццё мяжы'],
      ['kk', 'Министрлер шекараны ашу мәселесін талқылады'],
      ['ab', 'Аԥсны аҳәынҭқарра аҳәаа аартхоит'],
      ['fa', 'وزیران درباره بازگشایی مرز گفتگو کردند'],
      ['ar', 'الوزراء يبحثون إعادة فتح الحدود'],
      ['ur', 'وزراء نے سرحد کھولنے پر بات چیت کی'],
      ['uz', 'Vazirlar chegarani ochish masalasini muhokama qildi'],
      ['fr', 'Les ministres discutent de la réouverture de la frontière'],
      ['es', 'Los ministros hablan de abrir la frontera'],
      ['he', 'השרים דנו בפתיחת הגבול'],
      ['el', 'Οι υπουργοί συζήτησαν το άνοιγμα των συνόρων'],
    ] as const)
      expect([title, recogniseLanguage(title)]).toEqual([title, language])
  })

  test('is nobody’s where we do not know it', () => {
    for (const title of [
      'Sveriges regering lägger fram ett nytt förslag om gränserna',
      'Ministrii au discutat despre redeschiderea graniței',
      'Miniszterek tárgyaltak a határ megnyitásáról',
      '大臣が国境の再開について話し合った',
      'รัฐมนตรีหารือเรื่องการเปิดพรมแดน',
    ])
      expect([title, recogniseLanguage(title)]).toEqual([title, 'und'])
  })

  test('is not Azerbaijani for a name of its letters', () => {
    expect(recogniseLanguage('The road between Xankəndi and Lachin reopens for lorries after the snow')).toBe(
      'en',
    )
  })

  test('is nobody’s where there are no letters', () => {
    for (const text of ['', '2:1', '12345 — 67', '٣:١', '🏔️', '   ']) {
      expect(recogniseLanguage(text)).toBe('und')
      expect(recogniseLanguage(text, 'en')).toBe('und')
    }
  })

  test('is told of any text without failing, and soon', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.constantFrom('en', 'ru', 'xx', ''), { nil: undefined }),
        (text, hint) => {
          expect(recogniseLanguage(text, hint)).toMatch(/^[a-z]{2,3}$/)
        },
      ),
    )
    expect(recogniseLanguage('слово word სიტყვა '.repeat(100_000))).toMatch(/^[a-z]{2,3}$/)
  })
})
