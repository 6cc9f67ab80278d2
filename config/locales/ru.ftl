# Русский. Коротко, без «вы»; названия тем и изданий стоят в именительном падеже.

latest-summary = Свежие новости
latest-topic = Только новости по этой теме
latest-count = Сколько новостей, от 1 до 10
latest-title = Свежие новости
latest-title-topic = Свежие новости: { $topic }
latest-none = Новостей пока нет. Первые появятся через несколько минут после запуска.
latest-none-topic = По теме «{ $topic }» новостей пока нет.
latest-none-narrowed = Среди свежих новостей подходящих нет: { $topic }.

topic-summary = Новости по одной теме
topic-name = Место, человек, организация или тема, на любом языке
topic-missing = Какая тема? Например: /topic azerbaijan
topic-unknown = Тема «{ $typed }» не найдена.
topic-nearest = Возможно, имелась в виду одна из этих?
topic-see-topics = Все темы показывает /topics.

topics-summary = На что можно подписаться
topics-page = Какая страница списка
topics-title = Темы
topics-places = Места
topics-cities = Города
topics-themes = Общие темы
topics-people = Люди
topics-organisations = Организации
topics-more = и ещё { $count }; любое название подходит для /topic
topics-hint = Новости по теме показывает /topic, подписка на новые — /follow.

search-summary = Новости, в которых есть эти слова
search-words = Слова, которые нужны все; в кавычках рядом, с минусом исключаются: "short film" -sport
search-missing = Какие слова? Например: /search railway tariffs
search-only-left-out = Названо только то, чего быть не должно. Добавьте слово, которое нужно найти, например: /search festival { $words }
search-title = Новости со словами { $words }
search-meant = Новости по словам { $words } на всех языках
search-meant-button = На всех языках
search-none = Новостей со словами { $words } нет.
search-plain = Слова без команды понимаются как тема или поиск. Что ещё можно спросить: /help

story-summary = Один сюжет: кто о нём сообщает и как он развивался
story-words = Слова или тема; будет показан самый новый такой сюжет
story-missing = Какой сюжет? Нужны слова или тема, например: /story railway
story-none = Сюжетов со словами «{ $words }» нет. Свежие новости показывает /latest.
story-menu = Подробнее о сюжете
story-no-post = Это сообщение не от бота или слишком старое: о нём ничего не известно.
story-no-link = Сообщений с таким адресом нет. Вместо него подойдут слова, например: /{ $command } railway
story-gone = Этот сюжет больше не хранится. Свежие новости показывает /latest.
story-which = Здесь несколько сюжетов. Какой нужен?
story-button = Сюжет: { $headline }
story-button-back = Сюжет
story-breaking = Срочно
story-sides = Кто сообщает
story-from = источник: { $origin }
story-withdrawn = сообщение отозвано
story-single = Пока об этом сообщает одно издание.
story-only = Пока об этом сообщают издания только одной страны или города: { $place }.
story-unknown-place = Другие
story-timeline = Как развивался сюжет
story-first = { $outlet }: первое сообщение
story-report = { $outlet }
story-adds = { $outlet } дополняет: { $what }
story-headline = { $outlet } меняет заголовок: было «{ $from }», стало «{ $to }»
story-figure = { $outlet } меняет данные: было { $from }, стало { $to }
story-correction = { $outlet } исправляет своё сообщение: «{ $text }»
story-retraction = { $outlet } отзывает своё сообщение: «{ $text }»
story-more = и ещё { $count }

figure-killed = { $count } { $count ->
    [one] погибший
   *[other] погибших
}
figure-injured = { $count } { $count ->
    [one] пострадавший
   *[other] пострадавших
}
figure-detained = { $count } { $count ->
    [one] задержанный
   *[other] задержанных
}
figure-missing = { $count } { $count ->
    [one] пропавший без вести
   *[other] пропавших без вести
}
figure-evacuated = { $count } { $count ->
    [one] эвакуированный
   *[other] эвакуированных
}
figure-freed = { $count } { $count ->
    [one] отпущенный на свободу
   *[other] отпущенных на свободу
}

related-summary = Другие сюжеты по тому же поводу
related-words = Слова или тема сюжета
related-missing = К какому сюжету? Нужны слова или тема, например: /related railway
related-title = Связано с «{ $headline }»
related-none = Других сюжетов рядом с «{ $headline }» пока нет.
related-button = Связанные сюжеты
related-heading = По теме
related-earlier = Ранее

digest-summary = Самые важные новости за последние 24 часа
digest-topic = Только новости по этой теме; без неё — по подпискам чата
digest-title = За последние 24 часа
digest-title-followed = За последние 24 часа по подпискам этого чата
digest-title-topic = За последние 24 часа: { $topic }
digest-what = { $count ->
    [1] { $count } новость
    [one] { $count } новость, сначала самые важные
    [few] { $count } новости, сначала самые важные
   *[other] { $count } новостей, сначала самые важные
}
digest-none = Новостей нет. Свежие новости показывает /latest.

