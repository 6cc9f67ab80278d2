# Türkçe. Kısa ve kibar; konu ve yayın adları ek almaz.

latest-summary = En yeni haberler
latest-topic = Yalnızca bu konudaki haberler
latest-count = Kaç haber, 1 ile 10 arası
latest-title = En yeni haberler
latest-title-topic = En yeni haberler: { $topic }
latest-none = Henüz haber yok. İlk haberler, başlangıçtan birkaç dakika sonra gelir.
latest-none-topic = “{ $topic }” konusunda henüz haber yok.

topic-summary = Tek bir konudaki haberler
topic-name = Herhangi bir dilde yer, kişi, kuruluş veya tema
topic-missing = Hangi konu? Örneğin: /topic azerbaijan
topic-unknown = “{ $typed }” adında bir konu bulunamadı.
topic-nearest = Bunlardan biri olabilir mi?
topic-see-topics = Bütün konular: /topics

topics-summary = Takip edilebilecek konular
topics-page = Listenin hangi sayfası
topics-title = Konular
topics-places = Yerler
topics-cities = Şehirler
topics-themes = Temalar
topics-people = Kişiler
topics-organisations = Kuruluşlar
topics-more = ve { $count } konu daha; her adları /topic ile kullanılabilir
topics-hint = Bir konunun haberleri için /topic, yenilerinden haberdar olmak için /follow.

search-summary = Bu kelimelerin geçtiği haberler
search-words = Hepsi geçmesi gereken kelimeler
search-missing = Hangi kelimeler? Örneğin: /search railway tariffs
search-title = “{ $words }” geçen haberler
search-none = “{ $words }” geçen haber yok.

story-summary = Tek bir haber: kim bildiriyor ve nasıl gelişti
story-words = Haberdeki kelimeler veya konusu; en yenisi gösterilir
story-missing = Hangi haber? Kelime veya konu gerekir, örneğin: /story railway
story-none = “{ $words }” geçen haber yok. En yeniler: /latest
story-menu = Bu haber hakkında daha fazla
story-no-post = Bu mesaj botun bir gönderisi değil veya artık bilinemeyecek kadar eski.
story-no-link = Bu adreste bilinen bir haber yok. Adres yerine haberdeki kelimeler yazılabilir, örneğin: /story railway
story-gone = Bu haber artık saklanmıyor. En yeniler: /latest
story-which = Orada birkaç haber var. Hangisi?
story-button = Haber: { $headline }
story-button-back = Haber
story-breaking = Son dakika
story-sides = Kim bildiriyor
story-from = kaynak: { $origin }
story-single = Şimdilik tek bir yayın bildiriyor.
story-only = Şimdilik yalnızca tek bir yerin yayınları bildiriyor: { $place }.
story-unknown-place = Diğer
story-timeline = Nasıl gelişti
story-first = { $outlet }: ilk haber
story-report = { $outlet }
story-adds = { $outlet } ekledi: { $what }
story-headline = { $outlet } başlığını değiştirdi: önce “{ $from }”, şimdi “{ $to }”
story-figure = { $outlet } bilgiyi değiştirdi: önce { $from }, şimdi { $to }
story-correction = { $outlet } haberini düzeltti: “{ $text }”
story-retraction = { $outlet } haberini geri çekti: “{ $text }”
story-more = ve { $count } tane daha

figure-killed = { $count } ölü
figure-injured = { $count } yaralı
figure-detained = { $count } gözaltı
figure-missing = { $count } kayıp
figure-evacuated = { $count } kişi tahliye edildi
figure-freed = { $count } kişi serbest bırakıldı

related-summary = Aynı olaya bağlı diğer haberler
related-words = Haberdeki kelimeler veya konusu
related-missing = Hangi haberle ilgili? Kelime veya konu gerekir, örneğin: /related railway
related-title = İlgili haberler: “{ $headline }”
related-none = Bu habere yakın başka haber henüz yok: “{ $headline }”
related-button = İlgili haberler
related-heading = İlgili

