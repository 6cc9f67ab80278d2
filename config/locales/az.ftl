# Azərbaycanca. Qısa və nəzakətli; mövzu və nəşr adları şəkilçi qəbul etmir.

latest-summary = Ən yeni xəbərlər
latest-topic = Yalnız bu mövzuda xəbərlər
latest-count = Neçə xəbər, 1-dən 10-a qədər
latest-title = Ən yeni xəbərlər
latest-title-topic = Ən yeni xəbərlər: { $topic }
latest-none = Hələ xəbər yoxdur. İlk xəbərlər başlanğıcdan bir neçə dəqiqə sonra gəlir.
latest-none-topic = “{ $topic }” mövzusunda hələ xəbər yoxdur.

topic-summary = Bir mövzuda xəbərlər
topic-name = İstənilən dildə yer, şəxs, təşkilat və ya mövzu
topic-missing = Hansı mövzu? Məsələn: /topic azerbaijan
topic-unknown = “{ $typed }” adlı mövzu tapılmadı.
topic-nearest = Bəlkə bunlardan biri?
topic-see-topics = Bütün mövzular: /topics

topics-summary = İzləmək mümkün olan mövzular
topics-title = Mövzular
topics-places = Yerlər
topics-cities = Şəhərlər
topics-themes = Ümumi mövzular
topics-people = Şəxslər
topics-organisations = Təşkilatlar
topics-more = və daha { $count }; hər birinin istənilən adı /topic ilə işləyir
topics-hint = Bir mövzunun xəbərləri üçün /topic, yenilərindən xəbərdar olmaq üçün /follow.

search-summary = Bu sözlərin keçdiyi xəbərlər
search-words = Hamısı keçməli olan sözlər
search-missing = Hansı sözlər? Məsələn: /search railway tariffs
search-title = “{ $words }” sözləri ilə xəbərlər
search-none = “{ $words }” sözləri ilə xəbər yoxdur.

story-summary = Bir hadisə: kim xəbər verir və necə inkişaf edib
story-words = Sözlər və ya mövzu; ən yenisi göstərilir
story-missing = Hansı hadisə? Sözlər və ya mövzu lazımdır, məsələn: /story railway
story-none = “{ $words }” sözləri ilə hadisə yoxdur. Ən yeni xəbərlər: /latest
story-button = Hadisə: { $headline }
story-button-back = Hadisə
story-breaking = Təcili
story-sides = Kim xəbər verir
story-from = mənbə: { $origin }
story-single = Hələlik bir nəşr xəbər verir.
story-only = Hələlik yalnız bir yerin nəşrləri xəbər verir: { $place }.
story-unknown-place = Digər
story-timeline = Necə inkişaf edib
story-first = { $outlet }: ilk xəbər
story-report = { $outlet }
story-adds = { $outlet } əlavə edib: { $what }
story-headline = { $outlet } başlığı dəyişib: əvvəl “{ $from }”, indi “{ $to }”
story-figure = { $outlet } məlumatı dəyişib: əvvəl { $from }, indi { $to }
story-correction = { $outlet } xəbərini düzəldib: “{ $text }”
story-retraction = { $outlet } xəbərini geri götürüb: “{ $text }”
story-more = və daha { $count }

figure-killed = { $count } həlak olan
figure-injured = { $count } yaralı
figure-detained = { $count } saxlanılan
figure-missing = { $count } itkin
figure-evacuated = { $count } təxliyə edilən
figure-freed = { $count } sərbəst buraxılan

related-summary = Eyni məsələ ilə bağlı digər hadisələr
related-words = Hadisənin sözləri və ya mövzusu
related-missing = Hansı hadisə ilə bağlı? Sözlər və ya mövzu lazımdır, məsələn: /related railway
related-title = Bununla bağlı: “{ $headline }”
related-none = Buna yaxın başqa hadisə hələ yoxdur: “{ $headline }”
related-button = Bağlı hadisələr
related-heading = Bununla bağlı