why-summary = Почему новость пришла сюда или почему не пришла
why-words = Ссылка, сюжет или слова из него
why-menu = Почему это пришло?
why-missing = Какая новость? Можно ответить на сообщение командой /why или дать ссылку либо слова, например: /why railway
# Что с новостью стало здесь.
why-sent = Пришло сюда: { $time }.
why-sent-edited = Пришло сюда: { $time }; с тех пор обновлялось { $count } { $count ->
    [few] раза
   *[other] раз
}.
why-alert = Сообщено сюда как срочное: { $time }.
why-roundup = Пришло сюда в списке из нескольких новостей: { $time }.
why-same = Пришло сюда в сообщении о событии, которое оказалось тем же самым: { $time }.
why-waits-digest = Ждёт следующей сводки этого чата: { $time }.
why-waits-quiet = Ждёт, пока в этом чате кончатся часы тишины: { $time }.
why-waits-limit = Ждёт, потому что сообщений пока больше, чем нужно этому чату или чем можно отправить; следующая проверка: { $time }.
why-turn = Вот-вот придёт сюда.
why-open = Отправляется сюда; дошло ли, ещё выясняется.
why-muted = Сюда не пришло: было заглушено.
why-mute = Здесь заглушено { $until }: { $name }. Что заглушено, когда подходит очередь, сюда не приходит.
why-late = Сюда не пришло: когда подошла очередь, новость уже устарела.
why-over = Сюда не пришло: когда подошла очередь, сообщения изданий уже относились к другим сюжетам.
why-refused = Сюда не пришло: отправить не удалось, сообщение отклонено.
why-lost = Сюда не пришло: когда подошла очередь, бот был удалён, заблокирован или не имел права писать.
why-unknown = Возможно, пришло сюда: связь прервалась, а дважды бот ничего не отправляет.
why-not-nothing = Сюда не пришло: подписок здесь нет.
why-not-unwanted = Сюда не пришло: не подходит ни к одной подписке этого чата.
why-not-lost = Сюда не пришло: бот удалён, заблокирован или не имеет права писать.
why-not-first-look = Никуда не отправлялось: издания сообщили об этом раньше, чем бот начал их читать.
why-not-soon = Скоро дойдёт очередь.
why-not-late = Сюда не пришло: прочитать это удалось лишь спустя сутки с лишним после публикации, и новостью оно уже не было. В сводках такое всё же есть.
why-not-past = Сюда не пришло: подписки на это здесь не было, пока новость была свежей, или об этом уже ничего не известно.
# Что говорит каждая подписка.
why-follows = Подписки этого чата
why-wanted = подходит
why-unwanted = не подходит: { $reasons }
why-but-topics = нет ни одной из этих тем
why-but-mentioned = тема в ней лишь упомянута
why-but-outlets = ни одно из этих изданий не сообщает
why-but-countries = издания этих стран не сообщают
why-but-ownership = такие издания не сообщают; сообщают: { $owners }
why-but-left-out = сообщают только исключённые издания
why-but-reporters = ни одно из сообщающих изданий не подходит под всё, что выбрано
why-but-breaking = это было не срочно: { $reason }
why-breaking-light = спорт, поздравления и годовщины срочными не бывают
why-breaking-voices = за { $minutes } мин. отдельных источников было { $has }, нужно { $wanted }
why-breaking-country = все, кто сообщил за { $minutes } мин., — из одной страны, а нужна и вторая
why-breaking-one-country = за { $minutes } мин. отдельных источников было { $has }, все из одной страны; нужно { $wanted } или вторая страна
why-but-languages = языки сообщений только такие: { $languages }
why-but-words = нет этих слов: { $words }
why-but-phrases = эти слова не стоят в ней рядом: { $words }
why-but-least = отдельных источников { $has }, нужно { $wanted }
why-but-except = исключено: { $what }
why-but-later = подписка появилась позже, чем сюжет: { $time }
# Какие слова говорят за какую тему.
why-topics = О чём это
why-no-topic = Темы нет: ни одно слово не указывает на неё достаточно ясно.
why-mentioned = упоминание
why-by-outlet = по стране издания
why-in-title = { $words } в заголовке
why-in-lead = { $words } в первом абзаце
why-in-text = { $words } в тексте
why-in-url = { $words } в адресе
why-reports = Как сложился сюжет
why-reports-how = Сообщения об одном событии составляют один сюжет. Что у каждого общего с другими:
why-one-report = Пока одно сообщение.
why-joined = общее: { $words }
why-joined-names = общие имена и числа
why-joined-against = объединено, хотя в заголовках расходится место, число или день
why-joined-unknown = что общего, больше не хранится

