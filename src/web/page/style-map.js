import { noChange } from 'lit'
import { Directive, directive } from 'lit/directive.js'

/** Stands in for lit's own, which writes a style attribute; here styles are set one by one, as the page's policy asks. */
class StyleMap extends Directive {
  /** @param {Record<string, string | null | undefined>} _styles */
  render(_styles) {
    return noChange
  }

  /**
   * @override
   * @param {import('lit/directive.js').AttributePart} part
   * @param {[Record<string, string | null | undefined>]} styles
   */
  update(part, [styles]) {
    const { style } = /** @type {HTMLElement} */ (part.element)
    for (const [name, value] of Object.entries(styles)) style.setProperty(name, value ?? null)
    return noChange
  }
}

export const styleMap = directive(StyleMap)
