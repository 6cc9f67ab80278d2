/** A story of our own in the languages of the region, and what outlets write around one. */
const stories = {
  ru: [
    'Мэр Гянджи в понедельник открыл новый мост через реку, на строительство которого ушло два года и одиннадцать миллионов манатов.',
    'Инженеры сообщили, что мост, третий в городе, будет пропускать автобусы и велосипеды, а старый останется для пешеходов.',
    'Торговцы с левого берега жаловались несколько месяцев, так как грузовики ездили в объезд, через старый город.',
  ],
  hy: [
    'Գյանջայի քաղաքապետը երկուշաբթի օրը բացեց գետի վրայով նոր կամուրջը՝ երկու տարվա աշխատանքներից հետո, որոնք արժեցել են տասնմեկ միլիոն մանաթ։',
    'Ինժեներներն ասացին, որ կամուրջը, որը քաղաքում երրորդն է, կծառայի ավտոբուսներին և հեծանիվներին, իսկ հինը կմնա հետիոտներին։',
    'Ձախ ափի առևտրականները ամիսներ շարունակ բողոքում էին, քանի որ բեռնատարները երկար ճանապարհով էին գնում՝ հին քաղաքի միջով։',
  ],
  ka: [
    'განჯის მერმა ორშაბათს მდინარეზე ახალი ხიდი გახსნა, ორწლიანი სამუშაოების შემდეგ, რომლებიც თერთმეტი მილიონი მანათი დაჯდა.',
    'ინჟინრებმა განაცხადეს, რომ ხიდი, ქალაქში მესამე, ავტობუსებსა და ველოსიპედებს მოემსახურება, ძველი კი ფეხით მოსიარულეებისთვის დარჩება.',
    'მარცხენა ნაპირის მოვაჭრეები თვეების განმავლობაში ჩიოდნენ, რადგან სატვირთო მანქანები შორ გზაზე დადიოდნენ, ძველი ქალაქის გავლით.',
  ],
  az: [
    'Gəncənin meri bazar ertəsi çayın üzərində yeni körpünü açıb, iki il davam edən işlərə on bir milyon manat xərclənib.',
    'Mühəndislər bildirib ki, şəhərdə sayca üçüncü olan körpüdən avtobuslar və velosipedlər keçəcək, köhnəsi isə piyadalar üçün qalacaq.',
    'Sol sahildəki satıcılar aylarla şikayət edirdilər, çünki yük maşınları köhnə şəhərdən keçərək uzun yolla gedirdi.',
  ],
  tr: [
    'Gence belediye başkanı pazartesi günü nehrin üzerindeki yeni köprüyü, iki yıl süren ve on bir milyon manata mal olan çalışmaların ardından açtı.',
    'Mühendisler, şehirdeki üçüncü köprü olan yapının otobüs ve bisikletlere hizmet edeceğini, eskisinin ise yayalara kalacağını söyledi.',
    'Sol kıyıdaki esnaf aylardır şikâyet ediyordu, çünkü kamyonlar eski şehrin içinden geçerek uzun yoldan gidiyordu.',
  ],
  de: [
    'Der Bürgermeister von Gandscha hat am Montag eine neue Brücke über den Fluss eröffnet, nach zwei Jahren Bauzeit, die elf Millionen Manat kostete.',
    'Ingenieure sagten, die Brücke, die dritte in der Stadt, werde Busse und Fahrräder tragen, und die alte bleibe für Fußgänger offen.',
    'Händler am linken Ufer hatten sich monatelang beschwert, da Lastwagen den langen Weg nahmen, durch die Altstadt.',
  ],
  en: [
    'The mayor of Ganja opened a new bridge over the river on Monday, after two years of works that cost eleven million manats.',
    'Engineers said that the bridge, the third in the city, will carry buses and bicycles alike, and that the old one stays open for walkers.',
    'Traders on the left bank had complained for months, as lorries took the long way round, through the old town.',
  ],
} as const

