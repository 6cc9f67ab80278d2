# Հայերեն։ Կարճ և քաղաքավարի. թեմաների և լրատվամիջոցների անունները մնում են ուղղական հոլովով։

latest-summary = Վերջին լուրերը
latest-topic = Միայն այս թեմայով լուրեր
latest-count = Քանի լուր, 1-ից 10
latest-title = Վերջին լուրերը
latest-title-topic = Վերջին լուրերը՝ { $topic }
latest-none = Լուրեր դեռ չկան։ Առաջինները կհայտնվեն մեկնարկից մի քանի րոպե անց։
latest-none-topic = «{ $topic }» թեմայով լուրեր դեռ չկան։

topic-summary = Լուրեր մեկ թեմայով
topic-name = Վայր, մարդ, կազմակերպություն կամ թեմա՝ ցանկացած լեզվով
topic-missing = Ո՞ր թեման։ Օրինակ՝ /topic azerbaijan
topic-unknown = «{ $typed }» անունով թեմա չի գտնվել։
topic-nearest = Գուցե սրանցից մե՞կը։
topic-see-topics = Բոլոր թեմաները՝ /topics

topics-summary = Ինչին կարելի է հետևել
topics-page = Ցանկի որ էջը
topics-title = Թեմաներ
topics-places = Վայրեր
topics-cities = Քաղաքներ
topics-themes = Ընդհանուր թեմաներ
topics-people = Մարդիկ
topics-organisations = Կազմակերպություններ
topics-more = և ևս { $count }. դրանց ցանկացած անունը գործում է /topic հրամանով
topics-hint = Մեկ թեմայի լուրերը՝ /topic, նոր լուրերին հետևելու համար՝ /follow։

search-summary = Լուրեր, որոնցում կան այս բառերը
search-words = Բառեր, որոնք բոլորը պետք է լինեն
search-missing = Ի՞նչ բառեր։ Օրինակ՝ /search railway tariffs
search-title = Լուրեր «{ $words }» բառերով
search-none = «{ $words }» բառերով լուր չկա։

story-summary = Մեկ իրադարձություն. ովքեր են հաղորդում և ինչպես է այն զարգացել
story-words = Բառեր կամ թեմա. ցույց կտրվի ամենանորը
story-missing = Ո՞ր իրադարձությունը։ Պետք են բառեր կամ թեմա, օրինակ՝ /story railway
story-none = «{ $words }» բառերով իրադարձություն չկա։ Վերջին լուրերը՝ /latest
story-menu = Ավելին սրա մասին
story-no-post = Սա բոտի գրառում չէ, կամ այնքան հին է, որ դրա մասին տվյալներ այլևս չկան։
story-no-link = Այդ հասցեով հաղորդում չկա։ Դրա փոխարեն կարելի է գրել բառեր, օրինակ՝ /story railway
story-gone = Այս իրադարձությունն այլևս չի պահվում։ Վերջին լուրերը՝ /latest
story-which = Այստեղ մի քանի իրադարձություն կա։ Ո՞րն է պետք։
story-button = Իրադարձություն՝ { $headline }
story-button-back = Իրադարձությունը
story-breaking = Հրատապ
story-sides = Ովքեր են հաղորդում
story-from = աղբյուրը՝ { $origin }
story-single = Առայժմ հաղորդում է մեկ լրատվամիջոց։
story-only = Առայժմ հաղորդում են միայն մեկ վայրի լրատվամիջոցներ՝ { $place }։
story-unknown-place = Այլ
story-timeline = Ինչպես է զարգացել
story-first = { $outlet }՝ առաջին հաղորդումը
story-report = { $outlet }
story-adds = { $outlet } ավելացրել է՝ { $what }
story-headline = { $outlet } փոխել է վերնագիրը. էր՝ «{ $from }», դարձավ՝ «{ $to }»
story-figure = { $outlet } փոխել է տվյալը. էր՝ { $from }, դարձավ՝ { $to }
story-correction = { $outlet } ուղղել է իր հաղորդումը՝ «{ $text }»
story-retraction = { $outlet } հետ է կանչել իր հաղորդումը՝ «{ $text }»
story-more = և ևս { $count }

figure-killed = { $count } զոհ
figure-injured = { $count } վիրավոր
figure-detained = { $count } ձերբակալված
figure-missing = { $count } անհետ կորած
figure-evacuated = { $count } տարհանված
figure-freed = { $count } ազատ արձակված

related-summary = Նույն հարցին առնչվող այլ իրադարձություններ
related-words = Իրադարձության բառեր կամ թեմա
related-missing = Ո՞ր իրադարձությանն առնչվող։ Պետք են բառեր կամ թեմա, օրինակ՝ /related railway
related-title = Առնչվում է՝ «{ $headline }»
related-none = Սրան մոտ այլ իրադարձություն դեռ չկա՝ «{ $headline }»
related-button = Առնչվող լուրեր
related-heading = Առնչվող

