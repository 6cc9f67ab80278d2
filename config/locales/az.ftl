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
topics-page = Siyahının hansı səhifəsi
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
story-menu = Bu hadisə haqqında daha çox
story-no-post = Bu mesaj botun paylaşımı deyil, ya da çox köhnədir və artıq saxlanılmır.
story-no-link = Bu ünvanla xəbər yoxdur. Əvəzinə onun sözləri lazımdır, məsələn: /story railway
story-gone = Bu hadisə artıq saxlanılmır. Ən yeni xəbərlər: /latest
story-which = Orada bir neçə hadisə var. Hansı?
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

digest-summary = Son 24 saatın ən mühüm xəbərləri
digest-topic = Yalnız bu mövzuda xəbərlər; yazılmasa, bu söhbətdə izlənənlər
digest-title = Son 24 saat
digest-title-followed = Son 24 saat: bu söhbətdə izlənənlər
digest-title-topic = Son 24 saat: { $topic }
digest-what = { $count ->
    [one] { $count } xəbər
   *[other] { $count } xəbər, ən mühümü əvvəldə
}
digest-more = Daha { $count } xəbər bura sığmadı; ən yeniləri: /latest
digest-none = { $title }: xəbər yoxdur. Ən yeni xəbərlər: /latest

why-summary = Xəbər bura niyə gəldi və ya niyə gəlmədi
why-words = Keçid, hadisə və ya onun sözləri
why-menu = Bu niyə gəldi?
why-missing = Hansı hadisə? Paylaşıma /why ilə cavab verin, ya da keçid və ya sözlər yazın, məsələn: /why railway
# Burada onunla nə oldu.
why-sent = Bura gəldi: { $time }.
why-sent-edited = Bura gəldi: { $time }; o vaxtdan { $count } dəfə yeniləndi.
why-roundup = Bura bir neçə xəbərin siyahısında gəldi: { $time }.
why-same = Bura eyni hadisə haqqında olduğu sonradan bilinən paylaşımda gəldi: { $time }.
why-waits-digest = Bu söhbətin növbəti icmalını gözləyir: { $time }.
why-waits-quiet = Bu söhbətin sakitlik saatlarının bitməsini gözləyir: { $time }.
why-waits-limit = Gözləyir, çünki bu söhbətə hələlik istənilən və ya göndərilə bilən qədər paylaşım gəlib; növbəti yoxlama: { $time }.
why-turn = Bir azdan bura gələcək.
why-open = Hazırda göndərilir; çatıb-çatmadığı yoxlanılır.
why-muted = Bura gəlmədi: səssizə alınmışdı.
why-late = Bura gəlmədi: növbəsi çatanda artıq köhnəlmişdi.
why-over = Bura gəlmədi: növbəsi çatanda məlumatları başqa hadisələrə keçmişdi.
why-refused = Bura gəlmədi: paylaşım qəbul edilmədi.
why-lost = Bura gəlmədi: növbəsi çatanda bot çıxarılmış və ya bloklanmışdı, ya da yazmaq icazəsi yox idi.
why-unknown = Bəlkə də bura gəlib; əlaqə kəsildi, bot isə heç nəyi iki dəfə göndərmir.
why-not-nothing = Bura gəlmədi: bu söhbətdə heç nə izlənmir.
why-not-unwanted = Bura gəlmədi: bu söhbətdə izlənənlərin heç birinə uyğun deyil.
why-not-lost = Bura gəlmədi: bot çıxarılıb və ya bloklanıb, ya da yazmaq icazəsi yoxdur.
why-not-first-look = Heç yerə göndərilmədi: nəşrlər onu bot oxumağa başlamazdan əvvəl dərc edib.
why-not-soon = Bir azdan baxılacaq.
why-not-past = Bura gəlmədi: yeni olduğu vaxt bu söhbətdə izlənmirdi, ya da bu artıq məlum deyil.
# Hər izləmənin buna cavabı.
why-follows = Bu söhbətdə izlənənlər
why-wanted = uyğundur
why-unwanted = uyğun deyil: { $reasons }
why-but-topics = bu mövzuların heç birində deyil
why-but-outlets = bu nəşrlərin heç biri xəbər vermir
why-but-countries = bu ölkələrin heç bir nəşri xəbər vermir
why-but-breaking = təcili deyildi
why-but-languages = yalnız bu dillərdə xəbər verilir: { $languages }
why-but-words = bu sözlər onda yoxdur: { $words }
why-but-least = { $has } müstəqil nəşr xəbər verir, lazım olan: { $wanted }
why-but-except = istisna edilib: { $what }
why-but-later = izləmə ({ $time }) hadisə ilk dəfə görünəndən sonra başlayıb
# Hansı sözlər hansı mövzuya işarə edir.
why-topics = Nə haqqındadır
why-no-topic = Mövzu yoxdur: sözlərindən heç biri kifayət qədər aydın əlamət deyil.
why-mentioned = adı çəkilir
why-in-title = başlıqda { $words }
why-in-lead = ilk abzasda { $words }
why-in-text = mətndə { $words }
why-in-url = ünvanda { $words }
why-reports = Hadisə necə yığılıb
why-reports-how = Bir hadisə haqqında məlumatlar birləşdirilir. Hər birinin digərləri ilə ortaq cəhəti:
why-one-report = Hələlik bir məlumat var.
why-joined = ortaqdır: { $words }
why-joined-names = adlar və rəqəmlər ortaqdır
why-joined-against = başlıqlarda yer, rəqəm və ya gün fərqlənsə də, birləşdirilib
why-joined-unknown = nəyin ortaq olduğu artıq saxlanılmır

