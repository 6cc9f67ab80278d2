/** What a page says of its article as JSON-LD, in the terms of schema.org. */
export type LinkedArticle = {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly image: string | null
  readonly address: string | null
  readonly publisher: string | null
  readonly body: string | null
}

type Thing = Readonly<Record<string, unknown>>

const kinds = /(Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|^Report)$/
/** Where articles stand that the page is about; elsewhere stand those it only links to. */
const holders = ['@graph', 'mainEntity', 'mainEntityOfPage']

/** The article that the scripts describe, if any; malformed ones are passed over. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  for (const script of scripts.slice(0, 50)) {
    const thing = findArticle(parse(script), 0)
    if (thing === null) continue
    return {
      headline: text(thing.headline) ?? text(thing.name),
      authors: list(thing.author ?? thing.creator).flatMap(
        author => text(isThing(author) ? author.name : author) ?? [],
      ),
      published: text(thing.datePublished) ?? text(thing.dateCreated),
      image: addressIn(thing.image, ['url', 'contentUrl']) ?? addressIn(thing.thumbnailUrl, ['url']),
      address: addressIn(thing.mainEntityOfPage, ['@id', 'url']) ?? addressIn(thing.url, ['@id']),
      publisher: list(thing.publisher).flatMap(it => text(isThing(it) ? it.name : it) ?? [])[0] ?? null,
      body: text(thing.articleBody),
    }
  }
  return null
}

/** Outlets wrap it in CDATA or comments, and put line breaks into strings, which JSON forbids. */
function parse(script: string): unknown {
  const json = script
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*$/g, '')
    .replace(/;\s*$/, '')
  for (const attempt of [json, json.replace(/\p{Cc}/gu, ' ')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt, or none.
    }
  }
  return null
}

function findArticle(value: unknown, depth: number): Thing | null {
  if (depth > 5) return null
  if (isThing(value)) {
    if (list(value['@type']).some(type => typeof type === 'string' && kinds.test(type))) return value
    for (const holder of holders) {
      const found = findArticle(value[holder], depth + 1)
      if (found !== null) return found
    }
    return null
  }
  if (!Array.isArray(value)) return null
  for (const item of value.slice(0, 100)) {
    const found = findArticle(item, depth + 1)
    if (found !== null) return found
  }
  return null
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list(value: unknown): readonly unknown[] {
  return (Array.isArray(value) ? value : [value]).slice(0, 20)
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function addressIn(value: unknown, keys: readonly string[]): string | null {
  const first = list(value)[0]
  return isThing(first) ? text(keys.map(key => first[key]).find(Boolean)) : text(first)
}