follow-summary = Bir mövzuda yeni xəbərlərin istənilən şəkildə bura gəlməsi
follow-topic = Mövzular, nəşr və ya dırnaqda sözlər: armenia, georgia
follow-how = Sadə sözlərlə, məsələn: daily 08:00 compact without sport quiet 22:00-07:00
follow-missing = Hansı mövzu? Məsələn: /follow armenia və ya /follow armenia daily 08:00
follow-done = “{ $topic }” mövzusunda yeni xəbərlər bura gələcək.
follow-told = Bura gələcək: { $what }.
follow-already = Bu artıq izlənir: { $what }. Şəklini dəyişmək üçün yenisini yazmaq kifayətdir, məsələn: daily 08:00
follow-changed = Dəyişdirildi. Bundan sonra: { $what }. Əvvəl: { $was }.
follow-button = İzləmək: { $topic }
follow-newest = Hələlik ən yenisi:
follow-no-roles = Rollar yalnız Discord-da qeyd olunur; burada heç kim qeyd olunmur.

# İzləmənin təsviri, yan-yana duran hissələrlə.
follow-everything = bütün xəbərlər
follow-with = və bu sözlər:
words-quoted = “{ $words }”
follow-from-outlets = nəşrlər: { $outlets }
follow-from-countries = nəşrlərin ölkələri: { $countries }
follow-in = dillər: { $languages }
follow-without = istisna: { $words }
follow-each = hər xəbər ayrıca
follow-hourly = saatda bir dəfə
follow-daily = hər gün { $at } ({ $zone })
follow-weekly = həftədə bir dəfə, { $day }, { $at } ({ $zone })
follow-breaking = yalnız təcili xəbərlər
follow-compact = qısa
follow-full = ətraflı
follow-no-pictures = şəkilsiz
follow-loud = səslə
follow-mention = bir rol qeyd olunur
follow-headlines = başlıqların dilləri: { $languages }
follow-quiet-hold = sakitlik { $from }–{ $to }
follow-quiet-silent = səssiz { $from }–{ $to }
follow-least = ən azı { $count } müstəqil nəşr
follow-cap = saatda ən çoxu { $count } paylaşım

follow-test-what = Yalnız yoxlandı, izləmə başlamadı: { $what }.
follow-test = Son günlərin ({ $days }) xəbərlərindən ({ $among }) bu qədəri gələrdi: { $count }.
follow-test-newest = Ən yeni xəbərlərdən ({ $among }) bu qədəri gələrdi: { $count }.
follow-test-button = İzləmək

