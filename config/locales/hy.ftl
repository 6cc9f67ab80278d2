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

help-summary = Ինչ կարելի է հարցնել
help-title = Ինչ կարելի է հարցնել
help-intro = Բոտը կարդում է տարածաշրջանի մամուլը և ամեն լուր բերում մեկ անգամ։ Վերնագրերը լրատվամիջոցների սեփական խոսքերն են։ Տարածաշրջան՝ { $region }։

privacy-summary = Ինչ տվյալներ են պահվում
privacy-title = Տվյալներ
privacy-stored = Պահվում է. յուրաքանչյուր զրույցի համարը, որտեղ հետևում են որևէ թեմայի կամ ընտրել են ժամային գոտի, ինչին և ինչպես են հետևում, ժամային գոտին, լեզուն և թե ինչ լուրեր են այնտեղ ուղարկվել։
privacy-language = /language հրամանով լեզու ընտրածների մասին. այդ ընտրությունը և հաշվի համարը՝ այդ լեզվով պատասխանելու համար։
privacy-not-stored = Չի պահվում. անուններ, հարցեր և որևէ մեկի գրածը։
privacy-remove = /unfollow հրամանն անմիջապես ջնջում է թեման։ Այս բոտը վարողը կարող է զրույցն ամբողջությամբ ջնջել։

# Բոտի նկարագրությունը Telegram-ում՝ առավելագույնը 512 և 120 նշան։
bot-description = Բոտը կարդում է տարածաշրջանի մամուլը և ամեն լուր բերում մեկ անգամ՝ լրատվամիջոցների սեփական խոսքերով և բոլորի հետ, ովքեր հաղորդում են դրա մասին։ Կարելի է հարցնել վերջին լուրերը կամ մեկ թեմա, հետևել թեմաներին այստեղ, խմբում կամ ալիքում։
bot-short-description = Տարածաշրջանի լուրերը՝ ամեն մեկը մեկ անգամ, լրատվամիջոցների սեփական խոսքերով։

start-summary = Սկիզբ
start-link = Ուր է տանում հղումը, օրինակ՝ topic_azerbaijan
start-hello = Բարև ձեզ։ Բոտը կարդում է տարածաշրջանի մամուլը և ամեն լուր բերում մեկ անգամ։ Տարածաշրջան՝ { $region }։
start-how = Վերջին լուրերը՝ /latest, մեկ թեմա՝ /topic և անուն, նոր լուրերն այստեղ ստանալու համար՝ /follow։
start-pick = Կամ ընտրել թեմա՝

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
error-too-long = Սա շատ երկար է։ Պետք է լինի { $limit } նշանից պակաս։
