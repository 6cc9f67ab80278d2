import type { Form, Json } from './form.ts'
import {
  checkUrl,
  count,
  readInteger,
  readList,
  readObject,
  readText,
  required,
  WEB,
  WEB_OR_ATTACHED,
} from './form.ts'
import type { Embed } from './message.ts'

const MAX_EMBEDS = 10
// Over title, description, field names and values, footer and author of all embeds together.
const MAX_CHARACTERS = 6000
const MAX_URL = 2048

/** The embeds of a message, texts trimmed, of two with one url only the first: what a reader sees. */
export function readEmbeds(form: Form, value: unknown): readonly Embed[] {
  const list = readList(form, value, MAX_EMBEDS)
  let characters = 0
  const embeds = list.flatMap((entry, index) => {
    const at = form.at(index)
    const raw = readObject(at, entry)
    if (!raw) return []
    const embed = readEmbed(at, raw, size => {
      characters += size
    })
    return [embed]
  })
  if (characters > MAX_CHARACTERS) {
    form.wrong('MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_CHARACTERS}`)
  }
  const seen = new Set<string>()
  return embeds.filter(({ url }) => {
    if (url === undefined) return true
    const first = !seen.has(url)
    seen.add(url)
    return first
  })
}

function readEmbed(form: Form, raw: Json, spend: (size: number) => void): Embed {
  const text = (at: Form, value: unknown, max: number) => {
    const read = readText(at, value, max)
    spend(count(read))
    return read
  }
  const neededText = (at: Form, value: unknown, max: number) => {
    const read = text(at, value, max)
    if (read === '') required(at)
    return read
  }
  const part = (name: string) =>
    raw[name] === undefined || raw[name] === null ? undefined : readObject(form.at(name), raw[name])

  const title = text(form.at('title'), raw.title, 256)
  const description = text(form.at('description'), raw.description, 4096)
  checkUrl(form.at('url'), raw.url, MAX_URL, WEB)
  readInteger(form.at('color'), raw.color, 0, 0xffffff)
  if (
    raw.timestamp !== undefined &&
    raw.timestamp !== null &&
    Number.isNaN(Date.parse(String(raw.timestamp)))
  ) {
    form
      .at('timestamp')
      .wrong('DATE_TIME_TYPE_PARSE', `Could not parse ${String(raw.timestamp)}. Should be ISO8601.`)
  }

  const author = part('author')
  const authorName = author ? neededText(form.at('author', 'name'), author.name, 256) : ''
  checkUrl(form.at('author', 'url'), author?.url, MAX_URL, WEB)
  checkUrl(form.at('author', 'icon_url'), author?.icon_url, MAX_URL, WEB_OR_ATTACHED)
  const footer = part('footer')
  const footerText = footer ? neededText(form.at('footer', 'text'), footer.text, 2048) : ''
  checkUrl(form.at('footer', 'icon_url'), footer?.icon_url, MAX_URL, WEB_OR_ATTACHED)
  for (const name of ['image', 'thumbnail'] as const) {
    const picture = part(name)
    if (picture && picture.url === undefined) required(form.at(name, 'url'))
    checkUrl(form.at(name, 'url'), picture?.url, MAX_URL, WEB_OR_ATTACHED)
  }
  const fields = readList(form.at('fields'), raw.fields, 25).flatMap((entry, index) => {
    const at = form.at('fields', index)
    const field = readObject(at, entry)
    if (!field) return []
    const name = neededText(at.at('name'), field.name, 256)
    return [{ ...field, name, value: neededText(at.at('value'), field.value, 1024) }]
  })

  const shows = title || description || fields.length > 0 || author || footer || raw.image || raw.thumbnail
  if (!shows) required(form.at('description'))
  return {
    ...present(raw),
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(author ? { author: { ...author, name: authorName } } : {}),
    ...(footer ? { footer: { ...footer, text: footerText } } : {}),
    ...(fields.length > 0 ? { fields } : {}),
  }
}

/** Nulls and empty texts are not shown, nor given back. */
function present(raw: Json): Embed {
  return Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
}
