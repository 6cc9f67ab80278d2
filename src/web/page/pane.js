import { el } from './dom.js'

/**
 * A chat that grows at its end. What is new is shown from its beginning; a reader at the end stays there, and one
 * who has scrolled elsewhere is left in peace.
 */
export class Pane {
  /** @type {'newest' | 'end' | 'free'} */
  #holds = 'newest'
  /** @type {HTMLElement | null} */
  #newest = null
  /** Where the scroller was put last, and how high it was; elsewhere at the same height its reader has put it. */
  #put = { top: 0, height: 0 }
  #afterPost = false

  /**
   * @param {HTMLElement} scroller
   * @param {HTMLElement} list
   * @param {string} noteClass
   */
  constructor(scroller, list, noteClass) {
    this.scroller = scroller
    this.list = list
    this.noteClass = noteClass
    scroller.tabIndex = 0
    scroller.addEventListener('scroll', () => this.#scrolled())
    // Pictures and fonts come later than the words and move them.
    const observer = new ResizeObserver(() => this.#settle())
    observer.observe(list)
    observer.observe(scroller)
  }

  /**
   * What a person asks, which is always shown.
   * @param {HTMLElement} element
   */
  begin(element) {
    this.list.append(element)
    this.#afterPost = false
    this.#show(element)
  }

  /**
   * What belongs to the last thing asked.
   * @param {HTMLElement} element
   */
  add(element) {
    this.list.append(element)
    this.#settle()
  }

  /**
   * What came by itself, below a note where the message before did not; gives whether that did too.
   * @param {HTMLElement} element
   * @param {string} note
   */
  post(element, note) {
    const grouped = this.#afterPost
    // An answer still being read stays; posts make way for the next.
    const held = this.#holds === 'newest' && (grouped || this.#newest === null || this.#atEnd())
    const seen = held || this.#holds === 'end'
    const line = grouped ? null : el('div', this.noteClass, el('span', '', note))
    this.list.append(...(line === null ? [] : [line]), element)
    this.#afterPost = true
    if (seen) this.#show(line ?? element)
    return grouped
  }

  /**
   * @param {HTMLElement} old
   * @param {HTMLElement} next
   */
  replace(old, next) {
    old.replaceWith(next)
    if (this.#newest === old) this.#newest = next
    this.#settle()
  }

  /** @param {HTMLElement} element */
  #show(element) {
    this.#newest = element
    this.#holds = 'newest'
    this.#settle()
  }

  #scrolled() {
    const { scrollTop, scrollHeight } = this.scroller
    // A browser moves what it shows when something above it grows.
    if (this.#holds !== 'free' && scrollHeight !== this.#put.height) this.#settle()
    else if (Math.abs(scrollTop - this.#put.top) > 2) this.#holds = this.#atEnd() ? 'end' : 'free'
  }

  #atEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller
    return scrollTop >= scrollHeight - clientHeight - 40
  }

  #settle() {
    if (this.#holds === 'free' || this.#newest === null) return
    const { scroller } = this
    scroller.scrollTop = this.#holds === 'end' ? scroller.scrollHeight : this.#newest.offsetTop - 12
    this.#put = { top: scroller.scrollTop, height: scroller.scrollHeight }
  }
}