digest-summary = Վերջին 24 ժամվա ամենակարևոր լուրերը
digest-topic = Միայն այս թեմայով լուրեր. առանց դրա՝ այն, ինչին հետևում են այս զրույցում
digest-title = Վերջին 24 ժամը
digest-title-followed = Վերջին 24 ժամը՝ ըստ այն ամենի, ինչին հետևում են այս զրույցում
digest-title-topic = Վերջին 24 ժամը՝ { $topic }
digest-what = { $count ->
    [one] { $count } լուր
   *[other] { $count } լուր, սկզբում ամենակարևորները
}
digest-more = Եվս { $count } լուր այստեղ տող չունի. վերջին լուրերը՝ /latest
digest-none = { $title }. լուր չկա։ Վերջին լուրերը՝ /latest

why-summary = Ինչու է լուրն եկել այստեղ կամ ինչու չի եկել
why-words = Հղում, իրադարձություն կամ դրա բառերը
why-menu = Ինչո՞ւ է սա այստեղ
why-missing = Ո՞ր լուրը։ Կարելի է գրառմանը պատասխանել /why հրամանով կամ տալ հղում կամ բառեր, օրինակ՝ /why railway
# Ինչ եղավ լուրի հետ այստեղ։
why-sent = Եկել է այստեղ՝ { $time }։
why-sent-edited = Եկել է այստեղ՝ { $time }, և դրանից հետո թարմացվել է { $count } անգամ։
why-roundup = Եկել է այստեղ մի քանի լուրի ցանկում՝ { $time }։
why-same = Եկել է այստեղ մի գրառմամբ, որը, պարզվեց, նույն իրադարձության մասին է՝ { $time }։
why-waits-digest = Սպասում է այս զրույցի հաջորդ ամփոփմանը՝ { $time }։
why-waits-quiet = Սպասում է այս զրույցի լռության ժամերի ավարտին՝ { $time }։
why-waits-limit = Սպասում է, քանի որ այս զրույցն առայժմ ստացել է այնքան գրառում, որքան ուզում է կամ որքան կարելի է ուղարկել. հաջորդ ստուգումը՝ { $time }։
why-turn = Շուտով կգա այստեղ։
why-open = Ուղարկվում է այստեղ. դեռ պարզվում է՝ հասե՞լ է, թե՞ ոչ։
why-muted = Այստեղ չի եկել. լռեցված էր։
why-late = Այստեղ չի եկել. երբ հերթը հասավ, արդեն հնացել էր։
why-over = Այստեղ չի եկել. երբ հերթը հասավ, դրա հաղորդումներն արդեն այլ իրադարձությունների մեջ էին։
why-refused = Այստեղ չի եկել. գրառումը մերժվել է։
why-lost = Այստեղ չի եկել. երբ հերթը հասավ, բոտը հեռացված էր, արգելափակված կամ գրելու իրավունք չուներ։
why-unknown = Հնարավոր է՝ եկել է այստեղ. կապն ընդհատվել է, իսկ բոտը ոչինչ երկու անգամ չի ուղարկում։
why-not-nothing = Այստեղ չի եկել. այս զրույցում ոչնչի չեն հետևում։
why-not-unwanted = Այստեղ չի եկել. չի համապատասխանում ոչ մի բանի, որին հետևում են այս զրույցում։
why-not-lost = Այստեղ չի եկել. բոտը հեռացված է, արգելափակված կամ գրելու իրավունք չունի։
why-not-first-look = Ոչ մի տեղ չի ուղարկվել. լրատվամիջոցները դա հաղորդել են ավելի վաղ, քան բոտը սկսել է դրանք կարդալ։
why-not-soon = Շուտով հերթը կհասնի։
why-not-past = Այստեղ չի եկել. քանի դեռ լուրը թարմ էր, այս զրույցում դրան չէին հետևում, կամ այդ մասին տվյալներ այլևս չկան։
# Ինչ է ասում ամեն մեկը, որին հետևում են։
why-follows = Ինչին են հետևում այս զրույցում
why-wanted = համապատասխանում է
why-unwanted = չի համապատասխանում՝ { $reasons }
why-but-topics = այս թեմաներից ոչ մեկի մասին չէ
why-but-outlets = այս լրատվամիջոցներից ոչ մեկը չի հաղորդում
why-but-countries = այս երկրների ոչ մի լրատվամիջոց չի հաղորդում
why-but-breaking = հրատապ չէր
why-but-languages = հաղորդվում է միայն այս լեզուներով՝ { $languages }
why-but-words = չկան այս բառերը՝ { $words }
why-but-least = հաղորդում է { $has } անկախ լրատվամիջոց, պետք է { $wanted }
why-but-except = բացառված է՝ { $what }
why-but-later = հետևում են ավելի ուշ, քան հայտնվել է իրադարձությունը՝ { $time }
# Որ բառերն են խոսում որ թեմայի օգտին։
why-topics = Ինչի մասին է
why-no-topic = Թեմա չկա. ոչ մի բառ բավականաչափ հստակ չի մատնանշում որևէ թեմա։
why-mentioned = հիշատակում
why-in-title = { $words } վերնագրում
why-in-lead = { $words } առաջին պարբերությունում
why-in-text = { $words } տեքստում
why-in-url = { $words } հասցեում
why-reports = Ինչպես է կազմվել
why-reports-how = Նույն դեպքի մասին հաղորդումները կազմում են մեկ իրադարձություն։ Ինչ ընդհանուր բան ունի ամեն մեկը մյուսների հետ՝
why-one-report = Առայժմ մեկ հաղորդում։
why-joined = ընդհանուր է՝ { $words }
why-joined-names = ընդհանուր են անուններն ու թվերը
why-joined-against = միացված է, թեև վերնագրերում տարբեր է տեղը, թիվը կամ օրը
why-joined-unknown = թե ինչն է ընդհանուր, այլևս չի պահվում