digest-summary = Son 24 saatin en önemli haberleri
digest-topic = Yalnızca bu konudaki haberler; yoksa bu sohbette takip edilenler
digest-title = Son 24 saat
digest-title-followed = Son 24 saat, bu sohbette takip edilenler
digest-title-topic = Son 24 saat: { $topic }
digest-what = { $count ->
    [one] { $count } haber
   *[other] { $count } haber, en önemlisi başta
}
digest-more = { $count } haber daha burada yer almadı; en yeniler: /latest
digest-none = { $title }: haber yok. En yeniler: /latest

why-summary = Bir haber buraya neden geldi veya neden gelmedi
why-words = Bağlantı, haber veya haberdeki kelimeler
why-menu = Bu neden geldi?
why-missing = Hangi haber? Bir gönderiye /why ile yanıt verilir veya bağlantı ya da kelimeler yazılır, örneğin: /why railway
# Haberin burada ne olduğu.
why-sent = Buraya geldi: { $time }.
why-sent-edited = Buraya geldi: { $time }; sonrasında { $count } kez güncellendi.
why-roundup = Buraya birkaç haberlik bir liste içinde geldi: { $time }.
why-same = Buraya, aynı olay olduğu anlaşılan haberin gönderisinde geldi: { $time }.
why-waits-digest = Bu sohbetin sıradaki derlemesini bekliyor: { $time }.
why-waits-quiet = Bu sohbetin sessiz saatlerinin bitmesini bekliyor: { $time }.
why-waits-limit = Bekliyor, çünkü bu sohbete şimdilik istenen veya gönderilebilen sayıda gönderi geldi; yeniden bakılacak: { $time }.
why-turn = Buraya gelmek üzere.
why-open = Şu anda buraya gönderiliyor; ulaşıp ulaşmadığına bakılıyor.
why-muted = Buraya gelmedi, çünkü sessize alınmıştı.
why-late = Buraya gelmedi: sırası geldiğinde çok eskimişti.
why-over = Buraya gelmedi: sırası geldiğinde içindekiler başka haberlere geçmişti.
why-refused = Buraya gelmedi: gönderi kabul edilmedi.
why-lost = Buraya gelmedi: sırası geldiğinde bot çıkarılmış, engellenmiş veya gönderme izni alınmıştı.
why-unknown = Buraya gelmiş olabilir; gönderim yarıda kesildi ve hiçbir haber iki kez gönderilmez.
why-not-nothing = Buraya gelmedi: bu sohbette takip yok.
why-not-unwanted = Buraya gelmedi: bu sohbetteki hiçbir takibe uymuyor.
why-not-lost = Buraya gelmedi: bot çıkarılmış, engellenmiş veya gönderme izni yok.
why-not-first-look = Hiçbir yere gönderilmedi: yayınlar bunu, bot onları okumaya başlamadan önce yayımlamıştı.
why-not-soon = Birazdan bakılacak.
why-not-past = Buraya gelmedi: güncelken bu sohbette istenmemişti veya bu artık bilinmiyor.
# Her takibin söylediği.
why-follows = Bu sohbette takip edilenler
why-wanted = uyuyor
why-unwanted = uymuyor: { $reasons }
why-but-topics = bu konulardan hiçbiriyle ilgili değil
why-but-outlets = bu yayınlardan hiçbiri bildirmiyor
why-but-countries = bu ülkelerden hiçbir yayın bildirmiyor
why-but-breaking = son dakika haberi değildi
why-but-languages = yalnızca şu dillerde bildiriliyor: { $languages }
why-but-words = şu kelimeler geçmiyor: { $words }
why-but-least = { $has } bağımsız yayın bildiriyor, istenen: { $wanted }
why-but-except = hariç tutulan: { $what }
why-but-later = takip, haberin ilk görülmesinden sonra başladı: { $time }
# Hangi kelimeler hangi konuyu gösteriyor.
why-topics = Neyle ilgili
why-no-topic = Konu yok: hiçbir kelime bir konu için yeterince güçlü bir işaret değil.
why-mentioned = adı geçiyor
why-in-title = { $words } başlıkta
why-in-lead = { $words } ilk paragrafta
why-in-text = { $words } metinde
why-in-url = { $words } adreste
why-reports = Haber nasıl bir araya geldi
why-reports-how = Yayınların aynı olayla ilgili yazıları tek bir haber olur. Her birinin ötekilerle ortak yanı:
why-one-report = Şimdilik tek bir yazı var.
why-joined = ortak: { $words }
why-joined-names = ortak: adlar ve sayılar
why-joined-against = başlıklar bir yer, sayı veya günde ayrılsa da birleştirildi
why-joined-unknown = ortak yanı artık saklanmıyor

