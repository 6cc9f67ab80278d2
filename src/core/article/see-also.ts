import { tidy } from './plain-text.ts'

export type SeeAlso = { readonly title: string; readonly url?: string }

/** An article as plain text: its title, its body, and what is listed after it, which is no part of it. */
export type TextArticle = {
  readonly title: string
  readonly text: string
  readonly seeAlso: readonly SeeAlso[]
}

/** How a list of other articles is headed, in the languages of the region. */
const heading =
  /^(see also|read also|read more|related( articles)?|also read|читайте также|смотрите также|по теме|կարդացեք նաև|տեսեք նաև|ასევე იხილეთ|წაიკითხეთ ასევე|ასევე წაიკითხეთ|həmçinin oxuyun|həmçinin bax|ayrıca bakınız|ayrıca okuyun|lesen sie auch|siehe auch|mehr zum thema)\s*:?$/iu

/** Reads a plain-text article: the first line is the title, a line "See Also" begins the list of other articles. */
export function readTextArticle(source: string): TextArticle {
  const [title = '', ...lines] = source.split(/\r?\n/).map(tidy).filter(Boolean)
  const end = lines.findIndex(line => heading.test(line))
  const body = end === -1 ? lines : lines.slice(0, end)
  const list = end === -1 ? [] : lines.slice(end + 1)
  return { title, text: body.join('\n\n'), seeAlso: list.map(toSeeAlso) }
}

function toSeeAlso(line: string): SeeAlso {
  const url = /https?:\/\/\S+/.exec(line)?.[0]
  const title = line
    .replace(/^[-*•–]\s*/, '')
    .replace(url ?? '', '')
    .trim()
  return url === undefined ? { title } : { title, url }
}