correct-summary = Для редакторов: какие сообщения об одном событии, а какие нет
correct-words = Ссылка, сюжет или слова из него; без них — последние исправления
correct-menu = Исправить сюжет
correct-title = Исправить: «{ $headline }»
correct-reports = Если сообщение о другом событии, нажмите его номер.
correct-single = Пока одно сообщение: отделять нечего.
correct-near = Если это то же событие, что и одно из этих, нажмите его букву:
correct-move = Если оно относится к одному из этих, нажмите его букву:
correct-near-none = Близких сюжетов нет. Можно назвать любой.
correct-holds = Сказанное действует во всех чатах и для того, о чём сообщат позже. Его можно отменить.
correct-part = { $number }: другое событие
correct-join = { $letter }: то же событие
correct-other = Назвать другой сюжет
correct-other-how = Какой сюжет о том же событии? Нужна ссылка на сообщение или слова из заголовка.
correct-whether = Это то же событие, что и «{ $headline }»?
correct-yes = Да, то же событие
correct-done-same = Отныне это одно событие: «{ $article }» ({ $outlet }) и «{ $other }» ({ $otherOutlet }).
correct-done-different = Отныне это разные события: «{ $article }» ({ $outlet }) и «{ $other }» ({ $otherOutlet }).
correct-back = Отменено.
correct-soon = Это произойдёт за считаные секунды во всех чатах и действует для того, о чём сообщат позже.
correct-undo = Отменить
correct-undo-number = Отменить { $number }
correct-list = Последние исправления
correct-none = Исправлений пока нет.
correct-how = Чтобы исправить сюжет, ответьте на сообщение командой /correct или дайте ссылку либо слова, например: /correct railway
correct-line-same = «{ $article }» ({ $outlet }) и «{ $other }» ({ $otherOutlet }): одно событие
correct-line-different = «{ $article }» ({ $outlet }) и «{ $other }» ({ $otherOutlet }): разные события
# Почему ничего не изменилось.
correct-already = Это уже сказано и действует.
correct-apart = Эти сообщения уже не в одном сюжете. Ничего не изменилось.
correct-together = Эти сообщения уже в одном сюжете.
correct-old = Об этом никто не сообщал уже { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}. Такие старые сюжеты больше не перестраиваются.
correct-gone = Одно из двух сообщений больше не хранится. Ничего не изменилось.
correct-undone = Это уже отменено.
correct-later = «{ $article }»: это сообщение с тех пор перенесено в другой сюжет. Сначала отмените это.

page-more = Дальше
page-back = Назад

follow-summary = Присылать сюда новости по теме, как удобно
follow-topic = Темы, издание или слова в кавычках: armenia, georgia
follow-how = Простыми словами, например: daily 08:00 compact without sport quiet 22:00-07:00
follow-missing = Какая тема? Например: /follow armenia или /follow armenia daily 08:00
follow-help-topics = новости по любой из этих тем
follow-help-strict = только если тема главная, а не просто упомянута
follow-help-quotes = эти слова рядом, в любой форме
follow-help-star = любое слово с таким началом
follow-help-or = одно или другое; с «and» или через запятую: все сразу; из тем достаточно одной
follow-help-without = кроме того, где тема главная или есть эти слова
follow-help-from = по сообщениям изданий этих стран; «from jamnews»: этого издания
follow-help-owners = по сообщениям независимых изданий; также: private, public, state, pro-government, foreign-funded, diaspora
follow-help-not-from = то, о чём сообщают и другие издания, по их сообщениям; также: not from ru, az
follow-help-in = статьи на этих языках
follow-help-least = только когда сообщают столько отдельных источников
follow-help-cap = не больше стольких сообщений в час; остальное придёт позже вместе
follow-help-breaking = только срочное
follow-help-daily = несколько вместе в это время; также: hourly, weekdays 09:00, weekly monday 09:00
follow-help-quiet = что придёт в эти часы, ждёт их конца; с «silent» приходит без звука
follow-help-test = показывает, что было бы, и ни на что не подписывает
follow-done = Новости по теме «{ $topic }» будут приходить сюда.
follow-told = Сюда будет приходить: { $what }.
follow-beside = Кроме того, как и раньше: { $what }.
follow-already = Подписка уже есть: { $what }. Чтобы изменить её вид, достаточно его назвать, например: daily 08:00
follow-changed = Изменено. Теперь: { $what }. Было: { $was }.
follow-button = Подписаться: { $topic }
follow-undo = Отменить
follow-newest = Самая свежая новость:
follow-no-roles = Роли упоминаются только в Discord; здесь упоминаний не будет.
follow-no-publish = Публиковать посты для подписчиков могут только каналы объявлений в Discord.
follow-no-sender = Своё имя и картинка у постов могут быть только в каналах сервера Discord.
follow-lacks = Публиковать здесь боту пока нельзя. В настройках канала ему нужно разрешить: { $rights }. Затем повторите команду.
lack-view = просмотр канала
lack-send = отправку сообщений
lack-threads = отправку сообщений в ветках
lack-embed = встраивание ссылок
lack-post = публикацию сообщений, как администратору
lack-member = участие в чате
lack-webhooks = управление вебхуками

# Части описания подписки стоят рядом через точку.
follow-everything = все новости
follow-with = со словами
colon = :
words-quoted = «{ $words }»
words-and = и
words-or = или
follow-strict = только как главная тема
follow-from-outlets = издания: { $outlets }
follow-from-countries = страны изданий: { $countries }
follow-from-owners = виды изданий: { $owners }
follow-in = языки: { $languages }
follow-without = кроме: { $words }
follow-without-countries = кроме изданий стран: { $countries }
follow-without-owners = кроме видов изданий: { $owners }
follow-each = каждая новость отдельно
follow-hourly = раз в час
follow-daily = каждый день в { $at }
follow-weekdays = с понедельника по пятницу в { $at }
follow-weekly = раз в неделю, { $day }, в { $at }
follow-breaking = только срочное
follow-compact = кратко
follow-full = подробно
follow-no-pictures = без картинок
follow-loud = со звуком
follow-mention = с упоминанием одной роли
follow-publish = с публикацией для подписчиков канала
follow-sender = от имени «{ $name }»
follow-avatar = со своей картинкой
follow-headlines = языки заголовков: { $languages }
follow-quiet-hold = тишина { $from }–{ $to }
follow-quiet-silent = без звука { $from }–{ $to }
follow-least = отдельных источников не меньше { $count }
follow-cap = не больше { $count } { $count ->
    [one] сообщения
   *[other] сообщений
} в час