page-more = Հաջորդը
page-back = Հետ

follow-summary = Թեմայի նոր լուրերն ստանալ այստեղ՝ ցանկացած ձևով
follow-topic = Թեմաներ, լրատվամիջոց կամ բառեր չակերտներում՝ armenia, georgia
follow-how = Պարզ բառերով, օրինակ՝ daily 08:00 compact without sport quiet 22:00-07:00
follow-missing = Ո՞ր թեման։ Օրինակ՝ /follow armenia կամ /follow armenia daily 08:00
follow-done = «{ $topic }» թեմայով նոր լուրերը կգան այստեղ։
follow-told = Այստեղ կգա՝ { $what }։
follow-already = Սրան արդեն հետևում են այստեղ՝ { $what }։ Ձևը փոխելու համար բավական է գրել նորը, օրինակ՝ daily 08:00
follow-changed = Փոխված է։ Այսուհետ՝ { $what }։ Նախկինում՝ { $was }։
follow-button = Հետևել՝ { $topic }
follow-newest = Առայժմ ամենանորը՝
follow-no-roles = Դերերը հիշատակվում են միայն Discord-ում. այստեղ հիշատակում չի լինի։
follow-no-publish = Գրառումները հետևորդների համար հրապարակում են միայն Discord-ի հայտարարությունների ալիքները։
follow-lacks = Բոտը դեռ իրավունք չունի այստեղ հրապարակելու։ Ալիքի կարգավորումներում տվեք նրան՝ { $rights }։ Հետո կրկնեք հրամանը։
lack-view = ալիքը տեսնելու իրավունք
lack-send = հաղորդագրություններ ուղարկելու իրավունք
lack-threads = թեմաներում հաղորդագրություններ ուղարկելու իրավունք
lack-embed = հղումներ ներդնելու իրավունք
lack-post = գրառումներ հրապարակելու իրավունք՝ որպես ադմինիստրատոր
lack-member = անդամություն

# Հետևելու նկարագրությունը՝ իրար կողքի կանգնող մասերով։
follow-everything = բոլոր լուրերը
follow-with = և այս բառերը՝
words-quoted = «{ $words }»
follow-from-outlets = լրատվամիջոցներ՝ { $outlets }
follow-from-countries = լրատվամիջոցների երկրներ՝ { $countries }
follow-in = լեզուներ՝ { $languages }
follow-without = բացի՝ { $words }
follow-each = ամեն լուր առանձին
follow-hourly = ժամը մեկ
follow-daily = ամեն օր { $at } ({ $zone })
follow-weekly = շաբաթը մեկ, { $day }, { $at } ({ $zone })
follow-breaking = միայն հրատապ
follow-compact = համառոտ
follow-full = մանրամասն
follow-no-pictures = առանց նկարների
follow-loud = ձայնով
follow-mention = մեկ դերի հիշատակմամբ
follow-publish = հրապարակվում է ալիքի հետևորդների համար
follow-headlines = վերնագրերի լեզուներ՝ { $languages }
follow-quiet-hold = լռություն { $from }–{ $to }
follow-quiet-silent = առանց ձայնի { $from }–{ $to }
follow-least = առնվազն { $count } անկախ լրատվամիջոց
follow-cap = ժամում առավելագույնը { $count } գրառում

follow-test-what = Միայն փորձ, հետևելը չի սկսվել՝ { $what }։
follow-test = Վերջին { $days } օրվա { $among } լուրից կգար { $count }։
follow-test-newest = Ամենանոր { $among } լուրից կգար { $count }։
follow-test-button = Հետևել

