/** Parameters that say where a reader came from and not what the page is. */
const tracking =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|yclid|ysclid|msclkid|twclid|igshid|igsh|mc_cid|mc_eid|wt_mc|_openstat|cmpid|ito|ref_src|ref_url|__twitter_impression|guccounter|guce_\w+|spm|at_(medium|campaign|custom\d*|link_\w+|format|ptr_name|bbc_team)|ns_(campaign|mchannel|source|linkname|fee)|mkt_tok|hsctatracking|_hs(enc|mi)|oly_(enc|anon)_id|rss_id|traffic_source|xtor)$/i

/** Discord takes no longer address, and servers hardly any. */
const longest = 2_048

/**
 * An address a reader can open, made absolute against `base`: fragment, credentials and tracking parameters off.
 * Null for anything that is not http or https, for what is no address at all, and beyond 2,048 characters.
 */
export function canonicalUrl(address: string, base?: string): string | null {
  if (address.length > 2 * longest) return null
  let url: URL
  try {
    url = new URL(address.trim(), base)
  } catch {
    return null
  }
  // The standard lets a host hold quotation marks, which no name has.
  if (!/^https?:$/.test(url.protocol) || !/^[\w.:[\]-]+$/.test(url.host)) return null
  // Each of these writes the address anew, which takes longer than reading it.
  if (url.href.includes('#')) url.hash = ''
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
  if (url.href.includes('?')) url.search = withoutTracking(url.search)
  return url.href.length > longest ? null : url.href
}

/** By text, so that what remains is spelled as the outlet spells it. */
function withoutTracking(search: string): string {
  const parameters = search.slice(1).split('&')
  const kept = parameters.filter(parameter => !tracking.test(parameter.split('=', 1)[0] ?? '')).join('&')
  return kept === '' ? '' : `?${kept}`
}

/** The key under which two addresses are the same page: scheme, `www.` and a closing slash do not matter. */
export function urlKey(canonical: string): string {
  const { host, pathname, search } = new URL(canonical)
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search
}

/** Whether the address is a site's front page, which feeds give when an item has no page of its own. */
export function isFrontPage(canonical: string): boolean {
  const { pathname, search } = new URL(canonical)
  return search === '' && /^\/([a-z]{2,3}\/?)?$/i.test(pathname)
}