page-more = Daha fazla
page-back = Geri

follow-summary = Bir konudaki yeni haberlerin istenen biçimde buraya gelmesi
follow-topic = Konular, bir yayın veya tırnak içinde kelimeler: armenia, georgia
follow-how = Sade kelimelerle, örneğin: daily 08:00 compact without sport quiet 22:00-07:00
follow-missing = Hangi konu? Örneğin: /follow armenia veya /follow armenia daily 08:00
follow-done = “{ $topic }” konusundaki yeni haberler buraya gelecek.
follow-told = Buraya gelecek: { $what }.
follow-already = Bu zaten takipte: { $what }. Biçimini değiştirmek için yenisini yazmak yeterli, örneğin: daily 08:00
follow-changed = Değişti. Bundan sonra: { $what }. Önce: { $was }.
follow-button = Takip et: { $topic }
follow-newest = Şimdiye kadarki en yenisi:
follow-no-roles = Roller yalnızca Discord’da etiketlenir; burada kimse etiketlenmez.
follow-no-publish = Gönderileri takipçiler için yalnızca Discord'daki duyuru kanalları yayımlar.
follow-lacks = Botun burada paylaşma izni henüz yok. Kanal ayarlarından ona şu izinleri verin: { $rights }. Sonra komutu yineleyin.
lack-view = Kanalı Görüntüle
lack-send = Mesaj Gönder
lack-threads = Alt Başlıklarda Mesaj Gönder
lack-embed = Bağlantı Yerleştir
lack-post = Gönderi Paylaş, yönetici olarak
lack-member = üyelik

# Takibin tanımı, yan yana duran parçalarla.
follow-everything = bütün haberler
follow-with = ve şu kelimeler:
words-quoted = “{ $words }”
follow-from-outlets = yayınlar: { $outlets }
follow-from-countries = yayınların ülkeleri: { $countries }
follow-in = diller: { $languages }
follow-without = hariç: { $words }
follow-each = her haber ayrı
follow-hourly = saatte bir
follow-daily = her gün { $at } ({ $zone })
follow-weekly = haftada bir, { $day } { $at } ({ $zone })
follow-breaking = yalnızca son dakika
follow-compact = kısa
follow-full = ayrıntılı
follow-no-pictures = görselsiz
follow-loud = sesli
follow-mention = bir rol etiketlenir
follow-publish = kanalın takipçileri için yayımlanır
follow-headlines = başlık dilleri: { $languages }
follow-quiet-hold = sessizlik { $from }–{ $to }
follow-quiet-silent = { $from }–{ $to } arası sessiz
follow-least = en az { $count } bağımsız yayın
follow-cap = saatte en çok { $count } gönderi

follow-test-what = Yalnızca denendi, takip başlamadı: { $what }.
follow-test = Son { $days } gündeki { $among } haberden { $count } tanesi gelirdi.
follow-test-newest = En yeni { $among } haberden { $count } tanesi gelirdi.
follow-test-button = Takip et

