# Русский. Коротко, без «вы»; названия тем и изданий стоят в именительном падеже.

latest-summary = Свежие новости
latest-topic = Только новости по этой теме
latest-count = Сколько новостей, от 1 до 10
latest-title = Свежие новости
latest-title-topic = Свежие новости: { $topic }
latest-none = Новостей пока нет. Первые появятся через несколько минут после запуска.
latest-none-topic = По теме «{ $topic }» новостей пока нет.

topic-summary = Новости по одной теме
topic-name = Место, человек, организация или тема, на любом языке
topic-missing = Какая тема? Например: /topic azerbaijan
topic-unknown = Тема «{ $typed }» не найдена.
topic-nearest = Возможно, имелась в виду одна из этих?
topic-see-topics = Все темы показывает /topics.

topics-summary = На что можно подписаться
topics-title = Темы
topics-places = Места
topics-cities = Города
topics-themes = Общие темы
topics-people = Люди
topics-organisations = Организации
topics-more = и ещё { $count }; любое название подходит для /topic
topics-hint = Новости по теме показывает /topic, подписка на новые — /follow.

search-summary = Новости, в которых есть эти слова
search-words = Слова, которые должны быть все
search-missing = Какие слова? Например: /search railway tariffs
search-title = Новости со словами «{ $words }»
search-none = Новостей со словами «{ $words }» нет.

story-summary = Один сюжет: кто о нём сообщает и как он развивался
story-words = Слова или тема; будет показан самый новый такой сюжет
story-missing = Какой сюжет? Нужны слова или тема, например: /story railway
story-none = Сюжетов со словами «{ $words }» нет. Свежие новости показывает /latest.
story-button = Сюжет: { $headline }
story-button-back = Сюжет
story-breaking = Срочно
story-sides = Кто сообщает
story-from = источник: { $origin }
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

follow-summary = Присылать сюда новости по теме, как удобно
follow-topic = Темы, издание или слова в кавычках: armenia, georgia
follow-how = Простыми словами, например: daily 08:00 compact without sport quiet 22:00-07:00
follow-missing = Какая тема? Например: /follow armenia или /follow armenia daily 08:00
follow-done = Новости по теме «{ $topic }» будут приходить сюда.
follow-told = Сюда будет приходить: { $what }.
follow-already = Подписка уже есть: { $what }. Чтобы изменить её вид, достаточно его назвать, например: daily 08:00
follow-changed = Изменено. Теперь: { $what }. Было: { $was }.
follow-button = Подписаться: { $topic }
follow-newest = Самая свежая новость:
follow-no-roles = Роли упоминаются только в Discord; здесь упоминаний не будет.

# Части описания подписки стоят рядом через точку.
follow-everything = все новости
follow-with = со словами
words-quoted = «{ $words }»
follow-from-outlets = издания: { $outlets }
follow-from-countries = страны изданий: { $countries }
follow-in = языки: { $languages }
follow-without = кроме: { $words }
follow-each = каждая новость отдельно
follow-hourly = раз в час
follow-daily = каждый день в { $at } ({ $zone })
follow-weekly = раз в неделю, { $day }, в { $at } ({ $zone })
follow-breaking = только срочное
follow-compact = кратко
follow-full = подробно
follow-no-pictures = без картинок
follow-loud = со звуком
follow-mention = с упоминанием одной роли
follow-headlines = языки заголовков: { $languages }
follow-quiet-hold = тишина { $from }–{ $to }
follow-quiet-silent = без звука { $from }–{ $to }
follow-least = независимых изданий не меньше { $count }
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
follow-unclear-both = «{ $one }» и «{ $other }» вместе не сочетаются. Например: /follow armenia daily 08:00
follow-unclear-except = «{ $words }» и нужно, и исключено. Например: /follow armenia without sport
follow-unclear-without = Непонятно, что исключить: «{ $words }». Например: /follow armenia without sport
follow-unclear-short = «{ $words }» — слишком коротко для поиска. Нужно букв, не меньше: { $limit }. Например: /follow "railway"
follow-unclear-long = Слова для поиска слишком длинные, предел в знаках: { $limit }. Например: /follow "railway tariffs"
follow-unclear-outlet = Издание «{ $words }» не найдено; список показывает /sources. Например: /follow outlet:jamnews
follow-unclear-country = Страна или издание «{ $words }» не найдены. Например: /follow azerbaijan from am, ge
follow-unclear-no-outlets = Изданий по запросу «{ $words }» в списке нет; его показывает /sources. Например: /follow azerbaijan from am, ge
follow-unclear-from = После «from» идут либо страны, либо издания. Например: /follow azerbaijan from am, ge
follow-unclear-language = Язык «{ $words }» не найден. Например: /follow azerbaijan in ru, en
follow-unclear-unwritten = Изданий на языке «{ $words }» в списке нет. Например: /follow azerbaijan in ru, en
follow-unclear-day = «{ $words }» — не день недели. Например: /follow armenia weekly monday 09:00
follow-unclear-time = «{ $words }» — не время суток. Например: /follow armenia daily 08:00
follow-unclear-at = «{ $words }» — каждый день или раз в неделю? Например: /follow armenia daily 08:00 или /follow armenia weekly monday 09:00
follow-unclear-quiet = Непонятно: «{ $words }». Например: /follow armenia quiet 22:00-07:00
follow-unclear-least = После «least» идёт число от { $from } до { $to }. Например: /follow armenia least 2
follow-unclear-cap = После «cap» идёт число от { $from } до { $to }. Например: /follow armenia cap 5
follow-unclear-role = «{ $words }» — не роль. Нужно набрать @ и выбрать одну роль, например: /follow armenia breaking mention @news
follow-unclear-roles = Упомянуть можно только одну роль. Например: /follow armenia breaking mention @news