# Ինչը չի հասկացվել՝ ամեն անգամ օրինակով։
follow-unclear = «{ $words }» չի հասկացվել։ Օրինակ՝ /follow armenia daily 08:00։ Որոնման բառերը գրվում են չակերտներում՝ /follow "railway tariffs"
follow-unclear-quotes = Չակերտը փակված չէ։ Օրինակ՝ /follow "railway tariffs"
follow-unclear-subject = Ինչի՞ն հետևել։ Օրինակ՝ /follow armenia daily 08:00 կամ /follow everything breaking
follow-unclear-comma = Անունից հետո «{ $words }» չի հասկացվել։ Մի քանի անուն բաժանվում են ստորակետով, օրինակ՝ /follow armenia, georgia։ Որոնման բառերը գրվում են չակերտներում՝ /follow "railway tariffs"
follow-unclear-mixed = Ցանկում լինում են կա՛մ թեմաներ, կա՛մ լրատվամիջոցներ։ Մեկ լրատվամիջոցի լուրերը թեմայով՝ /follow armenia from jamnews։ Եթե պետք են երկուսն էլ, դրանց հետևում են առանձին։
follow-unclear-both = «{ $one }» և «{ $other }» միասին չեն լինում։ Օրինակ՝ /follow armenia daily 08:00
follow-unclear-except = «{ $words }» և՛ պետք է, և՛ բացառված է։ Օրինակ՝ /follow armenia without sport
follow-unclear-without = Չի հասկացվել, թե ինչ բացառել՝ «{ $words }»։ Օրինակ՝ /follow armenia without sport
follow-unclear-short = «{ $words }» շատ կարճ է որոնման համար։ Պետք է առնվազն { $limit } տառ, օրինակ՝ /follow "railway"
follow-unclear-long = Որոնման բառերը կարող են ունենալ առավելագույնը { $limit } նշան։ Օրինակ՝ /follow "railway tariffs"
follow-unclear-outlet = «{ $words }» լրատվամիջոց ցանկում չկա. ցանկը՝ /sources։ Օրինակ՝ /follow outlet:jamnews
follow-unclear-country = «{ $words }» անունով երկիր կամ լրատվամիջոց չի գտնվել։ Օրինակ՝ /follow azerbaijan from am, ge
follow-unclear-no-outlets = «{ $words }» հարցումով լրատվամիջոց ցանկում չկա. ցանկը՝ /sources։ Օրինակ՝ /follow azerbaijan from am, ge
follow-unclear-from = «from» բառից հետո գալիս են կա՛մ երկրներ, կա՛մ լրատվամիջոցներ։ Օրինակ՝ /follow azerbaijan from am, ge
follow-unclear-language = «{ $words }» անունով լեզու չի գտնվել։ Օրինակ՝ /follow azerbaijan in ru, en
follow-unclear-unwritten = «{ $words }» լեզվով լրատվամիջոց ցանկում չկա։ Օրինակ՝ /follow azerbaijan in ru, en
follow-unclear-day = «{ $words }» շաբաթվա օր չէ։ Օրինակ՝ /follow armenia weekly monday 09:00
follow-unclear-time = «{ $words }» ժամ չէ։ Օրինակ՝ /follow armenia daily 08:00
follow-unclear-at = «{ $words }»՝ ամեն օ՞ր, թե՞ շաբաթը մեկ։ Օրինակ՝ /follow armenia daily 08:00 կամ /follow armenia weekly monday 09:00
follow-unclear-quiet = «{ $words }» չի հասկացվել։ Օրինակ՝ /follow armenia quiet 22:00-07:00
follow-unclear-least = «least» բառից հետո գալիս է { $from }–{ $to } թիվ։ Օրինակ՝ /follow armenia least 2
follow-unclear-cap = «cap» բառից հետո գալիս է { $from }–{ $to } թիվ։ Օրինակ՝ /follow armenia cap 5
follow-unclear-role = «{ $words }» դեր չէ։ Պետք է գրել @ և ընտրել մեկ դեր, օրինակ՝ /follow armenia breaking mention @news
follow-unclear-roles = Կարելի է հիշատակել միայն մեկ դեր։ Օրինակ՝ /follow armenia breaking mention @news

unfollow-summary = Դադարեցնել հետևելը
unfollow-topic = Թեման, որին հետևում են, դրա համարը /following ցանկում կամ բառեր չակերտներում
unfollow-missing = Ո՞րը դադարեցնել։ Այս զրույցում հետևում են՝
unfollow-done = «{ $topic }» թեմայով լուրեր այլևս չեն գա այստեղ։
unfollow-stopped = Այլևս չի գա այստեղ՝ { $what }։
unfollow-not = «{ $topic }» թեմային այստեղ չեն հետևում։ Ցանկը՝ /following
unfollow-number = { $typed } համար ցանկում չկա։ Ցանկը՝ /following
unfollow-gone = Սա արդեն դադարեցված է։ Ցանկը՝ /following

following-summary = Ինչին են հետևում այս զրույցում
following-title = Այս զրույցում հետևում են
following-none = Այս զրույցում դեռ ոչնչի չեն հետևում։ Սկսելու համար՝ /follow և թեմա, օրինակ՝ /follow georgia
following-stop = Դադարեցնել՝ { $number }

mute-summary = Որոշ ժամանակ ոչինչ չստանալ թեմայի, լրատվամիջոցի կամ իրադարձության մասին
mute-what = Թեմա, լրատվամիջոց կամ իրադարձության հղում
mute-time = Որքան ժամանակով, օրինակ՝ 3 hours, 2 days, a week. այլապես մինչև /unmute հրամանը
mute-missing = Ի՞նչը լռեցնել։ Օրինակ՝ /mute sport for 3 hours, կամ պատասխանել գրառմանը՝ /mute 2 days
mute-unclear-time = Որքա՞ն ժամանակով։ Առավելագույնը մեկ տարի, օրինակ՝ /mute sport for 3 hours, /mute sport 2 days, /mute sport a week
mute-too-many = Այստեղ արդեն լռեցված է { $count }, ավելին հնարավոր չէ։ Որևէ մեկը կարելի է վերադարձնել /unmute հրամանով։
mute-done-topic = «{ $name }» թեմայով ոչինչ չի գա այստեղ { $until }։ Արդեն եկածը կթարմացվի։
mute-done-outlet = Այստեղ չի գա այն, ինչ հաղորդում է միայն { $name }, { $until }։ Արդեն եկածը կթարմացվի։
mute-done-story = Այս իրադարձության և նույն հարցի մասին ոչինչ չի գա այստեղ { $until }՝ { $name }։ Արդեն եկածը կթարմացվի։
mute-until = մինչև { $time }
mute-no-end = մինչև /unmute հրամանը
mute-old-story = իրադարձություն, որն այլևս չի պահվում
mute-hours = 3 ժամով
mute-day = Մեկ օրով
mute-week = Մեկ շաբաթով
mute-story-button = Լռեցնել սա