# Anlaşılmayanlar, her biri bir örnekle.
follow-unclear = “{ $words }” anlaşılmadı. Örneğin: /follow armenia daily 08:00. Aranacak kelimeler tırnak içinde yazılır: /follow "railway tariffs"
follow-unclear-quotes = Bir tırnak kapatılmamış. Örneğin: /follow "railway tariffs"
follow-unclear-subject = Ne takip edilsin? Örneğin: /follow armenia daily 08:00 veya /follow everything breaking
follow-unclear-comma = Bir addan sonraki “{ $words }” anlaşılmadı. Birden çok ad virgülle ayrılır, örneğin: /follow armenia, georgia. Aranacak kelimeler tırnak içinde yazılır: /follow "railway tariffs"
follow-unclear-mixed = Bir listede ya konular ya yayınlar bulunur. Bir yayının anlattığı konu için: /follow armenia from jamnews. İkisi de gerekiyorsa ayrı ayrı takip edilir.
follow-unclear-both = “{ $one }” ve “{ $other }” birlikte olmaz. Örneğin: /follow armenia daily 08:00
follow-unclear-except = “{ $words }” hem isteniyor hem hariç tutuluyor. Örneğin: /follow armenia without sport
follow-unclear-without = Neyin hariç tutulacağı anlaşılmadı: “{ $words }”. Örneğin: /follow armenia without sport
follow-unclear-short = “{ $words }” aramak için çok kısa. En az { $limit } harf gerekir, örneğin: /follow "railway"
follow-unclear-long = Aranacak kelimeler en çok { $limit } karakter olabilir. Örneğin: /follow "railway tariffs"
follow-unclear-outlet = Okunanlar arasında “{ $words }” adında bir yayın yok; liste: /sources. Örneğin: /follow outlet:jamnews
follow-unclear-country = “{ $words }” adında bir ülke veya yayın bulunamadı. Örneğin: /follow azerbaijan from am, ge
follow-unclear-no-outlets = “{ $words }” için okunan yayın yok; liste: /sources. Örneğin: /follow azerbaijan from am, ge
follow-unclear-from = “from” sonrasında ya ülkeler ya yayınlar gelir. Örneğin: /follow azerbaijan from am, ge
follow-unclear-language = “{ $words }” adında bir dil bulunamadı. Örneğin: /follow azerbaijan in ru, en
follow-unclear-unwritten = “{ $words }” dilinde okunan yayın yok. Örneğin: /follow azerbaijan in ru, en
follow-unclear-day = “{ $words }” haftanın bir günü değil. Örneğin: /follow armenia weekly monday 09:00
follow-unclear-time = “{ $words }” bir saat değil. Örneğin: /follow armenia daily 08:00
follow-unclear-at = “{ $words }” için: her gün mü, haftada bir mi? Örneğin: /follow armenia daily 08:00 veya /follow armenia weekly monday 09:00
follow-unclear-quiet = “{ $words }” anlaşılmadı. Örneğin: /follow armenia quiet 22:00-07:00
follow-unclear-least = “least” sonrasında { $from } ile { $to } arası bir sayı gelir. Örneğin: /follow armenia least 2
follow-unclear-cap = “cap” sonrasında { $from } ile { $to } arası bir sayı gelir. Örneğin: /follow armenia cap 5
follow-unclear-role = “{ $words }” bir rol değil. @ yazıp bir rol seçilir, örneğin: /follow armenia breaking mention @news
follow-unclear-roles = Yalnızca bir rol etiketlenebilir. Örneğin: /follow armenia breaking mention @news

unfollow-summary = Bir takibi bitirir
unfollow-topic = Takipteki konu, /following listesindeki numarası veya tırnak içinde kelimeler
unfollow-missing = Hangisi? Bu sohbette takip edilenler:
unfollow-done = “{ $topic }” konusundaki haberler artık buraya gelmeyecek.
unfollow-stopped = Artık buraya gelmeyecek: { $what }.
unfollow-not = “{ $topic }” bu sohbette takip edilmiyor. Takip edilenler: /following
unfollow-number = { $typed } numaralı bir takip yok. Takip edilenler: /following
unfollow-gone = Bu takip zaten bitmiş. Takip edilenler: /following

following-summary = Bu sohbette takip edilenler
following-title = Bu sohbette takip edilenler
following-none = Bu sohbette henüz takip yok. Başlamak için /follow ve bir konu, örneğin: /follow georgia
following-stop = Bitir: { $number }

