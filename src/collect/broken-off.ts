/**
 * A feed of which only the beginning came, as far as its items are whole, with the ends its tags want; null where there
 * is no whole item. One cut in the middle would be taken for a changed one.
 */
export function wholeItemsOf(text: string): string | null {
  const root = /<(?:\w+:)?(rss|feed|rdf)[\s>]/i.exec(text.slice(0, 10_000))
  const [tag = '', name = ''] = root ?? []
  const item = name.toLowerCase() === 'feed' ? 'entry' : 'item'
  const ends = [...text.matchAll(new RegExp(`</(?:\\w+:)?${item}>`, 'g'))]
  const last = ends.at(-1)
  if (root === null || last === undefined) return null
  const whole = text.slice(0, last.index + last[0].length)
  const outermost = tag.slice(1).replace(/[\s>]$/, '')
  return `${whole}${name.toLowerCase() === 'rss' ? '</channel>' : ''}</${outermost}>`
}
