import { parseSelector, select } from '#core/article/selector.ts'
import { canonicalUrl } from '#core/article/url.ts'
import { unescapedAddress } from './tags.ts'
import type { PageElement } from './tree.ts'

export const anyLink = parseSelector('a[href]')
const anyBase = parseSelector('base[href]')

/** What the addresses of a page at `url` are read against. */
export const baseOf = (root: PageElement, url: string): string =>
  addressOf(select(root, anyBase)[0], url) ?? url

/** Where a link leads; null where it leads nowhere that a reader can open. */
export function addressOf(link: PageElement | undefined, base: string): string | null {
  const href = link?.attributes.get('href')
  return href === undefined ? null : canonicalUrl(unescapedAddress(href), base)
}