mute-summary = Bir konu, yayın veya haber bir süre buraya gelmez
mute-what = Bir konu, bir yayın veya bir haberin bağlantısı
mute-time = Ne kadar süreyle, örneğin: 3 hours, 2 days, a week; yoksa /unmute yazılana kadar
mute-missing = Ne sessize alınsın? Örneğin: /mute sport for 3 hours veya bir gönderiye yanıt olarak /mute 2 days
mute-unclear-time = Ne kadar süreyle? En çok bir yıl, örneğin: /mute sport for 3 hours, /mute sport 2 days, /mute sport a week
mute-too-many = Burada zaten { $count } sessize alma var. Birini bitirmek için: /unmute
mute-done-topic = “{ $name }” konusunda buraya haber gelmeyecek; { $until }. Gelmiş olanlar güncel tutulur.
mute-done-outlet = Yalnızca bu yayının bildirdiği haberler buraya gelmeyecek: { $name }; { $until }. Gelmiş olanlar güncel tutulur.
mute-done-story = Bu haber ve ona bağlı olanlar buraya gelmeyecek: { $name }; { $until }. Gelmiş olanlar güncel tutulur.
mute-until = bitiş: { $time }
mute-no-end = bitiş: /unmute
mute-old-story = artık saklanmayan bir haber
mute-hours = 3 saat
mute-day = Bir gün
mute-week = Bir hafta
mute-story-button = Bu haberi sessize al

unmute-summary = Sessize alınanı yeniden açar
unmute-what = Burada sessize alınan: bir konu, bir yayın veya bir haberin bağlantısı
unmute-missing = Hangisi? Burada sessize alınanlar:
unmute-nothing = Burada sessize alınan yok.
unmute-not = Burada sessize alınmamış: { $name }
unmute-done = Artık sessizde değil: { $name }
unmute-button = Yeniden aç: { $name }

settings-summary = Bu sohbetin ayarları ve onları değiştiren düğmeler
settings-number = Değiştirilecek takibin numarası
settings-title = Bu sohbetin ayarları
settings-lost = Şu andan beri buraya gönderilemiyor: { $time }. Bot çıkarılmış, engellenmiş veya gönderme izni yok. Bota yeniden izin verin ve takip edilenlerden biriyle /follow yazın.
settings-language = Dil: { $language }
settings-zone = Saat dilimi: { $zone }; orada saat { $time }
settings-muted = Sessize alınanlar
settings-change = Ne değişsin?
settings-change-number = Değiştir: { $number }
settings-button = Bütün ayarlar
settings-compact = Kısa gönderiler
settings-standard = Olağan gönderiler
settings-full = Ayrıntılı gönderiler
settings-quiet = Sessizlik 22:00–07:00
settings-no-quiet = Sessiz saat yok
settings-each = Her haber ayrı
settings-hourly = Saatte bir
settings-daily = Her gün 08:00

