import type { Token } from '../../article/text/fold.ts'

/** The days of the week from Sunday, by the beginning of the folded word; news agencies name the day of what happened. */
const names: Readonly<Record<string, readonly RegExp[]>> = {
  en: [/^sunday/, /^monday/, /^tuesday/, /^wednesday/, /^thursday/, /^friday/, /^saturday/],
  ru: [/^воскресень/, /^понедельник/, /^вторник/, /^сред[уаы]$/, /^четверг/, /^пятниц/, /^суббот/],
  de: [/^sonntag/, /^montag/, /^dienstag/, /^mittwoch/, /^donnerstag/, /^freitag/, /^samstag|^sonnabend/],
  tr: [/^pazar$/, /^pazartesi/, /^sali$/, /^carsamba/, /^persembe/, /^cuma$/, /^cumartesi/],
  hy: [/^կիրակի/, /^երկուշաբթի/, /^երեքշաբթի/, /^չորեքշաբթի/, /^հինգշաբթի/, /^ուրբաթ/, /^շաբաթ(?:ը|վա)?$/],
  ka: [/^კვირას?$/, /^ორშაბათ/, /^სამშაბათ/, /^ოთხშაბათ/, /^ხუთშაბათ/, /^პარასკევ/, /^შაბათ/],
}

export function weekdaysIn(tokens: readonly Token[], language: string): number {
  const days = names[language]
  if (days === undefined) return 0
  let found = 0
  for (const { folded } of tokens)
    for (const [day, name] of days.entries()) if (name.test(folded)) found |= 1 << day
  return found
}