unmute-summary = Նորից ստանալ լռեցվածը
unmute-what = Ինչն է այստեղ լռեցված՝ թեմա, լրատվամիջոց կամ իրադարձության հղում
unmute-missing = Ո՞րը վերադարձնել։ Այստեղ լռեցված է՝
unmute-nothing = Այստեղ ոչինչ լռեցված չէ։
unmute-not = Սա այստեղ լռեցված չէ՝ { $name }։
unmute-done = Այստեղ այլևս լռեցված չէ՝ { $name }։
unmute-button = Վերադարձնել՝ { $name }

settings-summary = Այս զրույցի կարգավորումները՝ փոխելու կոճակներով
settings-number = Ցանկի այն համարը, որը պետք է փոխել
settings-title = Այս զրույցի կարգավորումները
settings-lost = Այստեղ ոչինչ հնարավոր չէ ուղարկել (սկսած՝ { $time })։ Բոտը հեռացված է, արգելափակված կամ գրելու իրավունք չունի։ Պետք է նորից թույլ տալ նրան գրել և ուղարկել /follow և որևէ բան, որին հետևում են այս զրույցում։
settings-language = Լեզու՝ { $language }
settings-zone = Ժամային գոտի՝ { $zone }. այնտեղ հիմա { $time } է
settings-muted = Լռեցված է
settings-change = Ի՞նչը փոխել։
settings-change-number = Փոխել՝ { $number }
settings-button = Բոլոր կարգավորումները
settings-compact = Համառոտ
settings-standard = Սովորական
settings-full = Մանրամասն
settings-quiet = Լռություն 22:00–07:00
settings-no-quiet = Առանց լռության ժամերի
settings-each = Ամեն լուր առանձին
settings-hourly = Ժամը մեկ
settings-daily = Ամեն օր 08:00

