/** Longer texts are shortened, in characters; what is left of one is shorter, so that it is shortened once. */
export const shortEnough = 500
/** Where credits stand ("according to …"), by which reports passed on are told from original ones; UTF-16 units. */
const [head, tail] = [300, 160]

/**
 * What is kept of a text that is old: its beginning and its end, enough to see whose report it is, and that it is the same
 * as another. The same text always leaves the same.
 */
export function shortened(text: string): string {
  if ([...text.slice(0, shortEnough * 2)].length <= shortEnough) return text
  const beginning = text.slice(0, head).replace(/[\uD800-\uDBFF]$/, '')
  const end = text.slice(-tail).replace(/^[\uDC00-\uDFFF]/, '')
  return `${beginning} … ${end}`
}

/** Whether a text looks like what is left of one. */
export function isShortened(text: string): boolean {
  const mark = text.indexOf(' … ', head - 1)
  return (
    mark >= head - 1 && mark <= head && text.length - mark - 3 >= tail - 1 && text.length - mark - 3 <= tail
  )
}
