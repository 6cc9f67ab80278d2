/** Lines that are no part of an article wherever they stand, in the languages of the region. Short ones only. */
const notices: readonly RegExp[] = [
  // Advertising
  /^(advertisements?|advert|advertising|sponsored( content)?|promoted( content| stories)?|реклама|на правах рекламы|reklam|anzeige|werbung|publicidade|iklan|գովազդ|რეკლამა|تبلیغات)\P{L}*$/iu,
  /^(story|article|text|content|post) continues (below|after)\b|^continue reading\b|^(scroll|swipe) (down |left |right )?(for|to)\b|^skip to\b/i,
  // Sharing and following
  /^(share|tweet|pin|e-?mail|print|save|whatsapp|facebook|twitter|telegram|copy link|comments?|reply|close|caption|next|prev(ious)?|enlarge( image)?|report( this)?|click to (enlarge|expand)|view (gallery|slideshow|photos|author archive)|\d+ (of|\/) \d+|\d+ (comments?|shares?|views?))\P{L}*$/iu,
  /^(share|tweet|send|post) (this|it)( \w+)?( (on|via|with|to|by) .{1,40})?\W*$/i,
  /^(please )?(follow|like|join|find|connect with|visit) (us|me|him|her|them|our|\S+(?: \S+){0,4}?) (on|at|via|in)\b.{0,60}\b(twitter|facebook|instagram|telegram|youtube|linkedin|tiktok|whatsapp|threads|google news|social media)\b/i,
  /^(подписывайтесь|подпишитесь|следите за нами|присоединяйтесь|читайте нас|поделиться|поделитесь)(?!\p{L})/iu,
  /^(abunə ol(un)?|abone ol(un)?|paylaş(ın)?|takip et|bizi .{0,60}(izləyin|takip edin))(?!\p{L})/iu,
  /^(հետևե՛?ք|բաժանորդագրվե՛?ք|կիսվե՛?լ|կիսվե՛?ք|տարածե՛?լ)(?!\p{L})/iu,
  /^(გამოგვყევით|გამოიწერეთ|შემოგვიერთდით|გაზიარება|მოგვყევით)(?!\p{L})/u,
  /^(folgen sie (uns|dem)|abonnieren sie|jetzt (abonnieren|anmelden)|teilen\W*$|newsletter\W*$)/i,
  // Newsletters, apps, comments, tips
  /^(subscribe|sign up|register)\b.{0,200}\b(newsletters?|in ?box|e-?mail|updates|alerts|app|podcasts?|youtube|channel|subscription|for free|today|now|here)\b/i,
  /^(get|download|want|don.t miss|never miss|join|support|donate|become)\b.{0,120}\b(newsletters?|your in ?box|our (\w+ )?(app|podcasts?|channel|journalism)|news app|youtube channel|subscriptions?|subscribers?|patreon|issues for [£$€]\d)/i,
  /\b(subscribe|sign up)\b.{0,60}\b(newsletters?|channel|updates|alerts)\b/i,
  /^(have|got) (a|any) (news )?(tips?|story|questions?|comments?)\b|^send (us )?(your )?(news )?tips\b|^(tell us|let us know) what you think|^what do you think\b.{0,60}$|^join the (conversation|discussion)\b|^leave a (comment|reply)\b|^comments are closed/i,
  /^(нашли ошибку|заметили (ошибку|опечатку)|если вы (нашли|заметили|обнаружили) (ошибку|опечатку))/iu,
  /^click here\b.{0,60}$/i,
  /^(follow|see|read|find) (\S+ ){0,5}(full|more|all|our|complete) (\S+ )?coverage\b/i,
  // Machinery
  /\b(requires? javascript|enable javascript|turn on javascript|supports? html5 video|browser (does not|doesn.t) support|we use cookies|uses cookies)\b/i,
  // Dates and credits on a line of their own, and the numbers of pictures
  /^(first |last |originally )?(updated?|published|posted|modified|опубликовано|обновлено|yayımlanma|güncelleme|dərc edilib|veröffentlicht|aktualisiert|հրապարակվել է|გამოქვეყნებულია)(?!\p{L})[^.]{0,20}\d[^.]{0,60}(?:[ap]\.m\.[^.]{0,20})?$/iu,
  /^\(?(images?|photos?|photographs?|pictures?|video|file photo|screen ?(grab|shot)|illustration|graphic|featured image|фото|фотография|иллюстрация|видео|foto|fotoğraf|görsel|şəkil|լուսանկար(ը)?|ֆոտո|ფოტო|bild|grafik)( (credit|courtesy|copyright|caption|source|by|via))?s?\s*(:|©|\(c\)).{0,140}$/iu,
  /^(image (copyright|caption)|\(c\) ).{0,140}$|^[^©]{0,120}©.{0,80}$/i,
  /^.{0,90}(\/|\||\(| via | — |, )\s*(getty( images)?|afp|ap( photo)?|reuters|epa(-efe)?|shutterstock|istock|unsplash|alamy|tass|тасс|рия новости|anadolu|azertac|azərtac|armenpress|арменпресс)\)?$/iu,
  /^\d{1,2}$/,
  /^(\d{1,2}[:.]\d{2}(:\d{2})?( ?[ap]\.?m\.?)?|\d{1,2}[./]\d{1,2}[./](\d{2}|\d{4})(\P{L}{1,3}\d{1,2}:\d{2})?|\d{1,2}:\d{2}\P{L}{1,3}\d{1,2}[./]\d{1,2}[./](\d{2}|\d{4}))$/u,
]

/** Lines that end an article and are no part of it. */
const closings: readonly RegExp[] = [
  /©|\(c\) ?\d{4}|\bcopyright\b|\ball rights reserved\b|все права защищены|hüquqlar qorunur|hakları saklıdır|alle rechte vorbehalten|բոլոր իրավունքները|ყველა უფლება დაცულია/iu,
  /\b(may not|cannot|must not) be (published|reproduced|copied|broadcast)\b|\bsubject to copyright\b|^citation:|перепечатк|при использовании материалов|при цитировании|istinad zəruridir|kaynak gösterilmeden/iu,
  /\bfollow (him|her|them|me|us|\S+(?: \S+){0,4}?) (on|at|via)\b|(^|\s)@[a-z0-9_]{3,}|[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}|\b(can|may) be (reached|contacted|followed) (at|on|via|by)\b|\bcontact the (author|reporter|writer)\b/iu,
  // "Ani Petrosyan is a freelance journalist in Yerevan."
  /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,3} (is|was) (an?|the|our) [^.]{0,80}\b(reporter|writer|editor|journalist|correspondent|columnist|contributor|fellow|author|professor|blogger|producer|photographer)\b/u,
  /^(автор|авторы|текст|müəllif|müxbir|yazar|yazan|muhabir|հեղինակ|թղթակից|ավտոր|ავტორი|კორესპონდენტი|autor|autorin|author|reporter|correspondent)\s*[:՝–-]\s*\S.{1,80}$/iu,
  /^(?:(?:[Ss]tory |[Tt]ext |[Ww]ritten |[Rr]eported )?[Bb]y|[Vv]on) \p{Lu}[\p{L}.'’-]+(?: (?:(?:and|und) )?\p{Lu}[\p{L}.'’-]+){1,4}$/u,
  /^about (the )?authors?\b|^(reporting|writing|editing|additional reporting) by\b|^(sources?|via|источники?|mənbə|kaynak|աղբյուր|წყარო|quelle)\s*:.{0,80}$/iu,
  /^(tags?|topics?|keywords?|filed under|categor(y|ies)|теги|метки|темы|etiketler|teqlər|schlagw(o|ö)rter|պիտակներ|თეგები)\s*:/iu,
  /^this (article|story|post) (was|has been)? ?(first|originally|previously)\b/i,
]

/** Whether a line is about the page and not of the article. */
export function isNotice(text: string): boolean {
  return text.length <= 300 && notices.some(pattern => pattern.test(plain(text)))
}

/** Whether a line at the end of an article is about its author, its rights or its sources. */
export function isClosing(text: string): boolean {
  return text.length <= 600 && closings.some(pattern => pattern.test(plain(text)))
}

/** Whether a line above the first words of an article says only who wrote it, or when. */
export function isOpening(text: string): boolean {
  if (text.length > 120) return false
  const author = /^(by|von|автор|авторы|yazan|yazar|müəllif|հեղինակ|ავტორი)\s*:?\s+\S/iu
  const date = /(?<!\d)(19|20)\d\d(?!\d)|\d:\d\d/
  return author.test(text) || (date.test(text) && text.replace(/\P{L}/gu, '').length <= 30)
}

/** JavaScript knows no small letter for the Turkish İ but "i" with a mark. */
function plain(text: string): string {
  return text.replaceAll('İ', 'i')
}