setup-summary = Քայլ առ քայլ կարգավորել, թե ինչ կգա այստեղ կամ ալիք
setup-channel = Ալիքը կամ խումբը. առանց դրա՝ այս զրույցը
setup-title = Կարգավորում՝ { $place }
setup-here = այս զրույցը
setup-step = Քայլ { $at }, ընդամենը { $of }՝ { $name }
setup-so-far = Առայժմ՝ { $what }
setup-where = Որտեղ
setup-where-how = Ո՞ւր ուղարկել լուրերը։ Ամեն ինչ արդեն լրացված է. «Սկսել»-ը թողնում է այսպես, «Հաջորդը» տանում է քայլերով։
setup-topics = Թեմաներ
setup-topics-how = Կգան այս թեմաներից ցանկացածի լուրերը։ Ինչ ցանկում չկա, կարելի է գրել։
setup-languages = Լեզուներ
setup-languages-how = Ի՞նչ լեզուներով հոդվածներ են պետք։ Եթե ոչինչ ընտրված չէ՝ բոլորը։ Իսկ ի՞նչ լեզվով լինեն վերնագրերի շուրջ բառերը։
setup-reads = Հոդվածների լեզուներ
setup-speaks = Գրառումների լեզու
setup-when = Ռիթմ
setup-when-how = Ամեն լուր անմիջապե՞ս, միայն հրատա՞պը, թե՞ մի քանիսը միասին։
setup-pace = Ռիթմ
setup-form = Տեսք
setup-form-how = Որքա՞ն ցույց տալ ամեն լուրից, և ինչպե՞ս այն գա։
setup-size = Գրառումների չափ
setup-picture = Նկարներ
setup-pictures = նկարներով
setup-sound = Ձայն
setup-silent = առանց ձայնի
setup-hours = Լռության ժամեր
setup-hours-how = Ինչ գալիս է լռության ժամերին, սպասում է դրանց ավարտին։ Բոլոր ժամերը այստեղ ընտրված ժամացույցով են։
setup-quiet = Լռության ժամեր
setup-zone = Ժամացույց
setup-preview = Նախադիտում
setup-preview-how = Որքան կլիներ և ինչ տեսք կունենա։ «Սկսել»-ը միացնում է։
setup-pick-place = Այլ ալիք կամ խումբ
setup-chosen = ✓ { $label } (ընտրված)
setup-other-topics = Այլ թեմաներ
setup-other-time = Այլ ժամ
setup-other-hours = Այլ լռության ժամեր
setup-other-zone = Այլ ժամային գոտի
setup-type-topics = Ի՞նչ թեմաներ։ Անունները գրվում են ստորակետով, ցանկացած լեզվով։ Հասկացվում են նաև լրատվամիջոցներ և բառեր չակերտներում։
setup-type-time = Ե՞րբ։ Օրինակ՝ daily 07:30 կամ weekly friday 18:00
setup-type-hours = Ո՞ր ժամից մինչև ո՞ր ժամը։ Օրինակ՝ 22:30-06:30
setup-type-zone = Որտեղի՞ ժամացույցը։ Քաղաք, երկիր կամ IANA անուն, օրինակ՝ Yerevan
setup-share = Ո՞րը։ Կարելի է սեղմել ներքևի կոճակը, այստեղ փոխանցել ալիքի որևէ գրառում կամ գրել /setup @name
setup-share-channel = Ալիք
setup-share-group = Խումբ
setup-back = Հետ
setup-next = Հաջորդը՝ { $name }
setup-start = Սկսել
setup-anew = Սկզբից
setup-cancel = Չեղարկել
setup-cancelled = Ոչինչ չի փոխվել։
setup-gone = Այս կարգավորումն ավարտված է կամ մեկ օրից հին է։ Նորը սկսելու համար՝ /setup
setup-other-person = Սա կարգավորում է մեկ ուրիշը։ Սեփականը սկսելու համար՝ /setup
setup-not-allowed = Կարգավորել կարող են միայն կառավարողները՝ { $place }։
setup-no-place = Բոտը չկա «{ $words }» ալիքում կամ խմբում, կամ չի տեսնում այն։ Պետք է ավելացնել նրան գրելու իրավունքով և նորից նշել։
setup-lacks = Բոտին դեռ պակասում են իրավունքներ ({ $place })՝ { $rights }։ Դրանք տրվում են այնտեղի կարգավորումներում, հետո կարելի է շարունակել։
setup-follows = Այնտեղ արդեն հետևում են
setup-volume = Վերջին { $days } օրում դա կլիներ { $count } գրառում, օրական մոտ { $daily }։
setup-much = Մեկ զրույցի համար սա շատ է. ամփոփումը, միայն հրատապը կամ ավելի քիչ թեմաները կպակասեցնեն այն։
setup-none = Համապատասխան լուր առայժմ չկա։ Նորերը կգան։
setup-post = Ամենաթարմը այսպիսի տեսք կունենար՝
setup-done = Պատրաստ է։ Այսուհետ այստեղ ({ $place }) կգա՝ { $what }։
setup-line = Իմացողների համար՝ նույնը մեկ տողով.
setup-more = Կարգավորել ևս
setup-again = Նորից կարգավորել

timezone-summary = Այս զրույցի ժամային գոտին
timezone-zone = Քաղաք, երկիր կամ IANA անուն, օրինակ՝ Yerevan կամ Asia/Baku
timezone-now = Այս զրույցի ժամային գոտին՝ { $zone }. այնտեղ հիմա { $time } է։ Փոխելու համար՝ /timezone Asia/Baku
timezone-done = Այս զրույցի նոր ժամային գոտին՝ { $zone }. այնտեղ հիմա { $time } է։
zone-unknown = «{ $words }» անունով ժամային գոտի չի գտնվել։ Օրինակ՝ /timezone Asia/Baku
zone-several = «{ $words }»՝ կան մի քանի ժամային գոտիներ։ Պետք է քաղաք, օրինակ՝ /timezone { $example }

language-summary = Պատասխանների և գրառումների լեզուն
language-language = Լեզվի անունը կամ կոդը, օրինակ՝ ka
language-now = Կան այս լեզուները։ Ո՞րը լինի այստեղ։
language-done = Այսուհետ պատասխանները կլինեն հայերեն։
language-done-chat = Այսուհետ գրառումներն ու պատասխաններն այստեղ կլինեն հայերեն։
language-own = Ով ուզում է պատասխաններ այլ լեզվով, այն ընտրում է /language հրամանով՝ բոտի հետ անձնական զրույցում։
language-unknown = «{ $words }» լեզու չկա։ Կան այս լեզուները՝

sources-summary = Ինչ լրատվամիջոցներ են կարդացվում և ինչ վիճակում են
sources-title = Լրատվամիջոցներ
sources-heard = կարդացվում է
sources-never = դեռ չի կարդացվել
sources-trouble = խնդիր կա՝ { $problem }

sources-button = Լրատվամիջոցներ

help-summary = Ինչ կարելի է հարցնել
help-button = Ինչ կարելի է հարցնել
help-title = Ինչ կարելի է հարցնել
help-intro = Բոտը կարդում է տարածաշրջանի մամուլը և ամեն լուր բերում մեկ անգամ։ Վերնագրերը լրատվամիջոցների սեփական խոսքերն են։ Տարածաշրջան՝ { $region }։