page-more = Daha çox
page-back = Geri

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
follow-no-publish = Paylaşımları izləyicilər üçün yalnız Discord-un elan kanalları yayımlayır.
follow-lacks = Botun burada paylaşmağa hələ icazəsi yoxdur. Kanalın parametrlərində ona bu icazələri verin: { $rights }. Sonra əmri təkrarlayın.
lack-view = kanala baxmaq
lack-send = mesaj göndərmək
lack-threads = mövzularda mesaj göndərmək
lack-embed = keçid yerləşdirmək
lack-post = administrator kimi paylaşım etmək
lack-member = üzv olmaq

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
follow-publish = kanalın izləyiciləri üçün yayımlanır
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

mute-summary = Mövzunu, nəşri və ya hadisəni bir müddət səssizə almaq
mute-what = Mövzu, nəşr və ya hadisəyə keçid
mute-time = Nə qədər, məsələn: 3 hours, 2 days, a week; yazılmasa, /unmute əmrinə qədər
mute-missing = Nə səssizə alınsın? Məsələn: /mute sport for 3 hours, ya da paylaşıma cavab verin: /mute 2 days
mute-unclear-time = Nə qədər müddətə? Ən çoxu bir il, məsələn: /mute sport for 3 hours, /mute sport 2 days, /mute sport a week
mute-too-many = Burada artıq { $count } səssizə alınıb. Birini qaytarmaq üçün: /unmute
mute-done-topic = Bu mövzuda bura heç nə gəlməyəcək: { $name } ({ $until }). Artıq gələn paylaşımlar yenilənməkdə davam edir.
mute-done-outlet = Yalnız bu nəşrin verdiyi xəbərlər bura gəlməyəcək: { $name } ({ $until }). Artıq gələn paylaşımlar yenilənməkdə davam edir.
mute-done-story = Bu hadisə və onunla bağlı heç nə bura gəlməyəcək: { $name } ({ $until }). Artıq gələn paylaşımlar yenilənməkdə davam edir.
mute-until = { $time } vaxtına qədər
mute-no-end = /unmute əmrinə qədər
mute-old-story = artıq saxlanılmayan hadisə
mute-hours = 3 saatlıq
mute-day = Bir günlük
mute-week = Bir həftəlik
mute-story-button = Bu hadisəni səssizə almaq

unmute-summary = Səssizə alınanı qaytarmaq
unmute-what = Burada səssizə alınan mövzu, nəşr və ya hadisəyə keçid
unmute-missing = Hansı qaytarılsın? Burada səssizə alınanlar:
unmute-nothing = Burada heç nə səssizə alınmayıb.
unmute-not = Burada səssizə alınmayıb: { $name }
unmute-done = Artıq səssiz deyil: { $name }
unmute-button = Qaytarmaq: { $name }