unfollow-summary = Отменить подписку
unfollow-topic = Тема подписки, её номер в /following или слова в кавычках
unfollow-missing = Какую подписку отменить? Подписки этого чата:
unfollow-done = Новости по теме «{ $topic }» больше не будут приходить сюда.
unfollow-stopped = Больше не приходит сюда: { $what }.
unfollow-not = Подписки «{ $topic }» здесь нет. Все подписки показывает /following.
unfollow-number = Подписки с номером { $typed } нет. Все подписки показывает /following.
unfollow-gone = Эта подписка уже отменена. Все подписки показывает /following.

following-summary = Подписки этого чата
following-title = Подписки этого чата
following-none = Подписок пока нет. Для начала — /follow и тема, например: /follow georgia
following-stop = Отменить { $number }

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
sources-title = Издания
sources-heard = читается
sources-never = ещё не прочитано
sources-trouble = есть сложности: { $problem }

help-summary = Что умеет бот
help-title = Что умеет бот
help-intro = Бот читает прессу региона и приносит каждую новость один раз. Заголовки — слова самих изданий. Регион: { $region }.

privacy-summary = Какие данные хранятся
privacy-title = Данные
privacy-stored = Хранится: идентификатор каждого чата, где есть подписки или выбран часовой пояс, сами подписки и их вид, часовой пояс, язык чата и то, какие новости туда отправлены.
privacy-language = О тех, кто выбрал язык командой /language: этот выбор и идентификатор учётной записи, чтобы отвечать на нём.
privacy-not-stored = Не хранится: имена, вопросы и чьи-либо сообщения.
privacy-remove = /unfollow сразу удаляет подписку. Полностью стереть чат может тот, кто держит этого бота.

# Профиль бота в Telegram: не больше 512 и 120 знаков.
bot-description = Бот читает прессу региона и приносит каждую новость один раз: словами самих изданий и со списком всех, кто о ней сообщает. Можно спросить свежие новости или одну тему, подписаться здесь, в группе или в канале.
bot-short-description = Новости региона: каждая один раз, словами самих изданий.

start-summary = Начало
start-link = Куда ведёт ссылка, например: topic_azerbaijan
start-hello = Здравствуйте! Бот читает прессу региона и приносит каждую новость один раз. Регион: { $region }.
start-how = /latest — свежие новости, /topic с любым названием — одна тема, /follow — подписка на новые.
start-pick = Или выбрать тему:

post-withdrawn = { $outlet } отзывает это сообщение.
post-same = То же событие, что и в более раннем сообщении здесь: { $headline }
roundup-title = { $count } { $count ->
    [one] новость
    [few] новости
   *[other] новостей
}

also-in = Также:
also-in-more = и ещё { $count }
# Сколько изданий сообщает, и сколько из них не с чужих слов.
reach = { $outlets } { $outlets ->
    [one] издание
    [few] издания
   *[other] изданий
}, независимых: { $independent }
single-source = пока единственный источник: { $ownership }
# Новости сводки, которым не хватило строки.
roundup-more = и ещё { $count }
roundup-button = Свежие новости
read-more = Читать: { $outlet }
sample-notice = Пробный выпуск: новости вымышлены, чтобы испытать бота

ownership-independent = независимое издание
ownership-private = частное издание
ownership-pro-government = частное издание, близкое к властям
ownership-state = государственное издание
ownership-public = общественный вещатель
ownership-foreign-public = издание на средства иностранного государства
ownership-de-facto-authority = агентство местных властей
ownership-diaspora = издание диаспоры

error-unknown-command = Такой команды нет. Что умеет бот, показывает /help.
error-not-allowed = Изменить, что сюда приходит, могут только те, кто управляет этим чатом.
error-ours = На нашей стороне что-то пошло не так. Стоит повторить через минуту.
error-too-long = Слишком длинно. Знаков должно быть меньше, чем { $limit }.