about-summary = Ինչ է սա և ինչ կանոններով է աշխատում
about-title = Բոտի մասին
about-what = Chapar-ը կարդում է տարածաշրջանի մամուլը, նույն դեպքի մասին հաղորդումները միացնում է մեկ իրադարձության մեջ և ամեն լուր բերում մեկ անգամ։ Տարածաշրջան՝ { $region }։
about-sources = Կարդացվում է { $outlets } լրատվամիջոց { $languages } լեզվով՝ բոլոր կողմերից. ամեն մեկի անվան կողքին նշված են երկիրը և սեփականատերը։
about-neutral = Լրատվամիջոցները մեջբերվում են, և վիճելի բառերը նրանցն են։ Վայրերը կոչվում են չեզոք անուններով, իսկ որտեղ երկու անուն կա՝ երկուսով էլ։ Բոլոր կողմերի մամուլն ընտրվում, դասավորվում և անվանվում է նույն կանոններով։
about-licence = Ազատ ծրագիր՝ MIT թույլատրագրով։ Վերնագրերն ու հատվածները պատկանում են լրատվամիջոցներին։

privacy-button = Տվյալներ
privacy-summary = Ինչ տվյալներ են պահվում
privacy-title = Տվյալներ
privacy-stored = Պահվում է. յուրաքանչյուր զրույցի համարը, որտեղ հետևում են որևէ թեմայի, որևէ բան լռեցրել են կամ ընտրել են ժամային գոտի, ինչին և ինչպես են հետևում, ինչն է լռեցված, ժամային գոտին, լեզուն և թե ինչ լուրեր են այնտեղ ուղարկվել։
privacy-language = /language հրամանով լեզու ընտրածների մասին. այդ ընտրությունը և հաշվի համարը՝ այդ լեզվով պատասխանելու համար։
privacy-buttons = 30 օր՝ թե ինչ պետք է անի կոճակը, եթե դա չի տեղավորվում կոճակի մեջ, առանց հարցնողի մասին տվյալների։ Discord-ում՝ յուրաքանչյուր սերվերի նույնացուցիչը, որտեղ ավելացված է բոտը։
privacy-setup = /setup հրամանն օգտագործողների մասին. սկսված կարգավորումը՝ մեկ օրից ոչ ավելի, և թե որ ալիքներն են կարգավորվել անձնական զրույցից՝ հաշվի համարի հետ։
privacy-not-stored = Չի պահվում. անուններ, հարցեր և որևէ մեկի գրածը։
privacy-kept-settings = Թե ինչին են հետևում զրույցում, և դրա կարգավորումները պահվում են, մինչև որևէ մեկը դրանք ջնջի։
privacy-kept-posts = Թե ինչ լուրեր են ուղարկվել, պահվում է վերջին հաղորդումից հետո { $days } օր։
privacy-kept-posts-ever = Թե ինչ լուրեր են ուղարկվել, պահվում է, մինչև ջնջվի։
privacy-kept-news = Մամուլի լուրերը պահվում են վերջին հաղորդումից հետո { $days } օր։
privacy-kept-news-ever = Մամուլի լուրերը պահվում են անժամկետ։
privacy-remove = /unfollow հրամանն անմիջապես ջնջում է թեման, /forget հրամանը՝ այն ամենը, ինչ պահվում է զրույցի մասին։

forget-summary = Անմիջապես ջնջել այն ամենը, ինչ պահվում է ձեր կամ այս զրույցի մասին
forget-sure = «yes»՝ առանց կրկին հարցնելու ջնջելու համար
forget-button = Ջնջել ամենը
forget-ask-person = Անմիջապես կջնջվի այն ամենը, ինչ այստեղ պահվում է ձեր մասին. ինչին եք հետևում և ինչն եք լռեցրել, կարգավորումներն ու լեզուն, և թե ինչ լուրեր են ուղարկվել։ Այլևս ոչինչ չի գա։ Գրառումները կմնան։ Ջնջե՞լ։
forget-ask-chat = Անմիջապես կջնջվի այն ամենը, ինչ պահվում է այս զրույցի մասին. ինչին են հետևում և ինչն են լռեցրել, կարգավորումները, և թե ինչ լուրեր են ուղարկվել։ Այլևս ոչինչ չի գա։ Գրառումները կմնան։ Ջնջե՞լ։
forget-ask-member = Այն, ինչին հետևում են այս զրույցում, կարող են ջնջել միայն զրույցը կառավարողները։ Ձեր մասին պահվում է միայն ընտրված լեզուն, եթե ընտրել եք։ Ջնջե՞լ այն։
forget-yes = Ջնջել
forget-done-person = Ջնջված է այն ամենը, ինչ այստեղ պահվում էր ձեր մասին (հետևում էիք՝ { $subscriptions }, նշված գրառումներ՝ { $posts })։ Նորից սկսելու համար՝ /follow
forget-done-member = Ձեր ընտրած լեզուն ջնջված է։ Ձեր մասին այլևս ոչինչ չի պահվում։
forget-done-chat = Ջնջված է այն ամենը, ինչ պահվում էր այս զրույցի մասին (հետևում էին՝ { $subscriptions }, նշված գրառումներ՝ { $posts })։ Նորից սկսելու համար՝ /follow