follow-test-what = Проверка, подписки нет: { $what }.
follow-test = За последние дни ({ $days }) подошло бы новостей: { $count } из { $among }.
follow-test-newest = Из самых новых новостей ({ $among }) подошло бы: { $count }.
follow-test-button = Подписаться

# Что осталось непонятым, каждый раз с примером.
follow-unclear = Непонятно: «{ $words }». Например: /follow armenia daily 08:00. Слова для поиска пишутся в кавычках: /follow "railway tariffs"
follow-unclear-quotes = Кавычка не закрыта. Например: /follow "railway tariffs"
follow-unclear-subject = На что подписаться? Например: /follow armenia daily 08:00 или /follow everything breaking
follow-unclear-comma = Непонятно «{ $words }» после названия. Несколько названий разделяются запятыми, например: /follow armenia, georgia. Слова для поиска пишутся в кавычках: /follow "railway tariffs"
follow-unclear-mixed = В списке могут быть либо темы, либо издания. Тема в изложении издания: /follow armenia from jamnews. Если нужно и то и другое, подписок должно быть две.
follow-unclear-or = «or» стоит между темой и словами: это две подписки. Например: /follow armenia, затем /follow "railway tariffs"
follow-unclear-strict = «strict» относится к теме. Например: /follow armenia strict
follow-unclear-both = «{ $one }» и «{ $other }» вместе не сочетаются. Например: /follow armenia daily 08:00
follow-unclear-except = «{ $words }» и нужно, и исключено. Например: /follow armenia without sport
follow-unclear-without = Непонятно, что исключить: «{ $words }». Например: /follow armenia without sport
follow-unclear-kinds = «{ $words }» — это сразу и страна, и владелец; вместе их исключить нельзя. Можно что-то одно: /follow armenia without russian outlets или /follow armenia without state media
follow-unclear-short = «{ $words }» — слишком коротко для поиска. Нужно букв, не меньше: { $limit }. Например: /follow "railway"
follow-unclear-star = Звёздочка ставится только в конце, после начала слова: «{ $words }». Например: /follow "railw*"
follow-unclear-long = Слова для поиска слишком длинные, предел в знаках: { $limit }. Например: /follow "railway tariffs"
follow-unclear-outlet = Издание «{ $words }» не найдено; список показывает /sources. Например: /follow outlet:jamnews
follow-unclear-site = Издание по адресу «{ $words }» не читается. Чтобы добавить его: /source add { $words }
follow-unclear-country = Страна, издание или владелец «{ $words }» не найдены. Например: /follow azerbaijan from am, ge или /follow azerbaijan from independent outlets
follow-unclear-no-outlets = Изданий по запросу «{ $words }» в списке нет; его показывает /sources. Например: /follow azerbaijan from am, ge
follow-unclear-from = После «from» идут либо названия изданий, либо их страны и владельцы. Например: /follow azerbaijan from am, ge
follow-unclear-language = Язык «{ $words }» не найден. Например: /follow azerbaijan in ru, en
follow-unclear-unwritten = Изданий на языке «{ $words }» в списке нет. Например: /follow azerbaijan in ru, en
follow-unclear-day = Время «{ $words }» непонятно. Например: /follow armenia hourly, или /follow armenia daily 08:00, или /follow armenia weekly monday 09:00
follow-unclear-time = «{ $words }» — не время суток. Например: /follow armenia daily 08:00
follow-unclear-at = «{ $words }» — каждый день или раз в неделю? Например: /follow armenia daily 08:00 или /follow armenia weekly monday 09:00
follow-unclear-quiet = Непонятно: «{ $words }». Например: /follow armenia quiet 22:00-07:00
follow-unclear-least = После «least» идёт число от { $from } до { $to }. Например: /follow armenia least 2
follow-unclear-cap = После «cap» идёт число от { $from } до { $to }. Например: /follow armenia cap 5
follow-unclear-role = «{ $words }» — не роль. Нужно набрать @ и выбрать одну роль, например: /follow armenia breaking mention @news
follow-unclear-roles = Упомянуть можно только одну роль. Например: /follow armenia breaking mention @news
follow-unclear-sender = «{ $words }» не годится как имя для постов: в имени не больше { $longest } знаков и нет слов Discord и Clyde. Например: /follow armenia as "Caucasus desk"
follow-unclear-avatar = «{ $words }» — не адрес картинки. Например: /follow armenia as "Caucasus desk" avatar https://example.org/desk.png

unfollow-summary = Отменить подписку
unfollow-topic = Тема подписки, её номер в /following или слова в кавычках
unfollow-missing = Какую подписку отменить? Подписки этого чата:
unfollow-done = Новости по теме «{ $topic }» больше не будут приходить сюда.
unfollow-stopped = Больше не приходит сюда: { $what }.
unfollow-not = Подписки «{ $topic }» здесь нет. Все подписки показывает /following.
unfollow-all = Отменить все ({ $count })
unfollow-done-all = Подписок больше нет: сюда ничего не будет приходить.
unfollow-number = Подписки с номером { $typed } нет. Все подписки показывает /following.
unfollow-gone = Эта подписка уже отменена. Все подписки показывает /following.