settings-summary = Bu söhbətin parametrləri, dəyişmək üçün düymələrlə
settings-number = Dəyişmək üçün izləmənin nömrəsi
settings-title = Bu söhbətin parametrləri
settings-lost = Bu vaxtdan bəri bura heç nə göndərilə bilmir: { $time }. Bot çıxarılmış və ya bloklanmışdı, ya da yazmaq icazəsi yox idi. Yenidən yazmağa icazə verin və /follow ilə burada izlənənlərdən birini yazın.
settings-language = Dil: { $language }
settings-zone = Saat qurşağı: { $zone }; orada saat { $time }
settings-muted = Səssizə alınanlar
settings-change = Nə dəyişsin?
settings-change-number = Dəyişmək: { $number }
settings-button = Bütün parametrlər
settings-compact = Qısa paylaşımlar
settings-standard = Adi paylaşımlar
settings-full = Ətraflı paylaşımlar
settings-quiet = Sakitlik 22:00–07:00
settings-no-quiet = Sakitlik saatları olmasın
settings-each = Hər xəbər ayrıca
settings-hourly = Saatda bir dəfə
settings-daily = Hər gün 08:00

setup-summary = Bura və ya kanala nə gələcəyini addım-addım qurmaq
setup-channel = Kanal və ya qrup; göstərilməsə, bu söhbət
setup-title = Qurulur: { $place }
setup-here = bu söhbət
setup-step = Addım { $at } / { $of }: { $name }
setup-so-far = Hələlik: { $what }
setup-where = Yer
setup-where-how = Xəbərlər hara gəlsin? Hər şey artıq doldurulub: “Başlamaq” olduğu kimi saxlayır, “Növbəti” addım-addım aparır.
setup-topics = Mövzular
setup-topics-how = Bu mövzulardan hər hansı birinə dair xəbərlər gəlir. Siyahıda olmayanı yazmaq olar.
setup-languages = Dillər
setup-languages-how = Hansı dillərdə məqalələr lazımdır? Heç nə seçilməyibsə, hamısı. Başlıqların ətrafındakı sözlər isə hansı dildə olsun?
setup-reads = Məqalələrin dilləri
setup-speaks = Paylaşımların dili
setup-when = Ritm
setup-when-how = Hər xəbər dərhal, yalnız təcili olanlar, yoxsa bir neçəsi birlikdə?
setup-pace = Ritm
setup-form = Görünüş
setup-form-how = Hər xəbərdən nə qədəri göstərilsin və necə gəlsin?
setup-size = Paylaşımların həcmi
setup-picture = Şəkillər
setup-pictures = şəkilli
setup-sound = Səs
setup-silent = səssiz
setup-hours = Sakitlik saatları
setup-hours-how = Sakitlik saatlarında gələnlər onların bitməsini gözləyir. Bütün vaxtlar burada seçilən saata görədir.
setup-quiet = Sakitlik saatları
setup-zone = Saat
setup-preview = Önbaxış
setup-preview-how = Nə qədər olardı və necə görünəcək. “Başlamaq” işə salır.
setup-pick-place = Başqa kanal və ya qrup
setup-chosen = ✓ { $label } (seçilib)
setup-other-topics = Başqa mövzular
setup-other-time = Başqa vaxt
setup-other-hours = Başqa sakitlik saatları
setup-other-zone = Başqa saat qurşağı
setup-type-topics = Hansı mövzular? Adlar vergüllə, istənilən dildə. Nəşrlər və dırnaqda sözlər də başa düşülür.
setup-type-time = Nə vaxt? Məsələn: daily 07:30 və ya weekly friday 18:00
setup-type-hours = Saat neçədən neçəyədək? Məsələn: 22:30-06:30
setup-type-zone = Haranın saatı? Şəhər, ölkə və ya IANA adı, məsələn: Yerevan
setup-share = Hansı? Aşağıdakı düyməni basmaq, kanalın bir paylaşımını bura yönləndirmək və ya /setup @name yazmaq olar
setup-share-channel = Kanal
setup-share-group = Qrup
setup-back = Geri
setup-next = Növbəti: { $name }
setup-start = Başlamaq
setup-anew = Əvvəldən
setup-cancel = Ləğv etmək
setup-cancelled = Heç nə dəyişmədi.
setup-gone = Bu quraşdırma bitib və ya bir gündən köhnədir. Yenisini başlamaq üçün: /setup
setup-other-person = Bunu başqası qurur. Özününkünü başlamaq üçün: /setup
setup-not-allowed = Yalnız idarə edənlər qura bilər: { $place }.
setup-no-place = Bot “{ $words }” adlı kanalda və ya qrupda yoxdur, ya da onu görmür. Onu yazmaq icazəsi ilə ora əlavə edib yenidən adını çəkmək lazımdır.
setup-lacks = Botun hələ icazələri çatmır ({ $place }): { $rights }. Onlar oradakı parametrlərdə verilir, sonra davam etmək olar.
setup-follows = Orada artıq izlənənlər
setup-volume = Son { $days } gündə bu, { $count } paylaşım olardı, gündə təxminən { $daily }.
setup-much = Bir söhbət üçün bu çoxdur: toplu, yalnız təcili xəbərlər və ya daha az mövzu onu azaldar.
setup-none = Uyğun xəbər hələ yoxdur. Yeniləri gələcək.
setup-post = Ən yenisi belə görünərdi:
setup-done = Hazırdır. Bundan sonra bura ({ $place }) gələcək: { $what }.
setup-line = Bilənlər üçün eynisi bir sətirdə:
setup-more = Yenə qurmaq
setup-again = Yenidən qurmaq

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