setup-summary = Buraya veya bir kanala ne geleceğini adım adım ayarla
setup-channel = Kanal veya grup; yoksa bu sohbet
setup-title = Ayarlanıyor: { $place }
setup-here = bu sohbet
setup-step = Adım { $at } / { $of }: { $name }
setup-so-far = Şimdilik: { $what }
setup-where = Yer
setup-where-how = Haberler nereye gelsin? Her şey şimdiden dolu: “Başlat” olduğu gibi bırakır, “İleri” adım adım götürür.
setup-topics = Konular
setup-topics-how = Bunlardan herhangi birinin haberleri gelir. Listede olmayan yazılabilir.
setup-languages = Diller
setup-languages-how = Hangi dillerde yazılar isteniyor? Hiçbiri seçilmezse hepsi. Başlıkların çevresindeki sözler hangi dilde olsun?
setup-reads = Yazıların dilleri
setup-speaks = Gönderilerin dili
setup-when = Sıklık
setup-when-how = Her haber hemen mi, yalnızca son dakika mı, yoksa birkaçı birlikte mi?
setup-pace = Sıklık
setup-form = Biçim
setup-form-how = Her haberin ne kadarı gösterilsin ve nasıl gelsin?
setup-size = Gönderi boyu
setup-picture = Görseller
setup-pictures = görselli
setup-sound = Ses
setup-silent = sessiz
setup-hours = Sessiz saatler
setup-hours-how = Sessiz saatlerde gelenler bitmesini bekler. Bütün saatler burada seçilen saat dilimine göredir.
setup-quiet = Sessiz saatler
setup-zone = Saat dilimi
setup-preview = Önizleme
setup-preview-how = Ne kadar olurdu ve nasıl görünecek. “Başlat” devreye alır.
setup-pick-place = Başka kanal veya grup
setup-chosen = ✓ { $label } (seçili)
setup-other-topics = Başka konular
setup-other-time = Başka zaman
setup-other-hours = Başka sessiz saatler
setup-other-zone = Başka saat dilimi
setup-type-topics = Hangi konular? Adlar virgülle, herhangi bir dilde. Yayınlar ve tırnak içinde kelimeler de anlaşılır.
setup-type-time = Ne zaman? Örneğin: daily 07:30 veya weekly friday 18:00
setup-type-hours = Saat kaçtan kaça? Örneğin: 22:30-06:30
setup-type-zone = Neresinin saati? Şehir, ülke veya IANA adı, örneğin: Yerevan
setup-share = Hangisi? Aşağıdaki düğmeye basılabilir, kanalın bir gönderisi buraya iletilebilir veya /setup @name yazılabilir
setup-share-channel = Kanal
setup-share-group = Grup
setup-back = Geri
setup-next = İleri: { $name }
setup-start = Başlat
setup-anew = Baştan
setup-cancel = İptal
setup-cancelled = Hiçbir şey değişmedi.
setup-gone = Bu ayarlama bitti veya bir günden eski. Yenisi için: /setup
setup-other-person = Bunu başkası ayarlıyor. Kendi ayarlaman için: /setup
setup-not-allowed = Yalnızca yönetenler ayarlayabilir: { $place }.
setup-no-place = Bot “{ $words }” adlı kanal veya grupta değil ya da onu göremiyor. Oraya yazma izniyle eklenip yeniden adı verilmeli.
setup-lacks = Botun henüz izinleri eksik ({ $place }): { $rights }. Oradaki ayarlardan verilir, sonra devam edilebilir.
setup-follows = Orada zaten takip edilenler
setup-volume = Son { $days } günde bu { $count } gönderi olurdu, günde yaklaşık { $daily }.
setup-much = Bir sohbet için bu çok: özet, yalnızca son dakika veya daha az konu bunu azaltır.
setup-none = Uyan haber henüz yok. Yenileri gelecek.
setup-post = En yenisi böyle görünürdü:
setup-done = Hazır. Bundan sonra buraya ({ $place }) gelecek: { $what }.
setup-line = Bilenler için aynısı tek satırda:
setup-more = Daha fazla ayarla
setup-again = Yeniden ayarla

timezone-summary = Bu sohbetin saat dilimi
timezone-zone = Şehir, ülke veya IANA adı, örneğin: Yerevan veya Asia/Baku
timezone-now = Bu sohbetin saat dilimi: { $zone }; orada saat { $time }. Değiştirmek için: /timezone Asia/Baku
timezone-done = Bu sohbetin yeni saat dilimi: { $zone }; orada saat { $time }.
zone-unknown = “{ $words }” için bir saat dilimi bulunamadı. Örneğin: /timezone Asia/Baku
zone-several = “{ $words }” için birden çok saat dilimi var. Bir şehir gerekir, örneğin: /timezone { $example }

language-summary = Yanıtların ve gönderilerin dili
language-language = Dilin adı veya kodu, örneğin: ka
language-now = Kullanılabilen diller bunlar. Burada hangisi olsun?
language-done = Bundan sonra yanıtlar Türkçe olacak.
language-done-chat = Bundan sonra buradaki gönderiler ve yanıtlar Türkçe olacak.
language-own = Başka bir dilde yanıt isteyen, botla özel sohbette /language ile seçebilir.
language-unknown = “{ $words }” dili yok. Kullanılabilen diller:

sources-summary = Hangi yayınlar okunuyor ve durumları
sources-title = Yayınlar
sources-heard = okunuyor
sources-never = henüz okunmadı
sources-trouble = sorun var: { $problem }

sources-button = Yayınlar