following-summary = Подписки этого чата
following-page = Какая страница списка
following-title = Подписки этого чата
following-none = Подписок пока нет. Для начала — /follow и тема, например: /follow georgia
following-stop = Отменить { $number }

mute-summary = На время ничего не присылать о теме, издании или сюжете
mute-what = Тема, издание, ссылка на сюжет или «всё»
mute-time = На сколько, например: 3 hours, until 22:00, a week; иначе до команды /unmute
mute-missing = Что заглушить? Например: /mute sport for 3 hours, или ответить на сообщение: /mute 2 days
mute-unclear-time = На сколько? Самое большее на год, например: /mute sport for 3 hours, /mute sport 2 days, /mute sport a week; без срока до команды /unmute
mute-times = Срок пишут в конце: /mute sport for 3 hours, /mute sport until 22:00, /mute sport a week; без него до команды /unmute.
mute-too-many = Предел достигнут, здесь уже заглушено: { $count }. Вернуть что-нибудь можно командой /unmute.
mute-done-topic = Новости по теме «{ $name }» не будут приходить сюда { $until }. То, что уже пришло, будет обновляться.
mute-done-outlet = Новости, о которых сообщает только { $name }, не будут приходить сюда { $until }. То, что уже пришло, будет обновляться.
mute-done-story = Этот сюжет и всё по тому же поводу не будут приходить сюда { $until }: { $name }. То, что уже пришло, будет обновляться.
mute-done-all = Сюда ничего не будет приходить { $until }. То, что появится за это время, потом не придёт. То, что уже пришло, будет обновляться.
mute-everything = Всё
mute-until = до { $time }
mute-no-end = до команды /unmute
mute-old-story = сюжет, который больше не хранится
mute-hours = На 3 часа
mute-day = На день
mute-week = На неделю
mute-story-button = Заглушить сюжет

unmute-summary = Снова присылать то, что заглушено
unmute-what = Что здесь заглушено: тема, издание, ссылка на сюжет или «всё»
unmute-missing = Что вернуть? Здесь заглушено:
unmute-nothing = Здесь ничего не заглушено.
unmute-not = Здесь это не заглушено: { $name }.
unmute-done = Здесь больше не заглушено: { $name }.
unmute-done-all = Возвращено: { $count }. Больше здесь ничего не заглушено.
unmute-button = Вернуть: { $name }
unmute-all-button = Вернуть всё: { $count }

settings-summary = Настройки этого чата, с кнопками для изменения
settings-number = Номер подписки, которую надо изменить
settings-title = Настройки этого чата
settings-lost = Сюда ничего нельзя отправить с { $time }: бот был удалён, заблокирован или не имеет права писать. Нужно снова разрешить ему писать и отправить /follow с любой из подписок этого чата.
settings-resume = Возобновить
settings-unnamed = Посты приходят от имени самого бота: в этом канале у него нет права на { $right }.
settings-language = Язык: { $language }
settings-zone = Часовой пояс: { $zone }; сейчас там { $time }
settings-muted = Заглушено
settings-change = Что изменить?
settings-change-number = Изменить { $number }
settings-button = Все настройки
settings-compact = Кратко
settings-standard = Обычно
settings-full = Подробно
settings-quiet = Тишина 22:00–07:00
settings-no-quiet = Без часов тишины
settings-strict = Только главная тема
settings-mentions = И упоминания
settings-each = Каждая новость отдельно
settings-hourly = Раз в час
settings-daily = Каждый день в 08:00

setup-summary = Настроить по шагам, что приходит сюда или в канал
setup-channel = Канал или группа; если не указать, этот чат
setup-title = Настройка: { $place }
setup-here = этот чат
setup-step = Шаг { $at } из { $of }: { $name }
setup-so-far = Пока так: { $what }
setup-where = Куда
setup-where-how = Куда отправлять новости? Всё уже заполнено: «Начать» оставляет как есть, «Дальше» ведёт по шагам.
setup-topics = Темы
setup-topics-how = Приходят новости по любой из этих тем. Чего нет в списке, можно написать.
setup-languages = Языки
setup-languages-how = На каких языках нужны статьи? Если ничего не выбрано, то на всех. И на каком языке слова вокруг заголовков?
setup-languages-all = все
setup-reads = Языки статей
setup-speaks = Язык сообщений
setup-when = Ритм
setup-when-how = Каждая новость сразу, только срочное или несколько вместе?
setup-pace = Ритм
setup-form = Вид
setup-form-how = Сколько показывать из каждой новости и приходить ли ей со звуком?
setup-size = Размер сообщений
setup-picture = Картинки
setup-pictures = с картинками
setup-sound = Звук
setup-silent = без звука
setup-hours = Часы тишины
setup-hours-how = Что приходит в часы тишины, ждёт их конца. Все времена указаны по часам, выбранным здесь.
setup-quiet = Часы тишины
setup-zone = Часы
setup-preview = Просмотр
setup-preview-how = Сколько бы пришло и как это будет выглядеть. «Начать» включает.
setup-pick-place = Другой канал или группа
setup-chosen = ✓ { $label } (выбрано)
setup-other-topics = Другие темы
setup-other-time = Другое время
setup-other-hours = Другие часы тишины
setup-other-zone = Другой часовой пояс
setup-other-name = Имя для постов
setup-type-topics = Какие темы? Названия через запятую, на любом языке. Издание или «слова» сужают весь выбор.
setup-type-time = Когда? Например: daily 07:30 или weekly friday 18:00
setup-type-hours = С какого часа до какого? Например: 22:30-06:30
setup-type-zone = Чьё время? Город, страна или имя IANA, например: Yerevan
setup-type-name = Под каким именем и, если нужно, с какой картинкой? Дефис — под именем бота.
setup-share = Какой? Можно нажать кнопку внизу, переслать сюда пост канала или написать /setup @name
setup-share-channel = Канал
setup-share-group = Группа
setup-back = Назад
setup-next = Дальше: { $name }
setup-start = Начать
setup-anew = Сначала
setup-cancel = Отмена
setup-cancelled = Ничего не изменилось.
setup-gone = Эта настройка завершена или ей больше суток. Начать новую: /setup
setup-other-person = Это настраивает другой человек. Начать свою настройку: /setup
setup-not-allowed = Настраивать могут только те, кто этим управляет: { $place }.
setup-no-place = Бота нет в канале или группе «{ $words }», или они ему не видны. Нужно добавить его туда с правом писать и назвать чат снова.
setup-lacks = В настройках чата боту ещё нужно разрешить ({ $place }): { $rights }. Потом можно продолжить.
setup-follows = Там уже есть подписки
setup-volume = За последние { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} это было бы { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
   *[other] { $count } сообщений
}, примерно { $daily } в день.
setup-much = Для одного чата это много: сводка, только срочное или меньше тем сократят число сообщений.
setup-none = Подходящих новостей пока нет. Новые будут приходить.
setup-post = Самая свежая выглядела бы так:
setup-done = Готово. Теперь сюда ({ $place }) приходит: { $what }.
setup-line = Для тех, кто знает, то же одной строкой:
setup-more = Настроить ещё
setup-again = Настроить заново