sources-button = Nəşrlər

help-summary = Nə soruşmaq olar
help-button = Nə soruşmaq olar
help-title = Nə soruşmaq olar
help-intro = Bot bölgənin mətbuatını oxuyur və hər xəbəri bir dəfə gətirir. Başlıqlar nəşrlərin öz sözləridir. Bölgə: { $region }.

about-summary = Bu nədir və hansı qaydalarla işləyir
about-title = Haqqında
about-what = Chapar bölgənin mətbuatını oxuyur, bir hadisə haqqında məlumatları birləşdirir və hər xəbəri bir dəfə gətirir. Bölgə: { $region }.
about-sources = { $languages } dildə { $outlets } nəşr oxunur: bütün tərəflərdən, hər birinin adının yanında ölkəsi və sahibi ilə.
about-neutral = Nəşrlərdən sitat gətirilir, mübahisəli sözlər onların özününküdür. Yerlər neytral adlarla, iki ad olanda hər ikisi ilə adlandırılır. Bütün tərəflərin mətbuatı eyni qaydalarla seçilir, sıralanır və adlandırılır.
about-licence = MIT lisenziyalı azad proqram. Başlıqlar və çıxarışlar nəşrlərə məxsusdur.

privacy-button = Məxfilik
privacy-summary = Hansı məlumatlar saxlanılır
privacy-title = Məxfilik
privacy-stored = Saxlanılır: nəyisə izləyən, səssizə alan və ya saat qurşağı seçmiş hər söhbətin identifikatoru, nəyi və necə izlədiyi, nəyi səssizə aldığı, saat qurşağı, dili və ora hansı xəbərlərin göndərildiyi.
privacy-language = /language ilə dil seçənlər üçün: bu seçim və hesabın identifikatoru, həmin dildə cavab vermək üçün.
privacy-buttons = 30 gün: düymənin nə etməli olduğu, əgər bu, düyməyə sığmırsa, kimin soruşduğu göstərilmədən. Discord-da: botun əlavə edildiyi hər serverin identifikatoru.
privacy-setup = /setup istifadə edənlər üçün: başlanmış quraşdırma, ən çoxu bir gün, və şəxsi söhbətdən hansı kanalların qurulduğu, hesabın identifikatoru ilə.
privacy-not-stored = Saxlanılmır: adlar, suallar və hər kəsin yazdıqları.
privacy-kept-settings = Söhbətin izlədikləri və parametrləri kimsə silənə qədər saxlanılır.
privacy-kept-posts = Hansı xəbərlərin göndərildiyi xəbərin son məlumatından sonra { $days } gün saxlanılır.
privacy-kept-posts-ever = Hansı xəbərlərin göndərildiyi silinənə qədər saxlanılır.
privacy-kept-news = Mətbuat xəbərləri son məlumatdan sonra { $days } gün saxlanılır.
privacy-kept-news-ever = Mətbuat xəbərləri müddətsiz saxlanılır.
privacy-remove = /unfollow izləməni dərhal, /forget söhbət haqqında saxlanılanların hamısını silir.

