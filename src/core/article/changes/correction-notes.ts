/** What an outlet says of its own article when it mends or withdraws it. */
export type Note = { readonly kind: 'correction' | 'retraction'; readonly text: string }

/** How a correction is headed or worded, in the languages of the region. */
const correction =
  /^[*([]*(?:correction|corrected|clarification|corrections and clarifications|editor[’']?s note|editors[’'] note|amended|уточнение|исправлено|исправление|поправка|от редакции|դիտողություն|ուղղում|ճշգրտում|ուղղված է|შესწორება|დაზუსტება|შესწორებულია|düzəliş|dəqiqləşdirmə|redaksiyadan|düzeltme|düzeltilmiştir|tashih|editörün notu|korrektur|berichtigung|richtigstellung|anmerkung der redaktion|hinweis der redaktion|klarstellung)(?=$|[\s:.։,–—-])|(?:an )?(?:earlier|previous|original) version of this (?:article|story|report)|this (?:article|story|report|headline) (?:has been|was) (?:corrected|amended|updated to correct)|в (?:предыдущей|первоначальной|ранней) версии|в (?:текст|заголовок|материал)[еу]? (?:внесен|была исправлена|исправлен)|ранее в (?:тексте|материале|новости)|նախորդ տարբերակում|სტატიის (?:წინა|ადრინდელ) ვერსიაში|წინა ვერსიაში|əvvəlki versiya|xəbərin ilkin variantında|haberin önceki (?:hal|sürüm)|önceki versiyon|in einer (?:früheren|ersten) (?:version|fassung)/iu
const retraction =
  /(?:this|the) (?:article|story|report) (?:has been|was|is) (?:retracted|withdrawn|removed|taken down)|^[*([]*(?:retraction|retracted)\b|^withdrawn\b|материал (?:был )?(?:снят|удал[её]н|отозван)|(?:новость|статья|публикация) (?:была )?(?:снята|удалена|отозвана)|նյութը (?:հանվել|հեռացվել)|հոդվածը (?:հանվել|հեռացվել)|(?:სტატია|მასალა|ინფორმაცია) (?:წაშლილია|ამოღებულია|გაუქმდა)|(?:məqalə|xəbər|material) (?:geri çağırıl|ləğv edil|silin)|(?:haber|yazı|içerik) (?:geri çekil|yayından kaldırıl)|(?:artikel|beitrag|bericht) (?:wurde|ist) (?:zurückgezogen|gelöscht|entfernt)/iu

/** Notes are short, and their wording stands at their beginning. */
const [longestNote, readOfNote] = [600, 160]

/** Whether a sentence is a note that takes all back. */
export function isRetraction(sentence: string): boolean {
  return sentence.length <= longestNote && retraction.test(sentence.slice(0, readOfNote))
}

/** The note that a sentence is, or null. */
export function noteOf(sentence: string): Note | null {
  if (sentence.length > longestNote) return null
  if (isRetraction(sentence)) return { kind: 'retraction', text: sentence }
  return correction.test(sentence.slice(0, readOfNote)) ? { kind: 'correction', text: sentence } : null
}