# Başa düşülməyənlər, hər biri bir nümunə ilə.
follow-unclear = “{ $words }” başa düşülmədi. Məsələn: /follow armenia daily 08:00. Axtarılan sözlər dırnaqda yazılır: /follow "railway tariffs"
follow-unclear-quotes = Dırnaq bağlanmayıb. Məsələn: /follow "railway tariffs"
follow-unclear-subject = Nə izlənsin? Məsələn: /follow armenia daily 08:00 və ya /follow everything breaking
follow-unclear-comma = Addan sonra gələn “{ $words }” başa düşülmədi. Bir neçə ad vergüllə ayrılır, məsələn: /follow armenia, georgia. Axtarılan sözlər dırnaqda yazılır: /follow "railway tariffs"
follow-unclear-mixed = Siyahıda ya mövzular, ya da nəşrlər olur. Bir nəşrin yazdığı mövzu üçün: /follow armenia from jamnews. Hər ikisi lazımdırsa, ayrı-ayrılıqda izləmək olar.
follow-unclear-both = “{ $one }” və “{ $other }” birlikdə olmur. Məsələn: /follow armenia daily 08:00
follow-unclear-except = “{ $words }” həm istənilir, həm də istisna edilir. Məsələn: /follow armenia without sport
follow-unclear-without = Nəyin istisna ediləcəyi başa düşülmədi: “{ $words }”. Məsələn: /follow armenia without sport
follow-unclear-short = “{ $words }” axtarış üçün çox qısadır. Ən azı { $limit } hərf lazımdır, məsələn: /follow "railway"
follow-unclear-long = Axtarılan sözlər ən çoxu { $limit } işarə ola bilər. Məsələn: /follow "railway tariffs"
follow-unclear-outlet = Oxunanlar arasında “{ $words }” adlı nəşr yoxdur; siyahı: /sources. Məsələn: /follow outlet:jamnews
follow-unclear-country = “{ $words }” adlı ölkə və ya nəşr tapılmadı. Məsələn: /follow azerbaijan from am, ge
follow-unclear-no-outlets = “{ $words }” üzrə oxunan nəşr yoxdur; siyahı: /sources. Məsələn: /follow azerbaijan from am, ge
follow-unclear-from = “from” sözündən sonra ya ölkələr, ya da nəşrlər gəlir. Məsələn: /follow azerbaijan from am, ge
follow-unclear-language = “{ $words }” adlı dil tapılmadı. Məsələn: /follow azerbaijan in ru, en
follow-unclear-unwritten = “{ $words }” dilində oxunan nəşr yoxdur. Məsələn: /follow azerbaijan in ru, en
follow-unclear-day = “{ $words }” həftənin günü deyil. Məsələn: /follow armenia weekly monday 09:00
follow-unclear-time = “{ $words }” saat deyil. Məsələn: /follow armenia daily 08:00
follow-unclear-at = “{ $words }”: hər gün, yoxsa həftədə bir dəfə? Məsələn: /follow armenia daily 08:00 və ya /follow armenia weekly monday 09:00
follow-unclear-quiet = “{ $words }” başa düşülmədi. Məsələn: /follow armenia quiet 22:00-07:00
follow-unclear-least = “least” sözündən sonra { $from }–{ $to } arasında ədəd gəlir. Məsələn: /follow armenia least 2
follow-unclear-cap = “cap” sözündən sonra { $from }–{ $to } arasında ədəd gəlir. Məsələn: /follow armenia cap 5
follow-unclear-role = “{ $words }” rol deyil. @ yazıb bir rol seçmək lazımdır, məsələn: /follow armenia breaking mention @news
follow-unclear-roles = Yalnız bir rol qeyd oluna bilər. Məsələn: /follow armenia breaking mention @news

unfollow-summary = İzləməni dayandırmaq
unfollow-topic = İzlənən mövzu, onun /following siyahısındakı nömrəsi və ya dırnaqda sözlər
unfollow-missing = Hansı izləmə? Bu söhbətdə izlənənlər:
unfollow-done = “{ $topic }” mövzusunda xəbərlər daha bura gəlməyəcək.
unfollow-stopped = Daha bura gəlməyəcək: { $what }.
unfollow-not = “{ $topic }” bu söhbətdə izlənmir. İzlənənlər: /following
unfollow-number = { $typed } nömrəli izləmə yoxdur. İzlənənlər: /following
unfollow-gone = Bu izləmə artıq dayandırılıb. İzlənənlər: /following

following-summary = Bu söhbətdə izlənənlər
following-title = Bu söhbətdə izlənənlər
following-none = Bu söhbətdə hələ heç nə izlənmir. Başlamaq üçün /follow və mövzu, məsələn: /follow georgia
following-stop = Dayandırmaq: { $number }

timezone-summary = Bu söhbətin saat qurşağı
timezone-zone = Şəhər, ölkə və ya IANA adı, məsələn: Yerevan və ya Asia/Baku
timezone-now = Bu söhbətin saat qurşağı: { $zone }; orada saat { $time }. Dəyişmək üçün: /timezone Asia/Baku
timezone-done = Bu söhbətin yeni saat qurşağı: { $zone }; orada saat { $time }.
zone-unknown = “{ $words }” üçün saat qurşağı tapılmadı. Məsələn: /timezone Asia/Baku
zone-several = “{ $words }” üçün bir neçə saat qurşağı var. Şəhər lazımdır, məsələn: /timezone { $example }

language-summary = Cavabların və paylaşımların dili
language-language = Dilin adı və ya kodu, məsələn: ka
language-now = Bu dillər var. Burada hansı olsun?
language-done = Bundan sonra cavablar Azərbaycan dilində olacaq.
language-done-chat = Bundan sonra buradakı paylaşımlar və cavablar Azərbaycan dilində olacaq.
language-own = Başqa dildə cavab istəyən onu botla şəxsi söhbətdə /language ilə seçə bilər.
language-unknown = “{ $words }” dili yoxdur. Bu dillər var:

sources-summary = Hansı nəşrlər oxunur və vəziyyətləri necədir
sources-title = Nəşrlər
sources-heard = oxunur
sources-never = hələ oxunmayıb
sources-trouble = problem var: { $problem }

help-summary = Nə soruşmaq olar
help-title = Nə soruşmaq olar
help-intro = Bot bölgənin mətbuatını oxuyur və hər xəbəri bir dəfə gətirir. Başlıqlar nəşrlərin öz sözləridir. Bölgə: { $region }.

privacy-summary = Hansı məlumatlar saxlanılır
privacy-title = Məxfilik
privacy-stored = Saxlanılır: nəyisə izləyən və ya saat qurşağı seçmiş hər söhbətin identifikatoru, nəyi və necə izlədiyi, saat qurşağı, dili və ora hansı xəbərlərin göndərildiyi.
privacy-language = /language ilə dil seçənlər üçün: bu seçim və hesabın identifikatoru, həmin dildə cavab vermək üçün.
privacy-not-stored = Saxlanılmır: adlar, suallar və hər kəsin yazdıqları.
privacy-remove = /unfollow izləməni dərhal silir. Bu botu işlədən şəxs söhbəti tamamilə silə bilər.

# Botun Telegram profili: ən çoxu 512 və 120 işarə.
bot-description = Bot bölgənin mətbuatını oxuyur və hər xəbəri bir dəfə gətirir: nəşrlərin öz sözləri ilə və xəbəri verənlərin hamısı ilə birlikdə. Ən yeni xəbərləri və ya bir mövzunu soruşmaq, mövzuları burada, qrupda və ya kanalda izləmək olar.
bot-short-description = Bölgənin xəbərləri: hər biri bir dəfə, nəşrlərin öz sözləri ilə.

start-summary = Başlanğıc
start-link = Keçidin apardığı yer, məsələn: topic_azerbaijan
start-hello = Salam! Bot bölgənin mətbuatını oxuyur və hər xəbəri bir dəfə gətirir. Bölgə: { $region }.
start-how = Ən yeni xəbərlər üçün /latest, bir mövzu üçün /topic və onun adı, yeni xəbərlərin bura gəlməsi üçün /follow.
start-pick = Və ya mövzu seçin:

post-withdrawn = { $outlet } bu xəbəri geri götürüb.
post-same = Buradakı əvvəlki paylaşımla eyni hadisə: { $headline }
roundup-title = { $count } xəbər

also-in = Digər nəşrlər:
also-in-more = və daha { $count }
# Neçə nəşr xəbər verir və onlardan neçəsi bunu başqasından götürməyib.
reach = { $outlets } nəşr, { $independent } müstəqil
single-source = hələlik yeganə mənbə: { $ownership }
# Xülasədə öz sətri olmayan xəbərlər.
roundup-more = və daha { $count }
roundup-button = Ən yeni xəbərlər
read-more = Oxumaq: { $outlet }
sample-notice = Sınaq buraxılışı: botu yoxlamaq üçün uydurma xəbərlər

ownership-independent = müstəqil
ownership-private = özəl
ownership-pro-government = özəl, hökumətə yaxın
ownership-state = dövlətə məxsus
ownership-public = ictimai yayımçı
ownership-foreign-public = xarici dövlət tərəfindən maliyyələşdirilir
ownership-de-facto-authority = yerli orqanların agentliyi
ownership-diaspora = diaspor

error-unknown-command = Belə əmr yoxdur. Nə soruşmaq olar: /help
error-not-allowed = Bura nə gələcəyini yalnız bu söhbəti idarə edənlər dəyişə bilər.
error-ours = Bizim tərəfdə nəsə alınmadı. Zəhmət olmasa, bir dəqiqədən sonra yenidən cəhd edin.
error-too-long = Bu çox uzundur. { $limit } işarədən az olmalıdır.