# Բոտի նկարագրությունը Telegram-ում՝ առավելագույնը 512 և 120 նշան։
bot-description = Բոտը կարդում է տարածաշրջանի մամուլը և ամեն լուր բերում մեկ անգամ՝ լրատվամիջոցների սեփական խոսքերով և բոլորի հետ, ովքեր հաղորդում են դրա մասին։ Կարելի է հարցնել վերջին լուրերը կամ մեկ թեմա, հետևել թեմաներին այստեղ, խմբում կամ ալիքում։
bot-short-description = Տարածաշրջանի լուրերը՝ ամեն մեկը մեկ անգամ, լրատվամիջոցների սեփական խոսքերով։

inline-open = Բացել բոտը
inline-none = Ոչինչ չի գտնվել։ Հարցրեք բոտին
inline-topic = { $topic }՝ բացել բոտում
inline-too-fast = Շատ արագ է։ Սպասեք կամ բացեք բոտը

start-summary = Սկիզբ
start-link = Ուր է տանում հղումը, օրինակ՝ topic_azerbaijan
start-hello = Բարև ձեզ։ Բոտը կարդում է տարածաշրջանի մամուլը և ամեն լուր բերում մեկ անգամ։ Տարածաշրջան՝ { $region }։
start-how = /setup-ը մեկ րոպեում կհարցնի, թե ինչ բերել այստեղ, ալիք կամ խումբ։ Վերջին լուրերը՝ /latest, մեկ թեմա՝ /topic և անուն, նոր լուրերն այստեղ ստանալու համար՝ /follow։
start-pick = Կամ ընտրել թեմա՝
start-group-setup = Ով կառավարում է այս խումբը․ /setup-ը մեկ րոպեում կհարցնի, թե ինչ բերել այստեղ, /follow georgia-ն սկսում է անմիջապես։
start-group-ask = Հարցնել կարող է յուրաքանչյուրը՝ /latest, /topic georgia, /search, /help։
start-group-back = Ես կրկին այստեղ եմ, և այս խմբի բաժանորդագրությունները շարունակվում են։ Դրանք ցույց է տալիս /following-ը։
invite-group = Ավելացնել խմբում
invite-channel = Ավելացնել ալիքում
invite-anywhere = Ուղարկել լուր ցանկացած զրույց

post-withdrawn = { $outlet } հետ է կանչել այս հաղորդումը։
post-same = Նույն իրադարձությունը, ինչ այստեղ ավելի վաղ գրառման մեջ՝ { $headline }
roundup-title = { $count } լուր

also-in = Նաև՝
also-in-more = և ևս { $count }
# Քանի լրատվամիջոց է հաղորդում, և դրանցից քանիսը դա ուրիշից չեն վերցրել։
reach = { $outlets } լրատվամիջոց, { $independent } անկախ
single-source = առայժմ միակ աղբյուրը՝ { $ownership }
# Ամփոփման լուրեր, որոնք առանձին տող չունեն։
roundup-more = և ևս { $count }
roundup-button = Վերջին լուրերը
read-more = Կարդալ՝ { $outlet }
sample-notice = Փորձնական թողարկում. հորինված լուրեր՝ բոտը փորձելու համար

ownership-independent = անկախ
ownership-private = մասնավոր
ownership-pro-government = մասնավոր, իշխանությանը մոտ
ownership-state = պետական
ownership-public = հանրային հեռարձակող
ownership-foreign-public = ֆինանսավորվում է օտարերկրյա պետության կողմից
ownership-de-facto-authority = տեղական իշխանությունների գործակալություն
ownership-diaspora = սփյուռք

error-unknown-command = Այդպիսի հրաման չկա։ Ինչ կարելի է հարցնել՝ /help
error-not-allowed = Այստեղ եկող լուրերը կարող են փոխել միայն այս զրույցը կառավարողները։
error-ours = Մեր կողմում ինչ-որ բան չստացվեց։ Խնդրում ենք կրկնել մեկ րոպեից։
error-too-fast = Չափազանց արագ է, բոտը չի հասցնում պատասխանել բոլորին։ Խնդրում ենք կրկնել { $seconds } վայրկյանից։
error-too-long = Սա շատ երկար է։ Պետք է լինի { $limit } նշանից պակաս։
error-button-old = Այս կոճակը նախորդ տարբերակից է։ Ներքևի կոճակն անում է նույնը։
error-button-gone = Այս կոճակը շատ հին է։ Խնդրում ենք հարցնել նորից․ /help-ը ցույց է տալիս, թե ինչ կարելի է հարցնել։
error-button-forged = Այս կոճակն այս բոտինը չէ, ուստի ոչինչ չի արվել։ /help-ը ցույց է տալիս, թե ինչ կարելի է հարցնել։
error-visiting = Այստեղ բոտը հասանելի է միայն ձեզ և ոչինչ հրապարակել չի կարող։ Այն սերվերին կարող է ավելացնել նա, ով կառավարում է սերվերը։
button-again = Հարցնել նորից
share-button = Ցույց տալ բոլորին
share-by = Ցույց է տալիս { $person }
share-not-allowed = Սա բոլորին ցույց տալ կարող են միայն նրանք, ովքեր այստեղ գրելու իրավունք ունեն։