timezone-summary = Часовой пояс этого чата
timezone-zone = Город, страна или имя IANA, например: Yerevan или Asia/Baku
timezone-now = Часовой пояс этого чата: { $zone }, сейчас там { $time }. Изменить: /timezone Asia/Baku
timezone-done = Теперь часовой пояс этого чата: { $zone }, сейчас там { $time }.
zone-unknown = Часовой пояс для «{ $words }» не найден. Например: /timezone Asia/Baku
zone-several = «{ $words }»: часовых поясов несколько. Нужен город, например: /timezone { $example }

language-summary = Язык ответов и новостей
language-language = Название или код языка, например: ka
language-now = Доступны эти языки. Какой нужен здесь?
language-done = Теперь ответы будут на русском языке.
language-done-chat = Теперь новости и ответы здесь будут на русском языке.
language-own = Ответы на другом языке каждый может выбрать для себя командой /language в личном чате с ботом.
language-unknown = Языка «{ $words }» нет. Доступны эти языки:

sources-summary = Какие издания читаются и что с ними
sources-which = Только такие: грузинские издания, государственные СМИ
sources-none = Среди читаемых изданий таких нет: { $which }.
sources-title = Издания
sources-heard = прочитано
sources-never = ещё не прочитано
sources-trouble = есть сложности: { $problem }
sources-unstored = не сохраняется из-за ошибки бота, с { $time }
sources-paused = приостановлено
sources-blocked = больше не читается: владелец бота не разрешает этот сайт
sources-again = следующая попытка: { $time }
sources-moved = новый адрес: { $to }

sources-button = Издания

source-summary = Собственные издания: добавить, приостановить, перенести, убрать
source-action = add, pause, resume, remove, move, import или export; иначе показывается список
source-what = Адрес или название собственного издания
source-file = Файл OPML для импорта
source-title = Собственные издания
source-how = /source add example.org добавляет издание, /source move НАЗВАНИЕ АДРЕС даёт ему новый адрес, /source import АДРЕС добавляет издания из списка OPML, /source export показывает такой список.
source-none = Собственных изданий здесь нет. Издание добавляют по адресу, например: /source add example.org
source-which = Какое?
source-not-own = Собственного издания «{ $words }» здесь нет. Список показывает /source.
source-unclear = Непонятно: «{ $words }». Например: /source add example.org, /source pause example.org, /source export
source-not-allowed = Добавлять издания нельзя: так решил владелец этого бота.
source-add-missing = Какой адрес? Адрес сайта или ленты, например: /source add example.org
source-found = Найдено: { $name }, { $feed }. Самое новое в ленте:
source-empty = Сейчас лента пуста.
source-confirm = Добавить
source-cancel = Не добавлять
source-cancelled = Ничего не добавлено.
source-added = Издание { $name } добавлено. Его новые сообщения читаются только для этого сервера и приходят туда, где здесь подписаны на него или на его темы.
source-added-chat = Издание { $name } добавлено. Его новые сообщения читаются только для этого чата и приходят сюда, если подходят под подписки.
source-known = Издание { $name } здесь уже читается.
source-full = Собственных изданий уже { $count }: больше владелец этого бота не разрешает. Лишнее убирает /source remove.
source-not-found = Лента по адресу «{ $words }» не найдена. Проверено:
source-sample = Это пробный выпуск: издания здесь не читаются, поэтому добавить их нельзя.
source-pause-done = Издание { $name } приостановлено: его новости не приходят сюда, пока оно не возобновлено. Прежние сообщения остаются.
source-resume-done = Издание { $name } снова читается. То, что вышло за это время, не придёт.
source-remove-done = Издание { $name } убрано. Его прежние сообщения можно читать; новых больше не будет.
source-pause-button = Приостановить { $name }
source-resume-button = Возобновить { $name }
source-remove-button = Убрать { $name }
source-moved = Издание { $name } теперь читается по адресу { $feed }; всё, что о нём известно, остаётся. Самое новое в ленте:
source-move-shared = Издание { $name } читают и другие, поэтому перенести его нельзя. Добавьте новый адрес и уберите этот.
source-import-missing = Какой список? Его можно приложить файлом или дать адрес, например: /source import https://example.org/feeds.opml
source-import-unread = Этот список лент не читается: { $problem }
source-imported = Добавлено { $count } из { $all }.
source-import-added = добавлено
source-import-known = здесь уже читается
source-import-full = нет места
source-import-blocked = не разрешено владельцем бота
source-import-no-address = нет адреса ленты
source-import-more = И ещё { $count }.
source-exported = Собственные издания в формате OPML, понятном программам для чтения лент.