forget-summary = Sizin və ya bu söhbətin saxlanılan bütün məlumatlarını dərhal silmək
forget-sure = Yenidən soruşulmadan silmək üçün “yes”
forget-button = Hamısını silmək
forget-ask-person = Burada sizin haqqınızda saxlanılanların hamısı dərhal silinəcək: izlədikləriniz, səssizə aldıqlarınız, parametrləriniz, diliniz və sizə göndərilən xəbərlərin siyahısı. Daha heç nə gəlməyəcək. Paylaşımların özü qalır. Əminsiniz?
forget-ask-chat = Bu söhbət haqqında saxlanılanların hamısı dərhal silinəcək: izlənənlər, səssizə alınanlar, parametrlər və göndərilən xəbərlərin siyahısı. Daha heç nə gəlməyəcək. Paylaşımların özü qalır. Əminsiniz?
forget-ask-member = Bu söhbətdə izlənənləri onu idarə edənlər silə bilər. Sizin haqqınızda yalnız seçdiyiniz dil saxlanılır, əgər seçmisinizsə. Silinsin?
forget-yes = Silmək
forget-done-person = Burada sizin haqqınızda saxlanılanların hamısı silindi (izləmələr: { $subscriptions }, paylaşım qeydləri: { $posts }). Yenidən başlamaq üçün: /follow
forget-done-member = Seçdiyiniz dil silindi. Sizin haqqınızda başqa heç nə saxlanılmır.
forget-done-chat = Bu söhbət haqqında saxlanılanların hamısı silindi (izləmələr: { $subscriptions }, paylaşım qeydləri: { $posts }). Yenidən başlamaq üçün: /follow

# Botun Telegram profili: ən çoxu 512 və 120 işarə.
bot-description = Bot bölgənin mətbuatını oxuyur və hər xəbəri bir dəfə gətirir: nəşrlərin öz sözləri ilə və xəbəri verənlərin hamısı ilə birlikdə. Ən yeni xəbərləri və ya bir mövzunu soruşmaq, mövzuları burada, qrupda və ya kanalda izləmək olar.
bot-short-description = Bölgənin xəbərləri: hər biri bir dəfə, nəşrlərin öz sözləri ilə.

inline-open = Botu aç
inline-none = Heç nə tapılmadı. Botdan soruşun
inline-topic = { $topic }: botda aç
inline-too-fast = Çox sürətlidir. Gözləyin və ya botu açın

start-summary = Başlanğıc
start-link = Keçidin apardığı yer, məsələn: topic_azerbaijan
start-hello = Salam! Bot bölgənin mətbuatını oxuyur və hər xəbəri bir dəfə gətirir. Bölgə: { $region }.
start-how = /setup bir dəqiqəyə bura, kanala və ya qrupa nə gətirməyi soruşur. Ən yeni xəbərlər üçün /latest, bir mövzu üçün /topic və onun adı, yeni xəbərlərin bura gəlməsi üçün /follow.
start-pick = Və ya mövzu seçin:
start-group-setup = Bu qrupu idarə edən: /setup bir dəqiqəyə bura nə gətirməyi soruşur; /follow georgia dərhal başlayır.
start-group-ask = Hər kəs soruşa bilər: /latest, /topic georgia, /search, /help.
start-group-back = Yenə buradayam, bu qrupun abunəlikləri davam edir. Onları /following göstərir.
invite-group = Qrupa əlavə et
invite-channel = Kanala əlavə et
invite-anywhere = Xəbəri istənilən çata göndər

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
error-too-fast = Sorğular hamıya cavab verməyə imkan verməyəcək qədər tez gəlir. Zəhmət olmasa, { $seconds } saniyədən sonra yenidən cəhd edin.
error-too-long = Bu çox uzundur. { $limit } işarədən az olmalıdır.
error-button-old = Bu düymə əvvəlki versiyadandır. Aşağıdakı düymə eyni işi görür.
error-button-gone = Bu düymə çox köhnədir. Zəhmət olmasa, yenidən soruşun: nə soruşmaq olar, /help göstərir.
error-button-forged = Bu düymə bu botun deyil, ona görə heç nə edilmədi. Nə soruşmaq olar, /help göstərir.
error-visiting = Burada bot yalnız sizin üçün əlçatandır və heç nə paylaşa bilməz. Onu serverə serveri idarə edən əlavə edə bilər.
button-again = Yenidən soruş
share-button = Hamıya göstər
share-by = Paylaşan: { $person }
share-not-allowed = Bunu hamıya yalnız burada yazmağa icazəsi olanlar göstərə bilər.
