/**
 * An element with children; strings become text and never markup.
 * @param {string} tag
 * @param {string} [className]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElement}
 */
export function el(tag, className = '', ...children) {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...children.filter(child => child !== null))
  return element
}

/**
 * An address that may be followed: http and https only, as its normal form; null for any other.
 * @param {string | undefined} url
 * @returns {string | null}
 */
export function safeUrl(url) {
  const parsed = URL.parse(url ?? '')
  return parsed !== null && ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : null
}

/**
 * @param {string} url
 * @param {...(Node | string)} children
 * @returns {HTMLElement} a link, or the bare words where the address may not be followed
 */
export function link(url, ...children) {
  const href = safeUrl(url)
  if (href === null) return el('span', '', ...children)
  const anchor = /** @type {HTMLAnchorElement} */ (el('a', '', ...children))
  anchor.href = href
  anchor.target = '_blank'
  anchor.rel = 'noopener noreferrer'
  anchor.title = href
  return anchor
}

/**
 * Calls `show` with the address of a picture once it is known that there is one, so that nothing is left where an
 * outlet's server is silent; the platforms leave it out too.
 * @param {string | undefined} url
 * @param {(url: string) => void} show
 */
export function withPicture(url, show) {
  const src = safeUrl(url)
  if (src === null) return
  const image = new Image()
  image.addEventListener('load', () => show(src))
  image.src = src
}

/**
 * What a button does, as a line one could type. A plus before it says that the answer does not take the message's place,
 * which on this page none does.
 * @param {string} code
 */
export function lineOf(code) {
  return `/${code.replace(/^\+/, '')}`
}