help-summary = Что умеет бот
help-button = Что умеет бот
help-title = Что умеет бот
help-unknown = Команды «{ $command }» нет. Вот какие есть.
help-intro = Бот читает прессу региона и приносит каждую новость один раз. Заголовки — слова самих изданий. Регион: { $region }.
help-more = /help с названием команды объясняет её, например: /help follow
help-command = Команда, которую объяснить, например: follow
help-details = В любом порядке и сколько угодно:

about-summary = Что это за бот и по каким правилам он работает
about-title = О боте
about-what = Chapar читает прессу региона, объединяет сообщения об одном событии в один сюжет и приносит каждую новость один раз. Регион: { $region }.
about-sources = Бот читает { $outlets } { $outlets ->
    [one] издание
    [few] издания
   *[other] изданий
} на { $languages } { $languages ->
    [one] языке
   *[other] языках
}: представлены все стороны, рядом с названием издания указаны его страна и владелец.
about-neutral = Издания цитируются, спорные слова принадлежат им. Места называются нейтрально, а где названий два, стоят оба. Прессу каждой стороны бот отбирает, упорядочивает и называет по одним и тем же правилам.
about-licence = Свободная программа по лицензии MIT. Заголовки и выдержки принадлежат изданиям.

privacy-button = Данные
privacy-summary = Какие данные хранятся
privacy-title = Данные
privacy-stored = Хранится: идентификатор каждого чата, где есть подписки, что-то заглушено или выбран часовой пояс, сами подписки и их вид, что заглушено, часовой пояс, язык чата и то, какие новости туда отправлены.
privacy-sources = Издания, добавленные командой /source: их адреса, идентификатор сервера или чата, которому они принадлежат, и с каких пор; кто их добавил, не хранится.
privacy-language = О тех, кто выбрал язык командой /language: этот выбор и идентификатор учётной записи, чтобы отвечать на нём.
privacy-buttons = На 30 дней: что должна сделать кнопка, если это не помещается в саму кнопку, без сведений о том, кто спрашивал. В Discord: идентификатор каждого сервера, на который добавлен бот.
privacy-setup = О тех, кто пользуется командой /setup: сама настройка, не дольше суток, и какие каналы настроены из личного чата, вместе с идентификатором учётной записи.
privacy-not-stored = Не хранится: имена, вопросы и чьи-либо сообщения.
privacy-kept-settings = Подписки и настройки чата хранятся, пока их кто-нибудь не удалит.
privacy-kept-posts = Какие новости отправлены, хранится после последнего сообщения о сюжете { $days } { $days ->
    [one] день
    [few] дня
   *[other] дней
}.
privacy-kept-posts-ever = Какие новости отправлены, хранится, пока это не сотрут.
privacy-kept-news = Новости прессы хранятся после последнего сообщения { $days } { $days ->
    [one] день
    [few] дня
   *[other] дней
}.
privacy-kept-news-ever = Новости прессы хранятся бессрочно.
privacy-remove = /unfollow сразу удаляет подписку, /forget — всё, что хранится о чате.

forget-summary = Сразу стереть всё, что хранится о пользователе или об этом чате
forget-sure = «yes», чтобы стереть без лишнего вопроса
forget-button = Стереть всё
forget-ask-person = Будет сразу стёрто всё, что здесь хранится о пользователе: подписки и то, что заглушено, настройки и язык, а также какие новости отправлены. Больше ничего приходить не будет. Сами сообщения останутся. Стереть?
forget-ask-chat = Будет сразу стёрто всё, что хранится об этом чате: подписки и то, что заглушено, настройки, а также какие новости отправлены. Больше ничего приходить не будет. Сами сообщения останутся. Стереть?
forget-ask-member = Подписки этого чата могут стереть те, кто им управляет. О самом пользователе хранится только выбранный язык, если он выбран. Стереть его?
forget-yes = Стереть
forget-done-person = Всё, что хранилось здесь о пользователе, стёрто (подписок: { $subscriptions }, записей об отправленном: { $posts }). Начать заново: /follow.
forget-done-member = Выбранный язык стёрт. Больше о пользователе ничего не хранится.
forget-done-chat = Всё, что хранилось об этом чате, стёрто (подписок: { $subscriptions }, записей об отправленном: { $posts }). Начать заново: /follow.

