import { describe, expect, test } from 'vitest'
import type { EntityNode, TelegramEntity } from '../../src/web/page/payloads.d.ts'

type Tree = (text: string, entities: readonly TelegramEntity[]) => EntityNode[]
const { entityTree }: { entityTree: Tree } = await import(
  new URL('../../src/web/page/telegram-entities.js', import.meta.url).href
)

function shown(text: string, ...entities: readonly (readonly [string, number, number, string?])[]): string {
  const given = entities.map(([type, offset, length, url]) => ({
    type,
    offset,
    length,
    ...(url ? { url } : {}),
  }))
  return entityTree(text, given).map(shownNode).join('')
}

function shownNode(node: EntityNode): string {
  return typeof node === 'string'
    ? node
    : `<${node.type}>${node.children.map(shownNode).join('')}</${node.type}>`
}

describe('Telegram’s entities', () => {
  test('count in UTF-16 units', () => {
    expect(shown('🇬🇪 ქართული', ['bold', 5, 7])).toBe('🇬🇪 <bold>ქართული</bold>')
  })

  test('stand within each other, whichever comes first', () => {
    const url = 'https://a.example'
    const expected = '<text_link><bold>Head</bold></text_link>line'
    expect(shown('Headline', ['text_link', 0, 4, url], ['bold', 0, 4])).toBe(expected)
    expect(shown('a b c', ['italic', 2, 1], ['bold', 0, 5])).toBe('<bold>a <italic>b</italic> c</bold>')
  })

  test('are split where they overlap', () => {
    expect(shown('abcdef', ['bold', 0, 4], ['italic', 2, 4])).toBe(
      '<bold>ab<italic>cd</italic></bold><italic>ef</italic>',
    )
  })

  test('have a quote around all else', () => {
    expect(shown('said', ['bold', 0, 4], ['blockquote', 0, 4])).toBe(
      '<blockquote><bold>said</bold></blockquote>',
    )
  })

  test('outside the text are left out', () => {
    expect(shown('abc', ['bold', 1, 99], ['italic', 50, 3], ['code', 1, -2])).toBe('a<bold>bc</bold>')
  })

  test('are found where Telegram finds them by itself: commands, addresses, names, hashtags', () => {
    expect(shown('Ask /topic or @botname about #news at https://a.example/b.')).toBe(
      'Ask <bot_command>/topic</bot_command> or <mention>@botname</mention> about <hashtag>#news</hashtag> ' +
        'at <url>https://a.example/b</url>.',
    )
    expect(shown('1/2 and/or https://a.example/topic')).toBe('1/2 and/or <url>https://a.example/topic</url>')
    expect(shown('/help', ['code', 0, 5])).toBe('<code>/help</code>')
  })
})