help-summary = Neler sorulabilir
help-button = Neler sorulabilir
help-title = Neler sorulabilir
help-intro = Bot bölgenin basınını okur ve her haberi bir kez getirir. Başlıklar yayınların kendi sözleridir. Bölge: { $region }.

about-summary = Bu bot nedir ve hangi kurallarla çalışır
about-title = Hakkında
about-what = Chapar bölgenin basınını okur, aynı olayla ilgili yazıları tek bir haberde birleştirir ve her haberi bir kez getirir. Bölge: { $region }.
about-sources = { $languages } dilde { $outlets } yayın okunur. Her taraftan yayın vardır; her birinin ülkesi ve sahipliği adının yanında yazar.
about-neutral = Yayınların sözleri aktarılır; tartışmalı sözler onlarındır. Yerler tarafsız adlarla, iki adı olanlar iki adla anılır. Her tarafın basını aynı kurallarla seçilir, sıralanır ve adlandırılır.
about-licence = MIT lisanslı özgür yazılım. Başlıklar ve alıntılar yayınlarına aittir.

privacy-button = Gizlilik
privacy-summary = Hangi bilgiler saklanıyor
privacy-title = Gizlilik
privacy-stored = Saklananlar: takibi veya sessize aldığı bir şey olan ya da saat dilimi seçmiş her sohbetin kimlik numarası, takipleri ve biçimleri, sessize aldıkları, saat dilimi, dili ve oraya hangi haberlerin gönderildiği.
privacy-language = /language ile dil seçenler için: bu seçim ve hesabın kimlik numarası, o dilde yanıt vermek üzere.
privacy-buttons = 30 gün boyunca: düğmeye sığmayan durumlarda düğmenin ne yapacağı, kimin sorduğu olmadan. Discord'da: botun eklendiği her sunucunun kimliği.
privacy-setup = /setup kullananlar için: başlanan ayarlama, en çok bir gün, ve özel sohbetten hangi kanalların ayarlandığı, hesabın kimlik numarasıyla.
privacy-not-stored = Saklanmayanlar: adlar, sorular ve kimsenin yazdıkları.
privacy-kept-settings = Bir sohbetin takipleri ve ayarları, biri silene kadar saklanır.
privacy-kept-posts = Hangi haberlerin gönderildiği, haberin son güncellenmesinden sonra { $days } gün saklanır.
privacy-kept-posts-ever = Hangi haberlerin gönderildiği, silinene kadar saklanır.
privacy-kept-news = Basındaki haberler, son güncellenmelerinden sonra { $days } gün saklanır.
privacy-kept-news-ever = Basındaki haberler süresiz saklanır.
privacy-remove = /unfollow bir takibi, /forget bir sohbet için saklanan her şeyi hemen siler.

forget-summary = Sizin veya bu sohbet için saklanan her şeyi hemen siler
forget-sure = “yes”: yeniden sorulmadan silinir
forget-button = Hepsini sil
forget-ask-person = Burada sizin için saklanan her şey hemen silinecek: takipleriniz, sessize aldıklarınız, ayarlarınız, diliniz ve size hangi haberlerin gönderildiği. Artık hiçbir haber gelmeyecek. Gönderilerin kendisi kalır. Emin misiniz?
forget-ask-chat = Bu sohbet için saklanan her şey hemen silinecek: takipleri, sessize aldıkları, ayarları ve hangi haberlerin gönderildiği. Artık hiçbir haber gelmeyecek. Gönderilerin kendisi kalır. Emin misiniz?
forget-ask-member = Bu sohbetin takiplerini yalnızca onu yönetenler silebilir. Sizin için yalnızca seçtiğiniz dil saklanır, seçtiyseniz. Silinsin mi?
forget-yes = Sil
forget-done-person = Silindi: burada sizin için saklanan her şey (takip: { $subscriptions }, kayıtlı gönderi: { $posts }). Yeniden başlamak için: /follow
forget-done-member = Silindi: seçtiğiniz dil. Sizin için başka bir şey saklanmıyor.
forget-done-chat = Silindi: bu sohbet için saklanan her şey (takip: { $subscriptions }, kayıtlı gönderi: { $posts }). Yeniden başlamak için: /follow