const words = {
  ru: {
    also: 'Читайте также',
    share: 'Поделиться',
    follow: 'Подписывайтесь на наш Telegram-канал',
    photo: 'Фото: Пресс-служба',
    other: 'Старый мост закрыли для грузовиков на неделю',
    comments: 'Комментарии',
    remark: 'Отличная новость, давно ждали этот мост, спасибо мэру и всем рабочим за их труд!',
    cookie:
      'Мы используем файлы cookie, чтобы улучшить сайт, и продолжая, вы соглашаетесь с этим, и с нашими правилами.',
    author: 'Автор: Лейла Алиева',
    popular: 'Самое читаемое',
    tags: 'Теги: мост, Гянджа',
  },
  hy: {
    also: 'Կարդացեք նաև',
    share: 'Կիսվել',
    follow: 'Հետևեք մեզ Տելեգրամում',
    photo: 'Լուսանկարը՝ մամուլի ծառայության',
    other: 'Հին կամուրջը փակվել է բեռնատարների համար',
    comments: 'Մեկնաբանություններ',
    remark: 'Հիանալի լուր է, վաղուց էինք սպասում այս կամրջին, շնորհակալություն բոլորին։',
    cookie: 'Մենք օգտագործում ենք cookie ֆայլեր, և շարունակելով՝ դուք համաձայնում եք, նաև մեր կանոնների հետ։',
    author: 'Հեղինակ՝ Լեյլա Ալիևա',
    popular: 'Ամենաընթերցված',
    tags: 'Պիտակներ՝ կամուրջ, Գյանջա',
  },
  ka: {
    also: 'ასევე წაიკითხეთ',
    share: 'გაზიარება',
    follow: 'გამოგვყევით ფეისბუქზე',
    photo: 'ფოტო: პრესსამსახური',
    other: 'ძველი ხიდი სატვირთოებისთვის ერთი კვირით დაიკეტა',
    comments: 'კომენტარები',
    remark: 'შესანიშნავი ამბავია, დიდი ხანია ველოდით ამ ხიდს, მადლობა მერს და მუშებს შრომისთვის!',
    cookie: 'ჩვენ ვიყენებთ cookie ფაილებს, საიტის გასაუმჯობესებლად, და გაგრძელებით თქვენ ეთანხმებით ამას.',
    author: 'ავტორი: ლეილა ალიევა',
    popular: 'ყველაზე კითხვადი',
    tags: 'თეგები: ხიდი, განჯა',
  },
  az: {
    also: 'Həmçinin oxuyun',
    share: 'Paylaş',
    follow: 'Bizi Telegramda izləyin',
    photo: 'Foto: Mətbuat xidməti',
    other: 'Köhnə körpü yük maşınları üçün bir həftəlik bağlanıb',
    comments: 'Şərhlər',
    remark:
      'Əla xəbərdir, bu körpünü çoxdan gözləyirdik, merə və bütün fəhlələrə zəhmətlərinə görə təşəkkürlər!',
    cookie:
      'Biz saytı yaxşılaşdırmaq üçün kukilərdən istifadə edirik, davam etməklə siz bununla razılaşırsınız.',
    author: 'Müəllif: Leyla Əliyeva',
    popular: 'Ən çox oxunan',
    tags: 'Teqlər: körpü, Gəncə',
  },
  tr: {
    also: 'İlgili haberler',
    share: 'Paylaş',
    follow: 'Bizi Telegram’dan takip edin',
    photo: 'Fotoğraf: Basın servisi',
    other: 'Eski köprü kamyonlara bir haftalığına kapatıldı',
    comments: 'Yorumlar',
    remark:
      'Harika haber, bu köprüyü uzun zamandır bekliyorduk, başkana ve bütün işçilere emekleri için teşekkürler!',
    cookie:
      'Siteyi iyileştirmek için çerezler kullanıyoruz, devam ederek bunu, ve kurallarımızı, kabul etmiş olursunuz.',
    author: 'Yazar: Leyla Aliyeva',
    popular: 'En çok okunanlar',
    tags: 'Etiketler: köprü, Gence',
  },
  de: {
    also: 'Lesen Sie auch',
    share: 'Teilen',
    follow: 'Folgen Sie uns auf Telegram',
    photo: 'Foto: Pressedienst',
    other: 'Alte Brücke für eine Woche für Lastwagen gesperrt',
    comments: 'Kommentare',
    remark:
      'Großartige Nachricht, auf diese Brücke haben wir lange gewartet, danke an alle Arbeiter für ihre Mühe!',
    cookie:
      'Wir verwenden Cookies, um die Seite zu verbessern, und wenn Sie fortfahren, stimmen Sie dem, und unseren Regeln, zu.',
    author: 'Von Leyla Aliyeva',
    popular: 'Meistgelesen',
    tags: 'Schlagwörter: Brücke, Gandscha',
  },
  en: {
    also: 'Read also',
    share: 'Share this',
    follow: 'Follow us on Telegram',
    photo: 'Photo: Press service',
    other: 'The old bridge closes to lorries for a week',
    comments: 'Comments',
    remark:
      'Great news, we have waited for this bridge for so long, thanks to the mayor and all workers for their effort!',
    cookie:
      'We use cookies to improve the site, and by going on you agree to that, and to our rules, whatever they are.',
    author: 'By Leyla Aliyeva',
    popular: 'Most read',
    tags: 'Tags: bridge, Ganja',
  },
} as const

export type Around = (typeof words)[keyof typeof words]
export type Told = {
  readonly language: string
  readonly headline: string
  readonly story: readonly string[]
  readonly around: Around
}

export const press: readonly Told[] = Object.entries(stories).map(([language, story]) => ({
  language,
  headline: (story[0] ?? '').split(' ').slice(0, 5).join(' '),
  story,
  around: words[language as keyof typeof words],
}))
