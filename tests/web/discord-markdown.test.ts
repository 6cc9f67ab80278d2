import { describe, expect, test } from 'vitest'
import { escapeMarkdown } from '../../src/platforms/discord/markdown.ts'
import type { Inline, MarkdownBlock } from '../../src/web/page/payloads.d.ts'

const { parseMarkdown }: { parseMarkdown(source: string): MarkdownBlock[] } = await import(
  new URL('../../src/web/page/discord-markdown.js', import.meta.url).href
)

/** The tree as a line one can read: marks as tags, blocks in brackets. */
function shown(source: string): string {
  return parseMarkdown(source).map(shownBlock).join('')
}

function shownBlock(block: MarkdownBlock): string {
  if (block.kind === 'code') return `[code ${block.text}]`
  if (block.kind === 'list')
    return `[${block.ordered ? 'ol' : 'ul'} ${block.items.map(shownInline).join('|')}]`
  return block.kind === 'text'
    ? shownInline(block.children)
    : `[${block.kind}${block.level ?? ''} ${shownInline(block.children)}]`
}

function shownInline(parts: readonly Inline[]): string {
  return parts
    .map(part => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'mention') return `(${part.text})`
      if (part.kind === 'time') return `(${part.unix} ${part.style})`
      const words = shownInline(part.children)
      return part.kind === 'link' ? `<a ${part.url}>${words}</a>` : `<${part.tag}>${words}</${part.tag}>`
    })
    .join('')
}

describe('Discord’s markdown', () => {
  test.each([
    ['<@&123456789012345678> news', '(@role) news'],
    [
      '**bold** *italic* _italic_ ~~gone~~ __under__',
      '<strong>bold</strong> <em>italic</em> <em>italic</em> <s>gone</s> <u>under</u>',
    ],
    [
      '**[Head *line*](https://a.example/x)**',
      '<strong><a https://a.example/x>Head <em>line</em></a></strong>',
    ],
    ['***both***', '<strong><em>both</em></strong>'],
    ['`**no**` ||hidden||', '<code>**no**</code> <spoiler>hidden</spoiler>'],
    ['<t:1700000000:R> <t:1700000000>', '(1700000000 R) (1700000000 f)'],
    ['see https://a.example/b_c_d.', 'see <a https://a.example/b_c_d>https://a.example/b_c_d</a>.'],
  ])('marks %s', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test.each([
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
    ['**open', '**open'],
    ['[words](javascript:alert(1))', '[words](javascript:alert(1))'],
    ['[words](data:text/html,x)', '[words](data:text/html,x)'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    [String.raw`\*\*not bold\*\* \# \<t:1:R>`, '**not bold** # <t:1:R>'],
  ])('leaves %s alone', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test('has headings, lists and quotes, each on lines of their own', () => {
    expect(shown('### Topics\n- one\n- **two**\n\n> said\n> twice\nrest')).toBe(
      '[heading3 Topics][ul one|<strong>two</strong>][quote said\ntwice]rest',
    )
  })

  test('keeps the empty line before a list, as Discord does', () => {
    expect(shown('words\n\n- one')).toBe('words\n\n[ul one]')
    expect(shown('words\n- one')).toBe('words\n[ul one]')
  })

  test('ends on hostile input before anyone notices', () => {
    for (const mark of ['*', '_', '[', '~~', '||', '`', '**a', '[a](', '\\'])
      expect(shown(mark.repeat(2000)).length).toBeGreaterThan(0)
  })

  test('shows what the platform escapes as it was written', () => {
    const words = '1. a*b_c~~d`e|f<g>[h](i)@j#k\\l :m: - n'
    expect(shown(escapeMarkdown(words))).toBe(words)
  })
})