# Профиль бота в Telegram: не больше 512 и 120 знаков.
bot-description = Бот читает прессу региона и приносит каждую новость один раз: словами самих изданий и со списком всех, кто о ней сообщает. Можно спросить свежие новости или одну тему, подписаться здесь, в группе или в канале.
bot-short-description = Новости региона: каждая один раз, словами самих изданий.

inline-open = Открыть бота
inline-none = Ничего не найдено. Спросить бота
inline-topic = { $topic }: открыть в боте
inline-too-fast = Слишком быстро. Подождите или откройте бота

start-summary = Начало
start-link = Куда ведёт ссылка, например: topic_azerbaijan
start-hello = Здравствуйте! Бот читает прессу региона и приносит каждую новость один раз. Регион: { $region }.
start-how = /setup за минуту спросит, что приносить сюда, в канал или в группу. /latest — свежие новости, /topic с любым названием — одна тема, /follow — подписка на новые.
start-pick = Или выбрать тему:
start-group-setup = Кто управляет этим чатом: /setup за минуту спросит, что сюда приносить; /follow georgia начинает сразу.
start-group-ask = Спросить может каждый: /latest, /topic georgia, /search, /help.
start-group-back = Я снова здесь, и подписки этого чата продолжаются. Их показывает /following.
invite-group = Добавить в группу
invite-channel = Добавить в канал
invite-anywhere = Отправить новость в любой чат

post-withdrawn = { $outlet } отзывает это сообщение.
alert-earlier = Об этом здесь уже сообщалось
post-same = То же событие, что и в более раннем сообщении здесь: { $headline }
roundup-update = Новое о прежнем сюжете
roundup-title = { $count } { $count ->
    [one] новость
    [few] новости
   *[other] новостей
}
roundup-daily = Обзор за день: { $stories }
roundup-weekly = Обзор за неделю: { $stories }

also-in = Также:
also-in-more = и ещё { $count }
# Сколько изданий сообщает, и сколько из них не с чужих слов.
reach = { $outlets } { $outlets ->
    [one] издание
    [few] издания
   *[other] изданий
}, отдельных источников: { $independent }
single-source = пока единственный источник
single-source-of = пока единственный источник: { $source }
single-place = пока только издания одной страны или города: { $place }
# Новости сводки, которым не хватило строки.
roundup-more = и ещё { $count }
roundup-button = За последние 24 часа
read-more = Читать: { $outlet }

preview-language = Язык
preview-panes = Какой чат показать
preview-as = Как это показывает { $platform }
preview-messages = Сообщения в { $platform }
preview-channel = новости
preview-group = Новости
preview-welcome = Добро пожаловать в #{ $channel }!
preview-start = Это начало канала #{ $channel }.
preview-members = 2 участника
preview-created = Вы создали группу «{ $group }»
preview-offers = Подсказки
preview-examples = Примеры
preview-ask-label = Спросить бота в обоих чатах
preview-ask-example = Спросите, например: /latest
preview-ask = Спросить
preview-posted = Опубликовано
preview-disconnected = Нет связи: работает ли программа?
preview-unanswered = Нет ответа: работает ли программа?

sample-notice = Пробный выпуск: новости вымышлены, чтобы испытать бота

ownership-independent = независимое издание
ownership-private = частное издание
ownership-pro-government = частное издание, близкое к властям
ownership-state = государственное издание
ownership-public = общественный вещатель
ownership-foreign-public = издание на средства иностранного государства
ownership-de-facto-authority = агентство местных властей
ownership-diaspora = издание диаспоры
ownership-unknown = владелец неизвестен
outlet-unknown = страна и владелец неизвестны

error-unknown-command = Такой команды нет. Что умеет бот, показывает /help.
error-not-allowed = Изменить, что сюда приходит, могут только те, кто управляет этим чатом.
error-not-editor = Исправлять сюжеты могут только редакторы: это действует во всех чатах. Их называет владелец этого бота; ваш идентификатор для него: { $account }
error-no-person = Здесь вы пишете от имени чата, и не видно, кто вы. Напишите от своего имени или боту в личном чате.
error-no-editor-here = Здесь людей не различить, поэтому сюжеты здесь не исправляют: это делают редакторы, названные в CHAPAR_EDITORS, в своих чатах, а оператор командой: npm run -s chapar -- correct
error-ours = На нашей стороне что-то пошло не так. Стоит повторить через минуту.
error-too-fast = Слишком быстро, бот не успевает отвечать всем. Стоит повторить через { $seconds } { $seconds ->
    [one] секунду
    [few] секунды
   *[other] секунд
}.
error-too-long = Слишком длинно. Знаков должно быть меньше, чем { $limit }.
error-button-old = Эта кнопка осталась от прежней версии. Кнопка ниже делает то же самое.
error-button-gone = Эта кнопка слишком старая. Пожалуйста, спросите заново: /help покажет, о чём можно спросить.
error-button-forged = Эта кнопка не от этого бота, поэтому ничего не сделано. /help покажет, о чём можно спросить.
error-visiting = Здесь бот доступен только вам и ничего публиковать не может. Добавить его на сервер может тот, кто сервером управляет.
button-again = Спросить заново
share-button = Показать всем
share-by = Показывает { $person }
share-not-allowed = Показать это всем может только тот, кому здесь можно писать.