# Botun Telegram profili: en çok 512 ve 120 karakter.
bot-description = Bot bölgenin basınını okur ve her haberi bir kez getirir: yayınların kendi sözleriyle ve haberi bildiren herkesle birlikte. En yeni haberler veya tek bir konu sorulabilir; konular burada, bir grupta veya bir kanalda takip edilebilir.
bot-short-description = Bölgenin haberleri: her biri bir kez, yayınların kendi sözleriyle.

inline-open = Botu aç
inline-none = Hiçbir şey bulunamadı. Bota sorun
inline-topic = { $topic }: botta aç
inline-too-fast = Çok hızlı. Bekleyin veya botu açın

start-summary = Başlangıç
start-link = Bağlantının götürdüğü yer, örneğin: topic_azerbaijan
start-hello = Merhaba! Bot bölgenin basınını okur ve her haberi bir kez getirir. Bölge: { $region }.
start-how = /setup bir dakikada buraya, bir kanala veya gruba ne getirileceğini sorar. En yeni haberler için /latest, tek bir konu için /topic ve adı, yeni haberlerin buraya gelmesi için /follow.
start-pick = Veya bir konu seçin:
start-group-setup = Bu grubu yöneten: /setup bir dakikada buraya ne getirileceğini sorar; /follow georgia hemen başlatır.
start-group-ask = Herkes sorabilir: /latest, /topic georgia, /search, /help.
start-group-back = Yine buradayım ve bu grubun takip ettikleri sürüyor. Onları /following gösterir.
invite-group = Gruba ekle
invite-channel = Kanala ekle
invite-anywhere = Bir haberi herhangi bir sohbete gönder

post-withdrawn = { $outlet } bu haberi geri çekti.
post-same = Buradaki daha önceki bir gönderiyle aynı olay: { $headline }
roundup-title = { $count } haber

also-in = Diğer yayınlar:
also-in-more = ve { $count } tane daha
# Kaç yayın bildiriyor ve kaçı başkasından almamış.
reach = { $outlets } yayın, { $independent } bağımsız
single-source = şimdilik tek kaynak: { $ownership }
# Derlemede kendi satırı olmayan haberler.
roundup-more = ve { $count } haber daha
roundup-button = En yeni haberler
read-more = Oku: { $outlet }
sample-notice = Deneme baskısı: botu denemek için uydurulmuş haberler

ownership-independent = bağımsız
ownership-private = özel
ownership-pro-government = özel, hükümete yakın
ownership-state = devlete ait
ownership-public = kamu yayıncısı
ownership-foreign-public = yabancı bir devletçe finanse ediliyor
ownership-de-facto-authority = yerel makamların ajansı
ownership-diaspora = diaspora

error-unknown-command = Böyle bir komut yok. Neler sorulabileceği: /help
error-not-allowed = Buraya ne geleceğini yalnızca bu sohbeti yönetenler değiştirebilir.
error-ours = Bizim tarafımızda bir şeyler ters gitti. Lütfen bir dakika sonra yeniden deneyin.
error-too-fast = İstekler, herkese yanıt verilebilecek hızdan daha sık geliyor. Lütfen { $seconds } saniye sonra yeniden deneyin.
error-too-long = Bu çok uzun. { $limit } karakterden az olmalı.
error-button-old = Bu düğme önceki sürümden kalma. Aşağıdaki düğme aynı işi görür.
error-button-gone = Bu düğme çok eski. Lütfen yeniden sorun: nelerin sorulabileceğini /help gösterir.
error-button-forged = Bu düğme bu bota ait değil, bu yüzden hiçbir şey yapılmadı. Nelerin sorulabileceğini /help gösterir.
error-visiting = Bot burada yalnızca size açık ve hiçbir şey paylaşamaz. Onu sunucuya, sunucuyu yöneten kişi ekleyebilir.
button-again = Yeniden sor
share-button = Herkese göster
share-by = Paylaşan: { $person }
share-not-allowed = Bunu herkese yalnızca burada yazma izni olanlar gösterebilir.
