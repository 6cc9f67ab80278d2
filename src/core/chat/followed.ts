/** So many lines and UTF-16 units read well in one message, with a button for each below it. */
const [mostLines, pageLength] = [15, 1_800]

/** What is followed, with the number by which it is called. */
export type Numbered<T> = { readonly each: T; readonly number: number; readonly line: string }

/** The pages of what a chat follows, one line each, "3. Armenia · each story"; one page at least. */
export function followedPages<T>(
  followed: readonly T[],
  lineOf: (each: T) => string,
  most = mostLines,
): Numbered<T>[][] {
  const pages: Numbered<T>[][] = [[]]
  let length = 0
  for (const [at, each] of followed.entries()) {
    const line = `${at + 1}. ${lineOf(each)}`
    const page = pages.at(-1) ?? []
    if (page.length > 0 && (page.length >= most || length + line.length > pageLength)) {
      pages.push([])
      length = 0
    }
    pages.at(-1)?.push({ each, number: at + 1, line })
    length += line.length + 1
  }
  return pages
}
