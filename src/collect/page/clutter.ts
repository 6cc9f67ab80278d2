import { type PageElement, type PageNode, prune } from './tree.ts'

const furniture = new Set('nav aside footer form button dialog menu figcaption label fieldset'.split(' '))
const roles =
  /^(navigation|complementary|banner|contentinfo|search|dialog|alertdialog|alert|menu|menubar|toolbar|button|tablist|tooltip)$/

/** What the class or id of an element says when it is no part of an article. */
const words = new RegExp(
  `-(${[
    // To share, to follow, to subscribe, to buy
    'share(s|d|bar|box|buttons?|icons?|links?|tools?|this|daddy)?|sharing|addthis\\w*|addtoany|social(?!(-media)?-(embed|post))|socials|follow(-us)?',
    'newsletters?|subscribe|subscription|sign-?up|promos?|promoted|promotions?|cta|call-to-action|donat(e|ion|ions)',
    'ads?|adv|advert\\w*|adsbygoogle|dfp|gpt|banner|sponsor\\w*|taboola|outbrain|zergnet|mgid|revcontent|dianomi',
    'paywall-(banner|message|overlay|prompt|promo)|cookies?|consent|gdpr|app-(download|banner|promo)|download-app',
    // Other articles
    'related\\w*|recommend\\w*|recirc\\w*|popular|trending|most-?(read|viewed|popular|commented|shared)|read-?more(?!-(content|wrap|text|body))',
    'more-(stories|news|from|on|in|like|articles|posts)|read-?also|also-read|see-?also|you-(may|might)|also-like|up-next|next-(up|article|post|story)|latest-(news|stories|posts)',
    'post-navigation|prev-?next|pagination|pager|paging|nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?',
    // About the article
    'by-?line|authors?|author(box|bio|info|name)|bio|contributors?|time-?stamp|pub-?date|publish(ed)?-(date|time|on)|posted-on|(post|entry|article)-date',
    '(?<!wrapper-)meta(?!-field)|metadata|post-?(meta|info)|tags?|tag-?list|keywords|categor(y|ies)|kicker|eyebrow|topics?',
    'captions?|figcaption|photo-?credits?|credits?|copyright|pull-?quote',
    'comments?|commenting|disqus\\w*|livefyre|respond|reply|replies|poll|quiz|survey',
    // Of the site
    '(?<!elementor-)widgets?|(?<!(?:with|no|has|without|and|content|main)-)side-?bar|right-rail|left-rail|footer|masthead|site-header|colophon',
    'toolbar|tools|utility|buttons?|btn|actions|modal|pop-?up|overlay|tooltip|pop-?over|rollover|hover-?card|drop-?down',
    'print-(only|none|button|link)|no-?print|sr-only|visually-?hidden|screen-reader|offscreen|skip-(link|to|nav)|is-hidden',
  ].join('|')})-`,
)

/** How much is taken for clutter, most first: a page that keeps too little is read again, less strictly. */
export const strictness = ['words', 'elements', 'nothing'] as const
export type Strictness = (typeof strictness)[number]

/**
 * Takes off what stands around and between the paragraphs of an article, but nothing that holds much of the page's
 * prose: whole pages stand in forms, and class names that speak of a sidebar may say only that there is one.
 */
export function withoutClutter(root: PageElement, strict: Strictness): PageElement {
  if (strict === 'nothing') return root
  const { prose, headed } = survey(root)
  const much = 0.35 * (prose.get(root) ?? 0)
  const named = (element: PageElement) =>
    strict === 'words' &&
    words.test(element.words) &&
    !/^(body|main|article)$/.test(element.name) &&
    !headed.has(element)
  return prune(root, element => {
    if (strict === 'words' && isHidden(element)) return true
    const role = element.attributes.get('role') ?? ''
    const clutter = furniture.has(element.name) || roles.test(role) || named(element)
    return clutter && (prose.get(element) ?? 0) <= much
  })
}

const commentsHead =
  /^\P{L}*((\p{L}+ )?comments?( \(?\d+\)?)?|discussion|((\d+|one|no) )?(responses?|thoughts|comments?|replies)( (to|on) .{1,200})?|(leave|add|post|write) a (comment|reply)|have your say|join the (conversation|discussion)|комментарии|обсуждение|оставить комментарий|մեկնաբանություններ|կարծիքներ|კომენტარები|კომენტარი|şərhlər|rəylər|yorumlar|yorum yap|kommentare|diskussion|commentaires|نظرات)\P{L}*$/iu
/** So much prose stands above the readers' comments at the least. */
const least = 200

/** The page without what readers wrote: all beside and below a heading that says so, once the article has been told. */
export function withoutComments(root: PageElement): PageElement {
  let told = 0
  const copy = (element: PageElement): PageElement => {
    const children: PageNode[] = []
    for (const child of element.children) {
      if (typeof child === 'string') {
        told += element.name === 'a' ? 0 : child.trim().length
        children.push(child)
      } else if (/^h[1-6]$/.test(child.name) && told >= least && commentsHead.test(wordsOf(child))) break
      else children.push(copy(child))
    }
    return { ...element, children }
  }
  return copy(root)
}

/** The words of a heading, as far as one needs to know it. */
function wordsOf(element: PageElement): string {
  let words = ''
  for (const child of element.children) {
    if (words.length > 300) break
    words += typeof child === 'string' ? child : wordsOf(child)
  }
  return words.slice(0, 300)
}

function isHidden({ attributes }: PageElement): boolean {
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '')
  )
}

/** How many letters that lead nowhere each element holds, and which elements hold a first heading. */
function survey(root: PageElement) {
  const prose = new Map<PageElement, number>()
  const headed = new Set<PageElement>()
  const measure = (node: PageNode): number => {
    if (typeof node === 'string') return node.trim().length
    let length = 0
    for (const child of node.children) {
      length += measure(child)
      if (typeof child !== 'string' && (child.name === 'h1' || headed.has(child))) headed.add(node)
    }
    if (node.name === 'a') length = 0
    prose.set(node, length)
    return length
  }
  measure(root)
  return { prose, headed }
}
